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
        abstract: "Place the year's meetings: a table, JSON or a calendar.",
        discussion: """
            Several recipes are scheduled together: a member, a role of it and a venue are the same wherever they have the same \
            id, and nobody has to be in two places.

            `verkosto schedule explain RECIPE MEETING` tells why a meeting is where it is.
            """,
        subcommands: [SchedulePlace.self, ScheduleExplain.self],
        defaultSubcommand: SchedulePlace.self
    )
}

/// The options by which a schedule is asked for.
struct ScheduleOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The year to place; by default the recipe's own.", valueName: "year"))
    var year: Int?

    @Option(
        help: ArgumentHelp(
            "A schedule made before, as JSON (of several recipes, what they gave together): what can stay, stays.",
            valueName: "file"))
    var previous: String?

    @Option(
        help: ArgumentHelp(
            "When somebody is busy: WHO=FILE with an iCalendar file of a member, a role or a person of the register, or a JSON file. May be repeated.",
            valueName: "who=file"))
    var busy: [String] = []

    @Option(help: ArgumentHelp("A meeting that stays where it is. May be repeated.", valueName: "meeting"))
    var pin: [String] = []

    @Option(
        help: ArgumentHelp(
            "A meeting to move with least change: away from its day, to a day or to a time. May be repeated.",
            valueName: "meeting[=when]"))
    var move: [String] = []

    /// What it knows of meetings that were moved, cancelled or held.
    @OptionGroup var file: RegisterOptions

    @Option(help: ArgumentHelp("How long to search, in steps; equal effort gives an equal answer.", valueName: "steps"))
    var effort: Int?

    @Option(
        help: ArgumentHelp("How long to search, in seconds; the answer is then not repeatable.", valueName: "seconds"))
    var seconds: Double?

    @Option(help: ArgumentHelp("Seed of everything drawn by chance.", valueName: "number"))
    var seed: UInt64 = 0

    mutating func validate() throws {
        for wish in move {
            let parts = wish.split(separator: "=", maxSplits: 1)
            guard parts.count == 2, MoveTarget(String(parts[1])) == nil else { continue }
            throw ValidationError("--move takes a meeting, or one with a day or time: kokous/2=2027-05-04T09:00.")
        }
        if let year, !(1...9999).contains(year) { throw ValidationError("--year takes a year such as 2027.") }
        if let effort, effort < 0 { throw ValidationError("--effort takes a number of steps, 0 or more.") }
        if let seconds, !(seconds >= 0 && seconds <= 86_400) { throw ValidationError("--seconds takes 0…86400.") }
    }
}

extension ScheduleOptions {
    /// The files of `--busy`, each with whose times it holds; nil where the file says so itself.
    var busyFiles: [(who: String?, path: String)] {
        busy.map { text in
            let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
            return parts.count == 2 ? (parts[0], parts[1]) : (nil, text)
        }
    }

    /// A register named on the command line belongs to one recipe.
    func validate(with recipes: [String]) throws {
        if recipes.count > 1, file.register != nil {
            throw ValidationError("--register goes with one recipe; of several, each has its own beside it.")
        }
    }
}

/// `schedule RECIPE…`.
struct SchedulePlace: WaitingCommand {
    static let configuration = CommandConfiguration(
        commandName: "place", abstract: "Place the meetings (what `schedule` does by itself).")

    @Argument(help: ArgumentHelp("Files, folders or bundled recipes.", valueName: "recipe"))
    var recipes: [String]

    @OptionGroup var schedule: ScheduleOptions

    @Option(help: "text, json or ics.")
    var format: ScheduleFormat = .text

    @Flag(help: "Name in the calendar who attends: persons from the register, else members.")
    var attendees = false

    @OptionGroup var options: CommonOptions

    mutating func validate() throws {
        try schedule.validate(with: recipes)
        if attendees, format != .ics { throw ValidationError("--attendees goes with --format ics.") }
    }

    func perform() async throws {
        let scheduling = try ScheduleRun(recipes, schedule: schedule, options: options)
        let result = try await scheduling.result()
        let findings = result.findings
        switch format {
        case .json:
            if !options.quiet { scheduling.tell(findings.filter { $0.level != .note }) }
            Console.standardOutput.write(scheduling.json(of: result).indentedText + "\n")
        case .ics:
            if !options.quiet { scheduling.tell(findings.filter { $0.level != .note }) }
            let calendar = scheduling.calendar(of: result, naming: attendees)
            calendar.withUnsafeBytes { Console.standardOutput.write(bytes: $0) }
        case .text:
            scheduling.tell(findings)
            Console.standardOutput.write(scheduling.table(of: result))
        }
        if findings.contains(where: { $0.level == .error }) { throw ExitStatus.findings }
    }
}

/// The forms in which a schedule is shown.
enum ScheduleFormat: String, WordOption {
    case text, json, ics
}
