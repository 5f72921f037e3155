import ArgumentParser
import JSON
import Runtime

/// `vote RECIPE NEED`: a member's dots for a need.
struct VoteCommand: WaitingCommand {
    static let configuration = CommandConfiguration(
        commandName: "vote",
        abstract: "Record a member's dots for a need in the workshop.",
        discussion: """
            verkosto vote my-network.yaml need-1 --as martat --dots 2
            verkosto vote my-network.yaml --from votes.csv    columns: need, by, dots

            A member has as many dots a year as the recipe says (`needs.votes`). Voting again on a need replaces the member's \
            dots for it; 0 takes them back.
            """
    )

    @Argument(help: ArgumentHelp("A file, a folder or a bundled recipe.", valueName: "recipe"))
    var recipe: String

    @Argument(help: ArgumentHelp("The need's id.", valueName: "need"))
    var need: String?

    @Option(help: ArgumentHelp("How many dots.", valueName: "number"))
    var dots: Int = 1

    @Option(help: ArgumentHelp("The member that votes; by default whom --as speaks for.", valueName: "member"))
    var by: String?

    @OptionGroup var recording: RecordingOptions
    @OptionGroup var options: CommonOptions

    func perform() async throws {
        try RecordingRun(recipe, recording, options).record(
            .vote,
            JSONObject(row: [("need", .text(need)), ("by", .text(by)), ("dots", .integer(Int64(dots)))]))
    }
}
