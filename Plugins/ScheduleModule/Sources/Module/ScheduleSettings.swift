import Diagnostics
import JSON
import ModuleContract
import NetworkModel
import Recipes
import WorkCalendar

/// What a step's `with` asks of the schedule module.
struct ScheduleSettings {
    /// No horizon may be longer, in days.
    static let longestHorizon = 1_100

    let input: SchedulingInput
    /// What there is to say about the settings themselves.
    let findings: [Diagnostic]
    let effort: Int?
    let seconds: Double?

    static var declared: [ModuleDeclaration.Setting] {
        [
            ModuleDeclaration.Setting("year", .integer(1...9998), help: ScheduleText.yearHelp),
            ModuleDeclaration.Setting("from", .day, help: ScheduleText.fromHelp),
            ModuleDeclaration.Setting("to", .day, help: ScheduleText.toHelp),
            ModuleDeclaration.Setting(
                "weights", .integers(byNames: SoftConstraint.allCases.map(\.rawValue)), help: ScheduleText.weightsHelp),
            ModuleDeclaration.Setting("effort", .integer(0...100_000_000_000), help: ScheduleText.effortHelp),
            ModuleDeclaration.Setting("seconds", .integer(1...86_400), help: ScheduleText.secondsHelp),
            ModuleDeclaration.Setting("previous", .text, help: ScheduleText.previousHelp),
            ModuleDeclaration.Setting("busy", .files, help: ScheduleText.busyHelp),
            ModuleDeclaration.Setting("pin", .list(of: .text), help: ScheduleText.pinHelp),
            ModuleDeclaration.Setting("move", .list(of: .text), help: ScheduleText.moveHelp),
        ]
    }

    init(_ request: Request) throws(ModuleFailure) {
        let with = request.with
        let network = request.recipe.network
        let horizon = try Self.horizon(with, today: request.today)
        var input = SchedulingInput(
            network: network, year: with.integer("year") ?? horizon.lowerBound.year, horizon: horizon,
            today: request.today)
        input.files = request.recipe.files
        input.held = request.register.heldMeetings
        input.moved = request.register.movedMeetings
        input.cancelled = request.register.cancelledMeetings
        input.weights = Self.weights(with)
        if let previous = try Self.data(with["previous"], setting: "previous") {
            do {
                input.previous = try Schedule(previous)
            } catch let error {
                throw .unable(ScheduleText.unreadableSetting("previous", path: error.path))
            }
        }
        let busy = try BusySettings(with["busy"], request, in: horizon)
        input.busy = busy.times
        findings = busy.findings
        input.pins = Set(with.texts("pin"))
        input.moves = try Self.moves(with.texts("move"))
        self.input = input
        effort = with.integer("effort")
        seconds = with.seconds
    }

    private static func horizon(_ with: JSONObject, today: Day) throws(ModuleFailure) -> ClosedRange<Day> {
        let from = try day(with, "from")
        let to = try day(with, "to")
        let year = with.integer("year") ?? from?.year ?? to?.year ?? today.year
        guard let newYear = Day(year: year, month: 1, day: 1) else { throw .unable(ScheduleText.horizonTooLong) }
        let first = from ?? newYear
        let last = to ?? (newYear.adding(months: 12) - 1)
        guard first <= last, last - first < longestHorizon else { throw .unable(ScheduleText.horizonTooLong) }
        return first...last
    }

    private static func day(_ with: JSONObject, _ name: String) throws(ModuleFailure) -> Day? {
        guard case .string(let text)? = with[name] else { return nil }
        do {
            return try Day(text)
        } catch {
            throw .unable(ScheduleText.unreadableSetting(name, path: ""))
        }
    }

    private static func weights(_ with: JSONObject) -> Weights {
        var weights = Weights()
        guard case .object(let given)? = with["weights"] else { return weights }
        for constraint in SoftConstraint.allCases {
            if let points = given.integer(constraint.rawValue) {
                weights[constraint] = min(max(0, points), Weights.greatest)
            }
        }
        return weights
    }

    /// A setting that holds data, as a value or as the text of one.
    private static func data(_ value: JSONValue?, setting: String) throws(ModuleFailure) -> JSONValue? {
        guard case .string(let text)? = value else { return value }
        do {
            return try JSONValue(parsing: text)
        } catch {
            throw .unable(ScheduleText.unreadableSetting(setting, path: ""))
        }
    }

    /// `ID` moves a meeting away from its day, `ID=DAY` to a day, `ID=TIME` to a time.
    private static func moves(_ texts: [String]) throws(ModuleFailure) -> [String: MoveTarget] {
        var moves: [String: MoveTarget] = [:]
        for text in texts {
            let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
            guard let id = parts.first else { continue }
            guard let target = parts.count == 2 ? MoveTarget(parts[1]) : .away else {
                throw .unable(ScheduleText.unreadableSetting("move", path: text))
            }
            moves[id] = target
        }
        return moves
    }
}

extension MoveTarget {
    /// Reads a day or a time; nil if it is neither.
    package init?(_ text: String) {
        if let time = try? LocalTime(text) {
            self = .at(time)
        } else if let day = try? Day(text) {
            self = .onto(day)
        } else {
            return nil
        }
    }
}

extension JSONObject {
    fileprivate func integer(_ name: String) -> Int? {
        if case .integer(let number)? = self[name] { Int(exactly: number) } else { nil }
    }

    /// A time may have a fraction of a second.
    fileprivate var seconds: Double? {
        switch self["seconds"] {
        case .integer(let number)?: Double(min(max(0, number), 86_400))
        case .number(let number)?: min(max(0, number), 86_400)
        default: nil
        }
    }

    fileprivate func texts(_ name: String) -> [String] {
        switch self[name] {
        case .string(let text)?: [text]
        case .array(let values)?:
            values.compactMap { value in
                if case .string(let text) = value { text } else { nil }
            }
        default: []
        }
    }
}
