/// Why a pattern can't be compiled, and where.
package struct RegularExpressionError: Error, Hashable, Sendable {
    /// What is the matter with a pattern.
    package enum Reason: Hashable, Sendable {
        /// A group is opened and not closed.
        case missingClosingParenthesis
        /// A group is closed that was not opened.
        case unexpectedClosingParenthesis
        /// A class is opened and not closed.
        case missingClosingBracket
        /// `*`, `+`, `?` or `{n}` with nothing before it to repeat.
        case nothingToRepeat
        /// Two repetitions in a row, as in `a**`.
        case repeatedRepetition
        /// A count above 1,000 (of nested counts: their product), or a maximum below the minimum.
        case repetitionCount
        /// The range's end comes before its start, or one of its ends is a class.
        case characterRange
        /// A POSIX class, Unicode property or script that is not known.
        case unknownCharacterClass
        /// A backslash before something that has no meaning; RE2 has no backreferences.
        case unknownEscape
        /// A backslash at the very end.
        case trailingBackslash
        /// `(?` followed by something that has no meaning; RE2 has no look-ahead or look-behind.
        case unknownGroup
        /// A group's name is empty or holds other characters than letters, digits and `_`.
        case groupName
        /// Two groups have the same name.
        case repeatedGroupName
        /// Groups are nested too deeply.
        case tooDeep
        /// The compiled program would be too large.
        case tooLarge
        /// A replacement names a group that the pattern doesn't have.
        case unknownGroupNumber
    }

    /// What is the matter.
    package var reason: Reason
    /// Where, in bytes of the pattern's UTF-8.
    package var range: Range<Int>
}
