package import Diagnostics
package import NetworkModel
package import Recipes

/// What a plugin says of itself in `plugin.yaml`.
package struct PluginManifest: Sendable {
    package var id = ""
    package var version = ""
    package var summary = ManifestText()
    /// The program and its arguments; what is a file of the plugin's folder is run from there.
    package var command: [String] = []
    /// Programs that it needs beside its own.
    package var programs: [String] = []
    package var permissions = PluginPermissions()
    package var limits = PluginLimits()
    package var modules: [ManifestModule] = []
    package var sections: [ModuleDeclaration.Setting] = []

    package init() {}

    /// What it adds to the recipe language.
    package var declaration: PluginDeclaration {
        PluginDeclaration(
            id: id, version: version, modules: modules.map { $0.declaration(of: id) }, sections: sections)
    }
}

/// What a plugin may do beyond answering from its request.
package struct PluginPermissions: Sendable, Hashable {
    /// Hosts that it asks; any host opens the whole network, since no one can tell hosts apart for another's program.
    package var network: [String] = []
    /// Files and folders beside the recipe that it reads.
    package var files: [String] = []
    /// Whether it is given names and addresses of persons.
    package var people = false

    package init() {}
}

/// One module of a plugin.
package struct ManifestModule: Sendable {
    package var name = ""
    package var summary = ManifestText()
    package var settings: [ModuleDeclaration.Setting] = []
    package var outputs: [ModuleDeclaration.Output] = []
    /// The kinds of events that it may propose.
    package var events: [String] = []
    package var readsEarlierSteps = false

    package init() {}

    /// The module as recipes know it.
    func declaration(of plugin: String) -> ModuleDeclaration {
        ModuleDeclaration(
            id: "\(plugin)/\(name)", summary: summary, settings: settings, outputs: outputs,
            readsEarlierSteps: readsEarlierSteps)
    }
}

/// A text of a manifest for people.
package struct ManifestText: LocalizedMessage {
    package var text = LocalizedText([])

    package init() {}

    init(_ text: LocalizedText) { self.text = text }

    /// In the language given, else in English, else in the first there is.
    package func text(in language: MessageLanguage) -> String {
        let entry = text.entries.first { $0.language == language.rawValue }
        return entry?.text ?? text.text(in: "en")
    }
}
