import Foundation

/// A folder for one call of a plugin: a copy of its files, room to write, and the files that it was granted.
///
/// It is locked as long as the call runs. The lock goes with us however we end, so whoever finds a folder without one knows
/// that its owner is no more.
struct ScratchFolder: Sendable {
    private let path: String
    private let lock: FolderLock

    var plugin: String { path + "/plugin" }
    var work: String { path + "/work" }
    var files: String { path + "/files" }
    /// A word that no other call of this computer has.
    var name: String { (path as NSString).lastPathComponent }

    /// Makes a folder with the plugin's files in it.
    init(for content: PluginFolder, grants: [FileGrant], attachments: [FileAttachment]) throws {
        Self.clearLeftBehind()
        (path, lock) = try Self.make()
        do {
            for folder in [plugin, work, files] {
                try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
            }
            try content.copy(to: plugin)
            for attachment in attachments {
                try Data(attachment.bytes).write(to: URL(filePath: try place(attachment.path)))
            }
            for grant in grants {
                try FileManager.default.createSymbolicLink(
                    atPath: try place(grant.path), withDestinationPath: grant.realPath)
            }
        } catch {
            remove()
            throw error
        }
    }

    /// Takes the folder away, whatever the plugin left in it.
    func remove() {
        Self.remove(path)
        lock.release()
    }

    private static func remove(_ path: String) {
        guard (try? FileManager.default.removeItem(atPath: path)) == nil else { return }
        // Folders that the plugin closed to us.
        for case let entry as String in FileManager.default.enumerator(atPath: path) ?? .init() {
            chmod("\(path)/\(entry)", 0o700)
        }
        try? FileManager.default.removeItem(atPath: path)
    }

    /// Where a granted file lies, its folder made.
    private func place(_ path: String) throws -> String {
        let place = "\(files)/\(path)"
        try FileManager.default.createDirectory(
            atPath: (place as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
        return place
    }
}

// MARK: - Folders and their owners

extension ScratchFolder {
    private static let parent = FileManager.default.temporaryDirectory.path
    private static let prefix = "verkosto-call-"

    /// Makes an empty folder and locks it. Between the two another Verkosto may take it for left behind.
    private static func make() throws -> (path: String, lock: FolderLock) {
        for _ in 0..<100 {
            var template = Array("\(parent)/\(prefix)XXXXXX".utf8CString)
            guard mkdtemp(&template) != nil else { break }
            let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
            if let lock = FolderLock(path) { return (path, lock) }
        }
        throw CocoaError(.fileWriteUnknown)
    }

    /// Takes away what calls left behind whose Verkosto was killed, their processes too. Once in a process is enough.
    private static func clearLeftBehind() { _ = isCleared }

    private static let isCleared: Bool = {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: parent)) ?? []
        for name in names where name.hasPrefix(prefix) {
            let path = "\(parent)/\(name)"
            guard hasOurForm(path), let lock = FolderLock(path) else { continue }
            ProcessMark(name: name, start: nil).endProcesses()
            remove(path)
            lock.release()
        }
        return true
    }()

    /// Whether a folder has nothing at its top but what we put there: nobody else's is ever taken away.
    private static func hasOurForm(_ path: String) -> Bool {
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else { return false }
        return Set(names).isSubset(of: ["plugin", "work", "files"])
    }
}

/// A lock on a folder of ours (flock(2)), gone when its process is.
private struct FolderLock: Sendable {
    private let descriptor: Int32

    /// Locks a folder; nil where somebody holds it, it is another user's, or it is gone.
    init?(_ path: String) {
        let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        var status = stat()
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0, fstat(descriptor, &status) == 0, status.st_nlink > 0,
            status.st_uid == geteuid()
        else {
            close(descriptor)
            return nil
        }
        self.descriptor = descriptor
    }

    func release() { close(descriptor) }
}

/// The content of a file that a setting names.
struct FileAttachment: Sendable {
    /// Beside the recipe, parts joined by `/`.
    var path: String
    var bytes: [UInt8]
}
