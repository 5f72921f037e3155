import LocatedYAML
import NetworkModel
import SectionSchema

extension Shape<Body> {
    /// `network`, or a group's id.
    static let body = Shape(.reference(to: ["network", "groups"])) { node, decoding in
        if node.text == "network" { return .network }
        return decoding.readReference(node, to: [NameTable.Space("groups")]).map { .group($0) }
    }
}

extension Shape<[Body]> {
    /// A body, several of them, or each group of a kind.
    static let bodies = Shape.alternatives(
        text: Shape<Body>.body.map { [$0] },
        list: Shape<[Body]>.list(of: .body).map(\.withoutRepetitions),
        mapping: Shape<EachDraft>.record(Sections.each) { _ in EachDraft() }.map(\.bodies)
    )
}

extension [Body] {
    /// Each body once, where it comes first.
    fileprivate var withoutRepetitions: [Body] {
        var seen: Set<Body> = []
        return filter { seen.insert($0).inserted }
    }
}

/// `{each: KIND}` with the groups that it stands for.
private struct EachDraft: Sendable {
    var bodies: [Body] = []
}

extension Sections {
    fileprivate static let each = Record<EachDraft>(
        "each", at: "meetings.of",
        help: Help(
            fi: "Kullakin tämän lajin ryhmällä on omat tapaamisensa.", sv: "Varje grupp av slaget har sina egna möten.",
            en: "Each group of the kind has meetings of its own.")
    ) {
        Field(
            "each", .groupsOfKind, { $0.bodies = $1 }, required: true, example: "thematic", fi: "Ryhmien laji.",
            sv: "Gruppernas slag.", en: "The groups' kind.")
    }
}

extension Shape<[Body]> {
    /// The groups of a kind that some group has.
    fileprivate static let groupsOfKind = Shape(.text(.id)) { node, decoding in
        decoding.readReference(node, to: [NameTable.Space("kinds", of: "groups")]).map { kind in
            decoding.names.names(in: NameTable.Space("groups", of: kind)).map { .group($0) }
        }
    }
}
