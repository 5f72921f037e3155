extension JSONParser {
    /// The string that starts at the quotation mark here.
    mutating func string() throws(Failure) -> String {
        position += 1
        let first = try plainRun()
        guard bytes[position] == UInt8(ascii: "\"") else { return try stringWithEscapes(startingWith: first) }
        position += 1
        return first
    }

    /// The whole of a string of which a beginning has been read, up to the backslash here.
    private mutating func stringWithEscapes(startingWith first: String) throws(Failure) -> String {
        var text = first
        while bytes[position] == UInt8(ascii: "\\") {
            text.unicodeScalars.append(try escape())
            text += try plainRun()
        }
        position += 1
        return text
    }

    /// The text up to the next quotation mark or backslash, at which the position then is.
    @inline(__always)
    private mutating func plainRun() throws(Failure) -> String {
        let start = position
        var combinedBits: UInt8 = 0
        while position < bytes.count {
            switch bytes[position] {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                let run = UnsafeBufferPointer(rebasing: bytes[start..<position])
                return combinedBits < 0x80 ? String(decoding: run, as: UTF8.self) : try validated(run, from: start)
            case 0x00..<0x20:
                throw failure(.controlCharacter)
            case let byte:
                combinedBits |= byte
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

    /// The text of a run of bytes from an offset, if they are valid UTF-8. Decoding puts replacements in the place of
    /// what is not, so whatever comes back unchanged was valid.
    private func validated(_ run: UnsafeBufferPointer<UInt8>, from start: Int) throws(Failure) -> String {
        let text = String(decoding: run, as: UTF8.self)
        guard text.utf8.count == run.count, text.utf8.elementsEqual(run) else {
            throw Failure(reason: .invalidUTF8, offset: start + Self.validPrefixCount(of: run))
        }
        return text
    }

    /// How many bytes stand before the first that is not valid UTF-8.
    private static func validPrefixCount(of run: UnsafeBufferPointer<UInt8>) -> Int {
        var parser = UTF8.ForwardParser()
        var iterator = run.makeIterator()
        var count = 0
        while case .valid(let scalar) = parser.parseScalar(from: &iterator) { count += scalar.count }
        return count
    }
}
