import Diagnostics
import Foundation
import PluginHost
import Recipes
import SourceText

/// A plugin named on the command line: by its id, or by its folder.
struct PluginArgument {
    var plugin: InstalledPlugin
    var host: PluginHost

    /// Finds the plugin; ends the command where there is none, or its manifest has errors.
    init(_ text: String, recipe: String?, options: CommonOptions) throws(ExitStatus) {
        host = try Self.host(besideRecipe: recipe, options: options)
        if let plugin = host.catalogue.plugin(text) {
            self.plugin = plugin
            return
        }
        var files = SourceFiles()
        let found = host.catalogue.list(files: &files).first { $0.id == text && $0.hiddenBy == nil }
        guard let place = found?.place ?? Self.place(at: text) else {
            Console.standardError.say(
                PluginCommandMessage.unknown(text, known: host.catalogue.known), in: options.language)
            throw .wrongUsage
        }
        let reading = PluginCatalogue.read(place, files: &files)
        guard let plugin = reading.plugin else {
            let renderer = TextRenderer(
                files: files, language: options.language, isColored: options.colors(.standardError))
            let findings = Finding.prepare(reading.diagnostics, in: files, language: options.language)
            Console.standardError.write(renderer.render(findings))
            throw .findings
        }
        self.plugin = plugin
    }

    /// The plugins that a recipe sees; without one, those that a recipe in the working folder would see.
    static func host(besideRecipe recipe: String?, options: CommonOptions) throws(ExitStatus) -> PluginHost {
        guard let recipe else { return PluginEnvironment.host(recipeFolder: ".") }
        guard let argument = RecipeArgument(recipe, root: options.root) else {
            Console.standardError.say(
                CommandMessage.noSuchRecipe(recipe, bundled: BundledRecipes.all.map(\.name)), in: options.language)
            throw .environment
        }
        return PluginEnvironment.host(for: argument)
    }

    private static func place(at folder: String) -> PluginPlaces.Place? {
        FileManager.default.fileExists(atPath: folder + "/plugin.yaml") ? PluginPlaces.Place(.path, folder) : nil
    }
}
