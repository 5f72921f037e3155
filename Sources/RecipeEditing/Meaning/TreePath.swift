/// Where something stands in a recipe: keys, and for elements of lists their ids, from the root.
package struct TreePath: Sendable, Hashable {
    /// One step inwards.
    package enum Step: Sendable, Hashable {
        case key(String)
        /// The element of a list that has a name: its id, or the text that it consists of.
        case element(String)
        /// The element of a list at a place, from 0.
        case place(Int)
    }

    package var steps: [Step]

    package init(_ steps: [Step] = []) {
        self.steps = steps
    }

    package func appending(_ step: Step) -> TreePath { TreePath(steps + [step]) }

    /// The section that it lies in.
    package var section: String? {
        if case .key(let key)? = steps.first { key } else { nil }
    }

    /// The path of the thing that it belongs to: a section with one of its elements or keys.
    package var thing: TreePath { TreePath(Array(steps.prefix(2))) }

    /// Whether a path lies in this one or is it.
    package func contains(_ other: TreePath) -> Bool { other.steps.starts(with: steps) }
}

extension TreePath: CustomStringConvertible {
    /// The path as people write it: `endorsements.puumerkki.require[1].at_least`, places from 1.
    package var description: String {
        steps.reduce(into: "") { text, step in
            switch step {
            case .key(let name), .element(let name): text += (text.isEmpty ? "" : ".") + name
            case .place(let place): text += "[\(place + 1)]"
            }
        }
    }
}
