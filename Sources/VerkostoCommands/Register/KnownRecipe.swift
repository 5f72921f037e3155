import ContentHash
import Foundation
import Recipes
import Register
import SourceText

extension RecipeSession {
    /// The files by which the recipe is known again without being read; none where options decide what it says.
    var recipeFiles: [RecipeFile] {
        guard options.readRecipeAsWritten else { return [] }
        return reading.files.all.map { file in
            RecipeFile(path: argument.place(of: file.path), digest: SHA256.digest(of: file.bytes))
        }
    }
}

extension CommonOptions {
    /// Whether a recipe says the same as without them.
    var readRecipeAsWritten: Bool { settings.isEmpty && root == nil }
}

extension RecipeArgument {
    /// Whether files are there as they were when the recipe was read from them; not if there were none.
    func consists(of files: [RecipeFile]) -> Bool {
        !files.isEmpty
            && files.allSatisfy { file in
                let (top, path) =
                    file.path.hasPrefix("/") ? ("/", String(file.path.dropFirst())) : (folder ?? ".", file.path)
                let bytes = try? DiskFolder(top).contents(ofFile: path, limit: RecipeFiles.sizeLimit)
                return bytes.map { SHA256.digest(of: $0) } == file.digest
            }
    }

    /// A file's path relative to the recipe's folder where it lies in that, else absolute.
    fileprivate func place(of path: String) -> String {
        if let folder {
            if folder == ".", !path.hasPrefix("/") { return path }
            if path.hasPrefix(folder + "/") { return String(path.dropFirst(folder.count + 1)) }
        }
        return path.hasPrefix("/") ? path : "\(FileManager.default.currentDirectoryPath)/\(path)"
    }
}
