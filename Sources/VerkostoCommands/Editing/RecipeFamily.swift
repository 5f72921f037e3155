import Foundation
import ModuleContract
import RecipeEditing
import Recipes
import SourceText

/// A recipe of the user's own with the tables that it names and with recipes that extend it: what changes together when one
/// of its ids does.
struct RecipeFamily {
    let recipe: EditedRecipe
    private let extensions: [EditedRecipe]

    /// Finds and reads them; ends the command where one is none that can be changed.
    init(_ name: String, extendedBy extensions: [String], options: CommonOptions) throws(ExitStatus) {
        recipe = try EditedRecipe(Self.shortened(name), options: options)
        var found: [EditedRecipe] = []
        for name in extensions { found.append(try EditedRecipe(Self.shortened(name), options: options)) }
        self.extensions = found
    }

    /// A path without a `./` before it, so that one file has one path.
    private static func shortened(_ name: String) -> String {
        name.hasPrefix("./") && name.count > 2 ? shortened(String(name.dropFirst(2))) : name
    }

    /// Whether what all of their expressions speak of is known; a base that is whole only with what extends it may have
    /// errors by itself.
    var isSound: Bool {
        (extensions.isEmpty ? [recipe] : extensions).allSatisfy { $0.reading(with: [:])?.recipe != nil }
    }

    /// Changes of the recipe's ids.
    var renaming: Renaming {
        Renaming(modules: BuiltInModules.all.map(\.declaration), mayChange: mayChange) { contents in
            ([recipe] + extensions).compactMap { $0.reading(with: contents) }
        }
    }

    /// Their own files, and the tables in their folders; neither bundled recipes nor those that they extend themselves.
    private func mayChange(_ path: String) -> Bool {
        if ([recipe] + extensions).contains(where: { $0.text.file.path == path }) { return true }
        let isBundled = BundledRecipes.all.contains { path.hasPrefix($0.folder.shownPath(ofFile: "")) }
        return !isBundled && !SourceFile.isRecipe(path)
    }

    /// The content of a file as it is.
    func contents(of path: String) -> [UInt8] { FileManager.default.contents(atPath: path).map { Array($0) } ?? [] }

    /// Writes files, all or none; one that had a byte order mark keeps it.
    func write(_ contents: [String: [UInt8]], options: CommonOptions) throws(ExitStatus) {
        let files = contents.sorted { $0.key < $1.key }.map { path, bytes in
            let mark =
                self.contents(of: path).starts(with: EditedRecipe.byteOrderMark) ? EditedRecipe.byteOrderMark : []
            return (path: path, bytes: bytes.starts(with: mark) ? bytes : mark + bytes)
        }
        do {
            try FolderChange(folder: ".", files: files).replace()
        } catch {
            Console.standardError.say(
                CommandMessage.writeFailed(error.path, reason: error.reason), in: options.language)
            throw .environment
        }
    }
}
