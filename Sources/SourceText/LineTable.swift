/// Where the lines of a text begin, and where its scalars lie among its bytes.
///
/// A line ends at LF, CRLF or CR, as editors count them; U+2028, U+2029 and U+0085 don't end one. Making the table
/// reads the text once; afterwards a question costs a few hundred steps at most, however long the lines are.
public struct LineTable: Sendable {
    /// The scalar offset at which each line begins; the first is 0.
    private let lineStarts: [UInt32]
    /// The byte offset of every ``stride``th scalar; empty if the text is ASCII, where both offsets are the same.
    private let byteOffsets: [UInt32]
    /// How many scalars the text has.
    public let scalarCount: UInt32

    private static let stride: UInt32 = 256

    /// Reads the lines of a text in UTF-8; ill-formed bytes are counted as they come, without a trap.
    public init(_ bytes: [UInt8]) {
        var lineStarts: [UInt32] = [0]
        var byteOffsets: [UInt32] = []
        var scalars: UInt32 = 0
        bytes.withUnsafeBufferPointer { bytes in
            var index = 0
            while index < bytes.count {
                // Eight bytes at once, if no line ends among them and no offset is to be noted.
                if index + 8 <= bytes.count, scalars % Self.stride != 0, scalars % Self.stride <= Self.stride - 8,
                    case let word = bytes.word(at: index), !word.holdsLineBreak
                {
                    scalars &+= word.scalarCount
                    index += 8
                    continue
                }
                let byte = bytes[index]
                defer { index += 1 }
                guard !byte.continuesScalar else { continue }
                if scalars % Self.stride == 0 { byteOffsets.append(UInt32(truncatingIfNeeded: index)) }
                scalars &+= 1
                if byte == UInt8(ascii: "\n") {
                    if index > 0, bytes[index - 1] == UInt8(ascii: "\r") { lineStarts.removeLast() }
                    lineStarts.append(scalars)
                } else if byte == UInt8(ascii: "\r") {
                    lineStarts.append(scalars)
                }
            }
        }
        self.lineStarts = lineStarts
        self.byteOffsets = Int(scalars) == bytes.count ? [] : byteOffsets
        scalarCount = scalars
    }

    /// How many lines the text has; an empty one has one.
    public var lineCount: Int { lineStarts.count }

    /// Line and column of a scalar offset; what lies behind the end counts as the end. O(log lines).
    public func position(at offset: UInt32) -> SourcePosition {
        let offset = min(offset, scalarCount)
        let line = lineStarts.partitioningIndex { $0 > offset }
        return SourcePosition(line: line, column: Int(offset - lineStarts[line - 1]) + 1)
    }

    /// The scalar offset at which a line begins, counted from 1; what lies behind the last line is the end.
    public func start(ofLine line: Int) -> UInt32 {
        lineStarts.indices.contains(line - 1) ? lineStarts[line - 1] : scalarCount
    }

    /// The byte offset of a scalar in the bytes that the table was made of; what lies behind the end counts as the end.
    func byteOffset(of scalar: UInt32, in bytes: [UInt8]) -> Int {
        if scalar >= scalarCount { return bytes.count }
        if byteOffsets.isEmpty { return Int(scalar) }
        var offset = Int(byteOffsets[Int(scalar / Self.stride)])
        for _ in 0..<(scalar % Self.stride) {
            repeat { offset += 1 } while offset < bytes.count && bytes[offset].continuesScalar
        }
        return offset
    }

    /// The scalar that a byte belongs to; the inverse of ``byteOffset(of:in:)``.
    func scalarOffset(ofByte byte: Int, in bytes: [UInt8]) -> UInt32 {
        if byte >= bytes.count { return scalarCount }
        if byteOffsets.isEmpty { return UInt32(byte) }
        let block = max(0, byteOffsets.partitioningIndex { Int($0) > byte } - 1)
        var scalar = UInt32(block) * Self.stride
        var offset = Int(byteOffsets[block]) + 1
        while offset <= byte {
            if !bytes[offset].continuesScalar { scalar += 1 }
            offset += 1
        }
        return scalar
    }
}

extension UnsafeBufferPointer<UInt8> {
    fileprivate func word(at index: Int) -> UInt64 {
        UnsafeRawPointer(baseAddress.unsafelyUnwrapped + index).loadUnaligned(as: UInt64.self)
    }
}

extension UInt64 {
    private static let lowestBits: UInt64 = 0x0101_0101_0101_0101
    private static let highestBits: UInt64 = 0x8080_8080_8080_8080

    /// Whether one of the eight bytes is LF or CR.
    fileprivate var holdsLineBreak: Bool {
        (self ^ Self.lowestBits &* 0x0A).holdsZero || (self ^ Self.lowestBits &* 0x0D).holdsZero
    }

    private var holdsZero: Bool { (self &- Self.lowestBits) & ~self & Self.highestBits != 0 }

    /// How many of the eight bytes begin a scalar.
    fileprivate var scalarCount: UInt32 {
        let continuing = self & ~(self << 1) & Self.highestBits
        return 8 - UInt32(truncatingIfNeeded: continuing.nonzeroBitCount)
    }
}

extension UInt8 {
    /// Whether the byte is a later one of a scalar's UTF-8 form.
    var continuesScalar: Bool { self & 0xC0 == 0x80 }
}

extension RandomAccessCollection where Index == Int {
    /// The first index whose element satisfies a predicate that, once true, stays true; the end if none does.
    package func partitioningIndex(where isInSecondPart: (Element) -> Bool) -> Int {
        var low = startIndex
        var high = endIndex
        while low < high {
            let middle = low + (high - low) / 2
            if isInSecondPart(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
