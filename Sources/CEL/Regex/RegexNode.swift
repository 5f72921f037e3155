/// A pattern's tree.
indirect enum RegexNode {
    /// Matches the empty text.
    case empty
    /// One scalar.
    case scalar(Unicode.Scalar)
    /// One scalar of a set.
    case scalars(ScalarSet)
    /// A condition on the place.
    case assertion(Assertion)
    /// One after the other.
    case sequence([RegexNode])
    /// The first that leads to a match.
    case alternatives([RegexNode])
    /// A capturing group, numbered from 1.
    case group(RegexNode, number: Int)
    /// So many times; without a maximum if that is nil. A greedy one takes as many as it can, others as few.
    case repetition(RegexNode, minimum: Int, maximum: Int?, isGreedy: Bool)

    /// Whether it can match the empty text.
    var isNullable: Bool {
        switch self {
        case .empty, .assertion: true
        case .scalar, .scalars: false
        case .sequence(let nodes): nodes.allSatisfy(\.isNullable)
        case .alternatives(let nodes): nodes.contains(where: \.isNullable)
        case .group(let node, _): node.isNullable
        case .repetition(let node, let minimum, _, _): minimum == 0 || node.isNullable
        }
    }
}

/// A condition on a place in the text; as a set, the conditions that hold there.
struct Assertion: OptionSet, Hashable, Sendable {
    let rawValue: UInt8

    /// The place is the start of the text.
    static let textStart = Assertion(rawValue: 1)
    /// The place is the end of the text.
    static let textEnd = Assertion(rawValue: 2)
    /// The place is the start of the text or follows a line feed.
    static let lineStart = Assertion(rawValue: 4)
    /// The place is the end of the text or precedes a line feed.
    static let lineEnd = Assertion(rawValue: 8)
    /// On exactly one side of the place stands an ASCII letter, digit or underscore.
    static let wordBoundary = Assertion(rawValue: 16)
    /// The place is no word boundary.
    static let noWordBoundary = Assertion(rawValue: 32)

    /// The conditions that hold between two bytes; nil stands for the text's ends.
    @inline(__always)
    static func holding(between previous: UInt8?, and next: UInt8?) -> Assertion {
        var holding: Assertion =
            (previous?.isWordCharacter ?? false) == (next?.isWordCharacter ?? false)
            ? .noWordBoundary : .wordBoundary
        if previous == nil { holding.formUnion([.textStart, .lineStart]) }
        if previous == UInt8(ascii: "\n") { holding.formUnion(.lineStart) }
        if next == nil { holding.formUnion([.textEnd, .lineEnd]) }
        if next == UInt8(ascii: "\n") { holding.formUnion(.lineEnd) }
        return holding
    }
}

extension UInt8 {
    /// Whether the byte is an ASCII letter, digit or underscore.
    var isWordCharacter: Bool { isASCIILetter || isASCIIDigit || self == UInt8(ascii: "_") }
}
