package import NetworkModel
package import WorkCalendar

/// Where a meeting lies: its times and its venue.
package struct Placement: Hashable, Sendable {
    package var start: Moment
    package var end: Moment
    /// An index into the problem's venues; nil without a venue.
    package var venue: Int?

    package init(start: Moment, end: Moment, venue: Int?) {
        self.start = start
        self.end = end
        self.venue = venue
    }
}

/// One meeting to be placed: the k-th of a series for a body.
package struct MeetingInstance: Sendable {
    /// Why a meeting keeps its place.
    package enum Pin: Hashable, Sendable {
        /// The recipe gives its date.
        case given
        /// It is pinned in the previous schedule, or lies before today there.
        case previous
    }

    /// `series/body/k`, or `series/k` for the network; where there are several networks, after the network's id and a
    /// colon.
    package let id: String
    /// The same without the network.
    package let ownID: String
    /// An index into the problem's series.
    package let series: Int
    package let body: Body
    /// From 1, within series and body.
    package let number: Int
    /// Who attends: an index into the problem's crowds.
    package let crowd: Int
    /// The days it may use: an index into the problem's windows.
    package let window: Int
    /// Its ideal day's number among the window's days; nil if it earns no `even`.
    package var ideal: Int?
    /// The day that an `every` cadence names.
    package var fixedDay: Day?
    /// The minute of the day that a cadence names.
    package var fixedMinute: Int?
    /// Its place, where it must keep it.
    package var pinned: (place: Placement, by: Pin)?
    /// Where the previous schedule has it, unless that pins it.
    package var previous: Placement?
    /// The day that it shall leave, on which it may not start.
    package var leftDay: Day?
    /// The first day on which deadlines, last year's meetings and today let it start, with the constraint that says so.
    package var earliestStart: [UnaryBound] = []
    /// The last day on which a deadline lets it end.
    package var latestEnd: [UnaryBound] = []
    /// Candidate venues after rotation; empty if it needs none.
    package var venues: [Int] = []
}

/// A day that something other than a meeting's neighbours sets for it.
package struct UnaryBound: Hashable, Sendable {
    package let day: Day
    package let constraint: HardConstraint
    /// The deadline that sets it, where one does.
    package let deadline: String?
}

/// Who attends a meeting of a body: the same for all series of the body that are attended.
package struct Crowd: Sendable, Hashable {
    /// Sorted by id.
    package let participants: [Participant]
    /// The members it loads, each once: indices into the problem's members.
    package let members: [Int]
    /// Whose time it takes: indices into the problem's attendees, sorted.
    package let attendees: [Int]
    /// When some participant is busy elsewhere.
    package let busy: [BusyStretch]
}

/// A time at which a participant can attend nothing of a crowd's.
package struct BusyStretch: Sendable, Hashable {
    /// An index into the problem's attendees.
    package let attendee: Int
    package let start: Moment
    package let end: Moment
}

/// The days of a series for a body.
package struct SeriesWindow: Sendable {
    /// The working days in the horizon that `within` and the body's term allow; their numbers count for `even`.
    package let days: [Day]
    /// The days on which a meeting may start.
    package let startDays: [Day]
    /// The number of each day of the horizon among `days`, or -1.
    package let numberOfDay: [Int32]
    /// For each day of the horizon, whether the series works on it.
    package let workingDays: [Bool]
    /// For each day of the horizon, whether `within` allows it.
    package let withinDays: [Bool]
    /// For each day of the horizon, whether the body's term covers it.
    package let termDays: [Bool]
}

/// One meeting that must come before another.
package struct MeetingRelation: Sendable, Hashable {
    /// How far apart.
    package enum Distance: Hashable, Sendable {
        /// The later one starts no sooner than the earlier one ends.
        case touching
        /// From the earlier one's end day to the later one's start day; from moment to moment where it has minutes.
        case gap(Gap)
    }

    package let earlier: Int
    package let later: Int
    package let distance: Distance
    /// The series that asks for it.
    package let owner: Int
}

extension MeetingRelation.Distance {
    /// The first moment at which the later meeting may start.
    package func earliestStart(after end: Moment) -> Moment {
        switch self {
        case .touching: end
        case .gap(let gap) where gap.minutes > 0:
            Moment(minutes: Moment(end.day.adding(gap), minute: end.minuteOfDay).minutes + gap.minutes)
        case .gap(let gap): Moment(end.day.adding(gap), minute: 0)
        }
    }
}

extension Gap {
    /// The gap in whole days and months: sub-day minutes that make up a day count as one.
    package func day(after day: Day) -> Day { day.adding(self) + minutes / 1440 }
}
