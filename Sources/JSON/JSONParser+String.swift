extension JSONParser {
    /// The string that starts at the quotation mark here.
    mutating func string() throws(Failure) -> String {
        String(decoding: try text(), as: UTF8.self)
    }

    /// The bytes of the string that starts at the quotation mark here, valid UTF-8 that stands until the next text is read.
    package mutating func text() throws(Failure) -> UnsafeBufferPointer<UInt8> {
        position += 1
        let first = try plainRun()
        guard bytes[position] == UInt8(ascii: "\"") else { return try textWithEscapes(startingWith: first) }
        position += 1
        return first
    }

    /// The whole of a text of which a beginning has been read, up to the backslash here.
    private mutating func textWithEscapes(
        startingWith first: UnsafeBufferPointer<UInt8>
    ) throws(Failure) -> UnsafeBufferPointer<UInt8> {
        let text = unescaped ?? TextBuffer()
        unescaped = text
        text.clear()
        text.append(first)
        while bytes[position] == UInt8(ascii: "\\") {
            let scalar = try escape()
            for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { text.append(byte) }
            text.append(try plainRun())
        }
        position += 1
        return text.bytes
    }

    /// The bytes up to the next quotation mark or backslash, at which the position then is.
    @inline(__always)
    private mutating func plainRun() throws(Failure) -> UnsafeBufferPointer<UInt8> {
        let start = position
        var highBits: UInt64 = 0
        while position + 8 <= bytes.count, let start = bytes.baseAddress {
            let word = ByteWord.word(at: start + position)
            let ends = ByteWord.ends(in: word)
            if ends != 0 {
                let count = ends.trailingZeroBitCount / 8
                highBits |= word & (1 << UInt64(8 * count) &- 1)
                position += count
                break
            }
            highBits |= word
            position += 8
        }
        while position < bytes.count {
            switch bytes[position] {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                let run = UnsafeBufferPointer(rebasing: bytes[start..<position])
                if highBits & ByteWord.highBits != 0 { try validate(run, from: start) }
                return run
            case 0x00..<0x20:
                throw failure(.controlCharacter)
            case let byte:
                highBits |= UInt64(byte)
                position += 1
            }
        }
        throw failure(.unexpectedEnd)
    }

    private func validate(_ run: UnsafeBufferPointer<UInt8>, from start: Int) throws(Failure) {
        let count = run.validUTF8PrefixCount
        if count < run.count { throw Failure(reason: .invalidUTF8, offset: start + count) }
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
}

extension UnsafeBufferPointer<UInt8> {
    /// How many bytes stand before the first that is not valid UTF-8 (RFC 3629).
    var validUTF8PrefixCount: Int {
        var place = 0
        while place < count {
            let first = self[place]
            if first < 0x80 {
                place += 1
                continue
            }
            guard let form = UTF8Form(first), place + form.width <= count, form.second.contains(self[place + 1]) else {
                return place
            }
            for offset in 2..<Swift.max(form.width, 2) where self[place + offset] & 0xC0 != 0x80 { return place }
            place += form.width
        }
        return place
    }
}

/// What the first byte of a scalar of several bytes says of the others.
private struct UTF8Form {
    let width: Int
    let second: ClosedRange<UInt8>

    @inline(__always)
    init?(_ first: UInt8) {
        switch first {
        case 0xC2...0xDF: (width, second) = (2, 0x80...0xBF)
        case 0xE0: (width, second) = (3, 0xA0...0xBF)
        case 0xED: (width, second) = (3, 0x80...0x9F)
        case 0xE1...0xEF: (width, second) = (3, 0x80...0xBF)
        case 0xF0: (width, second) = (4, 0x90...0xBF)
        case 0xF1...0xF3: (width, second) = (4, 0x80...0xBF)
        case 0xF4: (width, second) = (4, 0x80...0x8F)
        default: return nil
        }
    }
}

/// Bytes of a text that is put together.
///
/// Unchecked because of the pointer; whoever holds the parser holds the buffer alone.
final class TextBuffer: @unchecked Sendable {
    private var storage = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 256)
    private var count = 0

    deinit { storage.deallocate() }

    var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: storage[..<count]) }

    func clear() { count = 0 }

    func append(_ byte: UInt8) {
        reserve(1)
        storage[count] = byte
        count += 1
    }

    func append(_ run: UnsafeBufferPointer<UInt8>) {
        reserve(run.count)
        _ = UnsafeMutableBufferPointer(rebasing: storage[count...]).update(fromContentsOf: run)
        count += run.count
    }

    private func reserve(_ more: Int) {
        guard count + more > storage.count else { return }
        let larger = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 2 * (count + more))
        _ = larger.update(fromContentsOf: bytes)
        storage.deallocate()
        storage = larger
    }
}
