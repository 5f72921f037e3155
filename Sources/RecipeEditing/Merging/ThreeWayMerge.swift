package import LocatedYAML

/// Lays what an original improved over a copy that was changed too, by the ids of things and the keys of settings.
///
/// What only one side changed is taken; where both changed the same value differently, the copy's stays and the conflict
/// is told. The copy's order stays; what is new comes where the original has it.
package struct ThreeWayMerge {
    /// Where both sides changed one value.
    package struct Conflict: Sendable {
        package var path: TreePath
        /// What both came from; nil if neither had it.
        package var base: Node?
        /// The copy's; nil if it took it away.
        package var ours: Node?
        /// The original's; nil if it took it away.
        package var theirs: Node?
    }

    /// What is to be decided otherwise than by the three sides.
    package struct Choices: Sendable {
        /// Where the original wins over the copy: paths as people write them.
        package var theirs: [String] = []
        /// Where the copy stays as it is, whatever the original changed.
        package var refused: Set<TreePath> = []

        package init() {}
    }

    private let choices: Choices
    private(set) var conflicts: [Conflict] = []

    /// The merged tree; what comes from the original has its places in the original's file.
    package static func merge(
        base: Node, ours: Node, theirs: Node, choices: Choices = Choices()
    ) -> (tree: Node, conflicts: [Conflict]) {
        var merge = ThreeWayMerge(choices: choices)
        let tree = merge.merge(base, ours, theirs, at: TreePath())
        return (tree, merge.conflicts)
    }

    private init(choices: Choices) {
        self.choices = choices
    }

    /// Whether the original wins at a path by choice.
    private func isTheirs(_ path: TreePath) -> Bool {
        !choices.theirs.isEmpty && choices.theirs.contains { path.description.isInside($0) }
    }

    private func isRefused(_ path: TreePath) -> Bool { choices.refused.contains(path) }
}

extension String {
    /// Whether a written path lies in another or is it.
    fileprivate func isInside(_ other: String) -> Bool {
        guard hasPrefix(other) else { return false }
        let rest = dropFirst(other.count)
        return rest.isEmpty || rest.hasPrefix(".") || rest.hasPrefix("[")
    }
}

// MARK: - What is there on both sides

extension ThreeWayMerge {
    private mutating func merge(_ base: Node?, _ ours: Node, _ theirs: Node, at path: TreePath) -> Node {
        if isRefused(path) || ours.means(theirs) { return ours }
        if let base, base.means(theirs), !choosesInside(path) { return ours }
        switch (ours.content, theirs.content) {
        case (.mapping(let own), .mapping(let its)):
            return Node(.mapping(merge(base?.mapping ?? Mapping(), own, its, at: path)), at: .nowhere)
        case (.sequence(let own), .sequence(let its)) where !isTheirs(path) || hasNames(own, its):
            return .sequence(merge(base?.sequence ?? [], own, its, at: path), at: .nowhere)
        default:
            if isTheirs(path) || base.map({ $0.means(ours) }) ?? false { return theirs }
            conflicts.append(Conflict(path: path, base: base, ours: ours, theirs: theirs))
            return ours
        }
    }

    private func hasNames(_ own: [Node], _ its: [Node]) -> Bool {
        own.allSatisfy { $0.elementName != nil } && its.allSatisfy { $0.elementName != nil }
    }

    /// Whether something at or below a path is to be the original's although the original did not change it.
    private func choosesInside(_ path: TreePath) -> Bool {
        guard !choices.theirs.isEmpty else { return false }
        let own = path.description
        return own.isEmpty || choices.theirs.contains { own.isInside($0) || $0.isInside(own) }
    }

    /// What becomes of something that one side lacks.
    private enum Fate {
        case kept, gone
    }

    /// Something that the copy has and the original has not.
    private mutating func fate(ofOurs ours: Node, base: Node?, at path: TreePath) -> Fate {
        guard !isRefused(path) else { return .kept }
        if isTheirs(path) { return .gone }
        guard let base else { return .kept }
        if base.means(ours) { return .gone }
        conflicts.append(Conflict(path: path, base: base, ours: ours, theirs: nil))
        return .kept
    }

    /// Something that the original has and the copy has not.
    private mutating func fate(ofTheirs theirs: Node, base: Node?, at path: TreePath) -> Fate {
        guard !isRefused(path) else { return .gone }
        if isTheirs(path) { return .kept }
        guard let base else { return .kept }
        if !base.means(theirs) {
            conflicts.append(Conflict(path: path, base: base, ours: nil, theirs: theirs))
        }
        return .gone
    }
}

// MARK: - Mappings

extension ThreeWayMerge {
    private mutating func merge(_ base: Mapping, _ ours: Mapping, _ theirs: Mapping, at path: TreePath) -> Mapping {
        let (baseKeys, theirKeys, ownKeys) = (KeyPlaces(base), KeyPlaces(theirs), KeyPlaces(ours))
        let baseValue = { (key: String) in baseKeys.place(of: key).map { base.entries[$0].value } }
        var merged: [Mapping.Entry] = []
        for entry in ours.entries {
            let inner = path.appending(.key(entry.key))
            if let place = theirKeys.place(of: entry.key) {
                let value = merge(baseValue(entry.key), entry.value, theirs.entries[place].value, at: inner)
                merged.append(Mapping.Entry(key: entry.key, at: entry.keySpan, value: value))
            } else if fate(ofOurs: entry.value, base: baseValue(entry.key), at: inner) == .kept {
                merged.append(entry)
            }
        }
        for (index, entry) in theirs.entries.enumerated() where ownKeys.place(of: entry.key) == nil {
            let inner = path.appending(.key(entry.key))
            guard fate(ofTheirs: entry.value, base: baseValue(entry.key), at: inner) == .kept else { continue }
            let before = theirs.entries[..<index].last { known in merged.contains { $0.key == known.key } }
            let place = before.flatMap { known in merged.firstIndex { $0.key == known.key } }
            merged.insert(entry, at: place.map { $0 + 1 } ?? (merged.isEmpty ? 0 : merged.count))
        }
        return Mapping(merged)
    }
}

// MARK: - Lists

extension ThreeWayMerge {
    /// An element of the merged list, with its place in the original's.
    private struct Merged {
        var node: Node
        var theirPlace: Int?
    }

    private mutating func merge(_ base: [Node], _ ours: [Node], _ theirs: [Node], at path: TreePath) -> [Node] {
        let ownInBase = Pairing(base, ours).places
        let theirsInBase = Pairing(base, theirs).places
        let theirsInOwn = Pairing(ours, theirs).places
        var theirPlaces = [Int?](repeating: nil, count: ours.count)
        let theirsByBase = Dictionary(
            theirsInBase.enumerated().compactMap { place, base in base.map { ($0, place) } },
            uniquingKeysWith: { first, _ in first })
        for (index, place) in ownInBase.enumerated() { theirPlaces[index] = place.flatMap { theirsByBase[$0] } }
        let taken = Set(theirPlaces.compactMap(\.self))
        for (place, own) in theirsInOwn.enumerated() where theirsInBase[place] == nil && !taken.contains(place) {
            if let own, theirPlaces[own] == nil, ownInBase[own] == nil { theirPlaces[own] = place }
        }
        var merged = mergedOwn(ours, theirs, theirPlaces, ownInBase.map { $0.map { base[$0] } }, at: path)
        let known = Set(theirPlaces.compactMap(\.self))
        for (place, element) in theirs.enumerated() where !known.contains(place) {
            let inner = path.appending(element.elementName.map { .element($0) } ?? .place(place))
            let old = theirsInBase[place].map { base[$0] }
            guard fate(ofTheirs: element, base: old, at: inner) == .kept else { continue }
            insert(Merged(node: element, theirPlace: place), into: &merged)
        }
        return merged.map(\.node)
    }

    /// The copy's elements that stay, with what the original changed in them.
    private mutating func mergedOwn(
        _ ours: [Node], _ theirs: [Node], _ theirPlaces: [Int?], _ bases: [Node?], at path: TreePath
    ) -> [Merged] {
        var merged: [Merged] = []
        for (index, element) in ours.enumerated() {
            let inner = path.appending(element.elementName.map { .element($0) } ?? .place(index))
            if let place = theirPlaces[index] {
                let node = merge(bases[index], element, theirs[place], at: inner)
                merged.append(Merged(node: node, theirPlace: place))
            } else if fate(ofOurs: element, base: bases[index], at: inner) == .kept {
                merged.append(Merged(node: element, theirPlace: nil))
            }
        }
        return merged
    }

    /// Puts a new element behind the nearest one that stands before it in the original.
    private func insert(_ element: Merged, into merged: inout [Merged]) {
        guard let own = element.theirPlace else { return }
        let before = merged.enumerated().filter { ($0.element.theirPlace ?? .max) < own }
            .max { ($0.element.theirPlace ?? 0) < ($1.element.theirPlace ?? 0) }
        if let before {
            merged.insert(element, at: before.offset + 1)
        } else {
            let first = merged.firstIndex { $0.theirPlace != nil } ?? merged.count
            merged.insert(element, at: first)
        }
    }
}
