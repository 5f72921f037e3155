import ArgumentParser
import Diagnostics
import Foundation
import SectionSchema

/// `plugin new NAME`: makes a working plugin with its test.
struct PluginNew: WaitingCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: "Make a working plugin with its test in a folder."
    )

    @Argument(help: ArgumentHelp("The plugin's id, which is its folder's name too.", valueName: "name"))
    var name: String

    @Option(help: "python, swift, bash or node.")
    var language: PluginLanguage = .python

    @Option(name: .customLong("in"), help: ArgumentHelp("Where to make the folder.", valueName: "folder"))
    var parent = "."

    @OptionGroup var options: CommonOptions

    func perform() async throws {
        guard NameRule.id.problem(with: name) == nil else {
            Console.standardError.say(PluginCommandMessage.badName(name), in: options.language)
            throw ExitStatus.wrongUsage
        }
        let folder = parent == "." ? name : "\(parent)/\(name)"
        guard !FileManager.default.fileExists(atPath: folder) else {
            Console.standardError.say(PluginCommandMessage.folderTaken(folder), in: options.language)
            throw ExitStatus.environment
        }
        guard let template = PluginTemplate(language) else {
            Console.standardError.say(PluginCommandMessage.noTemplates, in: options.language)
            throw ExitStatus.environment
        }
        do {
            try template.copy(to: folder, name: name)
        } catch {
            Console.standardError.say(
                CommandMessage.writeFailed(folder, reason: error.localizedDescription), in: options.language)
            throw ExitStatus.environment
        }
        let commands = language.tryingCommands(folder: folder)
        Console.standardOutput.say(PluginCommandMessage.made(folder, commands: commands), in: options.language)
    }
}

/// The languages in which `plugin new` makes plugins.
enum PluginLanguage: String, WordOption {
    case python, swift, bash, node

    /// What tries a new plugin: its own test, then the conformance suite.
    func tryingCommands(folder: String) -> [String] {
        let test =
            switch self {
            case .python: "python3 \(folder)/test_plugin.py"
            case .swift: "make -C \(folder) test"
            case .bash: "bash \(folder)/test.sh"
            case .node: "node --test \(folder)/"
            }
        return [test, "verkosto plugin check \(folder)"]
    }
}
