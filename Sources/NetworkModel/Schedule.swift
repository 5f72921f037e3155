package import WorkCalendar

/// A network's meetings of a horizon, each with its place in time (the answer of schedule-model.md).
package struct Schedule: Sendable, Hashable {
    package var year: Int
    package var horizon: ClosedRange<Day>
    package var timeZone: String
    package var seed: UInt64
    /// Steps that the search was allowed.
    package var effort: Int
    /// Sorted by start, then id.
    package var meetings: [ScheduledMeeting]
    package var unscheduled: [UnscheduledMeeting]
    /// Meetings that had a date and will not be held, with the date that they had; sorted by start, then id. They stay in
    /// calendars as cancelled.
    package var cancelled: [ScheduledMeeting]

    package init(year: Int, horizon: ClosedRange<Day>, timeZone: String, seed: UInt64, effort: Int) {
        self.year = year
        self.horizon = horizon
        self.timeZone = timeZone
        self.seed = seed
        self.effort = effort
        meetings = []
        unscheduled = []
        cancelled = []
    }
}

/// A meeting with its date.
package struct ScheduledMeeting: Sendable, Hashable {
    /// `series/body/k`, or `series/k` for the network.
    package var id: String
    package var series: String
    package var body: Body
    /// From 1, within series and body.
    package var number: Int
    package var start: LocalTime
    package var end: LocalTime
    package var venue: String?
    /// Sorted by id.
    package var participants: [Participant]
    /// Given by the recipe, pinned in the previous schedule, or past.
    package var isPinned: Bool
    /// What it costs, by constraint id; without zeros, sorted by id.
    package var points: [ConstraintPoints]
    /// How often it has been given another date or venue, or been cancelled, since it was first placed.
    package var revision: Int

    package init(id: String, series: String, body: Body, number: Int, start: LocalTime, end: LocalTime) {
        self.id = id
        self.series = series
        self.body = body
        self.number = number
        self.start = start
        self.end = end
        participants = []
        isPinned = false
        points = []
        revision = 0
    }
}

/// Points that a constraint costs.
package struct ConstraintPoints: Sendable, Hashable {
    package var constraint: String
    package var points: Int

    package init(constraint: String, points: Int) {
        self.constraint = constraint
        self.points = points
    }
}

/// A meeting that found no place.
package struct UnscheduledMeeting: Sendable, Hashable {
    package var id: String
    /// The constraints in the way, in words of the run's language.
    package var reason: String
    /// Their ids; at least one hard one.
    package var constraints: [String]

    package init(id: String, reason: String, constraints: [String]) {
        self.id = id
        self.reason = reason
        self.constraints = constraints
    }
}
