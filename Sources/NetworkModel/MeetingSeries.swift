package import SourceText
package import WorkCalendar

/// Meetings that recur, or are given day by day, for one or more bodies.
package struct MeetingSeries: Sendable {
    package var id: String
    package var name: LocalizedText?
    package var help: LocalizedText?
    package var kind: String?
    /// The bodies it meets for, each with meetings of its own, in the recipe's order.
    package var bodies: [Body]
    /// False for theme weeks and tours (`attended_by: none`).
    package var isAttended: Bool
    package var cadence: Cadence?
    package var dates: [GivenDate]
    package var weekdays: Set<Weekday>?
    package var hours: ClockSpan?
    /// Where its days must lie; empty sets no bound.
    package var within: [CalendarSpan]
    package var spacing: Gap?
    package var before: [Precedence]
    package var after: [Precedence]
    package var preferredWeekdays: Set<Weekday>?
    package var preferredFrom: ClockTime?
    package var preferredTo: ClockTime?
    /// Ids of named periods or breaks of the calendar that it would rather not touch.
    package var avoid: [String]
    /// Candidate venues; empty needs none.
    package var venues: [String]
    /// Whether the venues are visited in turn.
    package var rotates: Bool
    package var terms: TermsByVocabulary
    package var origin: SourceSpan?
    /// Where the value of each of its keys stands.
    package var places: [String: SourceSpan]

    package init(id: String) {
        self.id = id
        places = [:]
        bodies = []
        isAttended = true
        dates = []
        within = []
        before = []
        after = []
        avoid = []
        venues = []
        rotates = false
        terms = [:]
    }
}

/// Who a meeting is of.
package enum Body: Hashable, Sendable {
    case network
    case group(String)

    /// The group's id; nil for the network.
    package var groupID: String? {
        switch self {
        case .network: nil
        case .group(let id): id
        }
    }
}

/// A bound between a series' meetings and a deadline or another series' meetings.
package struct Precedence: Sendable {
    /// What the meetings come before or after.
    package enum Target: Hashable, Sendable {
        case deadline(String)
        case series(String)

        /// The id of the one or the other.
        package var id: String {
            switch self {
            case .deadline(let id), .series(let id): id
            }
        }
    }

    package var target: Target
    /// The least gap between the earlier one's end day and the later one's start day; nil demands order alone.
    package var gap: Gap?
    /// A vocabulary: only bodies that share a term of it are bound.
    package var same: String?
    package var origin: SourceSpan?

    package init(target: Target, gap: Gap?, same: String?) {
        self.target = target
        self.gap = gap
        self.same = same
    }
}

/// A meeting whose date the recipe gives.
package struct GivenDate: Sendable {
    /// How sure the date is.
    package enum Status: String, Sendable, Hashable, CaseIterable {
        case confirmed, tentative, moved, cancelled
    }

    package var start: LocalTime
    package var end: LocalTime
    package var venue: String?
    package var status: Status
    /// Where it lay before it moved.
    package var movedFrom: CalendarDay?
    package var name: LocalizedText?
    package var programme: [ProgrammeItem]
    package var origin: SourceSpan?

    package init(start: LocalTime, end: LocalTime) {
        self.start = start
        self.end = end
        status = .confirmed
        programme = []
    }
}

/// One item of a meeting's programme.
package struct ProgrammeItem: Sendable {
    package var title: LocalizedText
    /// Who speaks: members by id, or names as written.
    package var by: [String]
    package var minutes: Int?
    /// Links or file names of what is shown.
    package var materials: [String]
    package var origin: SourceSpan?

    package init(title: LocalizedText) {
        self.title = title
        by = []
        materials = []
    }
}
