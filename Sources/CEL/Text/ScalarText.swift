// CEL's strings are sequences of Unicode scalars; Swift's own operations work on grapheme clusters and canonical
// equivalence. What follows works on the UTF-8 that a String holds anyway.

extension String {
    /// The number of Unicode scalars. O(n).
    package var scalarCount: Int { unicodeScalars.count }

    /// The scalar at a position as a string; empty at the very end (`charAt`).
    ///
    /// - Throws: ``TextError/indexOutOfRange(_:)``.
    package func scalar(at position: Int64) throws(TextError) -> String { throw .indexOutOfRange(position) }

    /// The scalars from a position up to another, or to the end (`substring`).
    ///
    /// - Throws: ``TextError/indexOutOfRange(_:)`` or ``TextError/rangeReversed(from:to:)``.
    package func scalars(from start: Int64, to end: Int64? = nil) throws(TextError) -> String {
        throw .indexOutOfRange(start)
    }

    /// Where a text first occurs at or after a position, counted in scalars (`indexOf`); nil if nowhere.
    ///
    /// - Throws: ``TextError/indexOutOfRange(_:)``.
    package func firstScalarIndex(of text: String, from start: Int64 = 0) throws(TextError) -> Int? { nil }

    /// Where a text last occurs, beginning at or before a position, counted in scalars (`lastIndexOf`); nil if nowhere.
    ///
    /// - Throws: ``TextError/indexOutOfRange(_:)``.
    package func lastScalarIndex(of text: String, upTo start: Int64? = nil) throws(TextError) -> Int? { nil }

    /// Whether both hold the same scalars; unlike `==`, `"é"` and `"e\u{301}"` differ.
    package func hasSameScalars(as other: String) -> Bool { utf8.elementsEqual(other.utf8) }

    /// Whether this text comes before the other in the order of scalars.
    package func precedesByScalars(_ other: String) -> Bool { utf8.lexicographicallyPrecedes(other.utf8) }

    /// Whether the text occurs anywhere (`contains`).
    package func containsScalars(of text: String) -> Bool { false }

    /// Whether this begins with the text (`startsWith`).
    package func startsWithScalars(of text: String) -> Bool { utf8.starts(with: text.utf8) }

    /// Whether this ends with the text (`endsWith`).
    package func endsWithScalars(of text: String) -> Bool { utf8.reversed().starts(with: text.utf8.reversed()) }

    /// Puts a replacement in the place of a text, at most `limit` times from the left; a negative limit means all.
    ///
    /// - Throws: ``TextError/tooLong(maximumByteCount:)``.
    package func replacingScalars(
        of text: String,
        with replacement: String,
        limit: Int64 = -1,
        maximumByteCount: Int = .max
    ) throws(TextError) -> String { self }

    /// Cuts at a separator into at most `limit` parts, the last of which holds the rest; a negative limit means all.
    /// An empty separator cuts between all scalars.
    package func splitByScalars(at separator: String, limit: Int64 = -1) -> [String] { [self] }

    /// The text with A–Z in lower case, all else as it is (`lowerAscii`).
    package var asciiLowercased: String { self }

    /// The text with a–z in upper case, all else as it is (`upperAscii`).
    package var asciiUppercased: String { self }

    /// The text without the white space (Unicode property White_Space) at its ends (`trim`).
    package var trimmingWhitespace: String { self }

    /// The scalars in reverse (`reverse`).
    package var scalarsReversed: String { self }

    /// The text in double quotes, with control characters, quotes and backslashes escaped (`strings.quote`).
    package var quoted: String { self }
}
