import Diagnostics
import Foundation
package import JSON
package import ModuleContract
package import PluginWire
import Synchronization
import WorkCalendar

/// Runs plugins as modules: finds them, asks whom the user trusts, shuts them in. Made for one run: the files of a plugin
/// count as they were when it was called first.
package struct PluginHost: Sendable {
    package var catalogue: PluginCatalogue
    package var trust: TrustStore
    /// The folder beside whose recipe plugins read files; nil grants none.
    package var recipeFolder: String?
    /// Folders of programs beside the system's: those of the user's path.
    package var programFolders: [String]
    /// How plugins are shut in.
    package var confinement: ConfinementChoice
    /// The plugin that the user named for these calls alone, which is their word for it.
    package var named: PluginPlaces.Place?
    /// Limits that hold even where a manifest asks for more; nil keeps to the manifest.
    package var strictest: PluginLimits?
    /// Those that were called already.
    let ready = ReadyPlugins()

    package init(
        catalogue: PluginCatalogue, trust: TrustStore, recipeFolder: String?, programFolders: [String] = [],
        confinement: ConfinementChoice = ConfinementChoice()
    ) {
        self.catalogue = catalogue
        self.trust = trust
        self.recipeFolder = recipeFolder
        self.programFolders = programFolders
        self.confinement = confinement
    }

    /// The module that a step uses as `PLUGIN/MODULE`; nil where there is none.
    package func module(_ name: String) -> ProcessModule? {
        let parts = name.split(separator: "/", maxSplits: 1).map(String.init)
        guard parts.count == 2, let plugin = catalogue.plugin(parts[0]),
            let module = plugin.manifest.modules.first(where: { $0.name == parts[1] })
        else { return nil }
        return ProcessModule(module, of: plugin, host: self)
    }

    /// What a plugin answers to a message of any kind, outside of a task.
    package func answer(
        of plugin: InstalledPlugin, to message: JSONValue
    ) async throws(ModuleFailure) -> PluginMessage {
        do {
            let grants = try grants(of: plugin.manifest.permissions.files, to: plugin)
            let call = try PluginCall(of: plugin, host: self, grants: grants)
            let result = try await call.run(
                confinement: await confinement.value, on: Day(number: 0), progress: Unheard()
            ) { _ in message }
            return try ReplyReading(plugin: plugin.manifest.id).message(in: result.output)
        } catch let problem as PluginProblem {
            throw .plugin([Diagnostic(problem, at: nil)])
        } catch let failure as ModuleFailure {
            throw failure
        } catch {
            throw .cancelled
        }
    }

    /// Files that a plugin may read, with all links followed; each lies beside the recipe.
    func grants(of paths: [String], to plugin: InstalledPlugin) throws(PluginProblem) -> [FileGrant] {
        var grants: [FileGrant] = []
        for path in paths where !grants.contains(where: { $0.path == path }) {
            guard let folder = recipeFolder, let top = PluginFolder.realPath(folder.isEmpty ? "." : folder),
                !path.isEmpty, !path.hasPrefix("/"), !path.split(separator: "/").contains(".."), !path.contains("\0"),
                let real = PluginFolder.realPath("\(top)/\(path)"), real.utf8.starts(with: (top + "/").utf8)
            else { throw .missingFile(plugin: plugin.manifest.id, path: path) }
            grants.append(FileGrant(path: path, realPath: real))
        }
        return grants
    }

    /// Whether a plugin may be run.
    package enum Trust: Sendable, Hashable {
        case trusted
        /// The user trusted other content of the same folder.
        case changed
        case unknown
    }

    /// Whether the user trusts a plugin with its content as it is; those that came with Verkosto are trusted with it.
    package func trust(in plugin: InstalledPlugin, content: PluginFolder) -> Trust {
        guard plugin.place.source != .bundled, plugin.place != named else { return .trusted }
        let hash = content.hash
        let entries = trust.entries
        if entries.contains(where: { $0.hash == hash && $0.plugin == plugin.manifest.id }) { return .trusted }
        let folder = PluginFolder.realPath(plugin.place.folder)
        return entries.contains { $0.folder == folder } ? .changed : .unknown
    }

    /// That the user does not trust a plugin, with the command by which they may.
    package func distrust(of plugin: InstalledPlugin, changed: Bool) -> PluginProblem {
        let folder = plugin.place.source == .recipe ? recipeFolder : nil
        return .untrusted(
            plugin: plugin.manifest.id, changed: changed,
            command: TrustCommand.text(for: plugin.manifest.id, besideRecipe: folder))
    }

    /// The limits of a plugin's calls.
    func limits(for manifest: PluginManifest) -> PluginLimits { strictest ?? manifest.limits }
}

/// The command that lets a plugin run.
package enum TrustCommand {
    /// As it is typed in the folder from which recipes are named.
    package static func text(for plugin: String, besideRecipe recipe: String?) -> String {
        guard let recipe, !["", "."].contains(recipe) else { return "verkosto plugin trust \(plugin)" }
        return "verkosto plugin trust \(plugin) --recipe \(recipe.contains(" ") ? "'\(recipe)'" : recipe)"
    }
}

/// How plugins are shut in: found out once, when the first is run.
package final class ConfinementChoice: Sendable {
    private let task: Mutex<Task<Confinement, Never>?>
    private let hasWarned = Mutex(false)

    /// The best that works here.
    package init() {
        task = Mutex(nil)
    }

    /// A certain one.
    package init(_ confinement: Confinement) {
        task = Mutex(Task { confinement })
    }

    var value: Confinement {
        get async {
            let task = task.withLock { task in
                let known = task ?? Task { await Confinement.best() }
                task = known
                return known
            }
            return await task.value
        }
    }

    /// Whether nothing has been said yet about what is missing; true once.
    var isFirstWarning: Bool {
        hasWarned.withLock { hasWarned in
            defer { hasWarned = true }
            return !hasWarned
        }
    }
}

/// Takes word of progress that nobody hears.
private struct Unheard: ProgressSink {
    func report(fraction: Double, detail: String) {}
}
