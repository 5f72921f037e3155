import Diagnostics
import NetworkModel
import WorkCalendar

/// What a recipe says that cannot be, or hardly as its author means it.
enum FactMessage: DiagnosticMessage, Hashable {
    // Days
    case otherWeekday(date: String, written: Weekday, is: Weekday)
    case endBeforeStart(from: Day, to: Day)
    case endTimeBeforeStart(from: LocalTime, to: LocalTime)
    case hoursTurnedRound(from: ClockTime, to: ClockTime)
    case contractOver(member: String, on: Day)
    case phasesOverlap(String, String)
    case dateNotWorkingDay(Day, DayOff)
    case dateOutsideBody(Day, group: String)
    // Groups
    case seatsDiffer(group: String, kind: String, seats: Int, members: Int)
    case notMemberOfGroup(String, group: String, role: GroupRole)
    case partOfCircle([String])
    // Meetings
    case windowWithoutWorkingDay(series: String)
    case spacingDoesNotFit(series: String, times: Int)
    case longerThanHours(series: String, minutes: Int, hours: Int)
    case moreDaysThanInARow(series: String, days: Int, most: Int)
    case timeOutsideHours(ClockTime, from: ClockTime, to: ClockTime)
    case timeOffGrid(ClockTime, from: ClockTime)
    case orderCircle([String])
    // Endorsements
    case quorumOutOfReach(needed: Int, able: Int)
    // Appearance
    /// The contrast with white in tenths.
    case colourTooLight(Colour, used: Colour, tenths: Int)
    // Rules
    case ruleNeverApplies(String)
    case ruleNeverHolds(String)
    case ruleAlwaysHolds(String)
    case rulesContradict(String, String)
    case gatesNeverOpen(String)
    case stateUnreachable(String)
    // Tasks
    /// A step that tells of every application, in a task whose report is for a role that need not see all.
    case tellsOfAll(role: String)

    /// Why no work is done on a day.
    enum DayOff: Hashable, Sendable {
        case weekday(Weekday)
        case holiday
        case closed
    }

    /// What somebody is to a group.
    enum GroupRole: Hashable, Sendable {
        case chair, lead
    }

    var level: DiagnosticLevel {
        switch self {
        case .otherWeekday, .contractOver, .seatsDiffer, .windowWithoutWorkingDay, .quorumOutOfReach, .colourTooLight,
            .ruleNeverApplies, .ruleNeverHolds, .ruleAlwaysHolds, .rulesContradict, .gatesNeverOpen, .stateUnreachable,
            .tellsOfAll:
            .warning
        case .phasesOverlap, .dateNotWorkingDay: .note
        default: .error
        }
    }

    /// Whether several values of a thing make the fact, so that it may be wrong where one of them could not be read.
    var dependsOnWholeThing: Bool {
        switch self {
        case .seatsDiffer, .notMemberOfGroup, .dateOutsideBody, .dateNotWorkingDay, .windowWithoutWorkingDay,
            .spacingDoesNotFit, .longerThanHours, .moreDaysThanInARow, .timeOutsideHours, .timeOffGrid,
            .quorumOutOfReach, .ruleNeverApplies, .ruleNeverHolds, .ruleAlwaysHolds, .rulesContradict,
            .gatesNeverOpen:
            true
        default: false
        }
    }

    var code: String {
        switch self {
        case .otherWeekday: "weekday-mismatch"
        case .endBeforeStart, .endTimeBeforeStart: "end-before-start"
        case .hoursTurnedRound: "hours-reversed"
        case .contractOver: "contract-over"
        case .phasesOverlap: "phases-overlap"
        case .dateNotWorkingDay: "date-not-working-day"
        case .dateOutsideBody: "date-outside-body"
        case .seatsDiffer: "seats-differ"
        case .notMemberOfGroup: "not-in-group"
        case .partOfCircle: "part-of-cycle"
        case .windowWithoutWorkingDay: "window-without-working-day"
        case .spacingDoesNotFit: "spacing-too-wide"
        case .longerThanHours, .moreDaysThanInARow: "meeting-too-long"
        case .timeOutsideHours: "time-outside-hours"
        case .timeOffGrid: "time-off-grid"
        case .orderCircle: "order-cycle"
        case .quorumOutOfReach: "quorum-out-of-reach"
        case .colourTooLight: "colour-contrast"
        case .ruleNeverApplies: "rule-never-applies"
        case .ruleNeverHolds: "rule-never-holds"
        case .ruleAlwaysHolds: "rule-always-holds"
        case .rulesContradict: "rules-contradict"
        case .gatesNeverOpen: "gate-never-opens"
        case .stateUnreachable: "state-unreachable"
        case .tellsOfAll: "tells-of-all"
        }
    }

    func text(in language: MessageLanguage) -> String {
        switch language {
        case .fi: finnish
        case .sv: swedish
        case .en: english
        }
    }
}

extension LocalTime {
    /// Day and time as people write them.
    func text(in language: MessageLanguage) -> String {
        switch language {
        case .fi: "\(day.text(in: "fi")) kello \(clock)"
        case .sv: "\(day.text(in: "sv")) klockan \(clock)"
        case .en: "\(day) at \(clock)"
        }
    }
}

/// Further places that belong to a ``FactMessage``.
enum FactNote: LocalizedMessage, Hashable {
    case otherPhase
    case otherRule(String)
    /// States that no application enters for it.
    case neverOpens([String])

    func text(in language: MessageLanguage) -> String {
        switch (self, language) {
        case (.otherPhase, .fi): "toinen vaihe on tässä"
        case (.otherPhase, .sv): "den andra fasen finns här"
        case (.otherPhase, .en): "the other phase is here"
        case (.otherRule(let id), .fi): "sääntö `\(id)` on tässä"
        case (.otherRule(let id), .sv): "regeln `\(id)` står här"
        case (.otherRule(let id), .en): "rule `\(id)` stands here"
        case (.neverOpens(let states), .fi): "näihin tiloihin ei siksi pääse yksikään hakemus: \(Self.listed(states))"
        case (.neverOpens(let states), .sv): "till dessa lägen kommer därför ingen ansökan: \(Self.listed(states))"
        case (.neverOpens(let states), .en): "so no application can enter these states: \(Self.listed(states))"
        }
    }

    private static func listed(_ states: [String]) -> String { states.map { "`\($0)`" }.joined(separator: ", ") }
}
