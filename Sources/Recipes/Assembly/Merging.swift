import Diagnostics
import LocatedYAML
import SourceText

/// Lays what a recipe says over what its base says: mappings key by key, lists of things with an id by id, all else
/// replaced; the base's order, new ones after. `remove: true` takes an element away.
struct Merging {
    private(set) var findings = AssemblyFindings()

    /// Whether what is missing from the base may be there after all, so that nothing is told about it.
    var isBaseIncomplete = false

    /// The base with the recipe's own laid over it.
    mutating func merge(_ own: Node, over base: Node) -> Node {
        switch (base.content, own.content) {
        case (.mapping(let baseMapping), .mapping(let ownMapping)):
            return Node(.mapping(merge(ownMapping, over: baseMapping)), at: own.span)
        case (.sequence(let baseElements), .sequence(let ownElements))
        where ownElements.contains(where: \.isThingWithID):
            return .sequence(merge(ownElements, over: baseElements), at: own.span)
        default:
            return withoutRemovals(own)
        }
    }

    /// Tells of removals where there is nothing below that they could take away, and leaves them out.
    mutating func withoutRemovals(_ node: Node) -> Node {
        node.holdsRemoval ? leavingOutRemovals(node) : node
    }

    private mutating func leavingOutRemovals(_ node: Node) -> Node {
        switch node.content {
        case .scalar:
            return node
        case .sequence(let elements):
            let kept = elements.filter { !isStrayRemoval($0) }
            return .sequence(kept.map { leavingOutRemovals($0) }, at: node.span)
        case .mapping(let mapping):
            let kept = mapping.entries.filter { !isStrayRemoval($0.value) }
            let entries = kept.map { Mapping.Entry(key: $0.key, at: $0.keySpan, value: leavingOutRemovals($0.value)) }
            return .mapping(entries, at: node.span)
        }
    }

    private mutating func isStrayRemoval(_ node: Node) -> Bool {
        guard let removal = node.removal else { return false }
        if !isBaseIncomplete { findings.tell(.removeWithoutBase, at: removal.span) }
        return true
    }

    private mutating func merge(_ own: Mapping, over base: Mapping) -> Mapping {
        var merged = base.entries
        var positions = Dictionary(
            base.entries.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
        var removed: Set<Int> = []
        for entry in own.entries {
            let position = positions[entry.key]
            if let removal = entry.value.removal {
                removed.formUnion(position.map { [$0] } ?? [])
                if position == nil {
                    tellUnknown(entry.key, at: entry.keySpan, removal, among: base.entries.map(\.key))
                }
            } else if let position {
                let value = merge(entry.value, over: merged[position].value)
                merged[position] = Mapping.Entry(key: entry.key, at: entry.keySpan, value: value)
            } else {
                positions[entry.key] = merged.count
                merged.append(Mapping.Entry(key: entry.key, at: entry.keySpan, value: withoutRemovals(entry.value)))
            }
        }
        return Mapping(merged.enumerated().filter { !removed.contains($0.offset) }.map(\.element))
    }

    private mutating func merge(_ own: [Node], over base: [Node]) -> [Node] {
        var merged = base
        let positions = Dictionary(
            base.enumerated().compactMap { position, node in node.thingID.map { ($0, position) } },
            uniquingKeysWith: { first, _ in first })
        var removed: Set<Int> = []
        for element in own {
            let position = element.thingID.flatMap { positions[$0] }
            if let removal = element.removal {
                removed.formUnion(position.map { [$0] } ?? [])
                if position == nil { tellUnknown(element, removal, among: base) }
            } else if let position {
                merged[position] = merge(element, over: merged[position])
            } else {
                merged.append(withoutRemovals(element))
            }
        }
        return merged.enumerated().filter { !removed.contains($0.offset) }.map(\.element)
    }

    private mutating func tellUnknown(_ element: Node, _ removal: Node, among base: [Node]) {
        guard let id = element.thingID else {
            findings.tell(.removeWithoutID, at: removal.span)
            return
        }
        tellUnknown(id, at: element["id"]?.span ?? element.span, removal, among: base.compactMap(\.thingID))
    }

    private mutating func tellUnknown(_ name: String, at span: SourceSpan, _ removal: Node, among names: [String]) {
        if isBaseIncomplete { return }
        let near = Suggestion.nearest(to: name, among: names)
        findings.tell(.removeUnknown(name, near: near), at: span, fixes: AssemblyFix.replacing(span, by: near))
    }
}

extension Node {
    /// The id of a thing in a list: its `id`, or the text that stands for a thing with nothing but an id.
    fileprivate var thingID: String? { text ?? self["id"]?.text }

    /// Whether it is a thing that is told from others by its id.
    fileprivate var isThingWithID: Bool { self["id"] != nil || removal != nil }

    /// Whether anything in it is to be taken away.
    fileprivate var holdsRemoval: Bool {
        guard mayHoldSigns else { return false }
        return switch content {
        case .scalar: false
        case .sequence(let elements): elements.contains(where: \.holdsRemoval)
        case .mapping(let mapping):
            mapping.entries.contains { $0.key == "remove" && $0.value.asBoolean == true || $0.value.holdsRemoval }
        }
    }

    /// What says that an element is to be taken away.
    fileprivate var removal: Node? {
        guard let removal = self["remove"], removal.asBoolean == true else { return nil }
        return removal
    }
}
