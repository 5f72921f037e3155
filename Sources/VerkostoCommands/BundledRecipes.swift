import Foundation
import Recipes

/// The recipes that come with the program, found from where the program lies.
enum BundledRecipes {
    /// The recipes by name, sorted by it.
    static let all: [BundledRecipe] = {
        guard let folder else { return [] }
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.filter { FileManager.default.fileExists(atPath: "\(folder)/\($0)/recipe.yaml") }
            .sorted { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) }
            .map { BundledRecipe(name: $0, folder: DiskFolder("\(folder)/\($0)")) }
    }()

    /// `VERKOSTO_RECIPES`, else `share/verkosto/recipes` or `recipes` above the program: installed, or built in a clone.
    private static var folder: String? {
        if let named = EnvironmentVariable.value(of: "VERKOSTO_RECIPES") { return named }
        return ProgramPlace.folder(named: ["share/verkosto/recipes", "recipes"])
    }
}
