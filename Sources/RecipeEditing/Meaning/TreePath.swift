package import LocatedYAML

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

extension Node {
    /// The paths that people may mean by a word: a section, a thing by its id or name, or a path written out.
    package func paths(meantBy word: String) -> [String] {
        var paths: [String] = []
        for section in mapping?.entries ?? [] {
            if section.key == word || word.hasPrefix(section.key + "."), holds(written: word) { paths.append(word) }
            for element in section.value.sequence ?? [] where element.elementName == word {
                paths.append("\(section.key).\(word)")
            }
            for entry in section.value.mapping?.entries ?? [] where entry.key == word {
                paths.append("\(section.key).\(word)")
            }
        }
        return paths
    }

    /// Whether a path as people write it leads to something; places in lists are taken on trust.
    private func holds(written path: String) -> Bool {
        let parts = path.split(separator: ".").map { $0.split(separator: "[")[0] }
        var node = self
        for part in parts {
            let name = String(part)
            if let next = node[name] ?? node.sequence?.first(where: { $0.elementName == name }) {
                node = next
            } else {
                return node.sequence != nil
            }
        }
        return true
    }
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
