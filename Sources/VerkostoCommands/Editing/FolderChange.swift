import Foundation

/// Files to be written into a folder: all of them or none.
struct FolderChange {
    /// The folder.
    var folder: String
    /// The files by their paths inside it, in the order in which they come into place.
    var files: [(path: String, bytes: [UInt8])] = []
    /// Those of them that may be run.
    var programs: Set<String> = []

    /// A file could not be written; what was there before is there again.
    struct Failure: Error {
        var path: String
        var reason: String
    }

    /// Makes the folder, which must not be there, with the files in it.
    func create() throws(Failure) {
        let parts = folder.split(separator: "/")
        let name = parts.last.map(String.init) ?? folder
        let parent = folder.parentPath
        let partial =
            (parent.isEmpty ? "" : parent + "/") + ".\(name).partial-\(ProcessInfo.processInfo.processIdentifier)"
        do {
            for file in files { try Self.write(file.bytes, to: partial + "/" + file.path) }
            for program in programs {
                try FileManager.default.setAttributes(
                    [.posixPermissions: 0o755], ofItemAtPath: partial + "/" + program)
            }
            try FileManager.default.moveItem(atPath: partial, toPath: folder)
        } catch {
            try? FileManager.default.removeItem(atPath: partial)
            throw Failure(path: folder, reason: Self.reason(of: error))
        }
    }

    /// Puts the files in the place of those that are there: all are written beside their places first, then renamed.
    func replace() throws(Failure) {
        let suffix = ".partial-\(ProcessInfo.processInfo.processIdentifier)"
        var kept: [(path: String, bytes: Data?)] = []
        do {
            for file in files { try Self.write(file.bytes, to: place(of: file.path) + suffix) }
            for file in files {
                let path = place(of: file.path)
                kept.append((path, FileManager.default.contents(atPath: path)))
                guard rename(path + suffix, path) == 0 else { throw POSIXError(.init(rawValue: errno) ?? .EIO) }
            }
        } catch {
            for file in files { try? FileManager.default.removeItem(atPath: place(of: file.path) + suffix) }
            for file in kept { restore(file.bytes, to: file.path) }
            throw Failure(path: folder, reason: Self.reason(of: error))
        }
    }

    /// Where a file lies; one named from the root is not looked for in the folder.
    private func place(of path: String) -> String { path.hasPrefix("/") ? path : folder + "/" + path }

    private func restore(_ bytes: Data?, to path: String) {
        if let bytes {
            try? bytes.write(to: URL(filePath: path))
        } else {
            try? FileManager.default.removeItem(atPath: path)
        }
    }

    private static func write(_ bytes: [UInt8], to path: String) throws {
        try FileManager.default.createDirectory(
            atPath: path.parentPath, withIntermediateDirectories: true)
        try Data(bytes).write(to: URL(filePath: path))
    }

    private static func reason(of error: any Error) -> String {
        let cause = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError ?? error as NSError
        return cause.domain == NSPOSIXErrorDomain
            ? String(cString: strerror(Int32(cause.code))) : "\(cause.localizedDescription)"
    }
}
