// CEL's strings are sequences of Unicode scalars; Swift's own operations work on grapheme clusters and canonical
// equivalence. What follows works on the UTF-8 that a String holds anyway: positions count scalars.

extension String {
    /// The number of Unicode scalars. O(n).
    package var scalarCount: Int { withUTF8Bytes { $0.scalarCount } }

    /// The scalar at a position as a string; empty at the very end (`charAt`).
    ///
    /// - Throws: ``TextError/indexOutOfRange(_:)``.
    package func scalar(at position: Int64) throws(TextError) -> String {
        let found = withUTF8Bytes { bytes -> String? in
            guard let position = Int(exactly: position), position >= 0,
                let start = bytes.offset(ofScalar: position)
            else { return nil }
            let end = bytes[start...].dropFirst().firstIndex { $0.startsScalar } ?? bytes.count
            return String(validUTF8: bytes[start..<max(start, end)])
        }
        guard let found else { throw .indexOutOfRange(position) }
        return found
    }

    /// The scalars from a position up to another, or to the end (`substring`).
    ///
    /// - Throws: ``TextError/indexOutOfRange(_:)`` or ``TextError/rangeReversed(from:to:)``.
    package func scalars(from start: Int64, to end: Int64? = nil) throws(TextError) -> String {
        let startOffset = try offset(ofScalar: start)
        let endOffset = if let end { try offset(ofScalar: end) } else { utf8.count }
        guard startOffset <= endOffset else { throw .rangeReversed(from: start, to: end ?? start) }
        return withUTF8Bytes { String(validUTF8: $0[startOffset..<endOffset]) }
    }

    /// Where a text first occurs at or after a position, counted in scalars (`indexOf`); nil if nowhere.
    ///
    /// - Throws: ``TextError/indexOutOfRange(_:)``.
    package func firstScalarIndex(of text: String, from start: Int64 = 0) throws(TextError) -> Int? {
        let startOffset = try offset(ofScalar: start)
        return withUTF8Bytes { bytes in
            text.withUTF8Bytes { bytes.firstOffset(of: $0, from: startOffset) }.map { bytes.scalarCount(upTo: $0) }
        }
    }

    /// Where a text last occurs, beginning at or before a position, counted in scalars (`lastIndexOf`); nil if nowhere.
    ///
    /// - Throws: ``TextError/indexOutOfRange(_:)``.
    package func lastScalarIndex(of text: String, upTo start: Int64? = nil) throws(TextError) -> Int? {
        let startOffset = if let start { try offset(ofScalar: start) } else { utf8.count }
        return withUTF8Bytes { bytes in
            text.withUTF8Bytes { bytes.lastOffset(of: $0, upTo: startOffset) }.map { bytes.scalarCount(upTo: $0) }
        }
    }

    private func offset(ofScalar position: Int64) throws(TextError) -> Int {
        let offset = withUTF8Bytes { bytes in
            Int(exactly: position).flatMap { $0 < 0 ? nil : bytes.offset(ofScalar: $0) }
        }
        guard let offset else { throw .indexOutOfRange(position) }
        return offset
    }
}

extension String {
    /// Whether both hold the same scalars; unlike `==`, `"é"` and `"e\u{301}"` differ.
    @inline(__always)
    package func hasSameScalars(as other: String) -> Bool {
        utf8.count == other.utf8.count && startsWithScalars(of: other)
    }

    /// Whether this text comes before the other in the order of scalars, which is that of their UTF-8.
    package func precedesByScalars(_ other: String) -> Bool {
        withUTF8Bytes { left in
            other.withUTF8Bytes { right in
                var offset = 0
                let shared = min(left.count, right.count)
                while offset < shared, left[offset] == right[offset] { offset += 1 }
                return offset < shared ? left[offset] < right[offset] : left.count < right.count
            }
        }
    }

    /// Whether the text occurs anywhere (`contains`). O(n).
    package func containsScalars(of text: String) -> Bool {
        withUTF8Bytes { bytes in text.withUTF8Bytes { bytes.firstOffset(of: $0) != nil } }
    }

    /// Whether this begins with the text (`startsWith`).
    @inline(__always)
    package func startsWithScalars(of text: String) -> Bool {
        withUTF8Bytes { bytes in text.withUTF8Bytes { bytes.holds($0, at: 0) } }
    }

    /// Whether this ends with the text (`endsWith`).
    @inline(__always)
    package func endsWithScalars(of text: String) -> Bool {
        withUTF8Bytes { bytes in text.withUTF8Bytes { bytes.holds($0, at: bytes.count - $0.count) } }
    }
}
