import Diagnostics
import LocatedYAML
import NetworkModel
import RecipeEditing
import Recipes

/// A recipe in words, for whoever wants to know what the network is.
struct RecipeOutline {
    var recipe: Recipe
    /// The recipe put together; what its author wrote is shown as written.
    var tree: Node
    var language: MessageLanguage

    var text: String {
        let network = recipe.network
        var lines = [network.name.text(in: language.rawValue)]
        lines += [network.area, network.purpose].compactMap { $0?.text(in: language.rawValue) }.filter { !$0.isEmpty }
        for (section, title) in Self.sections { lines += self.lines(of: section, title: title) }
        return lines.joined(separator: "\n") + "\n"
    }

    private static let sections: [(String, OutlineTitle)] = [
        ("parameters", .parameters), ("members", .members), ("groups", .groups), ("venues", .venues),
        ("meetings", .meetings), ("calendar", .deadlines), ("activities", .activities), ("endorsements", .endorsements),
        ("rules", .rules), ("tasks", .tasks),
    ]

    private func lines(of section: String, title: OutlineTitle) -> [String] {
        let things: [(id: String, node: Node)]
        switch section {
        case "parameters", "tasks": things = tree[section]?.mapping?.entries.map { ($0.key, $0.value) } ?? []
        case "calendar": things = identified(tree[section]?["deadlines"])
        default: things = identified(tree[section])
        }
        guard !things.isEmpty else { return [] }
        let heading = "\n\(title.text(in: language)) (\(things.count))"
        return [heading] + things.map { "  " + line(of: $0.node, id: $0.id, in: section) }
    }

    private func identified(_ list: Node?) -> [(id: String, node: Node)] {
        list?.sequence?.compactMap { node in (node["id"]?.text ?? node.text).map { ($0, node) } } ?? []
    }

    private func line(of node: Node, id: String, in section: String) -> String {
        let name = (node["name"] ?? (section == "rules" ? node["text"] : nil))?.text(in: language)
        let details = details(of: node, id: id, in: section)
        let head = name.map { "\($0) (\(id))" } ?? id
        return details.isEmpty ? head : head + ": " + details.joined(separator: ", ")
    }

    private func details(of node: Node, id: String, in section: String) -> [String] {
        let keys: [String] =
            switch section {
            case "parameters": ["default", "help"]
            case "members": ["kind", "roles", "contract"]
            case "groups": ["kind", "lead", "chair"]
            case "venues": ["capacity"]
            case "meetings": ["of", "cadence", "venue"]
            case "calendar": ["date", "at"]
            case "activities": ["by"]
            case "endorsements": ["about", "given_by", "window", "valid_for"]
            case "rules": ["about", "level"]
            default: []
            }
        var details = keys.compactMap { key in node[key].map { value(of: $0, under: key) } }
        if section == "groups", let count = recipe.network.groups.first(where: { $0.id == id })?.members.count,
            count > 0
        {
            details.append(OutlineTitle.memberCount(count).text(in: language))
        }
        return details
    }

    private func value(of node: Node, under key: String) -> String {
        if key == "help" { return node.text(in: language) ?? "" }
        return Change.words(node)
    }
}

/// The outline's own words.
enum OutlineTitle: LocalizedMessage {
    case parameters, members, groups, venues, meetings, deadlines, activities, endorsements, rules, tasks
    case memberCount(Int)

    func text(in language: MessageLanguage) -> String {
        switch language {
        case .fi: finnish
        case .sv: swedish
        case .en: english
        }
    }

    private var finnish: String {
        switch self {
        case .parameters: "Parametrit"
        case .members: "Jäsenet"
        case .groups: "Ryhmät"
        case .venues: "Kokoontumispaikat"
        case .meetings: "Tapaamiset"
        case .deadlines: "Määräajat"
        case .activities: "Toiminta"
        case .endorsements: "Puumerkit"
        case .rules: "Pelisäännöt"
        case .tasks: "Tehtävät"
        case .memberCount(let count): count == 1 ? "1 jäsen" : "\(count) jäsentä"
        }
    }

    private var swedish: String {
        switch self {
        case .parameters: "Parametrar"
        case .members: "Medlemmar"
        case .groups: "Grupper"
        case .venues: "Möteslokaler"
        case .meetings: "Möten"
        case .deadlines: "Tidsfrister"
        case .activities: "Verksamhet"
        case .endorsements: "Bomärken"
        case .rules: "Spelregler"
        case .tasks: "Uppgifter"
        case .memberCount(let count): count == 1 ? "1 medlem" : "\(count) medlemmar"
        }
    }

    private var english: String {
        switch self {
        case .parameters: "Parameters"
        case .members: "Members"
        case .groups: "Groups"
        case .venues: "Venues"
        case .meetings: "Meetings"
        case .deadlines: "Deadlines"
        case .activities: "Activities"
        case .endorsements: "Endorsement marks"
        case .rules: "Ground rules"
        case .tasks: "Tasks"
        case .memberCount(let count): count == 1 ? "1 member" : "\(count) members"
        }
    }
}
