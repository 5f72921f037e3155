extension String {
    /// Puts a replacement in the place of a text, at most `limit` times from the left; a negative limit means all. An
    /// empty text stands before each scalar and at the end.
    ///
    /// - Throws: ``TextError/tooLong(maximumByteCount:)``.
    package func replacingScalars(
        of text: String,
        with replacement: String,
        limit: Int64 = -1,
        maximumByteCount: Int = .max
    ) throws(TextError) -> String {
        let occurrences = offsets(of: text, limit: limit)
        // What each replacement adds can't overflow: both lengths are those of texts in memory.
        let growth = replacement.utf8.count - text.utf8.count
        let (added, overflow) = growth.multipliedReportingOverflow(by: occurrences.count)
        let (byteCount, carry) = utf8.count.addingReportingOverflow(added)
        guard !overflow, !carry, byteCount <= maximumByteCount else {
            throw .tooLong(maximumByteCount: maximumByteCount)
        }
        return withUTF8Bytes { bytes in
            var result: [UInt8] = []
            result.reserveCapacity(byteCount)
            var rest = 0
            for offset in occurrences {
                result.append(contentsOf: bytes[rest..<offset])
                result.append(contentsOf: replacement.utf8)
                rest = offset + text.utf8.count
            }
            result.append(contentsOf: bytes[rest...])
            return String(validUTF8: result)
        }
    }

    /// Cuts at a separator into at most `limit` parts, the last of which holds the rest; a negative limit means all.
    /// An empty separator cuts between all scalars.
    package func splitByScalars(at separator: String, limit: Int64 = -1) -> [String] {
        if limit == 0 { return [] }
        if limit == 1 { return [self] }
        var cuts = offsets(of: separator, limit: limit < 0 ? -1 : separator.isEmpty ? limit : limit - 1)
        if separator.isEmpty {
            // Cuts lie between scalars, not at the ends.
            cuts = Array(cuts.dropFirst().prefix { $0 < utf8.count })
        }
        return withUTF8Bytes { bytes in
            var parts: [String] = []
            var rest = 0
            for cut in cuts {
                parts.append(String(validUTF8: bytes[rest..<cut]))
                rest = cut + separator.utf8.count
            }
            if rest < bytes.count || !separator.isEmpty { parts.append(String(validUTF8: bytes[rest...])) }
            return parts
        }
    }

    /// The offsets where a text occurs without overlap, at most `limit` from the left; a negative limit means all.
    private func offsets(of text: String, limit: Int64) -> [Int] {
        let limit = limit < 0 ? Int.max : Int(clamping: limit)
        return withUTF8Bytes { bytes in
            text.withUTF8Bytes { needle in
                if needle.isEmpty { return Array(bytes.scalarBoundaries.prefix(limit)) }
                var found: [Int] = []
                var start = 0
                while found.count < limit, let offset = bytes.firstOffset(of: needle, from: start) {
                    found.append(offset)
                    start = offset + needle.count
                }
                return found
            }
        }
    }

    /// The text with A–Z in lower case, all else as it is (`lowerAscii`).
    package var asciiLowercased: String {
        mappingBytes { UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0 ? $0 | 0x20 : $0 }
    }

    /// The text with a–z in upper case, all else as it is (`upperAscii`).
    package var asciiUppercased: String {
        mappingBytes { UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 ? $0 & ~0x20 : $0 }
    }

    private func mappingBytes(_ transform: (UInt8) -> UInt8) -> String {
        withUTF8Bytes { String(validUTF8: $0.map(transform)) }
    }

    /// The text without the white space (Unicode property White_Space) at its ends (`trim`).
    package var trimmingWhitespace: String {
        let scalars = unicodeScalars
        guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
            let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
        else { return "" }
        return String(scalars[first...last])
    }

    /// The scalars in reverse (`reverse`).
    package var scalarsReversed: String {
        var reversed = String.UnicodeScalarView()
        reversed.append(contentsOf: unicodeScalars.reversed())
        return String(reversed)
    }

    /// The text in double quotes, with control characters that have a letter, quotes and backslashes escaped
    /// (`strings.quote`).
    package var quoted: String {
        withUTF8Bytes { bytes in
            var result = [UInt8(ascii: "\"")]
            for byte in bytes {
                if let letter = escapeLetter(of: byte) {
                    result += [UInt8(ascii: "\\"), letter]
                } else {
                    result.append(byte)
                }
            }
            result.append(UInt8(ascii: "\""))
            return String(validUTF8: result)
        }
    }
}

/// The letter that stands behind a backslash for a byte; nil if it stands for itself.
private func escapeLetter(of byte: UInt8) -> UInt8? {
    switch byte {
    case 0x07: UInt8(ascii: "a")
    case 0x08: UInt8(ascii: "b")
    case 0x0C: UInt8(ascii: "f")
    case 0x0A: UInt8(ascii: "n")
    case 0x0D: UInt8(ascii: "r")
    case 0x09: UInt8(ascii: "t")
    case 0x0B: UInt8(ascii: "v")
    case UInt8(ascii: "\\"), UInt8(ascii: "\""): byte
    default: nil
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// The offsets where scalars start, and the end.
    fileprivate var scalarBoundaries: some Sequence<Int> {
        (0...count).lazy.filter { $0 == count || self[$0].startsScalar }
    }
}
