import LocatedYAML
import Recipes
import SectionSchema
package import SourceText

extension Renaming {
    /// One id, or one word of the network's own, as the recipe declares it.
    package struct Declaration: Sendable, Hashable {
        /// Where it is unique: `members`, `parameters`, `calendar.deadlines`, `members.kind`; of a term, step or task its
        /// vocabulary or task too.
        package var section: String
        package var owner: String?
        package var id: String
        /// Where it stands; kinds and roles are declared by each thing that has them.
        package var spans: [SourceSpan]

        /// How the command line and `renames` name it: `groups.kulttuuri`, `vocabularies.theme.muisti`,
        /// `members.kind.association`, `tasks.vuosi.kalenteri`.
        package var path: String { [section, owner, id].compactMap(\.self).joined(separator: ".") }
    }
}

extension Renaming.Declaration {
    private static let kinds = [
        "members": "member", "groups": "group", "venues": "venue", "meetings": "meeting", "activities": "activity",
    ]
    private static let roles = "members.roles"
    private static let spaces = [
        "members", "groups", "venues", "meetings", "activities", "figures", "deliverables", "endorsements", "rules",
        "calendar.deadlines", "calendar.periods", "calendar.closed", "network.phases", "parameters", "tasks",
        "application.fields", "application.states", "vocabularies",
    ]

    var isRole: Bool { section == Self.roles }

    /// Whether expressions name it directly, so that it has no `-`.
    var isNamedInExpressions: Bool {
        if section == "tasks" { return true }
        return owner == nil && ["parameters", "application.fields", "vocabularies"].contains(section)
    }

    /// What expressions know it as where they write it as text; nil for what they name directly.
    var wordPlace: DeclaredWords.Place? {
        if let owner { return section == "vocabularies" ? .vocabulary(owner) : nil }
        if section.hasSuffix(".kind") { return Self.kinds[String(section.dropLast(5))].map(DeclaredWords.Place.kinds) }
        return switch section {
        case "members": .ids(of: "member")
        case "groups": .ids(of: "group")
        case "venues": .ids(of: "venue")
        case "activities": .ids(of: "activity")
        case "figures": .ids(of: "figure")
        case "deliverables": .ids(of: "deliverable")
        case "calendar.deadlines": .ids(of: "deadline")
        case "network.phases": .ids(of: "phase")
        case "endorsements": .ids(of: "endorsement")
        case "meetings": .ids(of: "series")
        case "vocabularies": .ids(of: "vocabulary")
        case "application.states": .states
        case Self.roles: .ids(of: "role")
        default: nil
        }
    }

    /// All that a recipe declares.
    static func all(in reading: RecipeReader.Reading, modules: [ModuleDeclaration]) -> [Self] {
        guard let tree = reading.tree else { return [] }
        let names = Sections.decode(tree, modules: modules).names
        var all: [Self] = []
        for section in spaces { all += declarations(in: section, owner: nil, NameTable.Space(section), names) }
        for vocabulary in names.names(in: NameTable.Space("vocabularies")) {
            let space = NameTable.Space("vocabularies", of: vocabulary)
            all += declarations(in: "vocabularies", owner: vocabulary, space, names)
        }
        for task in tree["tasks"]?.mapping?.entries ?? [] {
            let ids = (task.value["steps"] ?? task.value).sequence?.compactMap { $0["id"] } ?? []
            all += words(ids, in: "tasks", owner: task.key)
        }
        for section in kinds.keys.sorted() {
            all += words(tree[section]?.sequence?.compactMap { $0["kind"] } ?? [], in: section + ".kind")
        }
        let roles = tree["members"]?.sequence?.compactMap { $0["roles"] } ?? []
        all += words(roles.flatMap { $0.sequence ?? [$0] }, in: Self.roles)
        // What holds by default, such as the states, stands in no file.
        return all.filter { $0.spans.allSatisfy { reading.files[$0.file] != nil } }
    }

    private static func declarations(
        in section: String, owner: String?, _ space: NameTable.Space, _ names: NameTable
    ) -> [Self] {
        names.names(in: space).compactMap { name in
            names.declaration(of: name, in: space)
                .map { Self(section: section, owner: owner, id: name, spans: [$0.span]) }
        }
    }

    /// Words in the order in which they first stand, each with all its places.
    private static func words(_ nodes: [Node], in section: String, owner: String? = nil) -> [Self] {
        var words: [Self] = []
        for node in nodes {
            guard let word = node.text, !word.isEmpty else { continue }
            if let known = words.firstIndex(where: { $0.id == word }) {
                words[known].spans.append(node.span)
            } else {
                words.append(Self(section: section, owner: owner, id: word, spans: [node.span]))
            }
        }
        return words
    }
}
