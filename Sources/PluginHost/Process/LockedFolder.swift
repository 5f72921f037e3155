import Foundation

/// A temporary folder that goes with its process.
///
/// It is locked as long as it is used. The lock goes with us however we end, so whoever finds a folder without one knows that
/// its owner is no more.
struct LockedFolder: Sendable {
    let path: String
    private let lock: FolderLock

    /// A word that no other such folder of this computer has.
    var name: String { (path as NSString).lastPathComponent }

    /// Makes an empty folder and locks it. Between the two another Verkosto may take it for left behind.
    init() throws {
        Self.clearLeftBehind()
        for _ in 0..<100 {
            var template = Array("\(Self.parent)/\(Self.prefix)XXXXXX".utf8CString)
            guard mkdtemp(&template) != nil else { break }
            let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
            guard let lock = FolderLock(path) else { continue }
            self.path = path
            self.lock = lock
            return
        }
        throw CocoaError(.fileWriteUnknown)
    }

    /// Takes the folder away, whatever a plugin left in it.
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
}

// MARK: - What a killed Verkosto left

extension LockedFolder {
    private static let parent = FileManager.default.temporaryDirectory.path
    private static let prefix = "verkosto-call-"

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
