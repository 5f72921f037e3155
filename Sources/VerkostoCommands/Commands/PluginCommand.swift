import ArgumentParser

/// `plugin new/list/check/trust`: for those who write plugins and those who use them.
struct PluginCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plugin",
        abstract: "Write plugins, look at them, and say which may run.",
        discussion: "docs/plugins.md leads from a wish to a published plugin.",
        subcommands: [PluginNew.self, PluginCheck.self, PluginList.self, PluginTrust.self]
    )
}
