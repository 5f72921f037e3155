import Foundation

/// A folder for one call of a plugin: a copy of its files, room to write, and the files that it was granted.
struct ScratchFolder: Sendable {
    private let path: String

    var plugin: String { path + "/plugin" }
    var work: String { path + "/work" }
    var files: String { path + "/files" }
    /// A word that no other call of this computer has.
    var name: String { (path as NSString).lastPathComponent }

    /// Makes a folder with the plugin's files in it.
    init(for content: PluginFolder, grants: [FileGrant], attachments: [FileAttachment]) throws {
        var template = Array((FileManager.default.temporaryDirectory.path + "/verkosto-plugin-XXXXXX").utf8CString)
        guard mkdtemp(&template) != nil else { throw CocoaError(.fileWriteUnknown) }
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
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

/// The content of a file that a setting names.
struct FileAttachment: Sendable {
    /// Beside the recipe, parts joined by `/`.
    var path: String
    var bytes: [UInt8]
}
