import JSON
import PluginKit
import PluginWire

/// Writes a network's members by kind as a Markdown page.
public let memberList = PluginModule("members") { request, _ in
    guard case .array(let members)? = request.recipe["members"] else { throw PluginFailure("The recipe has no members.") }
    let kinds = Dictionary(grouping: members, by: kind).mapValues(\.count)
    let lines = kinds.sorted { $0.key < $1.key }.map { "- \($0.key): \($0.value)" }
    let page = ["# " + title(for: request), ""] + lines
    return WireResponse(
        artifacts: [
            WireArtifact(path: "NAME.md", kind: .document, bytes: Array((page.joined(separator: "\n") + "\n").utf8))
        ],
        outputs: ["count": .integer(Int64(members.count))])
}

private func title(for request: WireRequest) -> String {
    if case .string(let title)? = request.with["title"] { return title }
    return ["fi": "Jäsenet", "sv": "Medlemmar"][request.language] ?? "Members"
}

private func kind(of member: JSONValue) -> String {
    guard case .object(let member) = member, case .string(let kind)? = member["kind"] else { return "–" }
    return kind
}
