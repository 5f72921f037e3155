package import LocatedYAML

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

    /// The ids that were changed, as paths with the new ids, in the order in which they are noted.
    package var renames: [(path: String, new: String)] {
        self[Renaming.section]?.mapping?.entries.compactMap { entry in
            entry.value.text.map { (entry.key, $0) }
        } ?? []
    }
}
