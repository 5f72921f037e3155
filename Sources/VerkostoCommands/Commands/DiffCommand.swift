import ArgumentParser
import Diagnostics
import JSON
import RecipeEditing
import Recipes

/// `diff A B`: what differs between two recipes, by meaning.
struct DiffCommand: WaitingCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "Compare two recipes by meaning: members, quorums, dates; not lines.",
        discussion: """
            verkosto diff elämänkaari kuopio
            verkosto diff vanha.yaml uusi.yaml --verdicts --from applications.jsonl
            """
    )

    @Argument(help: ArgumentHelp("The recipe as it was: a file, a folder or a bundled recipe.", valueName: "recipe"))
    var before: String

    @Argument(help: ArgumentHelp("The recipe as it is now.", valueName: "recipe"))
    var after: String

    @Flag(help: "Tell also what the change means for recorded applications; needs --from.")
    var verdicts = false

    @Option(help: ArgumentHelp("Recorded applications: JSON Lines or CSV.", valueName: "file"))
    var from: String?

    @Option(help: "text or json.")
    var format: ResultFormat = .text

    @OptionGroup var options: CommonOptions

    func validate() throws {
        if verdicts != (from != nil) {
            throw ValidationError("--verdicts and --from go together: --verdicts --from applications.jsonl")
        }
    }

    func perform() async throws {
        var asItWas = options
        asItWas.settings = []
        let way: RecipeSession.Way = { [judges = from != nil] reader, location, earlier throws(RecipeFileError) in
            try judges ? reader.read(location, after: earlier) : reader.assemble(location, after: earlier)
        }
        let first = try RecipeSession(before, options: asItWas, reading: way)
        let second = try RecipeSession(after, options: options, takingOver: first.reading.readings, reading: way)
        guard let old = first.reading.tree, let new = second.reading.tree else {
            first.tell(first.reading.diagnostics.filter { $0.level == .error })
            second.tell(second.reading.diagnostics.filter { $0.level == .error })
            throw ExitStatus.findings
        }
        let changes = Comparison(old, new).changes
        let rehearsal = try from.map { try RehearsedChange(from: first, to: second, applications: $0) }
        switch format {
        case .text:
            Console.standardOutput.write(text(of: changes))
            if let rehearsal { Console.standardOutput.write("\n" + rehearsal.text) }
        case .json:
            var object: JSONObject = [
                "changes": .array(changes.map { .object($0.json(in: options.language)) })
            ]
            if let rehearsal { object["rehearsal"] = rehearsal.json }
            Console.standardOutput.write(JSONValue.object(object).indentedText + "\n")
        }
    }

    private func text(of changes: [Change]) -> String {
        guard !changes.isEmpty else { return EditingMessage.sameMeaning.text(in: options.language) + "\n" }
        return changes.map { $0.message.text(in: options.language) + "\n" }.joined()
    }
}
