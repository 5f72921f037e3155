/// One file that was read: its path as people are told it, and its bytes.
public struct SourceFile: Sendable {
    /// Which file it is.
    public let id: SourceFileID
    /// The path as shown in findings.
    public let path: String
    /// The whole content in UTF-8, without a byte-order mark.
    public let bytes: [UInt8]
    private let table: Deferred<LineTable>

    /// Creates a file from its content, dropping a byte-order mark of UTF-8 before it.
    ///
    /// Use ``SourceFiles/add(path:bytes:)`` to get an identifier that is free.
    public init(id: SourceFileID, path: String, bytes: [UInt8]) {
        self.id = id
        self.path = path
        self.bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
        table = Deferred { [bytes = self.bytes] in LineTable(bytes) }
    }
}

extension SourceFile {
    /// The lines of the content, read when somebody first asks where something stands.
    public var lines: LineTable { table.value }

    /// The whole file as a span.
    public var span: SourceSpan { SourceSpan(file: id, start: 0, end: lines.scalarCount) }

    /// The bytes of a span; what reaches past the file's end is cut. O(length of the span).
    public func bytes(of span: SourceSpan) -> ArraySlice<UInt8> {
        let start = byteOffset(of: span.start)
        return bytes[start..<max(start, byteOffset(of: span.end))]
    }

    /// The text of a span, ill-formed bytes replaced by U+FFFD; what reaches past the file's end is cut.
    public func text(of span: SourceSpan) -> String {
        String(decoding: bytes(of: span), as: UTF8.self)
    }

    /// A line counted from 1, without the break that ends it; empty behind the last line.
    public func span(ofLine line: Int) -> SourceSpan {
        let start = lines.start(ofLine: line)
        var end = max(start, lines.start(ofLine: line + 1))
        var byte = byteOffset(of: end)
        while end > start, bytes[byte - 1].isLineBreak {
            end -= 1
            byte -= 1
        }
        return SourceSpan(file: id, start: start, end: end)
    }

    /// A span as people name it.
    public func range(of span: SourceSpan) -> SourceRange {
        SourceRange(start: lines.position(at: span.start), end: lines.position(at: span.end))
    }

    /// What stands on a line behind an offset, without the break that ends the line.
    public func restOfLine(after offset: UInt32) -> SourceSpan {
        let line = span(ofLine: lines.position(at: offset).line)
        return SourceSpan(file: id, start: min(max(offset, line.start), line.end), end: line.end)
    }

    /// The byte offset of a scalar; what lies behind the end counts as the end.
    public func byteOffset(of scalar: UInt32) -> Int {
        scalar == 0 ? 0 : lines.byteOffset(of: scalar, in: bytes)
    }

    /// The scalar that a byte belongs to; what lies behind the end counts as the end.
    public func scalarOffset(ofByte byte: Int) -> UInt32 {
        lines.scalarOffset(ofByte: byte, in: bytes)
    }
}

extension UInt8 {
    /// Whether the byte ends a line: LF or CR.
    package var isLineBreak: Bool { self == UInt8(ascii: "\n") || self == UInt8(ascii: "\r") }
}

/// The files of a run, each under its identifier.
public struct SourceFiles: Sendable {
    private var files: [SourceFile] = []

    /// Creates an empty collection.
    public init() {}

    /// Takes a file in and gives it the next identifier.
    public mutating func add(path: String, bytes: [UInt8]) -> SourceFile {
        let file = SourceFile(id: SourceFileID(rawValue: UInt32(files.count)), path: path, bytes: bytes)
        files.append(file)
        return file
    }

    /// The file under an identifier, or nil if another collection gave it.
    public subscript(id: SourceFileID) -> SourceFile? {
        files.indices.contains(Int(id.rawValue)) ? files[Int(id.rawValue)] : nil
    }

    /// All files in the order in which they were added.
    public var all: [SourceFile] { files }
}
