/// Where a file of a recipe lies: a path in the recipe's own folder or in that of a bundled recipe.
struct RecipePlace: Hashable, Sendable {
    /// The bundled recipe's name; nil in the folder of the recipe named on the command line.
    var bundled: String?
    /// Parts joined by `/`, none of them empty, `.` or `..`.
    var path: String

    /// The file that a recipe's folder or name stands for.
    static let recipeFileName = "recipe.yaml"

    /// The place that a path means in a file at this place; nil if it is absolute or leads out of the folder.
    ///
    /// Only `/` parts a path, so that a recipe means the same files on every system.
    func resolving(_ relative: String) -> RecipePlace? {
        guard !relative.hasPrefix("/"), !relative.unicodeScalars.contains("\0") else { return nil }
        var parts = Array(path.split(separator: "/").dropLast())
        for part in relative.split(separator: "/") where part != "." {
            if part == ".." {
                guard parts.popLast() != nil else { return nil }
            } else {
                parts.append(part)
            }
        }
        return RecipePlace(bundled: bundled, path: parts.joined(separator: "/"))
    }

    /// The recipe file inside a folder at this place.
    var recipeFile: RecipePlace {
        RecipePlace(bundled: bundled, path: path.isEmpty ? Self.recipeFileName : path + "/" + Self.recipeFileName)
    }
}
