import ArgumentParser
import Diagnostics
import JSON
import ModuleContract
import NetworkModel
import Recipes
import Runtime
import ScheduleModule
import WorkCalendar

/// `schedule RECIPE --year Y`: the schedule alone.
struct ScheduleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schedule",
        abstract: "Place the year's meetings: a table, or JSON.",
        discussion: "`verkosto schedule explain RECIPE MEETING` tells why a meeting is where it is.",
        subcommands: [SchedulePlace.self, ScheduleExplain.self],
        defaultSubcommand: SchedulePlace.self
    )
}

/// The options by which a schedule is asked for.
struct ScheduleOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The year to place; by default the recipe's own.", valueName: "year"))
    var year: Int?

    @Option(help: ArgumentHelp("A schedule made before, as JSON: what can stay, stays.", valueName: "file"))
    var previous: String?

    @Option(help: ArgumentHelp("How long to search, in steps; equal effort gives an equal answer.", valueName: "steps"))
    var effort: Int?

    @Option(
        help: ArgumentHelp("How long to search, in seconds; the answer is then not repeatable.", valueName: "seconds"))
    var seconds: Double?

    @Option(help: ArgumentHelp("Seed of everything drawn by chance.", valueName: "number"))
    var seed: UInt64 = 0

    mutating func validate() throws {
        if let year, !(1...9999).contains(year) { throw ValidationError("--year takes a year such as 2027.") }
        if let effort, effort < 0 { throw ValidationError("--effort takes a number of steps, 0 or more.") }
        if let seconds, !(seconds >= 0 && seconds <= 86_400) { throw ValidationError("--seconds takes 0…86400.") }
    }
}

/// `schedule RECIPE`.
struct SchedulePlace: WaitingCommand {
    static let configuration = CommandConfiguration(
        commandName: "place", abstract: "Place the meetings (what `schedule` does by itself).")

    @Argument(help: ArgumentHelp("A file, a folder or a bundled recipe.", valueName: "recipe"))
    var recipe: String

    @OptionGroup var schedule: ScheduleOptions

    @Option(help: "text or json.")
    var format: ResultFormat = .text

    @OptionGroup var options: CommonOptions

    func perform() async throws {
        let scheduling = try ScheduleRun(recipe, schedule: schedule, options: options)
        let outcome = try await scheduling.outcome()
        guard case .object(let answer)? = outcome.outputs["schedule"] else {
            scheduling.session.tell(outcome.findings)
            throw ExitStatus.findings
        }
        switch format {
        case .json:
            if !options.quiet { scheduling.session.tell(outcome.findings.filter { $0.level != .note }) }
            Console.standardOutput.write(JSONValue.object(answer).indentedText + "\n")
        case .text:
            scheduling.session.tell(outcome.findings)
            Console.standardOutput.write(try scheduling.table(of: answer))
        }
        if outcome.findings.contains(where: { $0.level == .error }) { throw ExitStatus.findings }
    }
}
