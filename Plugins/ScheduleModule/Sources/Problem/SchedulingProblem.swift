package import Diagnostics
package import NetworkModel
package import SourceText
package import WorkCalendar

/// What the solver is asked, all in values: the problem of schedule-model.md expanded from a network, or from several
/// that share members and venues.
///
/// Everything is in an order of its own (by id), so that neither the order of a recipe's lists nor that of the recipes
/// reaches an answer.
package struct SchedulingProblem: Sendable {
    /// The calendar year that the answer names.
    package let year: Int
    package let horizon: ClosedRange<Day>
    /// Nothing that is not pinned starts before it.
    package let today: Day
    package let timeZone: String

    /// Sorted by id.
    package var networks: [ScheduledNetwork] = []
    /// Sorted by network, then id.
    package var series: [ScheduledSeries] = []
    /// Sorted by series, then body, then number.
    package var instances: [MeetingInstance] = []
    package var crowds: [Crowd] = []
    package var windows: [SeriesWindow] = []
    /// Ids of the members of all networks, sorted.
    package var members: [String] = []
    /// How many meetings a week cost each member no load, and what each further one costs.
    package var easyLoad: [Int] = []
    package var loadWeight: [Int] = []
    /// Who can be in few places at once: the members, in order, then persons in roles, then members once more in
    /// networks where they have fewer representatives than in another.
    package var attendees: [Attendee] = []
    /// Sorted by id.
    package var venues: [ProblemVenue] = []
    package var relations: [MeetingRelation] = []
    /// For each series and body its instances in order, given dates left out: neighbours are bound by `order`.
    package var chains: [MeetingChain] = []
    /// What can be proved to clash before any search.
    package var clashes: [Clash] = []
    package var files = SourceFiles()
    /// What there is to say before any search.
    package var findings: [ProblemFinding] = []

    init(year: Int, horizon: ClosedRange<Day>, today: Day, timeZone: String) {
        self.year = year
        self.horizon = horizon
        self.today = today
        self.timeZone = timeZone
    }
}

/// One of the networks whose meetings are placed together.
package struct ScheduledNetwork: Sendable {
    package let id: String
    /// What stands before the ids of its things where people are told of them: nothing for a network by itself.
    package let prefix: String
    package let weights: Weights
    /// The schedule that this one follows.
    package let previous: Schedule?
    /// What the register knows of moves and cancellations.
    package let moved: [MeetingMove]
    package let cancelled: [CancelledMeeting]
    /// Whether some meeting is to be moved.
    package let hasMoves: Bool
    /// Where the recipe says things.
    package var places = DemandPlaces()
}

/// Something to say, with the networks that it concerns.
package struct ProblemFinding: Sendable {
    package let diagnostic: Diagnostic
    /// Indices into the problem's networks.
    package let networks: Set<Int>
}

/// What all meetings of a series share.
package struct ScheduledSeries: Sendable {
    /// An index into the problem's networks.
    package let network: Int
    package let id: String
    /// The id as people are told it: with the network's where there are several.
    package let label: String
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

extension SchedulingProblem {
    /// The network that a meeting belongs to.
    package func network(of instance: MeetingInstance) -> ScheduledNetwork {
        networks[series[instance.series].network]
    }

    /// The indices of a network's instances.
    package func instances(ofNetwork network: Int) -> [Int] {
        instances.indices.filter { series[instances[$0].series].network == network }
    }

    /// What there is to say of one network before any search.
    package func findings(ofNetwork network: Int) -> [Diagnostic] {
        findings.filter { $0.networks.contains(network) }.map(\.diagnostic)
    }

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
