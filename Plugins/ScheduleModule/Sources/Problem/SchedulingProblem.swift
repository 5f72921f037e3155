package import Diagnostics
package import NetworkModel
package import SourceText
package import WorkCalendar

/// What the solver is asked, all in values: the problem of schedule-model.md expanded from a network.
///
/// Everything is in an order of its own (by id), so that the order of the recipe's lists reaches no answer.
package struct SchedulingProblem: Sendable {
    /// The calendar year that the answer names.
    package let year: Int
    package let horizon: ClosedRange<Day>
    /// Nothing that is not pinned starts before it.
    package let today: Day
    package let timeZone: String
    package let weights: Weights

    /// Sorted by id.
    package var series: [ScheduledSeries] = []
    /// Sorted by series, then body, then number.
    package var instances: [MeetingInstance] = []
    package var crowds: [Crowd] = []
    package var windows: [SeriesWindow] = []
    /// Ids of members, sorted.
    package var members: [String] = []
    /// How many meetings a week cost each member no load.
    package var easyLoad: [Int] = []
    /// Who can be in few places at once: the members, in order, then persons in roles.
    package var attendees: [Attendee] = []
    /// Sorted by id.
    package var venues: [ProblemVenue] = []
    package var relations: [MeetingRelation] = []
    /// For each series and body its instances in order, given dates left out: neighbours are bound by `order`.
    package var chains: [MeetingChain] = []
    /// When somebody is busy elsewhere.
    package var busy: [BusyTime] = []
    /// The schedule that this one follows.
    package var previous: Schedule?
    /// What the register knows of moves and cancellations.
    package var moved: [MeetingMove] = []
    package var cancelled: [CancelledMeeting] = []
    /// Whether some meeting is to be moved.
    package var hasMoves = false
    /// What can be proved to clash before any search.
    package var clashes: [Clash] = []
    /// Where the recipe says things.
    package var places = DemandPlaces()
    package var files = SourceFiles()
    /// What there is to say before any search.
    package var findings: [Diagnostic] = []

    init(year: Int, horizon: ClosedRange<Day>, today: Day, timeZone: String, weights: Weights) {
        self.year = year
        self.horizon = horizon
        self.today = today
        self.timeZone = timeZone
        self.weights = weights
    }
}

/// What all meetings of a series share.
package struct ScheduledSeries: Sendable {
    package let id: String
    package let shape: MeetingShape
    package let preferredWeekdays: Set<Weekday>?
    package let preferredFrom: Int?
    package let preferredTo: Int?
    /// The spans that it would rather not touch.
    package let avoid: [CalendarSpan]
    package let spacing: Gap
    /// Candidate venues: indices into the problem's venues, in the recipe's order where it rotates, else sorted.
    package let venues: [Int]
    package let origin: SourceSpan?
    /// Where the value of each of its keys stands.
    package let places: [String: SourceSpan]
    /// Where it asks to be before or after a deadline or a series, by that one's id.
    package let relationPlaces: [String: SourceSpan]
}

/// Somebody whose time a meeting takes.
package struct Attendee: Sendable, Hashable {
    /// A member's id, or `member/role`.
    package let id: String
    /// How many meetings at once.
    package let capacity: Int
    /// Where the recipe has the member.
    package let origin: SourceSpan?
}

/// A place to meet.
package struct ProblemVenue: Sendable, Hashable {
    package let id: String
    package let capacity: Int?
    package let origin: SourceSpan?
}

/// Instances of one series and body whose order is kept.
package struct MeetingChain: Sendable, Hashable {
    package let series: Int
    package let instances: [Int]
    /// The first day that last year's meetings leave the first of them.
    package let earliestStart: Day?
}

/// A time at which a participant can attend nothing.
package struct BusyTime: Sendable, Hashable {
    /// A member's id, or `member/role`.
    package var who: String
    package var start: LocalTime
    package var end: LocalTime

    package init(who: String, start: LocalTime, end: LocalTime) {
        self.who = who
        self.start = start
        self.end = end
    }
}

/// Where a meeting shall move.
package enum MoveTarget: Sendable, Hashable {
    /// Anywhere but on its day in the previous schedule.
    case away
    /// To some time on a day.
    case onto(Day)
    case at(LocalTime)
}

/// What the problem is made of.
package struct SchedulingInput: Sendable {
    package var network: Network
    /// The files that it was read from, so that reasons can name lines.
    package var files = SourceFiles()
    package var year: Int
    package var horizon: ClosedRange<Day>
    package var today: Day
    package var weights = Weights()
    package var previous: Schedule?
    /// Meetings that the register knows to have been held.
    package var held: [HeldMeeting] = []
    package var busy: [BusyTime] = []
    /// Meetings that keep their places in the previous schedule.
    package var pins: Set<String> = []
    /// Meetings that shall move.
    package var moves: [String: MoveTarget] = [:]
    /// Meetings that the register knows to have been given another date; of several moves the last counts.
    package var moved: [MeetingMove] = []
    /// Meetings that the register knows will not be held.
    package var cancelled: [CancelledMeeting] = []

    package init(network: Network, year: Int, horizon: ClosedRange<Day>, today: Day) {
        self.network = network
        self.year = year
        self.horizon = horizon
        self.today = today
    }
}

extension SchedulingProblem {
    /// The days on which a meeting may start by everything that concerns it alone.
    package func startDays(of instance: MeetingInstance) -> [Day] {
        let length = series[instance.series].shape.dayCount
        let earliest = instance.earliestStart.map(\.day).max()
        let latest = instance.latestEnd.map(\.day).min()
        return windows[instance.window].startDays.filter { day in
            (instance.fixedDay.map { $0 == day } ?? true) && day != instance.leftDay
                && (earliest.map { $0 <= day } ?? true)
                && (latest.map { day + (length - 1) <= $0 } ?? true)
        }
    }

    /// The minutes of the day at which a meeting may start.
    package func startMinutes(of instance: MeetingInstance) -> [Int] {
        let all = series[instance.series].shape.startMinutes
        return instance.fixedMinute.map { fixed in all.filter { $0 == fixed } } ?? all
    }

    /// The venues that take a meeting's participants; `[nil]` if it needs none.
    package func roomyVenues(for instance: MeetingInstance) -> [Int?] {
        guard !instance.venues.isEmpty else { return [nil] }
        let count = crowds[instance.crowd].participants.count
        return instance.venues.filter { venues[$0].capacity.map { $0 >= count } ?? true }
    }
}
