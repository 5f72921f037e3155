import Diagnostics
import Foundation
import LocatedYAML
import ModuleContract
import NetworkModel
import PluginHost
import RecipeEditing
import Recipes
import SourceText
import Verdicts

/// A recipe of the user's own that a command changes.
struct EditedRecipe {
    /// The recipe as it was named.
    var name: String
    var argument: RecipeArgument
    var text: RecipeText
    /// The folder that its file lies in.
    var folder: String
    /// The file's name in it.
    var fileName: String
    private let options: CommonOptions
    private let hasByteOrderMark: Bool

    /// Finds and reads it; ends the command where it is none that can be changed.
    init(_ name: String, options: CommonOptions) throws(ExitStatus) {
        let original = try Original(name, options: options)
        guard case .file(let path) = original.text.location, let folder = original.argument.folder else {
            Console.standardError.say(EditingMessage.bundledIsFixed(name), in: options.language)
            throw .wrongUsage
        }
        self.name = name
        self.options = options
        argument = original.argument
        text = original.recipe
        self.folder = folder
        fileName = path.lastPathPart
        hasByteOrderMark = original.text.bytes.starts(with: Self.byteOrderMark)
    }

    static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// The plugins that it may use.
    var plugins: PluginCatalogue { PluginEnvironment.host(for: argument).catalogue }

    /// A text of the recipe as it goes into its file.
    func bytes(of text: RecipeText) -> [UInt8] { (hasByteOrderMark ? Self.byteOrderMark : []) + text.file.bytes }

    /// Whether things were recorded that name its ids.
    var hasRegister: Bool { FileManager.default.fileExists(atPath: argument.registerPath) }

    /// A file beside the recipe as people are told it.
    func path(of file: String) -> String { folder == "." ? file : folder + "/" + file }

    /// The path under which readings tell of a file beside the recipe.
    func shownPath(of file: String) -> String { shownFolder + file }

    /// A file's path beside the recipe, from the one under which readings tell of it.
    func name(ofFileAt path: String) -> String {
        path.hasPrefix(shownFolder) ? String(path.dropFirst(shownFolder.count)) : path
    }

    private var shownFolder: String {
        let folder = text.file.path.parentPath
        return folder.isEmpty ? "" : folder + "/"
    }

    /// The content of a file beside the recipe; nil if it is not there, or lies outside of what recipes may read.
    func contents(of path: String) -> [UInt8]? {
        (try? argument.files.contents(ofFile: path, namedBy: argument.location)) ?? nil
    }

    /// Reads the recipe with another text, and other files beside it, in the place of its own.
    func reading(_ bytes: [UInt8], files: [String: [UInt8]] = [:]) -> RecipeReader.Reading? {
        let others = files.map { (shownPath(of: $0.key), $0.value) }
        return reading(with: Dictionary(others + [(text.file.path, bytes)], uniquingKeysWith: { $1 }))
    }

    /// Reads the recipe with other contents of some files, by the paths that people are told.
    func reading(with contents: [String: [UInt8]]) -> RecipeReader.Reading? {
        var overlay = argument.files
        overlay.folder = OverlayFolder(below: argument.files.folder, contents: contents)
        overlay.known = [text.source]
        let reader = RecipeReader(
            files: overlay, modules: BuiltInModules.all.map(\.declaration), plugins: plugins, today: options.day)
        return try? reader.read(argument.location)
    }

    /// What is wrong with a text: errors, and examples that don't hold.
    func troubles(in bytes: [UInt8], files: [String: [UInt8]] = [:]) -> [Upgrade.Trouble] {
        guard let reading = reading(bytes, files: files) else { return [] }
        let errors = reading.diagnostics.filter { $0.level == .error }
        guard let recipe = reading.recipe, errors.isEmpty else {
            return errors.map { trouble($0.span, $0.message.text(in: options.language)) }
        }
        let language = options.language.rawValue
        let failing = ExampleRun(recipe, today: options.day, language: language).results().filter { !$0.passes }
        return failing.map { result in
            let name = result.example.name?.text(in: language) ?? "\(result.number)"
            let message = EditingMessage.exampleFails(name, of: result.id).text(in: options.language)
            return trouble(result.example.origin, message)
        }
    }

    private func trouble(_ span: SourceSpan?, _ message: String) -> Upgrade.Trouble {
        Upgrade.Trouble(span: span ?? text.file.span, message: message)
    }

    /// Writes files into the recipe's folder, all or none.
    func write(_ files: [(path: String, bytes: [UInt8])]) throws(ExitStatus) {
        do {
            try FolderChange(folder: folder, files: files).replace()
        } catch {
            Console.standardError.say(
                CommandMessage.writeFailed(error.path, reason: error.reason), in: options.language)
            throw .environment
        }
    }
}

/// A folder some of whose files are others than those of the folder below it.
struct OverlayFolder: RecipeFolder {
    let below: any RecipeFolder
    /// The contents of those files by the paths that people are told.
    let contents: [String: [UInt8]]

    func contents(ofFile path: String, limit: Int) throws(RecipeFileError) -> [UInt8] {
        guard let bytes = contents[shownPath(ofFile: path)] else {
            return try below.contents(ofFile: path, limit: limit)
        }
        guard bytes.count <= limit else { throw RecipeFileError(path: path, reason: .tooLarge(limit: limit)) }
        return bytes
    }

    func names(inFolder path: String) throws(RecipeFileError) -> [String] { try below.names(inFolder: path) }

    func shownPath(ofFile path: String) -> String { below.shownPath(ofFile: path) }
}
