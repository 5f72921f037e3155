import Foundation

/// What one call of a plugin finds on the disk: a copy of its files, room to write, and the files that it was granted.
struct ScratchFolder: Sendable {
    private let folder: LockedFolder
    /// The copy of the plugin's files.
    let plugin: String

    var work: String { folder.path + "/work" }
    var files: String { folder.path + "/files" }
    /// A word that no other call of this computer has.
    var name: String { folder.name }

    /// Makes the folder.
    ///
    /// - Parameter shared: a copy of the plugin's files that the call can't change; nil makes one for the call alone.
    init(
        for content: PluginFolder, shared: SharedCopy?, grants: [FileGrant], attachments: [FileAttachment]
    ) throws {
        folder = try LockedFolder()
        plugin = shared?.path ?? folder.path + "/plugin"
        do {
            for folder in [work, files] {
                try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
            }
            if shared == nil { try content.copy(to: plugin) }
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
    func remove() { folder.remove() }

    /// Where a granted file lies, its folder made.
    private func place(_ path: String) throws -> String {
        let place = "\(files)/\(path)"
        try FileManager.default.createDirectory(
            atPath: (place as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
        return place
    }
}

/// A copy of a plugin's files that all calls of a run share, where none of them can change it; gone when nobody uses it.
final class SharedCopy: Sendable {
    private let folder: LockedFolder
    var path: String { folder.path + "/plugin" }

    init(of content: PluginFolder) throws {
        folder = try LockedFolder()
        try content.copy(to: path)
    }

    deinit { folder.remove() }
}

/// The content of a file that a setting names.
struct FileAttachment: Sendable {
    /// Beside the recipe, parts joined by `/`.
    var path: String
    var bytes: [UInt8]
}
