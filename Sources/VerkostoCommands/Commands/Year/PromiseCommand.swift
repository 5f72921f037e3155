import ArgumentParser
import JSON
import Runtime

/// `promise add`, `promise kept`.
struct PromiseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "promise",
        abstract: "Record what members promise, and that it was kept.",
        subcommands: [PromiseAdd.self, PromiseKept.self]
    )
}

/// `promise add RECIPE`: something that a member promises to do.
struct PromiseAdd: WaitingCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Record a promise: who, what and by when.",
        discussion: """
            verkosto promise add my-network.yaml --by martat --text "Esitteet pisteeseen" --due 2027-04-01
            verkosto promise add my-network.yaml --from promises.csv    columns: id, text, by, made, due, meeting
            """
    )

    @Argument(help: ArgumentHelp("A file, a folder or a bundled recipe.", valueName: "recipe"))
    var recipe: String

    @Argument(help: ArgumentHelp("An id for the promise; by default the next number.", valueName: "promise"))
    var promise: String?

    @Option(help: ArgumentHelp("What is promised.", valueName: "text"))
    var text: String?

    @Option(help: ArgumentHelp("The member that promises; by default whom --as speaks for.", valueName: "member"))
    var by: String?

    @Option(help: ArgumentHelp("By when.", valueName: "day"))
    var due: String?

    @Option(help: ArgumentHelp("The meeting at which it was made.", valueName: "meeting"))
    var meeting: String?

    @OptionGroup var recording: RecordingOptions
    @OptionGroup var options: CommonOptions

    func perform() async throws {
        try RecordingRun(recipe, recording, options).record(
            .addPromise,
            JSONObject(row: [
                ("id", .text(promise)), ("text", .text(text)), ("by", .text(by)), ("due", .text(due)),
                ("meeting", .text(meeting)),
            ]))
    }
}

/// `promise kept RECIPE PROMISE`: a promise that was kept.
struct PromiseKept: WaitingCommand {
    static let configuration = CommandConfiguration(
        commandName: "kept",
        abstract: "Record that a promise was kept.",
        discussion: "With --from, columns: promise, on"
    )

    @Argument(help: ArgumentHelp("A file, a folder or a bundled recipe.", valueName: "recipe"))
    var recipe: String

    @Argument(help: ArgumentHelp("The promise's id.", valueName: "promise"))
    var promise: String?

    @Option(help: ArgumentHelp("The day on which it was kept; by default today.", valueName: "day"))
    var on: String?

    @OptionGroup var recording: RecordingOptions
    @OptionGroup var options: CommonOptions

    func perform() async throws {
        try RecordingRun(recipe, recording, options).record(
            .keepPromise, JSONObject(row: [("promise", .text(promise)), ("on", .text(on))]))
    }
}
