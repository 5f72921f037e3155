import Foundation

/// The files that a new plugin begins with: those of its language, `NAME` in them replaced by its id.
struct PluginTemplate {
    private let folder: String
    /// Swift sources of the library that a Swift plugin takes along, by the folders in which they lie here.
    private let library: [String]

    /// The template of a language; nil where it is missing from the installation.
    init?(_ language: PluginLanguage) {
        guard let templates = ProgramPlace.folder(named: ["share/verkosto/plugin-templates", "Plugins/templates"])
        else {
            return nil
        }
        folder = "\(templates)/\(language.rawValue)"
        guard FileManager.default.fileExists(atPath: folder) else { return nil }
        library = language == .swift ? Self.library(beside: templates) : []
    }

    /// Writes the files of a plugin with an id into a new folder.
    func copy(to destination: String, name: String) throws {
        let files = FileManager.default
        for path in try files.subpathsOfDirectory(atPath: folder).sorted() {
            let source = "\(folder)/\(path)"
            let target = "\(destination)/\(path.replacing("NAME", with: name))"
            var isFolder: ObjCBool = false
            guard files.fileExists(atPath: source, isDirectory: &isFolder), !isFolder.boolValue else { continue }
            try files.createDirectory(
                atPath: target.parentPath, withIntermediateDirectories: true)
            let text = try String(contentsOfFile: source, encoding: .utf8).replacing("NAME", with: name)
            try text.write(toFile: target, atomically: true, encoding: .utf8)
            if files.isExecutableFile(atPath: source) {
                try files.setAttributes([.posixPermissions: 0o755], ofItemAtPath: target)
            }
        }
        for source in library {
            let target = "\(destination)/Vendor/PluginKit/Sources/\(source.lastPathPart)"
            try files.createDirectory(
                atPath: target.parentPath, withIntermediateDirectories: true)
            try files.copyItem(atPath: source, toPath: target)
        }
    }

    /// The sources of PluginKit: installed beside the templates, or those of the clone.
    private static func library(beside templates: String) -> [String] {
        let installed = templates.parentPath + "/plugin-kit"
        let clone =
            templates.parentPath.parentPath + "/Sources"
        let home = FileManager.default.fileExists(atPath: installed) ? installed : clone
        return ["JSON", "PluginKit", "PluginWire"].map { "\(home)/\($0)" }
    }
}
