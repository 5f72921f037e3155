import ArgumentParser
import Diagnostics
import Foundation
import JSON
import PluginHost
import Recipes
import SourceText

/// Where this user's plugins are, and whom they trust.
enum PluginEnvironment {
    /// The plugins that a recipe may use.
    static func host(for argument: RecipeArgument) -> PluginHost { host(recipeFolder: recipeFolder(of: argument)) }

    /// The plugins of a recipe's folder, and those that every recipe may use.
    static func host(recipeFolder: String?) -> PluginHost {
        var places: [PluginPlaces.Place] = []
        if let recipeFolder { places.append(PluginPlaces.Place(.recipe, recipeFolder + "/plugins")) }
        places.append(PluginPlaces.Place(.user, dataFolder + "/plugins"))
        let path = EnvironmentVariable.value(of: "VERKOSTO_PLUGIN_PATH") ?? ""
        places += path.split(separator: ":").map { PluginPlaces.Place(.path, String($0)) }
        if let bundledFolder { places.append(PluginPlaces.Place(.bundled, bundledFolder)) }
        return PluginHost(
            catalogue: PluginCatalogue(places: PluginPlaces(places)),
            trust: TrustStore(path: dataFolder + "/trusted-plugins.json"), recipeFolder: recipeFolder,
            programFolders: ProgramFolders.ofUser)
    }

    /// What plugins add to the language: those that a recipe uses, or without one those that came with Verkosto.
    static func declarations(
        forSchemaOf recipe: String?, language: MessageLanguage
    ) throws(ExitStatus) -> [PluginDeclaration] {
        var files = SourceFiles()
        guard let recipe else {
            let bundled = host(recipeFolder: nil).catalogue.list(files: &files).filter { $0.place.source == .bundled }
            return bundled.compactMap { $0.plugin?.manifest.declaration }
        }
        guard let options = try? CommonOptions.parse(["--lang", language.rawValue]) else { throw .wrongUsage }
        let session = try RecipeSession(recipe, options: options)
        return session.plugins.catalogue.declarations(usedBy: try session.usableRecipe())
    }

    /// `$XDG_DATA_HOME/verkosto`, by default below `~/.local/share` (XDG Base Directory Specification).
    private static var dataFolder: String {
        if let folder = EnvironmentVariable.value(of: "XDG_DATA_HOME"), folder.hasPrefix("/") {
            return folder + "/verkosto"
        }
        return (EnvironmentVariable.value(of: "HOME") ?? NSHomeDirectory()) + "/.local/share/verkosto"
    }

    /// The plugins that came with Verkosto: installed, or those of the clone in which it was built.
    static let bundledFolder: String? = {
        let besideProgram = ProgramPlace.folder(named: ["share/verkosto/plugins", "Plugins"], where: holdsOurPlugins)
        return besideProgram ?? besideRecipes.first(where: holdsOurPlugins)
    }()

    /// Where they lie if the bundled recipes were named by the user and the program lies elsewhere.
    private static var besideRecipes: [String] {
        guard let recipes = EnvironmentVariable.value(of: "VERKOSTO_RECIPES") else { return [] }
        let parent = URL(filePath: recipes).deletingLastPathComponent().path
        return ["plugins", "Plugins"].map { "\(parent)/\($0)" }
    }

    private static func holdsOurPlugins(_ folder: String) -> Bool {
        ["docx", "pdf"].allSatisfy { FileManager.default.fileExists(atPath: "\(folder)/\($0)/plugin.yaml") }
    }

    private static func recipeFolder(of argument: RecipeArgument) -> String? {
        if let folder = argument.folder { return folder }
        guard case .bundled(let name) = argument.location,
            let recipe = argument.files.bundled.first(where: { $0.name == name })
        else { return nil }
        return recipe.folder.shownPath(ofFile: "recipe.yaml").parentPath
    }
}
