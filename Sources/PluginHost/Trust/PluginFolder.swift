import ContentHash
import Foundation

/// The files of a plugin as they were at one moment: what is hashed is what is copied and run.
package struct PluginFolder: Sendable {
    /// One file.
    package struct File: Sendable {
        /// Below the folder, parts joined by `/`.
        package var path: String
        package var isExecutable: Bool
        package var bytes: [UInt8]
    }

    /// Sorted by path, code point by code point.
    package private(set) var files: [File] = []

    /// Why a folder can't be used.
    package enum Problem: Error, Sendable, Hashable {
        case unreadable(String)
        /// A link leads out of the folder.
        case linkOutside(String)
        /// A device, a pipe or a socket.
        case special(String)
        case tooLarge(megabytes: Int)
        case tooMany(files: Int)
    }

    private static let mostBytes = 256 << 20
    private static let mostFiles = 4000

    /// Reads a folder. Left out, and so never run, is what begins with a dot or is made by running: `__pycache__`.
    ///
    /// - Parameter root: the folder that links may not lead out of; by default the plugin's own.
    package init(reading folder: String, linksInside root: String? = nil) throws(Problem) {
        var total = 0
        let top = Self.realPath(root ?? folder)
        guard let top else { throw .unreadable(folder) }
        try read(folder, below: "", top: top, total: &total)
        files.sort { $0.path.unicodeScalars.lexicographicallyPrecedes($1.path.unicodeScalars) }
    }

    private mutating func read(_ folder: String, below prefix: String, top: String, total: inout Int) throws(Problem) {
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
            throw .unreadable(prefix.isEmpty ? folder : prefix)
        }
        for name in names.sorted() where !name.hasPrefix(".") && name != "__pycache__" {
            let path = prefix + name
            guard let real = Self.realPath("\(folder)/\(name)") else { throw .unreadable(path) }
            guard real.utf8.starts(with: (top + "/").utf8) else { throw .linkOutside(path) }
            var status = stat()
            guard stat(real, &status) == 0 else { throw .unreadable(path) }
            switch status.st_mode & S_IFMT {
            case S_IFDIR:
                guard prefix.utf8.count < 1000 else { throw .tooMany(files: Self.mostFiles) }
                try read(real, below: path + "/", top: top, total: &total)
            case S_IFREG:
                total += Int(status.st_size)
                guard total <= Self.mostBytes else { throw .tooLarge(megabytes: Self.mostBytes >> 20) }
                guard files.count < Self.mostFiles else { throw .tooMany(files: Self.mostFiles) }
                guard let data = FileManager.default.contents(atPath: real) else { throw .unreadable(path) }
                files.append(File(path: path, isExecutable: status.st_mode & 0o111 != 0, bytes: Array(data)))
            default: throw .special(path)
            }
        }
    }

    /// A path with all links followed; nil where there is nothing.
    static func realPath(_ path: String) -> String? {
        guard let real = realpath(path, nil) else { return nil }
        defer { free(real) }
        return String(cString: real)
    }
}

extension PluginFolder {
    /// What stands for the content: changes with any file's path, mode or bytes.
    package var hash: String {
        var hash = SHA256()
        for file in files {
            let digest = SHA256.digest(of: file.bytes)
            hash.update(Array("\(digest) \(file.isExecutable ? "x" : "-") \(file.path.utf8.count) \(file.path)\n".utf8))
        }
        return hash.finish().description
    }

    /// Writes the files into a new folder.
    func copy(to folder: String) throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
        for file in files {
            let path = "\(folder)/\(file.path)"
            try FileManager.default.createDirectory(
                atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
            let attributes: [FileAttributeKey: Any] = [.posixPermissions: file.isExecutable ? 0o755 : 0o644]
            guard FileManager.default.createFile(atPath: path, contents: Data(file.bytes), attributes: attributes)
            else {
                throw CocoaError(.fileWriteUnknown)
            }
        }
    }
}
