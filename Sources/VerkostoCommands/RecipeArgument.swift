import Foundation
import Recipes

/// A RECIPE of the command line: a file, a folder with `recipe.yaml`, or a bundled recipe's name.
struct RecipeArgument {
    /// The recipe.
    var location: RecipeLocation
    /// The files that it may open.
    var files: RecipeFiles
    /// The folder in which its register and output belong; nil for a bundled recipe.
    var folder: String?

    /// Finds out what the text means; nil if there is neither a file nor a folder nor a bundled recipe of the name.
    init?(_ text: String, root: String?) {
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: text, isDirectory: &isFolder) {
            let file = isFolder.boolValue ? (text.hasSuffix("/") ? text : text + "/") + "recipe.yaml" : text
            let own = file.parentPath
            let top = root ?? own
            guard let path = Self.path(of: file, below: top) else { return nil }
            location = .file(path: path)
            files = RecipeFiles(folder: DiskFolder(top), bundled: BundledRecipes.all)
            folder = own.isEmpty ? "." : own
        } else if BundledRecipes.all.contains(where: { $0.name == text }) {
            location = .bundled(name: text)
            files = RecipeFiles(folder: DiskFolder(root ?? "."), bundled: BundledRecipes.all)
        } else {
            return nil
        }
    }

    /// Finds out what the text means; ends the command if it means no recipe.
    init(_ text: String, _ options: CommonOptions) throws(ExitStatus) {
        guard let argument = RecipeArgument(text, root: options.root) else {
            Console.standardError.say(
                CommandMessage.noSuchRecipe(text, bundled: BundledRecipes.all.map(\.name)), in: options.language)
            throw .environment
        }
        self = argument
    }

    /// The path of a file inside a folder; nil if it lies outside.
    private static func path(of file: String, below folder: String) -> String? {
        let top = URL(filePath: folder.isEmpty ? "." : folder).standardizedFileURL.path
        let path = URL(filePath: file).standardizedFileURL.path
        let prefix = top.hasSuffix("/") ? top : top + "/"
        return path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : nil
    }
}
