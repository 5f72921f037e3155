import Foundation
import JSON

/// The plugins that a user trusts, each by the hash of its content.
package struct TrustStore: Sendable {
    /// The file's path.
    package var path: String

    package init(path: String) {
        self.path = path
    }

    /// One word of trust.
    package struct Entry: Sendable, Hashable {
        package var plugin: String
        package var version: String
        /// The folder that it was given for; a copy elsewhere with the same content is trusted too.
        package var folder: String
        package var hash: String

        package init(plugin: String, version: String, folder: String, hash: String) {
            self.plugin = plugin
            self.version = version
            self.folder = folder
            self.hash = hash
        }
    }

    /// All entries; none where the file is not there or not readable as one: what can't be read trusts nobody.
    package var entries: [Entry] {
        guard let data = FileManager.default.contents(atPath: path),
            case .object(let object)? = try? JSONValue(parsing: Array(data)),
            case .array(let elements)? = object["trusted"]
        else { return [] }
        return elements.compactMap(Entry.init)
    }

    /// Adds an entry; those of the same folder go.
    package func trust(_ entry: Entry) throws {
        let kept = entries.filter { $0.folder != entry.folder }
        let json = JSONValue.object(["trusted": .array((kept + [entry]).map(\.json))])
        try FileManager.default.createDirectory(
            atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
        try Data((json.indentedText + "\n").utf8).write(to: URL(filePath: path), options: .atomic)
    }
}

extension TrustStore.Entry {
    fileprivate init?(_ json: JSONValue) {
        guard case .object(let object) = json, case .string(let plugin)? = object["plugin"],
            case .string(let version)? = object["version"], case .string(let folder)? = object["folder"],
            case .string(let hash)? = object["sha256"]
        else { return nil }
        self.init(plugin: plugin, version: version, folder: folder, hash: hash)
    }

    fileprivate var json: JSONValue {
        .object([
            "plugin": .string(plugin), "version": .string(version), "folder": .string(folder), "sha256": .string(hash),
        ])
    }
}
