/// A compiled regular expression in RE2's syntax, matched in time linear in the text whatever the pattern.
///
/// It can be used from many threads at once. All positions are byte offsets into the UTF-8 of the text.
package struct RegularExpression: Sendable {
    /// The source.
    package let pattern: String
    /// The number of capturing groups, the whole match not counted.
    package let groupCount: Int
    /// The names of the groups 1, 2 …; nil where a group has none.
    package let groupNames: [String?]
    /// How large the compiled program is: matching takes at most a time in proportion to this times the text's length.
    package let instructionCount: Int

    /// Compiles a pattern.
    ///
    /// - Throws: ``RegularExpressionError`` with the place in the pattern.
    package init(_ pattern: String) throws(RegularExpressionError) {
        throw RegularExpressionError(reason: .tooLarge, range: 0..<pattern.utf8.count)
    }

    /// Whether the pattern matches anywhere in the text.
    package func matches(_ text: String) -> Bool { false }

    /// The leftmost match, or nil.
    package func firstMatch(in text: String) -> RegularExpressionMatch? { nil }

    /// All matches from left to right that don't overlap, at most `limit`.
    package func allMatches(in text: String, limit: Int = .max) -> [RegularExpressionMatch] { [] }

    /// Puts a replacement in the place of the matches, at most `limit` from the left; a negative limit means all.
    ///
    /// - Throws: ``TextError/tooLong(maximumByteCount:)``.
    package func replacingMatches(
        in text: String,
        with replacement: RegularExpressionReplacement,
        limit: Int64 = -1,
        maximumByteCount: Int = .max
    ) throws(TextError) -> String { text }
}

/// Where a match and its groups lie.
package struct RegularExpressionMatch: Hashable, Sendable {
    /// The byte ranges of the whole match (first) and of each group; nil for a group that took no part.
    package let groups: [Range<Int>?]

    /// The byte range of the whole match.
    package var range: Range<Int> { groups.first.flatMap { $0 } ?? 0..<0 }
}

/// A replacement text: `\0` is the whole match, `\1`…`\9` a group, `\\` a backslash, all else itself.
package struct RegularExpressionReplacement: Hashable, Sendable {
    /// Reads a replacement for an expression with a number of groups.
    ///
    /// - Throws: ``RegularExpressionError`` if a backslash stands before anything else, or the group is not there.
    package init(_ text: String, groupCount: Int) throws(RegularExpressionError) {}
}
