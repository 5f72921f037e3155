#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// A folder of the disk. Symbolic links are followed as long as they stay inside.
package struct DiskFolder: RecipeFolder {
    private let root: String

    /// Creates a folder from a path that the system understands; an empty one is the working folder.
    package init(_ root: String) {
        self.root = root.isEmpty ? "." : root
    }

    package func contents(ofFile path: String, limit: Int) throws(RecipeFileError) -> [UInt8] {
        let real = try realPath(ofFile: path)
        // Without O_NONBLOCK, opening a pipe would wait for a writer.
        let descriptor = open(real, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw RecipeFileError(path: path, reason: .unreadable) }
        defer { close(descriptor) }
        guard let status = Self.status(of: descriptor) else { throw RecipeFileError(path: path, reason: .unreadable) }
        if let reason = Self.obstacle(status) { throw RecipeFileError(path: path, reason: reason) }
        guard let bytes = Self.bytes(from: descriptor, about: Int(status.st_size), limit: limit) else {
            throw RecipeFileError(path: path, reason: .unreadable)
        }
        guard bytes.count <= limit else { throw RecipeFileError(path: path, reason: .tooLarge(limit: limit)) }
        return bytes
    }

    package func names(inFolder path: String) throws(RecipeFileError) -> [String] {
        guard let stream = opendir(try realPath(ofFile: path)) else {
            throw RecipeFileError(path: path, reason: errno == ENOTDIR ? .special : .unreadable)
        }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
            }
            if name != "." && name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    package func shownPath(ofFile path: String) -> String {
        if root == "." { return path }
        return root.hasSuffix("/") ? root + path : root + "/" + path
    }
}

extension DiskFolder {
    /// The path with all links followed.
    private func realPath(ofFile path: String) throws(RecipeFileError) -> String {
        guard let folder = Self.realPath(root), let real = Self.realPath(root + "/" + path) else {
            throw RecipeFileError(path: path, reason: errno == ENOENT || errno == ENOTDIR ? .missing : .unreadable)
        }
        let prefix = folder.hasSuffix("/") ? folder : folder + "/"
        guard real == folder || real.utf8.starts(with: prefix.utf8) else {
            throw RecipeFileError(path: path, reason: .outside)
        }
        return real
    }

    private static func realPath(_ path: String) -> String? {
        guard let real = realpath(path, nil) else { return nil }
        defer { free(real) }
        return String(cString: real)
    }

    private static func status(of descriptor: Int32) -> stat? {
        var status = stat()
        return fstat(descriptor, &status) == 0 ? status : nil
    }

    /// Why an open file can't be read, if it can't.
    private static func obstacle(_ status: stat) -> RecipeFileError.Reason? {
        switch status.st_mode & S_IFMT {
        case S_IFREG: nil
        case S_IFDIR: .folder
        default: .special
        }
    }

    /// The bytes of an open file of about so many, at most one more than the limit; nil if the system fails.
    private static func bytes(from descriptor: Int32, about size: Int, limit: Int) -> [UInt8]? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(min(size, limit) + 1)
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while bytes.count <= limit {
            let count = read(descriptor, &buffer, min(buffer.count, limit + 1 - bytes.count))
            if count < 0 && errno == EINTR { continue }
            guard count >= 0 else { return nil }
            if count == 0 { break }
            bytes.append(contentsOf: buffer[..<count])
        }
        return bytes
    }
}
