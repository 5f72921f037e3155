import LocatedYAML
import NetworkModel
import SectionSchema
import WorkCalendar

/// `{what, by, same}`.
private struct PrecedenceDraft: Sendable {
    var target: Precedence.Target?
    var gap: Gap?
    var same: String?
}

extension Sections {
    fileprivate static let precedence = Record<PrecedenceDraft>(
        "precedence", at: "meetings.before/after",
        help: Help(
            fi: "Järjestys määräaikaan tai toiseen tapaamissarjaan nähden.",
            sv: "Ordningen i förhållande till en tidsfrist eller en annan mötesserie.",
            en: "The order with a deadline or another series.")
    ) {
        Field(
            "what", .precedenceTarget, { $0.target = $1 }, required: true, example: "stea_haku",
            fi: "Määräaika tai tapaamissarja.", sv: "Tidsfristen eller mötesserien.", en: "The deadline or series.")
        Field(
            "by", .gap, { $0.gap = $1 }, example: "6 weeks", fi: "Vähin väli.", sv: "Det minsta avståndet.",
            en: "The least gap.")
        Field(
            "same", .reference(to: "vocabularies"), { $0.same = $1 }, example: "area",
            fi: "Sanasto: koskee vain niitä ryhmiä, joilla on sama sana.",
            sv: "En vokabulär: gäller bara grupper som har ett ord gemensamt.",
            en: "A vocabulary: binds only bodies that share a term of it.")
        Field<PrecedenceDraft>.helpForReaders
    }
}

extension Shape<Precedence> {
    /// A deadline or series by itself, or with the gap that is kept.
    static let precedence = Shape.alternatives(
        text: Shape<Precedence.Target>.precedenceTarget.refined { (target, node, _) -> Precedence? in
            Precedence(PrecedenceDraft(target: target), at: node)
        },
        mapping: Shape<PrecedenceDraft>.record(Sections.precedence) { _ in PrecedenceDraft() }
            .refined { (draft, node, _) -> Precedence? in Precedence(draft, at: node) }
    )
}

extension Precedence {
    fileprivate init?(_ draft: PrecedenceDraft, at node: Node) {
        guard let target = draft.target else { return nil }
        self.init(target: target, gap: draft.gap, same: draft.same)
        origin = node.span
    }
}

extension Shape<Precedence.Target> {
    /// A deadline, else a series.
    fileprivate static let precedenceTarget = Shape(.reference(to: ["calendar.deadlines", "meetings"])) {
        node, decoding in
        let (deadlines, series) = (NameTable.Space("calendar.deadlines"), NameTable.Space("meetings"))
        return decoding.readReference(node, to: [deadlines, series]).map { id in
            decoding.names.contains(id, in: deadlines) ? .deadline(id) : .series(id)
        }
    }
}
