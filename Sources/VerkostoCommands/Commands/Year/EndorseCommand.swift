import ArgumentParser
import JSON
import Runtime

/// `endorse RECIPE APPLICATION`: a member's word for an application.
struct EndorseCommand: WaitingCommand {
    static let configuration = CommandConfiguration(
        commandName: "endorse",
        abstract: "Record that a member endorses an application (puumerkki).",
        discussion: """
            verkosto endorse my-network.yaml h1 --as seurakunta
            verkosto endorse my-network.yaml --from marks.csv    columns: application, by, endorsement, person, at

            A mark that would not count is refused, with the reason: the applicant's own, one outside the window, a person \
            without a mandate that day.
            """
    )

    @OptionGroup var mark: MarkOptions

    func perform() async throws {
        try RecordingRun(mark.recipe, mark.recording, mark.options).record(.endorse, mark.row)
    }
}

/// `decline RECIPE APPLICATION`: a member's word against an application.
struct DeclineCommand: WaitingCommand {
    static let configuration = CommandConfiguration(
        commandName: "decline",
        abstract: "Record that a member declines to endorse an application.",
        discussion: "As `endorse`; of a member's marks the latest stands, so that a word can be changed."
    )

    @OptionGroup var mark: MarkOptions

    func perform() async throws {
        try RecordingRun(mark.recipe, mark.recording, mark.options).record(.decline, mark.row)
    }
}

/// What is said of a mark on the command line.
struct MarkOptions: ParsableArguments {
    @Argument(help: ArgumentHelp("A file, a folder or a bundled recipe.", valueName: "recipe"))
    var recipe: String

    @Argument(help: ArgumentHelp("The application's id.", valueName: "application"))
    var application: String?

    @Option(help: ArgumentHelp("The member whose word it is; by default whom --as speaks for.", valueName: "member"))
    var by: String?

    @Option(help: ArgumentHelp("Which endorsement; needed where the recipe has several.", valueName: "endorsement"))
    var endorsement: String?

    @Option(help: ArgumentHelp("The person who said it, where that is not --as.", valueName: "person"))
    var person: String?

    @Option(help: ArgumentHelp("The day on which it was said; by default today.", valueName: "day"))
    var at: String?

    @OptionGroup var recording: RecordingOptions
    @OptionGroup var options: CommonOptions

    var row: JSONObject {
        JSONObject(row: [
            ("application", .text(application)), ("endorsement", .text(endorsement)), ("by", .text(by)),
            ("person", .text(person)), ("at", .text(at)),
        ])
    }
}
