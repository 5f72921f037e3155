/// One file that was read: its path as people are told it, and its bytes.
public struct SourceFile: Sendable {
    /// Which file it is.
    public let id: SourceFileID
    /// The path as shown in findings.
    public let path: String
    /// The whole content in UTF-8, without a byte-order mark.
    public let bytes: [UInt8]

    /// Creates a file; use ``SourceFiles/add(path:bytes:)`` to get an identifier that is free.
    public init(id: SourceFileID, path: String, bytes: [UInt8]) {
        self.id = id
        self.path = path
        self.bytes = bytes
    }
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
