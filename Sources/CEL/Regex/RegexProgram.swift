/// One step of a compiled pattern; numbers are places of other instructions.
enum RegexInstruction: Hashable {
    /// Reads a byte of a range.
    case byte(ClosedRange<UInt8>, next: Int)
    /// Goes on at both; the first counts for more.
    case fork(first: Int, second: Int)
    /// Notes the place in the text in a slot.
    case save(slot: Int, next: Int)
    /// Goes on if all the conditions hold.
    case assertion(Assertion, next: Int)
    /// The pattern matches.
    case match
}

/// A compiled pattern: a nondeterministic automaton on the bytes of UTF-8.
struct RegexProgram {
    /// The steps.
    var instructions: [RegexInstruction] = []
    /// Where a match begins at a given place.
    var start = 0
    /// Where a search begins that looks at every place from the given one on.
    var searchStart = 0
    /// The number of capturing groups.
    var groupCount = 0
    /// The conditions that occur.
    var assertions: Assertion = []

    /// The number of places noted for a match: two for the whole and for each group.
    var slotCount: Int { 2 * (groupCount + 1) }

    /// Whether a match can only begin at the start of the text.
    var isAnchoredAtStart: Bool {
        if case .assertion(let assertion, _) = instructions[start] { return assertion.contains(.textStart) }
        return false
    }
}
