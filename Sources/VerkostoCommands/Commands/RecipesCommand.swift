import ArgumentParser
import Diagnostics
import NetworkModel
import Recipes
import SourceText

/// `recipes`: lists the recipes that come with the program.
struct RecipesCommand: WaitingCommand {
    static let configuration = CommandConfiguration(
        commandName: "recipes",
        abstract: "List the recipes that come with Verkosto."
    )

    @OptionGroup var options: CommonOptions

    func perform() async throws {
        let bundled = BundledRecipes.all
        let width = bundled.map(\.name.count).max() ?? 0
        for recipe in bundled {
            let session = try RecipeSession(recipe.name, options: options)
            let padding = String(repeating: " ", count: width - recipe.name.count)
            let network = session.reading.recipe?.network
            let purpose = network?.purpose?.text(in: options.language.rawValue) ?? ""
            Console.standardOutput.write("\(recipe.name)\(padding)  \(purpose)\n")
        }
    }
}
