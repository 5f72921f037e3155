import ArgumentParser
import JSON
import Runtime
import Verdicts

/// `application import RECIPE --from FILE`: takes applications over that were handled elsewhere before.
struct ApplicationImport: WaitingCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Take over applications that are on their way already, with their states, needs and marks.",
        discussion: """
            verkosto application import elämänkaari --from applications.jsonl

            They come as they stand in the file: no rule is asked, and verdicts say afterwards which marks count. Its fields are \
            id, title, state, applicant, partners, submitted, needs, endorsements and the recipe's own. No day in the file may \
            lie after --today.
            """
    )

    @Argument(help: ArgumentHelp("A file, a folder or a bundled recipe.", valueName: "recipe"))
    var recipe: String

    @OptionGroup var recording: RecordingOptions
    @OptionGroup var options: CommonOptions

    mutating func validate() throws {
        if recording.rows == nil {
            throw ValidationError("Say which applications: --from FILE, as JSON Lines or CSV.")
        }
    }

    func perform() async throws {
        let path = recording.rows ?? ApplicationFile.standardInput
        let run = try RecordingRun(recipe, recording, options)
        let file = try ApplicationFile(path: path, language: options.language)
        try run.record(
            file.lines(for: ApplicationDecoder(run.recipe)).map { line in
                RecordingRun.Asked(
                    act: line.application.map { .takeOver($0, source: file.name) },
                    description: .array([.string("import"), line.application?.json ?? .null]),
                    line: line.number, problems: line.problems)
            })
    }
}
