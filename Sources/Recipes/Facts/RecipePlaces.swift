import LocatedYAML
import SourceText

/// Where a recipe says things: leads from what was read back to the nodes that it was read from.
struct RecipePlaces: Sendable {
    private let tree: Node
    private let things: [String: Things]
    /// The places of all of them by file and start; none overlaps another.
    private let outermost: Deferred<[SourceSpan]>

    /// The things of a section.
    private struct Things: Sendable {
        let inOrder: [Node]
        /// Where each stands among them, by its id; a sound recipe has nobody ask for most of them.
        let byID: Deferred<[ComposedText: Int]>

        init(_ list: Node?) {
            let things = list?.sequence ?? []
            inOrder = things
            byID = Deferred {
                let pairs = things.indices.compactMap { place in
                    things[place]["id"]?.text.map { (ComposedText($0), place) }
                }
                return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
            }
        }
    }

    /// Finds a recipe's lists of things with an id.
    init(_ tree: Node) {
        self.tree = tree
        let sections: [(name: String, list: Node?)] =
            ["members", "groups", "venues", "meetings", "activities", "endorsements", "rules"].map { ($0, tree[$0]) }
            + [("phases", tree["network"]?["phases"])]
            + ["deadlines", "closed", "periods"].map { ($0, tree["calendar"]?[$0]) }
        outermost = Deferred {
            sections.flatMap { $0.list?.sequence ?? [] }.map(\.span)
                .sorted { ($0.file.rawValue, $0.start) < ($1.file.rawValue, $1.start) }
        }
        things = Dictionary(uniqueKeysWithValues: sections.map { ($0.name, Things($0.list)) })
    }

    /// The node of a thing, by section and id. O(1), but for the first of a section.
    ///
    /// - Parameter guess: Which it probably is among the things of the section; then it needs no looking for.
    func thing(_ id: String, in section: String, guessing guess: Int? = nil) -> Node? {
        guard let things = things[section] else { return nil }
        if let guess, guess < things.inOrder.count, things.inOrder[guess]["id"]?.text == id {
            return things.inOrder[guess]
        }
        return things.byID.value[ComposedText(id)].map { things.inOrder[$0] }
    }

    /// The place of the thing that holds a place. O(log number of things), but for the first.
    func thing(around span: SourceSpan) -> SourceSpan? {
        let things = outermost.value
        let next = things.partitioningIndex { ($0.file.rawValue, $0.start) > (span.file.rawValue, span.start) }
        guard next > 0, case let thing = things[next - 1], thing.file == span.file, span.end <= thing.end else {
            return nil
        }
        return thing
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
