import LocatedYAML
import RecipeEditing
import SourceText

/// Changes of a recipe as its author would make them, told by words; one that finds nothing to change leaves it alone.
struct TreeEditing {
    var name: String
    var change: @Sendable (Node) -> Node
}

extension Node {
    static func yaml(_ text: String) -> Node {
        let tree = RecipeText(path: "", bytes: Array("x: \(text)\n".utf8))?.tree["x"]
        return tree.map(\.elsewhere) ?? .text(text, at: RandomEditing.nowhere)
    }

    /// The same content with no place.
    private var elsewhere: Node {
        switch content {
        case .scalar: Node(content, at: RandomEditing.nowhere)
        case .sequence(let elements): .sequence(elements.map(\.elsewhere), at: RandomEditing.nowhere)
        case .mapping(let mapping):
            .mapping(
                mapping.entries.map {
                    Mapping.Entry(key: $0.key, at: RandomEditing.nowhere, value: $0.value.elsewhere)
                },
                at: RandomEditing.nowhere)
        }
    }

    /// With a section's list changed.
    func changingList(_ section: String, _ change: (inout [Node]) -> Void) -> Node {
        guard var elements = self[section]?.sequence else { return self }
        change(&elements)
        return setting([section], to: .sequence(elements, at: RandomEditing.nowhere))
    }

    /// With an element of a section's list changed.
    func changing(_ section: String, at place: Int, _ keys: [String], to value: String?) -> Node {
        changingList(section) { elements in
            guard elements.indices.contains(place) else { return }
            elements[place] = elements[place].setting(keys, to: value.map { .yaml($0) })
        }
    }

    func adding(to section: String, _ element: String) -> Node {
        guard self[section] != nil else {
            return setting([section], to: .sequence([.yaml(element)], at: RandomEditing.nowhere))
        }
        return changingList(section) { $0.append(.yaml(element)) }
    }

    func removingLast(of section: String) -> Node {
        changingList(section) { if $0.count > 1 { $0.removeLast() } }
    }
}

extension TreeEditing {
    /// What another municipality does to its copy.
    static let ofTheCopy: [TreeEditing] = [
        TreeEditing(name: "own area") { $0.setting(["network", "area"], to: .yaml("Kuopio")) },
        TreeEditing(name: "own purpose") { $0.setting(["network", "purpose"], to: .yaml("Oma tarkoitus")) },
        TreeEditing(name: "one language") { $0.setting(["network", "languages"], to: .yaml("[fi]")) },
        TreeEditing(name: "own member") {
            $0.adding(to: "members", "{id: oma_jäsen, name: Oma jäsen ry, kind: association}")
        },
        TreeEditing(name: "first member's name") {
            $0.changing("members", at: 0, ["name"], to: "\"Kuopion kaupunki\"")
        },
        TreeEditing(name: "second member's representatives") {
            $0.changing("members", at: 1, ["representatives"], to: "5")
        },
        TreeEditing(name: "members in another order") { $0.changingList("members") { $0.swapAt(0, $0.count - 1) } },
        TreeEditing(name: "own group") { $0.adding(to: "groups", "{id: oma_ryhmä, name: Oma ryhmä, kind: working}") },
        TreeEditing(name: "first group's name") { $0.changing("groups", at: 0, ["name"], to: "Ohjausryhmä") },
        TreeEditing(name: "first group's help") { $0.changing("groups", at: 0, ["help"], to: "Kokoontuu kirjastossa") },
        TreeEditing(name: "own venue") { $0.adding(to: "venues", "{id: oma_sali, name: Oma sali, capacity: 25}") },
        TreeEditing(name: "first venue's capacity") { $0.changing("venues", at: 0, ["capacity"], to: "77") },
        TreeEditing(name: "own meeting") {
            $0.adding(to: "meetings", "{id: oma_tapaaminen, of: network, cadence: 1 x 2 h per year}")
        },
        TreeEditing(name: "first meeting's name") { $0.changing("meetings", at: 0, ["name"], to: "Oma nimi") },
        TreeEditing(name: "last activity gone") { $0.removingLast(of: "activities") },
        TreeEditing(name: "last rule gone") { $0.removingLast(of: "rules") },
        TreeEditing(name: "own rule") {
            $0.adding(to: "rules", "{id: oma_sääntö, about: member, text: Tervehditään.}")
        },
        TreeEditing(name: "first rule's level") { $0.changing("rules", at: 0, ["level"], to: "note") },
        TreeEditing(name: "own hours") {
            $0.setting(["calendar", "hours"], to: .yaml("{from: \"09:00\", to: \"15:00\"}"))
        },
        TreeEditing(name: "own deliverable") { $0.adding(to: "deliverables", "{id: oma_tuotos, planned: 3}") },
    ]

    /// What the original improves meanwhile.
    static let ofTheOriginal: [TreeEditing] = [
        TreeEditing(name: "new purpose") { $0.setting(["network", "purpose"], to: .yaml("Parempi tarkoitus")) },
        TreeEditing(name: "new principle") {
            $0.setting(["network", "principles"], to: .yaml("[avoimuus, luottamus]"))
        },
        TreeEditing(name: "new help") { $0.setting(["network", "help"], to: .yaml("Lue ensin README.")) },
        TreeEditing(name: "new parameter") {
            $0.setting(["parameters", "uusi"], to: .yaml("{type: integer, default: 7, help: Uusi luku}"))
        },
        TreeEditing(name: "last member gone") { $0.removingLast(of: "members") },
        TreeEditing(name: "new member") {
            $0.adding(to: "members", "{id: uusi_jäsen, name: Uusi jäsen ry, kind: association}")
        },
        TreeEditing(name: "second member's name") { $0.changing("members", at: 1, ["name"], to: "Parempi nimi ry") },
        TreeEditing(name: "last group gone") { $0.removingLast(of: "groups") },
        TreeEditing(name: "new group") { $0.adding(to: "groups", "{id: uusi_ryhmä, name: Uusi ryhmä, kind: working}") },
        TreeEditing(name: "first group's term") { $0.changing("groups", at: 0, ["term"], to: "3 years") },
        TreeEditing(name: "new venue") { $0.adding(to: "venues", "{id: uusi_sali, name: Uusi sali, capacity: 40}") },
        TreeEditing(name: "first venue's capacity") { $0.changing("venues", at: 0, ["capacity"], to: "150") },
        TreeEditing(name: "new meeting") {
            $0.adding(to: "meetings", "{id: uusi_tapaaminen, of: network, cadence: 1 x day per year, venue: uusi_sali}")
        },
        TreeEditing(name: "last meeting's help") {
            $0.changing("meetings", at: ($0["meetings"]?.sequence?.count ?? 1) - 1, ["help"], to: "Ota eväät mukaan")
        },
        TreeEditing(name: "new activity") { $0.adding(to: "activities", "{id: uusi_toiminta, name: Uusi toiminta}") },
        TreeEditing(name: "new rule") { $0.adding(to: "rules", "{id: uusi_sääntö, about: member, text: Kiitetään.}") },
        TreeEditing(name: "first rule's basis") { $0.changing("rules", at: 0, ["basis"], to: "Pelisäännöt 2028") },
        TreeEditing(name: "first rule's level") { $0.changing("rules", at: 0, ["level"], to: "warning") },
        TreeEditing(name: "new weekdays") { $0.setting(["calendar", "weekdays"], to: .yaml("[mon, tue, wed, thu]")) },
        TreeEditing(name: "new deliverable") { $0.adding(to: "deliverables", "{id: uusi_tuotos, planned: 2}") },
    ]
}
