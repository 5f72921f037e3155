extension JSONParser {
    /// The string that starts at the quotation mark here.
    mutating func string() throws(Failure) -> String {
        position += 1
        let start = position
        while position < bytes.count {
            switch bytes[position] {
            case UInt8(ascii: "\""):
                let text = try validated(bytes[start..<position])
                position += 1
                return text
            case UInt8(ascii: "\\"):
                return try stringWithEscapes(from: start)
            case 0x00..<0x20:
                throw failure(.controlCharacter)
            default:
                position += 1
            }
        }
        throw failure(.unexpectedEnd)
    }

    /// The rest of a string whose first backslash is here.
    private mutating func stringWithEscapes(from start: Int) throws(Failure) -> String {
        var text = ""
        var runStart = start
        while position < bytes.count {
            switch bytes[position] {
            case UInt8(ascii: "\""):
                text += try validated(bytes[runStart..<position])
                position += 1
                return text
            case UInt8(ascii: "\\"):
                text += try validated(bytes[runStart..<position])
                text.unicodeScalars.append(try escape())
                runStart = position
            case 0x00..<0x20:
                throw failure(.controlCharacter)
            default:
                position += 1
            }
        }
        throw failure(.unexpectedEnd)
    }

    /// The scalar that the escape here stands for.
    private mutating func escape() throws(Failure) -> Unicode.Scalar {
        let start = position
        position += 1
        guard let letter = next else { throw failure(.unexpectedEnd) }
        position += 1
        switch letter {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(letter)
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"): return try escapedScalar(escapeStart: start)
        default: throw Failure(reason: .malformedEscape, offset: start)
        }
    }

    /// The scalar of `\uXXXX`, or of two that form a surrogate pair, behind the first `u`.
    private mutating func escapedScalar(escapeStart: Int) throws(Failure) -> Unicode.Scalar {
        let unit = try codeUnit(escapeStart: escapeStart)
        if let scalar = Unicode.Scalar(unit) { return scalar }
        guard UTF16.isLeadSurrogate(unit), next == UInt8(ascii: "\\"), position + 1 < bytes.count,
            bytes[position + 1] == UInt8(ascii: "u")
        else { throw Failure(reason: .loneSurrogate, offset: escapeStart) }
        let secondStart = position
        position += 2
        let trail = try codeUnit(escapeStart: secondStart)
        guard UTF16.isTrailSurrogate(trail) else { throw Failure(reason: .loneSurrogate, offset: escapeStart) }
        return UTF16.decode(UTF16.EncodedScalar([unit, trail]))
    }

    private mutating func codeUnit(escapeStart: Int) throws(Failure) -> UInt16 {
        var unit: UInt16 = 0
        for _ in 0..<4 {
            guard let byte = next else { throw failure(.unexpectedEnd) }
            guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
                throw Failure(reason: .malformedEscape, offset: escapeStart)
            }
            unit = unit << 4 | UInt16(digit)
            position += 1
        }
        return unit
    }

    @inline(__always)
    private func validated(_ run: Slice<UnsafeBufferPointer<UInt8>>) throws(Failure) -> String {
        if let text = String(validating: UnsafeBufferPointer(rebasing: run), as: UTF8.self) { return text }
        throw Failure(reason: .invalidUTF8, offset: run.startIndex + Self.validPrefixCount(of: run))
    }

    /// How many bytes stand before the first that is not valid UTF-8.
    private static func validPrefixCount(of run: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
        var decoder = UTF8.ForwardParser()
        var iterator = run.makeIterator()
        var count = 0
        while case .valid(let scalar) = decoder.parseScalar(from: &iterator) { count += scalar.count }
        return count
    }
}
