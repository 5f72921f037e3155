import ArgumentParser
import Diagnostics
import JSON
import NetworkModel
import Recipes
import Verdicts

/// `verdict RECIPE [ID…]`: which states applications may enter, and why.
struct VerdictCommand: WaitingCommand {
    static let configuration = CommandConfiguration(
        commandName: "verdict",
        abstract: "Tell of applications which states they may enter, and why or why not yet.",
        discussion: "Without IDs, every application is judged."
    )

    @Argument(help: ArgumentHelp("A file, a folder or a bundled recipe.", valueName: "recipe"))
    var recipe: String

    @Argument(help: ArgumentHelp("Applications by id.", valueName: "id"))
    var ids: [String] = []

    @Option(help: ArgumentHelp("Judge the applications of a file: JSON Lines or CSV.", valueName: "file"))
    var from: String

    @Option(help: "text, json or jsonl.")
    var format: VerdictFormat = .text

    @OptionGroup var options: CommonOptions

    func perform() async throws {
        let session = try RecipeSession(recipe, options: options)
        let usable = try session.usableRecipe()
        if format == .jsonl, ids.isEmpty, !ApplicationFile.isTable(from) {
            let stream = VerdictStream(session: session, recipe: usable, path: from)
            if try await stream.run() { throw ExitStatus.findings }
            return
        }
        let file = try ApplicationFile(path: from, language: options.language)
        let batch = VerdictBatch(session: session, recipe: usable, file: file, wanted: ids, format: format)
        let ending = batch.run()
        if let unknown = ids.first(where: { !ending.judged.contains($0) }) {
            Console.standardError.say(CommandMessage.unknownApplication(unknown), in: options.language)
            throw ExitStatus.wrongUsage
        }
        if ending.hasErrors || (!ids.isEmpty && ending.hasBroken) { throw ExitStatus.findings }
    }
}

/// The forms in which verdicts are given.
enum VerdictFormat: String, WordOption {
    case text, json, jsonl
}
