package import WorkCalendar

extension Deadline {
    /// The last day from which the time needed for handling, and a gap that the recipe asks for, still make the deadline of a
    /// year.
    package func lastDay(inYear year: Int, gap: Gap = Gap()) -> Day {
        day(inYear: year).subtracting((handling ?? Gap()) + gap)
    }

    /// The deadline of a year, with its last day.
    package func next(inYear year: Int) -> NextDeadline {
        NextDeadline(id: id, day: day(inYear: year), lastDay: lastDay(inYear: year))
    }
}

extension NetworkCalendar {
    /// Of all deadlines the one that must be worked for first, among those that a day still makes; nil if there is none.
    package func nextDeadline(from day: Day) -> NextDeadline? {
        // A shift or the time for handling may reach over a new year's day, and 29 February needs some years.
        let candidates = deadlines.flatMap { deadline in
            (day.year...day.year + 8).lazy.map(deadline.next).first { $0.lastDay >= day }.map { [$0] } ?? []
        }
        return candidates.min { ($0.lastDay, $0.id) < ($1.lastDay, $1.id) }
    }
}

/// A deadline as it falls in a certain year.
package struct NextDeadline: Sendable, Hashable {
    package var id: String
    /// The day that counts, after any legal shift.
    package var day: Day
    /// The last day from which the time needed for handling still makes it.
    package var lastDay: Day

    package init(id: String, day: Day, lastDay: Day) {
        self.id = id
        self.day = day
        self.lastDay = lastDay
    }
}
