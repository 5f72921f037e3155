import LocatedYAML
import NetworkModel
import SectionSchema
import WorkCalendar

extension Sections {
    /// `endorsements`: the marks that applications earn from the network (puumerkki).
    static let endorsement = Record<EndorsementDraft>(
        "endorsement", at: "endorsements",
        help: Help(
            fi: "Puumerkki: verkoston sovittu merkintä hakemukseen.",
            sv: "Bomärke: nätverkets överenskomna märke på en ansökan.",
            en: "An endorsement mark (puumerkki) that the network has agreed on.")
    ) {
        Field<EndorsementDraft>.id(in: "endorsements") { $0.endorsement.id = $1 }
        Field<EndorsementDraft>.name { $0.endorsement.name = $1 }
        Field<EndorsementDraft>.help { $0.endorsement.help = $1 }
        Field(
            "about", .choice([("application", Subject.application)]), { $0.endorsement.about = $1 }, required: true,
            example: "application", fi: "Mitä merkintä koskee: hakemusta.", sv: "Vad märket gäller: en ansökan.",
            en: "What it is about: an application.")
        Field(
            "when", .condition, { $0.when = $1 }, example: "{partners: {kind: municipality}}",
            fi: "Mitä hakemuksia se koskee.",
            sv: "Vilka ansökningar det gäller.", en: "Which applications it concerns.")
        Field(
            "given_by", .oneOrMore(.giver), { $0.endorsement.givenBy = $1 }, required: true, example: "network",
            fi: "Kuka merkinnän antaa: network, ryhmä, jäsen tai jäsen/rooli.",
            sv: "Vem som ger märket: network, en grupp, en medlem eller medlem/roll.",
            en: "Who gives it: network, a group, a member or member/role.")
        Field(
            "require", .requirements, { $0.require = $1 }, required: true,
            example: "[{at_least: 3, among: {kind: [association, parish]}}]",
            fi: "Mitä merkintään tarvitaan. Kaikkien kohtien täytyy täyttyä.",
            sv: "Vad som krävs. Alla punkter ska uppfyllas.", en: "What it takes. All items must be met.")
        Field(
            "excluding", .oneOrMore(.exclusion), { $0.endorsement.excluding = $1 }, example: "[applicant, partners]",
            fi: "Kenen merkintä ei kelpaa: applicant, partners tai jäsen.",
            sv: "Vems märke inte räknas: applicant, partners eller en medlem.",
            en: "Whose marks don't count: applicant, partners or a member.")
        Field(
            "window", .window, { $0.endorsement.window = $1 }, example: "{opens: submitted, lasts: 30 days}",
            fi: "Milloin merkintöjä voi antaa.", sv: "När märken kan ges.", en: "When marks count.")
        Field(
            "valid_for", .gap, { $0.endorsement.validFor = $1 }, example: "12 months",
            fi: "Kuinka kauan merkintä on voimassa.",
            sv: "Hur länge märket gäller.", en: "How long it is valid.")
        Field(
            "gates", .oneOrMore(.reference(to: "application.states")), { $0.endorsement.gates = $1 },
            example: "[city_review]",
            fi: "Tilat, joihin hakemus ei pääse ilman merkintää.", sv: "Lägen som ansökan inte når utan märket.",
            en: "States that stay closed without it.")
        Field(
            "message", .template, { $0.message = $1 }, fi: "Mitä sanotaan, kun merkintä puuttuu.",
            sv: "Vad som sägs när märket saknas.", en: "What is said while it is missing.")
        Field(
            "basis", .people, { $0.endorsement.basis = $1 }, example: "Pelisäännöt, kohta 3",
            fi: "Missä siitä on sovittu.",
            sv: "Var man har kommit överens om det.", en: "Where it was agreed on.")
        Field(
            "examples", .examples, { $0.examples = $1 }, fi: "Esimerkkejä, joilla sitä koetellaan.",
            sv: "Exempel som prövar det.", en: "Examples that put it to the test.")
    }

    fileprivate static let requirement = Record<RequirementItem>(
        "requirement", at: "endorsements.require",
        help: Help(fi: "Yksi vaatimus.", sv: "Ett krav.", en: "One demand."),
        requiredOneOf: [["at_least", "share", "no_declines"]]
    ) {
        Field(
            "at_least", .count(from: 1), { $0.atLeast = $1 }, example: "3", fi: "Näin monta merkintää.",
            sv: "Så många märken.",
            en: "So many marks.")
        Field(
            "share", .share, { $0.share = $1 }, example: "2/3", fi: "Näin suuri osa niistä, jotka voivat antaa.",
            sv: "Så stor del av dem som kan ge.", en: "This share of those who may give them.")
        Field(
            "no_declines", .boolean, { $0.noDeclines = $1 }, example: "true", fi: "Kukaan ei ole kieltäytynyt.",
            sv: "Ingen har avböjt.", en: "Nobody has declined.")
        Field(
            "among", .condition, { $0.among = $1 }, example: "{kind: parish}",
            fi: "Kenen merkinnät lasketaan: ehto jäsenelle.",
            sv: "Vems märken som räknas: ett villkor för medlemmen.",
            en: "Whose marks count: a condition over `member`.")
        Field<RequirementItem>.nameForReaders
        Field<RequirementItem>.helpForReaders
    }

    fileprivate static let window = Record<EndorsementWindow>(
        "window", at: "endorsements.window",
        help: Help(fi: "Merkinnän aikaikkuna.", sv: "Tidsfönstret för märket.", en: "When marks count.")
    ) {
        Field(
            "opens", .windowOpening, { $0.opens = $1 }, required: true, example: "submitted",
            fi: "Hakemuksen päivä, josta aika alkaa: submitted, tai oma kenttä tyyppiä date.",
            sv: "Ansökans dag då tiden börjar: submitted, eller ett eget fält av typen date.",
            en: "The application's day on which it opens: submitted, or a declared field of type date.")
        Field(
            "lasts", .gap, { $0.lasts = $1 }, example: "30 days", fi: "Kuinka kauan; viimeinen päivä on mukana.",
            sv: "Hur länge; den sista dagen är med.", en: "How long; the last day is inside.")
    }
}

/// One item of `require`: each measure in it is a demand of its own.
private struct RequirementItem: Sendable {
    var atLeast: Int?
    var share: Share?
    var noDeclines: Bool?
    var among: Node?

    var measures: [Requirement.Measure] {
        var measures: [Requirement.Measure] = []
        if let atLeast { measures.append(.atLeast(atLeast)) }
        if let share { measures.append(.share(numerator: share.numerator, denominator: share.denominator)) }
        if noDeclines == true { measures.append(.noDeclines) }
        return measures
    }
}

/// A share above 0 and at most 1.
private struct Share: Sendable {
    var numerator: Int
    var denominator: Int

    init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { part in
            Int(part.trimmingBlanks)
        }
        let numbers = text == "1" ? [1, 1] : parts
        guard numbers.count == 2, let numerator = numbers[0], let denominator = numbers[1],
            numerator > 0, numerator <= denominator, denominator <= 1_000_000
        else { return nil }
        self.numerator = numerator
        self.denominator = denominator
    }
}

extension Substring {
    fileprivate var trimmingBlanks: Substring {
        drop { $0 == " " }.dropLast(reversed().prefix { $0 == " " }.count)
    }
}

extension Shape<[EndorsementDraft]> {
    /// The list of endorsements.
    static let endorsements = Shape.records(Sections.endorsement) { node in
        var draft = EndorsementDraft(endorsement: Endorsement(id: ""))
        draft.endorsement.origin = node.span
        return draft
    }
}

extension Shape<[RequirementDraft]> {
    /// One demand or several.
    fileprivate static let requirements = Shape<[[RequirementDraft]]>.oneOrMore(
        Shape<RequirementItem>.record(Sections.requirement) { _ in RequirementItem() }
            .refined { (item, node, _) -> [RequirementDraft]? in
                item.measures.map { RequirementDraft(measure: $0, among: item.among, origin: node.span) }
            }
    ).map { $0.flatMap(\.self) }
}

extension Shape<Share> {
    fileprivate static let share = Shape.text(
        TextForm(
            "share", help: Help(fi: "Osuus murtolukuna.", sv: "En andel som bråk.", en: "A share as a fraction."),
            pattern: #"^(1|\d+\s*/\s*\d+)$"#, examples: ["2/3"], mayLookLikeNumber: true)
    ) { text in
        Share(text).map { .value($0) } ?? .problem(TextMessage.notShare(text))
    }
}

extension Shape<EndorsementWindow> {
    fileprivate static let window = Shape.record(Sections.window) { node in
        var window = EndorsementWindow(opens: "submitted", lasts: nil)
        window.origin = node.span
        return window
    }
}

extension Shape<String> {
    /// `submitted`, or a field of the application.
    fileprivate static let windowOpening = Shape(.reference(to: ["submitted", "application.fields"])) {
        node, decoding in
        if node.text == "submitted" { return "submitted" }
        return decoding.readReference(node, to: [NameTable.Space("application.fields")])
    }
}

extension Shape<Endorsement.Giver> {
    /// The network, a group, a member, or a role at a member.
    fileprivate static let giver = Shape(.reference(to: ["network", "groups", "members"])) { node, decoding in
        guard let text = node.text else {
            decoding.report(SectionMessage.wrongForm(expected: .text, found: NodeKind(node)), at: node.span)
            return nil
        }
        if text == "network" { return .body(.network) }
        let (groups, members) = (NameTable.Space("groups"), NameTable.Space("members"))
        if text.contains("/")
            || decoding.names.contains(text, in: members) && !decoding.names.contains(text, in: groups)
        {
            return Shape<Participant>.participant.read(node, &decoding).map { .participant($0) }
        }
        return decoding.readReference(node, to: [groups, members]).map { .body(.group($0)) }
    }
}

extension Shape<Endorsement.Exclusion> {
    /// The applicant, the partners, or a member.
    fileprivate static let exclusion = Shape(.reference(to: ["applicant", "partners", "members"])) { node, decoding in
        switch node.text {
        case "applicant": .applicant
        case "partners": .partners
        default: decoding.readReference(node, to: [NameTable.Space("members")]).map { .member($0) }
        }
    }
}
