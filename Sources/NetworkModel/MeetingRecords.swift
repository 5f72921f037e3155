package import WorkCalendar

/// A meeting that took place.
package struct HeldMeeting: Sendable {
    /// The schedule's id, `series/body/k` or `series/k`.
    package var id: String
    package var start: LocalTime
    package var end: LocalTime
    package var attended: [Participant]
    /// The persons who attended for members, by id; empty where only members were recorded.
    package var persons: [String]
    /// What was on the agenda, in order.
    package var items: [MeetingItem]

    package init(id: String, start: LocalTime, end: LocalTime, attended: [Participant]) {
        self.id = id
        self.start = start
        self.end = end
        self.attended = attended
        persons = []
        items = []
    }
}

/// An item of a meeting that took place.
package struct MeetingItem: Sendable, Hashable {
    package var title: String
    /// What was decided; nil where the item led to no decision.
    package var decision: String?

    package init(title: String, decision: String? = nil) {
        self.title = title
        self.decision = decision
    }
}

/// A meeting that was given another date.
package struct MeetingMove: Sendable, Hashable {
    package var id: String
    package var from: LocalTime
    package var to: LocalTime
    package var end: LocalTime
    package var venue: String?
    package var reason: String?

    package init(
        id: String, from: LocalTime, to: LocalTime, end: LocalTime, venue: String? = nil, reason: String? = nil
    ) {
        self.id = id
        self.from = from
        self.to = to
        self.end = end
        self.venue = venue
        self.reason = reason
    }
}

/// A meeting that will not be held.
package struct CancelledMeeting: Sendable, Hashable {
    package var id: String
    /// When it would have begun; nil where that was not known.
    package var start: LocalTime?
    package var reason: String?

    package init(id: String, start: LocalTime? = nil, reason: String? = nil) {
        self.id = id
        self.start = start
        self.reason = reason
    }
}

/// Something that a member promised to do.
package struct Promise: Sendable, Hashable {
    package var id: String
    package var text: String
    /// The member that promised.
    package var by: String
    package var made: Day
    /// By when; nil where no day was named.
    package var due: Day?
    /// The meeting at which it was made.
    package var meeting: String?
    /// When it was kept; nil while it is not.
    package var kept: Day?

    package init(
        id: String, text: String, by: String, made: Day, due: Day? = nil, meeting: String? = nil, kept: Day? = nil
    ) {
        self.id = id
        self.text = text
        self.by = by
        self.made = made
        self.due = due
        self.meeting = meeting
        self.kept = kept
    }
}
