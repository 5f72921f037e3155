import Diagnostics
import SourceText

/// Looks through a file's bytes before libyaml gets them, because libyaml tells no line for what it refuses here.
struct TextCheck {
    private let file: SourceFile
    /// What was found.
    private(set) var problems: ProblemList

    init(_ file: SourceFile, limits: ReadingLimits) {
        self.file = file
        problems = ProblemList(limit: limits.problems)
        if file.bytes.count > limits.bytes {
            problems.append(Diagnostic(ReaderMessage.fileTooLarge(limit: limits.bytes), at: place(ofByte: 0)))
        } else if looksLikeUTF16 {
            problems.append(Diagnostic(ReaderMessage.utf16, at: place(ofByte: 0)))
        } else {
            findCharacters()
            countTagDirectives(limit: limits.tagDirectives)
        }
    }

    private var looksLikeUTF16: Bool {
        let start = file.bytes.prefix(4)
        if start.starts(with: [0xFE, 0xFF]) || start.starts(with: [0xFF, 0xFE]) { return true }
        guard start.count == 4 else { return false }
        let zeros = start.map { $0 == 0 }
        return zeros == [false, true, false, true] || zeros == [true, false, true, false]
    }

    private func place(ofByte byte: Int) -> SourceSpan {
        let start = file.scalarOffset(ofByte: byte)
        return SourceSpan(file: file.id, start: start, end: min(start + 1, file.span.end))
    }

    /// Finds characters that YAML excludes (YAML 1.2, chapter 5.1), and the first bytes that are no UTF-8.
    private mutating func findCharacters() {
        let bytes = file.bytes
        var index = 0
        while true {
            index = bytes.withUnsafeBufferPointer { $0.firstUncommonByte(from: index) }
            guard index < bytes.count else { return }
            guard let (scalar, length) = decodeScalar(in: bytes, at: index) else {
                problems.append(Diagnostic(ReaderMessage.invalidUTF8, at: place(ofByte: index)))
                return
            }
            if !scalar.isAllowedInYAML {
                problems.append(.controlCharacter(scalar, at: place(ofByte: index)))
                if problems.isFull { return }
            }
            index += length
        }
    }

    /// Counts `%TAG` lines: libyaml compares each with all before it.
    private mutating func countTagDirectives(limit: Int) {
        guard file.firstContent(from: 0)?.scalar == "%" else { return }
        let bytes = file.bytes
        let directives = bytes.indices.lazy.filter { bytes[$0...].starts(with: "%TAG".utf8) }
        guard let surplus = directives.dropFirst(limit).first else { return }
        problems.append(Diagnostic(ReaderMessage.tooManyTagDirectives(limit: limit), at: place(ofByte: surplus)))
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// The first byte from an index on that begins neither printable ASCII or white space nor a letter of two bytes
    /// from U+00C0 on; these need no closer look.
    fileprivate func firstUncommonByte(from start: Int) -> Int {
        var index = start
        while index < count {
            let byte = self[index]
            if byte >= 0x20 && byte < 0x7F {
                index += 1
                while index + 8 <= count, isPrintableASCII(eightBytesAt: index) { index += 8 }
            } else if byte.isLineBreak || byte == UInt8(ascii: "\t") {
                index += 1
            } else if byte >= 0xC3, byte < 0xE0, index + 1 < count, self[index + 1] & 0xC0 == 0x80 {
                index += 2
            } else {
                return index
            }
        }
        return count
    }

    /// Looks at eight bytes at once: none has its highest bit set, lies under the space or is DEL.
    private func isPrintableASCII(eightBytesAt index: Int) -> Bool {
        let word = UnsafeRawPointer(self.baseAddress.unsafelyUnwrapped + index).loadUnaligned(as: UInt64.self)
        let highest: UInt64 = 0x8080_8080_8080_8080
        let aboveDelete = word &+ 0x0101_0101_0101_0101
        let belowSpace = word &- 0x2020_2020_2020_2020
        return (word | aboveDelete | belowSpace) & highest == 0
    }
}

/// The scalar that begins at a byte, with its length in bytes; nil if the bytes are ill-formed (RFC 3629).
private func decodeScalar(in bytes: [UInt8], at index: Int) -> (scalar: Unicode.Scalar, length: Int)? {
    let length =
        switch bytes[index] {
        case 0x00..<0x80: 1
        case 0xC2..<0xE0: 2
        case 0xE0..<0xF0: 3
        case 0xF0..<0xF5: 4
        default: 0
        }
    guard length > 0, index + length <= bytes.count else { return nil }
    var value = length == 1 ? UInt32(bytes[index]) : UInt32(bytes[index] & (0x7F >> UInt8(length)))
    for byte in bytes[index + 1..<index + length] {
        guard byte & 0xC0 == 0x80 else { return nil }
        value = value << 6 | UInt32(byte & 0x3F)
    }
    let isOverlong = (length == 3 && value < 0x800) || (length == 4 && value < 0x10000)
    guard !isOverlong, let scalar = Unicode.Scalar(value) else { return nil }
    return (scalar, length)
}

extension Unicode.Scalar {
    /// Whether libyaml takes the character, other than the ASCII ones that everybody uses.
    fileprivate var isAllowedInYAML: Bool {
        switch value {
        case 0x85, 0xA0...0xFFFD, 0x10000...0x10FFFF: true
        default: false
        }
    }
}

extension SourceFile {
    /// The first scalar from an offset on that is neither blank nor line break nor comment, with its offset.
    func firstContent(from offset: UInt32) -> (scalar: Unicode.Scalar, offset: UInt32)? {
        var decoder = UTF8()
        var rest = bytes[byteOffset(of: offset)...].makeIterator()
        var offset = offset
        var isInComment = false
        while case .scalarValue(let scalar) = decoder.decode(&rest) {
            if scalar.isBreak {
                isInComment = false
            } else if scalar == "#" {
                isInComment = true
            } else if !isInComment, !scalar.isBlank, scalar != "\u{FEFF}" {
                return (scalar, offset)
            }
            offset += 1
        }
        return nil
    }
}
