extension RegularExpression {
    /// All matches from left to right that don't overlap, at most `limit`. An empty match right behind another is none.
    ///
    /// Each search reads on past its match to see whether a longer one comes, so texts can be made for which what is
    /// read grows with their square; hence a limit for that too.
    ///
    /// - Throws: ``TextError/tooManySteps`` if more bytes are read than allowed.
    package func allMatches(
        in text: String,
        limit: Int = .max,
        maximumScannedByteCount: Int = 1_000_000
    ) throws(TextError) -> [RegularExpressionMatch] {
        let matches = text.withUTF8Bytes { bytes in
            allMatches(in: bytes, limit: limit, maximumScannedByteCount: max(maximumScannedByteCount, 4 * bytes.count))
        }
        guard let matches else { throw .tooManySteps }
        return matches
    }

    /// All matches; nil if more bytes are read than allowed.
    private func allMatches(
        in text: UnsafeBufferPointer<UInt8>,
        limit: Int,
        maximumScannedByteCount: Int
    ) -> [RegularExpressionMatch]? {
        var matches: [RegularExpressionMatch] = []
        guard limit > 0, canMatch(text) else { return matches }
        var machine = makeMachine()
        var position = 0
        while position <= text.count, let slots = machine.firstMatch(in: text, from: position) {
            let match = RegularExpressionMatch(slots: slots)
            let isBehindAnother = match.range.isEmpty && match.range.lowerBound == matches.last?.range.upperBound
            if !isBehindAnother { matches.append(match) }
            if matches.count >= limit { break }
            position = match.range.upperBound > position ? match.range.upperBound : text.endOfScalar(at: position)
            if machine.scannedByteCount > maximumScannedByteCount { return nil }
        }
        return matches
    }

    /// Puts a replacement in the place of the matches, at most `limit` from the left; a negative limit means all.
    ///
    /// - Throws: ``TextError/tooLong(maximumByteCount:)`` or ``TextError/tooManySteps``.
    package func replacingMatches(
        in text: String,
        with replacement: RegularExpressionReplacement,
        limit: Int64 = -1,
        maximumByteCount: Int = .max
    ) throws(TextError) -> String {
        let matches = try allMatches(in: text, limit: limit < 0 ? .max : Int(clamping: limit))
        let result = text.withUTF8Bytes { bytes -> [UInt8]? in
            var result: [UInt8] = []
            var rest = 0
            for match in matches {
                result += bytes[rest..<match.range.lowerBound]
                replacement.append(match, of: bytes, to: &result)
                rest = match.range.upperBound
                if result.count > maximumByteCount { return nil }
            }
            result += bytes[rest...]
            return result.count > maximumByteCount ? nil : result
        }
        guard let result else { throw .tooLong(maximumByteCount: maximumByteCount) }
        return String(validUTF8: result)
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// The offset behind the scalar that starts at an offset; beyond the end for the end.
    fileprivate func endOfScalar(at offset: Int) -> Int {
        var end = offset + 1
        while end < count, !self[end].startsScalar { end += 1 }
        return end
    }
}
