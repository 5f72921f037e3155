import ArgumentParser
import Diagnostics
import Foundation
import PluginHost

/// `plugin trust`: says that a plugin may run, after showing what it may do.
struct PluginTrust: WaitingCommand {
    static let configuration = CommandConfiguration(
        commandName: "trust",
        abstract: "Show what a plugin runs and may do, and let it run from now on.",
        discussion: "Trust goes by the content of the plugin's files: when one changes, you are asked anew."
    )

    @Argument(help: ArgumentHelp("The plugin's name, or its folder.", valueName: "plugin"))
    var plugin: String

    @Option(help: ArgumentHelp("The recipe beside which it lies.", valueName: "recipe"))
    var recipe: String?

    @Flag(help: "Trust it without being asked.")
    var yes = false

    @OptionGroup var options: CommonOptions

    func perform() async throws {
        let language = options.language
        let argument = try PluginArgument(plugin, recipe: recipe, options: options)
        let id = argument.plugin.manifest.id
        Console.standardOutput.write(PluginSummary(plugin: argument.plugin, language: language).text)
        let content: PluginFolder
        do {
            content = try argument.plugin.content()
        } catch {
            Console.standardError.say(PluginProblem.folder(plugin: id, error), in: language)
            throw ExitStatus.plugin
        }
        guard argument.host.trust(in: argument.plugin, content: content) != .trusted else {
            Console.standardOutput.say(PluginCommandMessage.trustedAlready(id), in: language)
            return
        }
        if !yes { try ask(about: id) }
        try save(argument, content: content)
        Console.standardOutput.say(PluginCommandMessage.trusted(id), in: language)
    }

    private func ask(about id: String) throws(ExitStatus) {
        guard isatty(STDIN_FILENO) != 0, Console.standardError.isTerminal else {
            Console.standardError.say(
                PluginCommandMessage.needsYes(command: TrustCommand.text(for: plugin, besideRecipe: recipe)),
                in: options.language)
            throw .plugin
        }
        Console.standardError.write(PluginCommandMessage.question(id).text(in: options.language))
        let answer = readLine()?.lowercased() ?? ""
        guard ["y", "yes", "k", "kyllä", "j", "ja"].contains(answer) else {
            Console.standardError.say(PluginCommandMessage.notTrusted(id), in: options.language)
            throw .plugin
        }
    }

    private func save(_ argument: PluginArgument, content: PluginFolder) throws(ExitStatus) {
        let plugin = argument.plugin
        let folder = URL(filePath: plugin.place.folder).resolvingSymlinksInPath().path
        do {
            try argument.host.trust.trust(
                TrustStore.Entry(
                    plugin: plugin.manifest.id, version: plugin.manifest.version, folder: folder, hash: content.hash))
        } catch {
            Console.standardError.say(
                CommandMessage.writeFailed(argument.host.trust.path, reason: error.localizedDescription),
                in: options.language)
            throw .environment
        }
    }
}
