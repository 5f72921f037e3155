import Diagnostics
import LocatedYAML
import ModuleContract
import PluginHost
import RecipeEditing
import Recipes

/// The plugins of a recipe that is copied: those that lie beside it go along, and whoever copies is told what each may do.
struct CopiedPlugins {
    /// What the recipe's plugins add to the language.
    let declarations: [PluginDeclaration]
    /// Where the original finds its plugins; the copy will find the same.
    let catalogue: PluginCatalogue
    private let host: PluginHost
    private var strangers: [(plugin: InstalledPlugin, content: PluginFolder)] = []
    private var attachments: [String: [UInt8]] = [:]
    private let language: MessageLanguage

    /// Finds the plugins that the original uses; ends the command where the files of one can't be copied.
    init(of original: Original, options: CommonOptions) throws(ExitStatus) {
        host = original.plugins
        catalogue = host.catalogue
        language = options.language
        // A recipe without these uses no plugin and names no file in the settings of a step.
        let mayUseAny = ["extends", "plugins", "tasks"].contains { original.recipe.tree[$0] != nil }
        guard mayUseAny, let recipe = original.reading(today: options.day)?.recipe else {
            declarations = []
            return
        }
        declarations = catalogue.declarations(usedBy: recipe)
        attachments = recipe.attachments
        for plugin in recipe.usedPlugins.compactMap(catalogue.plugin) where plugin.place.source != .bundled {
            do {
                strangers.append((plugin, try plugin.content()))
            } catch {
                Console.standardError.say(PluginProblem.folder(plugin: plugin.manifest.id, error), in: language)
                throw .plugin
            }
        }
    }

    /// Adds the folders of the plugins that lie beside the original, and the files that settings of modules name.
    func add(to change: inout FolderChange) {
        for (plugin, content) in strangers where plugin.place.source == .recipe {
            for file in content.files {
                let path = "plugins/\(plugin.manifest.id)/\(file.path)"
                change.files.append((path, file.bytes))
                if file.isExecutable { change.programs.insert(path) }
            }
        }
        for (path, bytes) in attachments.sorted(by: { $0.key < $1.key })
        where ArtifactPath.isSafe(path) && !change.files.contains(where: { $0.path == path }) {
            change.files.append((path, bytes))
        }
    }

    /// Tells what each plugin that did not come with Verkosto may do in a copy, and how to trust it.
    func tell(copy folder: String) {
        for (plugin, content) in strangers {
            var plugin = plugin
            let trust = host.trust(in: plugin, content: content)
            if plugin.place.source == .recipe { plugin.place.folder = "\(folder)/plugins/\(plugin.manifest.id)" }
            let message: PluginCommandMessage =
                trust == .trusted
                ? .usedAndTrusted(plugin.manifest.id)
                : .usedNotTrusted(
                    plugin.manifest.id, command: TrustCommand.text(for: plugin.manifest.id, besideRecipe: folder))
            Console.standardOutput.write("\n")
            Console.standardOutput.say(message, in: language)
            Console.standardOutput.write(PluginSummary(plugin: plugin, language: language).text)
        }
    }
}
