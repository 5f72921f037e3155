import LocatedYAML
import SourceText

/// Where a recipe says things: leads from what was read back to the nodes that it was read from.
struct RecipePlaces: Sendable {
    private let tree: Node
    private let things: [String: [String: Node]]
    private let outermost: [Node]

    /// Indexes a recipe's lists of things with an id. O(number of things).
    init(_ tree: Node) {
        self.tree = tree
        let sections: [(name: String, list: Node?)] =
            ["members", "groups", "venues", "meetings", "activities", "endorsements", "rules"].map { ($0, tree[$0]) }
            + [("phases", tree["network"]?["phases"])]
            + ["deadlines", "closed", "periods"].map { ($0, tree["calendar"]?[$0]) }
        outermost = sections.flatMap { $0.list?.sequence ?? [] }
        things = Dictionary(
            uniqueKeysWithValues: sections.map { name, list in
                let pairs = list?.sequence?.compactMap { node in node["id"]?.text.map { ($0, node) } } ?? []
                return (name, Dictionary(pairs, uniquingKeysWith: { first, _ in first }))
            })
    }

    /// The node of a thing, by section and id.
    func thing(_ id: String, in section: String) -> Node? { things[section]?[id] }

    /// The thing whose node holds a place; of things inside each other the outer.
    func thing(around span: SourceSpan) -> Node? {
        outermost.first { $0.span.file == span.file && $0.span.start <= span.start && span.end <= $0.span.end }
    }

    /// The place of a value under keys of a thing; of the thing itself where it has no such key.
    func span(of id: String, in section: String, at keys: String...) -> SourceSpan? {
        var node = thing(id, in: section)
        for key in keys { node = node?[key] ?? node }
        return node?.span
    }

    /// The place of a value under keys that lead from the root; nil where there is none.
    func span(at keys: String...) -> SourceSpan? {
        var node: Node? = tree
        for key in keys { node = node?[key] }
        return node?.span
    }
}
