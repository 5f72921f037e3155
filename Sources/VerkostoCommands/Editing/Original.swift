import Diagnostics
import Foundation
import LocatedYAML
import ModuleContract
import PluginHost
import RecipeEditing
import Recipes
import SourceText
import WorkCalendar

/// A recipe that is to be copied: a bundled one, a folder, a file or a working copy.
struct Original {
    /// How it was named.
    var name: String
    var argument: RecipeArgument
    /// Its own file.
    var text: RecipeFiles.Text
    /// The same, read.
    var recipe: RecipeText

    /// How many files a copy may have beside the recipe itself.
    private static let fileLimit = 100

    /// Finds and reads it; ends the command where there is none that can be copied.
    init(_ name: String, options: CommonOptions) throws(ExitStatus) {
        self.name = name
        let language = options.language
        guard let argument = RecipeArgument(name, root: options.root) else {
            Console.standardError.say(
                CommandMessage.noSuchRecipe(name, bundled: BundledRecipes.all.map(\.name)), in: language)
            throw .environment
        }
        self.argument = argument
        do {
            text = try argument.files.text(of: argument.location)
        } catch {
            if error.reason == .missing, let folder = argument.folder {
                let message = EditingMessage.notARecipeFolder(folder, inside: Self.recipes(inside: folder))
                Console.standardError.say(message, in: language)
            } else {
                Console.standardError.say(CommandMessage.unreadable(error.path, error.reason), in: language)
            }
            throw .environment
        }
        guard let recipe = RecipeText(path: text.shownPath, bytes: text.bytes) else {
            Self.tell(text, options: options)
            throw .findings
        }
        self.recipe = recipe
    }

    /// Tells why a text can't be taken apart: what is wrong with its YAML.
    private static func tell(_ text: RecipeFiles.Text, options: CommonOptions) {
        var files = SourceFiles()
        let reading = LocatedYAML.read(file: files.add(path: text.shownPath, bytes: text.bytes))
        let errors = reading.diagnostics.filter { $0.level == .error }
        guard !errors.isEmpty else {
            return Console.standardError.say(EditingMessage.notEditable(text.shownPath), in: options.language)
        }
        let renderer = TextRenderer(
            files: files, language: options.language, isColored: options.colors(.standardError))
        Console.standardError.write(renderer.render(Finding.prepare(errors, in: files, language: options.language)))
    }

    /// Folders up to three levels below one that hold a recipe, as in a working copy of several.
    private static func recipes(inside folder: String) -> [String] {
        guard let walk = FileManager.default.enumerator(atPath: folder) else { return [] }
        var found: [String] = []
        for case let path as String in walk.prefix(10_000) {
            if walk.level > 3 { walk.skipDescendants() }
            if path.hasSuffix("/recipe.yaml") {
                found.append((folder as NSString).appendingPathComponent(String(path.dropLast(12))))
            }
        }
        return found.sorted()
    }

    /// The plugins that it may use.
    var plugins: PluginHost { PluginEnvironment.host(for: argument) }

    /// Reads it as a whole, with values for its parameters.
    func reading(settings: [ParameterSetting] = [], today: Day) -> RecipeReader.Reading? {
        var files = argument.files
        files.known = [recipe.source]
        let reader = RecipeReader(
            files: files, modules: BuiltInModules.all.map(\.declaration), plugins: plugins.catalogue,
            today: today, settings: settings)
        return try? reader.read(text.location)
    }

    /// The recipe's own version, else the commit of the working copy that it lies in.
    var version: String? {
        recipe.tree["network"]?["version"]?.text ?? argument.folder.flatMap(WorkingCopy.commit(of:))
    }

    /// What `provenance` calls it, seen from a folder beside which paths are counted.
    func origin(from copy: String) -> String {
        guard case .file = argument.location else { return name }
        return Self.relativePath(to: text.shownPath, from: copy)
    }

    private static func relativePath(to target: String, from folder: String) -> String {
        let own = URL(filePath: folder).standardizedFileURL.pathComponents
        let its = URL(filePath: target).standardizedFileURL.pathComponents
        let common = zip(own, its).prefix { $0 == $1 }.count
        return (own.dropFirst(common).map { _ in ".." } + its.dropFirst(common)).joined(separator: "/")
    }

    /// The files that the recipe names, followed through the recipes that it extends, by their paths beside it; those that
    /// can't be read are left to `check`.
    func namedFiles(language: MessageLanguage) throws(ExitStatus) -> [(path: String, bytes: [UInt8])] {
        var files: [(path: String, bytes: [UInt8])] = []
        var waiting = recipe.tree.namedFiles
        var known: Set<String> = []
        while let path = waiting.popLast() {
            guard known.insert(path).inserted, !path.split(separator: "/").contains("..") else { continue }
            guard known.count <= Self.fileLimit else {
                Console.standardError.say(EditingMessage.tooMuchToCopy(Self.fileLimit), in: language)
                throw .findings
            }
            guard let bytes = (try? argument.files.contents(ofFile: path, namedBy: text.location)) ?? nil else {
                continue
            }
            files.append((path, bytes))
            if path.hasSuffix(".yaml") || path.hasSuffix(".yml"), let base = RecipeText(path: path, bytes: bytes) {
                let folder = path.parentPath
                waiting += base.tree.namedFiles.map { folder.isEmpty ? $0 : folder + "/" + $0 }
            }
        }
        return files.sorted { $0.path < $1.path }
    }
}

/// A git repository's working copy.
enum WorkingCopy {
    /// The commit that the working copy around a folder has checked out; nil if there is none.
    static func commit(of folder: String) -> String? {
        var place = URL(filePath: folder).standardizedFileURL
        for _ in 0..<16 {
            let git = place.appending(path: ".git")
            if let head = text(at: git.appending(path: "HEAD")) {
                guard head.hasPrefix("ref: ") else { return isCommit(head) ? head : nil }
                let name = String(head.dropFirst(5))
                guard !name.contains("..") else { return nil }
                return text(at: git.appending(path: name)).flatMap { isCommit($0) ? $0 : nil }
            }
            place.deleteLastPathComponent()
        }
        return nil
    }

    private static func text(at url: URL) -> String? {
        guard let handle = try? FileHandle(forReadingFrom: url), let data = try? handle.read(upToCount: 1024) else {
            return nil
        }
        return String(decoding: data, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
    }

    private static func isCommit(_ text: String) -> Bool { text.count >= 40 && text.allSatisfy(\.isHexDigit) }
}
