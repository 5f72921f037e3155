import ArgumentParser
import Diagnostics
import ModuleContract
import ScheduleModule

/// `schedule explain RECIPE MEETING`: why a meeting is where it is.
struct ScheduleExplain: WaitingCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Tell why a meeting is where it is: its points, and what each other week would cost."
    )

    @Argument(help: ArgumentHelp("A file, a folder or a bundled recipe.", valueName: "recipe"))
    var recipe: String

    @Argument(help: ArgumentHelp("The meeting's id, such as johtoryhmän_kokous/johtoryhmä/2.", valueName: "meeting"))
    var meeting: String

    @OptionGroup var schedule: ScheduleOptions

    @OptionGroup var options: CommonOptions

    func perform() async throws {
        let scheduling = try ScheduleRun(recipe, schedule: schedule, options: options)
        let explanation: MeetingExplanation?
        do {
            explanation = try await BuiltInModules.schedule.explain(meeting, scheduling.request, progress: NoProgress())
        } catch {
            scheduling.tell(error)
            throw ExitStatus.findings
        }
        guard let explanation else {
            Console.standardError.say(CommandMessage.unknownMeeting(meeting), in: options.language)
            throw ExitStatus.wrongUsage
        }
        Console.standardOutput.write(ExplanationListing(explanation: explanation, language: options.language).text)
    }
}
