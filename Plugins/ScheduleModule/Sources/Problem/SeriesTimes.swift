import NetworkModel
import WorkCalendar

/// When the meetings of a series are, as far as it is the same for all its bodies.
struct SeriesTimes {
    /// The dates given in the horizon, by start; cancelled ones left out.
    let given: [GivenDate]
    /// The times that an `every` cadence or a rule names; nil for a cadence that fixes only a number.
    let named: [NamedTime]?
    /// How often a cadence that fixes only a number meets in the horizon.
    let count: Int
    /// Whether a rule names more times than anybody meets; none of them counts.
    let areTooMany: Bool

    init(_ series: MeetingSeries, in horizon: ClosedRange<Day>) {
        given = series.dates
            .filter { $0.status != .cancelled && horizon.contains($0.start.day) }
            .sorted { ($0.start, $0.end, $0.venue ?? "") < ($1.start, $1.end, $1.venue ?? "") }
        switch series.cadence {
        case nil:
            (named, count, areTooMany) = (nil, 0, false)
        case .times(let times, _, let period):
            (named, areTooMany) = (nil, false)
            count = period.count(of: min(times, ProblemExpansion.mostInstances), in: horizon)
        case .every(let every):
            (count, areTooMany) = (0, false)
            named = every.days(in: horizon).map { NamedTime(day: $0, minute: every.at?.minutes) }
        case .rule(let text, _):
            let times = try? RecurrenceRule(text).occurrences(in: horizon)
            (count, areTooMany) = (0, times == nil)
            named = (times ?? []).map { NamedTime(day: $0.day, minute: $0.clock?.minutes) }
        }
    }
}

/// A day that a cadence names, with the minute of the day if it names that too.
struct NamedTime: Hashable {
    let day: Day
    let minute: Int?
}

/// What is to be said of a series, with the bodies that it is true of: ten thousand groups that meet alike are one thing
/// to say.
struct SeriesNotes {
    enum Note: Hashable {
        case noWorkingDay, tooManyTimes
        case daysClosed([Day], of: Int)
        case daysGone([Day], of: Int)
        case startOffGrid(minute: Int)
        case meetsMoreOften(times: Int, expected: Int)
    }

    /// In the order in which they came up, each with the ids of its groups.
    private(set) var all: [(note: Note, groups: [String])] = []
    private var index: [Note: Int] = [:]

    /// Notes something of a body; of the series itself if nil.
    mutating func add(_ note: Note, of body: Body?) {
        let place = index[note] ?? all.count
        if place == all.count { all.append((note, [])) }
        index[note] = place
        if let group = body?.groupID { all[place].groups.append(group) }
    }
}

extension SeriesNotes.Note {
    /// The finding about a series and some groups; none stands for all.
    func finding(_ series: String, _ groups: [String]) -> ScheduleFinding {
        switch self {
        case .noWorkingDay: .noWorkingDay(series: series, groups: groups)
        case .tooManyTimes: .tooManyTimes(series: series)
        case .daysClosed(let days, let count): .namedDaysClosed(series: series, groups: groups, days: days, of: count)
        case .daysGone(let days, let count): .namedDaysGone(series: series, groups: groups, days: days, of: count)
        case .startOffGrid(let minute): .startOffGrid(series: series, minute: minute)
        case .meetsMoreOften(let times, let expected):
            .meetsMoreOften(series: series, groups: groups, times: times, expected: expected)
        }
    }
}
