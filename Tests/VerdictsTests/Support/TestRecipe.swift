import Diagnostics
import Recipes
import SourceText
import Testing
import WorkCalendar

/// A recipe read from text; it may use no modules.
struct TestRecipe {
    var recipe: Recipe

    init(_ yaml: String) throws {
        let folder = MemoryFolder(files: ["recipe.yaml": Array(yaml.utf8)])
        let reader = RecipeReader(
            files: RecipeFiles(folder: folder), modules: [], today: try Day("2027-01-15"))
        let reading = try reader.read(.file(path: "recipe.yaml"))
        let findings = reading.diagnostics.map { $0.message.text(in: .en) }
        recipe = try #require(reading.recipe, "\(findings)\n\(yaml)")
    }

}
