import ArgumentParser
import Diagnostics
import ModuleContract
import ScheduleModule

/// `schedule explain RECIPE… MEETING`: why a meeting is where it is.
struct ScheduleExplain: WaitingCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Tell why a meeting is where it is: its points, and what each other week would cost.",
        discussion: """
            MEETING is a meeting's id, such as johtoryhmän_kokous/johtoryhmä/2; of a series, or a series' group \
            (johtoryhmän_kokous/johtoryhmä), all meetings are told in short. Of several recipes it may begin with a network's id: \
            jake:teematapaaminen/terveys/1.
            """
    )

    @Argument(
        help: ArgumentHelp("Files, folders or bundled recipes, and last the meeting.", valueName: "recipe… meeting"))
    var words: [String]

    @OptionGroup var schedule: ScheduleOptions

    @OptionGroup var options: CommonOptions

    private var recipes: [String] { Array(words.dropLast()) }

    mutating func validate() throws {
        guard words.count > 1 else {
            throw ValidationError("Name a recipe and a meeting: verkosto schedule explain RECIPE MEETING.")
        }
        try schedule.validate(with: recipes)
    }

    func perform() async throws {
        let scheduling = try ScheduleRun(recipes, schedule: schedule, options: options)
        let name = words.last ?? ""
        let explanations: [MeetingExplanation]
        do {
            explanations = try await BuiltInModules.schedule.explain(name, scheduling.requests, progress: NoProgress())
        } catch {
            scheduling.tell(error)
            throw ExitStatus.findings
        }
        guard let first = explanations.first else {
            let known = scheduling.seriesNames
            Console.standardError.say(CommandMessage.unknownMeeting(name, series: known), in: options.language)
            throw ExitStatus.wrongUsage
        }
        let text =
            explanations.count == 1
            ? ExplanationListing(explanation: first, language: options.language).text
            : SeriesListing(explanations: explanations, language: options.language).text
        Console.standardOutput.write(text)
    }
}
