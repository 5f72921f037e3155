import LocatedYAML
import SourceText

/// Numbers drawn from a seed (SplitMix64), the same on every machine.
struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// Changes trees at random: values replaced, entries and elements taken away and put in.
struct RandomEditing {
    var generator: SeededGenerator

    static let nowhere = SourceSpan(file: SourceFileID(rawValue: .max), start: 0, end: 0)

    /// A tree with about so many changes.
    mutating func changed(_ tree: Node, times: Int) -> Node {
        (0..<times).reduce(tree) { tree, _ in change(tree, depth: 0) }
    }

    private mutating func change(_ node: Node, depth: Int) -> Node {
        switch node.content {
        case .scalar: return newValue()
        case .sequence(var elements):
            switch Int.random(in: 0..<6, using: &generator) {
            case 0 where !elements.isEmpty:
                elements.remove(at: Int.random(in: elements.indices, using: &generator))
            case 1:
                elements.insert(
                    newElement(like: elements.first), at: Int.random(in: 0...elements.count, using: &generator))
            case _ where !elements.isEmpty:
                let place = Int.random(in: elements.indices, using: &generator)
                elements[place] = change(elements[place], depth: depth + 1)
            default: break
            }
            return .sequence(elements, at: Self.nowhere)
        case .mapping(let mapping):
            return .mapping(changedEntries(mapping.entries, depth: depth), at: Self.nowhere)
        }
    }

    private mutating func changedEntries(_ entries: [Mapping.Entry], depth: Int) -> [Mapping.Entry] {
        var entries = entries
        switch Int.random(in: 0..<(depth == 0 ? 14 : 7), using: &generator) {
        case 0 where entries.count > 1:
            entries.remove(at: Int.random(in: entries.indices, using: &generator))
        case 1:
            let key = "uusi_\(Int.random(in: 0..<1_000_000, using: &generator))"
            let entry = Mapping.Entry(key: key, at: Self.nowhere, value: newValue())
            entries.insert(entry, at: Int.random(in: 0...entries.count, using: &generator))
        case _ where !entries.isEmpty:
            let place = Int.random(in: entries.indices, using: &generator)
            entries[place].value = change(entries[place].value, depth: depth + 1)
        default: break
        }
        return entries
    }

    private mutating func newElement(like sibling: Node?) -> Node {
        guard sibling?.mapping != nil else { return newValue() }
        let id = "uusi_\(Int.random(in: 0..<1_000_000, using: &generator))"
        return .mapping(
            [
                Mapping.Entry(key: "id", at: Self.nowhere, value: .text(id, at: Self.nowhere)),
                Mapping.Entry(key: "name", at: Self.nowhere, value: newValue()),
            ], at: Self.nowhere)
    }

    private static let texts = [
        "Oulu", "uusi arvo", "12", "true", "a: b", "x # y", "- viiva", "'lainaus'", "{aalto}", "rivi\nvaihto", "", " ",
        "${{ parameters.alue }}", "[hakaset", "pilkku, toinen", "3.5", "~", "null", "välilyönti ", "a\tb", "#risu", "@",
        "Pitkä teksti, joka ei millään mahdu yhdelle riville, koska siinä on niin monta sanaa ja vielä muutama lisää.",
    ]

    private mutating func newValue() -> Node {
        let text = Self.texts.randomElement(using: &generator) ?? ""
        let style: Scalar.Style = text.contains("\n") || Bool.random(using: &generator) ? .doubleQuoted : .plain
        switch Int.random(in: 0..<5, using: &generator) {
        case 0: return .sequence([newScalar(text, style), newScalar("toinen", .plain)], at: Self.nowhere)
        case 1:
            return .mapping(
                [Mapping.Entry(key: "avain", at: Self.nowhere, value: newScalar(text, style))], at: Self.nowhere)
        default: return newScalar(text, style)
        }
    }

    private func newScalar(_ text: String, _ style: Scalar.Style) -> Node {
        let canBePlain = Scalar(text).asNumber != nil || Scalar(text).asBoolean != nil
        return .text(text, style: style == .plain && !canBePlain ? .doubleQuoted : style, at: Self.nowhere)
    }
}
