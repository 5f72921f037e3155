#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// A file for a library that can write to nothing else; it is gone when its contents are known.
enum ScratchFile {
    /// What a writer puts into a new file that nobody else can open.
    static func contents(_ write: (String) throws(WorkbookProblem) -> Void) throws(WorkbookProblem) -> [UInt8] {
        var template = Array("\(folder)/verkosto-XXXXXX".utf8CString)
        let descriptor = mkstemp(&template)
        guard descriptor >= 0 else { throw .scratch(errno: errno) }
        let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        defer {
            close(descriptor)
            unlink(path)
        }
        try write(path)
        return try bytes(of: path)
    }

    private static var folder: String {
        guard let folder = getenv("TMPDIR") else { return "/tmp" }
        return String(cString: folder)
    }

    private static func bytes(of path: String) throws(WorkbookProblem) -> [UInt8] {
        let descriptor = open(path, O_RDONLY)
        guard descriptor >= 0 else { throw .scratch(errno: errno) }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = read(descriptor, &buffer, buffer.count)
            guard count >= 0 else { throw .scratch(errno: errno) }
            guard count > 0 else { return bytes }
            bytes.append(contentsOf: buffer[..<count])
        }
    }
}
