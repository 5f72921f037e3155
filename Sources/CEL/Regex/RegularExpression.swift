/// A compiled regular expression in RE2's syntax, matched in time linear in the text whatever the pattern.
///
/// It can be used from many threads at once. All positions are byte offsets into the UTF-8 of the text.
package struct RegularExpression: Sendable {
    /// The source.
    package let pattern: String
    /// The names of the groups 1, 2 …; nil where a group has none.
    package let groupNames: [String?]
    private let program: RegexProgram
    private let matcher: RegexMatcher

    /// Compiles a pattern.
    ///
    /// - Throws: ``RegularExpressionError`` with the place in the pattern.
    package init(_ pattern: String) throws(RegularExpressionError) {
        let whole = 0..<pattern.utf8.count
        guard whole.count <= RegexParser.maximumByteCount else {
            throw RegularExpressionError(reason: .tooLarge, range: whole)
        }
        self.pattern = pattern
        var parser = RegexParser(pattern)
        let node = try parser.pattern()
        groupNames = parser.groupNames
        do {
            program = try RegexCompiler.program(for: node, groupCount: groupNames.count)
        } catch {
            throw RegularExpressionError(reason: .tooLarge, range: whole)
        }
        matcher = RegexMatcher(node: node, program: program)
    }

    /// The number of capturing groups, the whole match not counted.
    package var groupCount: Int { groupNames.count }

    /// How large the compiled program is: matching takes at most a time in proportion to this times the text's length.
    package var instructionCount: Int { program.instructions.count }

    /// Whether the pattern matches anywhere in the text.
    package func matches(_ text: String) -> Bool {
        text.withUTF8Bytes { matcher.matches($0) }
    }

    /// The leftmost match, or nil.
    package func firstMatch(in text: String) -> RegularExpressionMatch? {
        text.withUTF8Bytes { bytes in
            guard canMatch(bytes) else { return nil }
            var machine = makeMachine()
            return machine.firstMatch(in: bytes, from: 0).map(RegularExpressionMatch.init)
        }
    }

    /// Whether the pattern matches anywhere in the text: the quick question, before the places are looked for.
    func canMatch(_ text: UnsafeBufferPointer<UInt8>) -> Bool { matcher.matches(text) }

    /// A machine that finds the places of matches.
    func makeMachine() -> CaptureMachine { CaptureMachine(program: program) }
}

/// Where a match and its groups lie.
package struct RegularExpressionMatch: Hashable, Sendable {
    /// The byte ranges of the whole match (first) and of each group; nil for a group that took no part.
    package let groups: [Range<Int>?]

    /// The byte range of the whole match.
    package let range: Range<Int>

    /// Creates a match from pairs of slots, of which the first pair is set.
    init(slots: [Int]) {
        range = slots[0]..<slots[1]
        groups = stride(from: 0, to: slots.count, by: 2).map { slots[$0] < 0 ? nil : slots[$0]..<slots[$0 + 1] }
    }

    /// What a group holds, in the text that has been searched; nil for a group that took no part. Group 0 is the whole
    /// match.
    package func text(ofGroup number: Int, in text: String) -> String? {
        groups[number].map { range in text.withUTF8Bytes { String(validUTF8: $0[range]) } }
    }
}
