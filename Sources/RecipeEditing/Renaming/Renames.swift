package import LocatedYAML

/// A changed id.
package struct Rename: Sendable, Hashable {
    /// Where it was, its section first: `groups.kulttuuri`.
    package var path: String
    package var new: String

    package init(path: String, new: String) {
        self.path = path
        self.new = new
    }

    /// The path that leads to the thing since.
    package var newPath: String {
        (path.split(separator: ".").dropLast() + [Substring(new)]).joined(separator: ".")
    }
}

extension Node {
    /// The recipe with a changed id noted under `renames`; what it was called before that leads to the new one too.
    package func noting(_ path: String, renamedTo new: String) -> Node {
        let parts = path.split(separator: ".")
        let prefix = parts.dropLast().joined(separator: ".") + "."
        let old = parts.last.map(String.init) ?? ""
        let known = self[Renaming.section]?.mapping?.entries ?? []
        var noted = known.map { entry in
            let isSame = entry.key.hasPrefix(prefix) && entry.value.text == old
            return isSame ? Mapping.Entry(key: entry.key, at: entry.keySpan, value: .written(new)) : entry
        }
        let isKnown = known.contains { $0.key.hasPrefix(prefix) && $0.value.text == old }
        if !isKnown { noted.append(Mapping.Entry(key: path, at: .nowhere, value: .written(new))) }
        return setting([Renaming.section], to: .mapping(noted, at: .nowhere))
    }

    /// The ids that were changed, in the order in which they are noted.
    package var renames: [Rename] {
        self[Renaming.section]?.mapping?.entries.compactMap { entry in
            entry.value.text.map { Rename(path: entry.key, new: $0) }
        } ?? []
    }
}
