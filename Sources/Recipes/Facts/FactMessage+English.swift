import Diagnostics
import NetworkModel
import WorkCalendar

extension FactMessage {
    var english: String {
        switch self {
        case .otherWeekday(let date, let written, let weekday):
            "\(date) is a \(weekday.name(in: .en)), not a \(written.name(in: .en))"
        case .endBeforeStart(let from, let to): "the end, \(to), comes before the start, \(from)"
        case .endTimeBeforeStart(let from, let to):
            "the meeting starts \(from.text(in: .en)) and must end after that, not \(to.text(in: .en))"
        case .hoursTurnedRound(let from, let to): "the hours end at \(to), which does not come after \(from)"
        case .contractOver(let member, let day): "the contract of `\(member)` ended on \(day)"
        case .phasesOverlap(let first, let second): "the phases `\(first)` and `\(second)` overlap"
        case .dateNotWorkingDay(let day, .weekday(let weekday)):
            "\(day) is a \(weekday.name(in: .en)), on which the network does not work"
        case .dateNotWorkingDay(let day, .holiday): "\(day) is a public holiday"
        case .dateNotWorkingDay(let day, .closed): "\(day) lies in a break of the calendar (closed)"
        case .dateOutsideBody(let day, let group): "\(day) lies outside of the time of the group `\(group)`"
        case .seatsDiffer(let group, let kind, let seats, let members):
            "the group `\(group)` has \(seats) seats for the kind `\(kind)` and \(members) such members"
        case .notMemberOfGroup(let id, let group, .chair):
            "the chair is one of the group's members, and `\(id)` is not among those of `\(group)`"
        case .notMemberOfGroup(let id, let group, .lead):
            "the lead is one of the group's members, and `\(id)` is not among those of `\(group)`"
        case .partOfCircle(let groups):
            "the groups are part of each other in a circle: " + groups.joined(separator: " → ")
        case .windowWithoutWorkingDay(let series): "the meetings of `\(series)` have no working day to lie on"
        case .spacingDoesNotFit(let series, let times):
            "\(times) meetings of `\(series)` so far apart do not fit into the time that they have"
        case .longerThanHours(let series, let minutes, let hours):
            "the meetings of `\(series)` take \(minutes) minutes, the day's hours \(hours)"
        case .moreDaysThanInARow(let series, let days, let most):
            "the meetings of `\(series)` take \(days) working days in a row, and there are never more than \(most)"
        case .timeOutsideHours(let time, let from, let to):
            "a meeting at \(time) does not fit into the hours \(from)–\(to)"
        case .timeOffGrid(let time, let from):
            "meetings start at full half hours counted from \(from); \(time) lies between two of them"
        case .orderCircle(let series):
            "the meetings come before each other in a circle: " + series.joined(separator: " → ")
        case .colourTooLight(let colour, let used, let tenths):
            "text in the colour \(colour) is hard to read on white: the contrast is \(tenths / 10).\(tenths % 10):1, and 4.5:1 is needed; pages and papers use \(used) instead"
        case .quorumOutOfReach(let needed, let able):
            "\(needed) members are needed, and only \(able) can ever give this mark"
        case .ruleNeverApplies(let id): "rule `\(id)` can concern nothing: its `when` contradicts itself"
        case .ruleNeverHolds(let id): "rule `\(id)` can never hold: its conditions contradict each other"
        case .ruleAlwaysHolds(let id): "rule `\(id)` can't be broken: its condition always holds"
        case .rulesContradict(let first, let second):
            "rules `\(first)` and `\(second)` contradict each other: no application can keep both"
        case .gatesNeverOpen(let id):
            "the states behind rule `\(id)` never open: in no state that leads to them can the rule hold"
        case .tellsOfAll(let role):
            "this step tells of every application, though the task's report is for the role `\(role)`, which sees only "
                + "those that it may move; add `with: {for: \(role)}`"
        case .stateUnreachable(let state): "nothing leads to the state `\(state)`: a move to it is missing (moves)"
        }
    }
}
