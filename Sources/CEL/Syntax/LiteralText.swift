/// Reads the text of literals: numbers, and strings with their quotes and escapes.
enum LiteralText {
    /// Why a literal has no value; ranges are bytes within the literal.
    enum Failure: Error {
        case unknownEscape(Range<Int>)
        case noScalar(Range<Int>)
        case escapeInBytes(Range<Int>)
        case unterminated
    }

    /// The value of an unsigned decimal or hexadecimal number without suffix; nil if it needs more than 64 bits.
    static func magnitude(_ text: some StringProtocol) -> UInt64? {
        text.count > 2 && text.dropFirst().first?.lowercased() == "x"
            ? UInt64(text.dropFirst(2), radix: 16) : UInt64(text)
    }

    /// The content of a quoted string or bytes literal, escapes resolved.
    static func content(of literal: ArraySlice<UInt8>) throws(Failure) -> [UInt8] {
        var start = literal.startIndex
        var isBytes = false
        var isRaw = false
        while start < literal.endIndex, !literal[start].isQuote {
            if literal[start] | 0x20 == UInt8(ascii: "b") { isBytes = true } else { isRaw = true }
            start += 1
        }
        guard start < literal.endIndex else { throw .unterminated }
        let quote = literal[start]
        let isTriple = literal.endIndex - start >= 6 && literal[start + 1] == quote && literal[start + 2] == quote
        let width = isTriple ? 3 : 1
        guard literal.endIndex - start >= 2 * width, literal[literal.endIndex - 1] == quote else {
            throw .unterminated
        }
        let content = literal[(start + width)..<(literal.endIndex - width)]
        if isRaw || !content.contains(UInt8(ascii: "\\")) { return Array(content) }
        var reader = EscapeReader(content, literalStart: literal.startIndex, isBytes: isBytes)
        return try reader.read()
    }
}

/// Resolves the escapes of a string's content.
private struct EscapeReader {
    private let content: ArraySlice<UInt8>
    private let literalStart: Int
    private let isBytes: Bool
    private var position: Int
    private var result: [UInt8] = []

    init(_ content: ArraySlice<UInt8>, literalStart: Int, isBytes: Bool) {
        self.content = content
        self.literalStart = literalStart
        self.isBytes = isBytes
        position = content.startIndex
        result.reserveCapacity(content.count)
    }

    mutating func read() throws(LiteralText.Failure) -> [UInt8] {
        while position < content.endIndex {
            if content[position] == UInt8(ascii: "\\") {
                try readEscape()
            } else {
                result.append(content[position])
                position += 1
            }
        }
        return result
    }

    private func range(length: Int) -> Range<Int> {
        (position - literalStart)..<(min(position + length, content.endIndex) - literalStart)
    }

    private mutating func readEscape() throws(LiteralText.Failure) {
        guard position + 1 < content.endIndex else { throw .unknownEscape(range(length: 1)) }
        let letter = content[position + 1]
        if let byte = Self.simple[letter] {
            result.append(byte)
            position += 2
            return
        }
        switch letter {
        case UInt8(ascii: "x"), UInt8(ascii: "X"): try readNumber(skipping: 2, digits: 2, radix: 16)
        case UInt8(ascii: "u"): try readNumber(skipping: 2, digits: 4, radix: 16)
        case UInt8(ascii: "U"): try readNumber(skipping: 2, digits: 8, radix: 16)
        case UInt8(ascii: "0")...UInt8(ascii: "3"): try readNumber(skipping: 1, digits: 3, radix: 8)
        default: throw .unknownEscape(range(length: 2))
        }
    }

    private mutating func readNumber(skipping prefix: Int, digits: Int, radix: UInt32) throws(LiteralText.Failure) {
        let whole = range(length: prefix + digits)
        guard position + prefix + digits <= content.endIndex else { throw .unknownEscape(whole) }
        var number: UInt32 = 0
        for byte in content[(position + prefix)..<(position + prefix + digits)] {
            guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue, digit < radix else {
                throw .unknownEscape(whole)
            }
            number = number << (radix == 16 ? 4 : 3) | UInt32(digit)
        }
        if isBytes {
            guard digits <= 3 else { throw .escapeInBytes(whole) }
            result.append(UInt8(truncatingIfNeeded: number))
        } else {
            guard let scalar = Unicode.Scalar(number) else { throw .noScalar(whole) }
            result.append(contentsOf: String(scalar).utf8)
        }
        position += prefix + digits
    }

    private static let simple: [UInt8: UInt8] = [
        UInt8(ascii: "a"): 0x07, UInt8(ascii: "b"): 0x08, UInt8(ascii: "f"): 0x0C, UInt8(ascii: "n"): 0x0A,
        UInt8(ascii: "r"): 0x0D, UInt8(ascii: "t"): 0x09, UInt8(ascii: "v"): 0x0B, UInt8(ascii: "\\"): 0x5C,
        UInt8(ascii: "?"): 0x3F, UInt8(ascii: "\""): 0x22, UInt8(ascii: "'"): 0x27, UInt8(ascii: "`"): 0x60,
    ]
}
