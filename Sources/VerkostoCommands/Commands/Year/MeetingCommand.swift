import ArgumentParser
import JSON
import Runtime
import WorkCalendar

/// `meeting hold`, `meeting move`, `meeting cancel`.
struct MeetingCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "meeting",
        abstract: "Add meetings to a recipe; record what became of them: held, moved or cancelled.",
        subcommands: [MeetingAddCommand.self, MeetingHold.self, MeetingMoveCommand.self, MeetingCancel.self]
    )
}

/// `meeting hold RECIPE MEETING`: a meeting that took place.
struct MeetingHold: WaitingCommand {
    static let configuration = CommandConfiguration(
        commandName: "hold",
        abstract: "Record a meeting that took place: who was there, what was decided and promised.",
        discussion: """
            verkosto meeting hold my-network.yaml kokous/1 --start 2027-03-02T09:00 --end 12:00 --attended martat \
            --attended setlementti/vetäjä --item "Tarvetyöpaja: pidetään 7.4." --promise "martat 2027-04-01: Esitteet"

            An item is a title, with `: ` and the decision where there was one. A promise is the member, the day by which where \
            there is one, `: ` and what is promised. With --from, columns: meeting, start, end, attended, persons, decisions; \
            JSON Lines also have items [{title, decision}] and promises [{by, text, due}].
            """
    )

    @Argument(help: ArgumentHelp("A file, a folder or a bundled recipe.", valueName: "recipe"))
    var recipe: String

    @Argument(help: ArgumentHelp("The meeting as the schedule calls it: SERIES/BODY/NUMBER.", valueName: "meeting"))
    var meeting: String?

    @Option(help: ArgumentHelp("When it began.", valueName: "time"))
    var start: String?

    @Option(help: ArgumentHelp("When it ended: a time, or a clock time of the same day.", valueName: "time"))
    var end: String?

    @Option(help: ArgumentHelp("A member that attended, or MEMBER/ROLE; may be repeated.", valueName: "member"))
    var attended: [String] = []

    @Option(
        name: .customLong("person"), help: ArgumentHelp("A person who attended; may be repeated.", valueName: "person"))
    var persons: [String] = []

    @Option(
        name: .customLong("item"),
        help: ArgumentHelp("An item of the agenda; may be repeated.", valueName: "title: decision"))
    var items: [String] = []

    @Option(
        name: .customLong("promise"),
        help: ArgumentHelp("A promise that was made; may be repeated.", valueName: "member day: text"))
    var promises: [String] = []

    @OptionGroup var recording: RecordingOptions
    @OptionGroup var options: CommonOptions

    mutating func validate() throws {
        for promise in promises where Self.promise(promise) == nil {
            throw ValidationError(
                "--promise takes who, by when and what, such as --promise \"martat 2027-04-01: Esitteet\", not “\(promise)”."
            )
        }
    }

    func perform() async throws {
        try RecordingRun(recipe, recording, options).record(
            .holdMeeting,
            JSONObject(row: [
                ("meeting", .text(meeting)), ("start", .text(start)), ("end", .text(EndTime.text(end, start: start))),
                ("attended", .texts(attended)), ("persons", .texts(persons)),
                ("items", items.isEmpty ? nil : .array(items.map(Self.item))),
                ("promises", promises.isEmpty ? nil : .array(promises.compactMap(Self.promise))),
            ]))
    }

    /// `title`, or `title: decision`.
    private static func item(_ text: String) -> JSONValue {
        let parts = text.split(separator: ": ", maxSplits: 1).map(String.init)
        return .object(
            JSONObject(row: [("title", .text(parts.first ?? text)), ("decision", .text(parts.dropFirst().first))]))
    }

    /// `member: text`, or `member day: text`.
    private static func promise(_ text: String) -> JSONValue? {
        let parts = text.split(separator: ": ", maxSplits: 1).map(String.init)
        let words = parts[0].split(separator: " ").map(String.init)
        guard parts.count == 2, words.count == 1 || (words.count == 2 && (try? Day(words[1])) != nil) else {
            return nil
        }
        return .object(
            JSONObject(row: [
                ("by", .text(words[0])), ("due", .text(words.dropFirst().first)), ("text", .text(parts[1])),
            ]))
    }
}

/// `meeting move RECIPE MEETING`: a meeting that gets another date.
struct MeetingMoveCommand: WaitingCommand {
    static let configuration = CommandConfiguration(
        commandName: "move",
        abstract: "Record that a meeting gets another date.",
        discussion: """
            verkosto meeting move my-network.yaml kokous/2 --was 2027-05-04T09:00 --to 2027-05-11T09:00 --end 12:00

            With --from, columns: meeting, was, to, end, venue, reason
            """
    )

    @Argument(help: ArgumentHelp("A file, a folder or a bundled recipe.", valueName: "recipe"))
    var recipe: String

    @Argument(help: ArgumentHelp("The meeting as the schedule calls it: SERIES/BODY/NUMBER.", valueName: "meeting"))
    var meeting: String?

    @Option(help: ArgumentHelp("When it was to begin; not needed where recipe or register tell.", valueName: "time"))
    var was: String?

    @Option(help: ArgumentHelp("When it begins now.", valueName: "time"))
    var to: String?

    @Option(help: ArgumentHelp("When it ends now: a time, or a clock time of the same day.", valueName: "time"))
    var end: String?

    @Option(help: ArgumentHelp("Where it is held now.", valueName: "venue"))
    var venue: String?

    @Option(help: ArgumentHelp("Why.", valueName: "text"))
    var reason: String?

    @OptionGroup var recording: RecordingOptions
    @OptionGroup var options: CommonOptions

    func perform() async throws {
        try RecordingRun(recipe, recording, options).record(
            .moveMeeting,
            JSONObject(row: [
                ("meeting", .text(meeting)), ("was", .text(was)), ("to", .text(to)),
                ("end", .text(EndTime.text(end, start: to))), ("venue", .text(venue)), ("reason", .text(reason)),
            ]))
    }
}

/// `meeting cancel RECIPE MEETING`: a meeting that will not be held.
struct MeetingCancel: WaitingCommand {
    static let configuration = CommandConfiguration(
        commandName: "cancel",
        abstract: "Record that a meeting will not be held.",
        discussion: "With --from, columns: meeting, was, reason"
    )

    @Argument(help: ArgumentHelp("A file, a folder or a bundled recipe.", valueName: "recipe"))
    var recipe: String

    @Argument(help: ArgumentHelp("The meeting as the schedule calls it: SERIES/BODY/NUMBER.", valueName: "meeting"))
    var meeting: String?

    @Option(help: ArgumentHelp("When it was to begin.", valueName: "time"))
    var was: String?

    @Option(help: ArgumentHelp("Why.", valueName: "text"))
    var reason: String?

    @OptionGroup var recording: RecordingOptions
    @OptionGroup var options: CommonOptions

    func perform() async throws {
        try RecordingRun(recipe, recording, options).record(
            .cancelMeeting,
            JSONObject(row: [("meeting", .text(meeting)), ("was", .text(was)), ("reason", .text(reason))]))
    }
}

/// The end of a meeting as it is typed.
enum EndTime {
    /// A time as it is; a clock time as one of the day on which the meeting starts.
    static func text(_ end: String?, start: String?) -> String? {
        guard let end, let clock = try? ClockTime(end), let start = start.flatMap({ try? LocalTime($0) }) else {
            return end
        }
        return "\(start.day)T\(clock)"
    }
}
