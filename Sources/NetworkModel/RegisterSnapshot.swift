package import WorkCalendar

/// What the register knows at one moment, handed to modules as values.
///
/// Lists are in the order in which things were recorded. A person is an opaque id everywhere but in `people`, so that
/// a module which is not given `people` learns nothing personal.
package struct RegisterSnapshot: Sendable {
    package var applications: [Application]
    /// Every move of every application from state to state.
    package var stateChanges: [StateChange]
    /// Needs as they stand, those merged into others left out.
    package var needs: [Need]
    package var votes: [NeedVote]
    package var heldMeetings: [HeldMeeting]
    /// Meetings that were given another date, each move by itself.
    package var movedMeetings: [MeetingMove]
    /// Meetings that will not be held.
    package var cancelledMeetings: [CancelledMeeting]
    package var mandates: [Mandate]
    package var promises: [Promise]
    /// Names and addresses, of those who were not forgotten.
    package var people: [Person]

    /// A register in which nothing has happened yet.
    package init(applications: [Application] = [], needs: [Need] = [], heldMeetings: [HeldMeeting] = []) {
        self.applications = applications
        self.needs = needs
        self.heldMeetings = heldMeetings
        stateChanges = []
        votes = []
        movedMeetings = []
        cancelledMeetings = []
        mandates = []
        promises = []
        people = []
    }

    /// Takes applications from elsewhere in the place of its own, and the needs that they describe beside its own.
    package mutating func replaceApplications(with applications: [Application]) {
        self.applications = applications
        var known = Set(needs.map(\.id))
        needs += applications.flatMap(\.needs).filter { $0.year != nil && known.insert($0.id).inserted }
    }
}

/// An application's move from one state to another.
package struct StateChange: Sendable, Hashable {
    package var application: String
    /// Nil where the application came to be.
    package var from: String?
    package var to: String
    package var day: Day
    /// The role that moved it: `applicant`, `coordinator`, `city`, or a word of the recipe's own.
    package var by: String
    /// Why a closed gate was passed all the same; nil where none was.
    package var overrideReason: String?

    package init(application: String, from: String?, to: String, day: Day, by: String, overrideReason: String? = nil) {
        self.application = application
        self.from = from
        self.to = to
        self.day = day
        self.by = by
        self.overrideReason = overrideReason
    }
}

/// The dots that a member gave a need.
package struct NeedVote: Sendable, Hashable {
    package var need: String
    package var member: String
    package var dots: Int
    package var day: Day

    package init(need: String, member: String, dots: Int, day: Day) {
        self.need = need
        self.member = member
        self.dots = dots
        self.day = day
    }
}

/// A person's mandate to speak for a member.
package struct Mandate: Sendable, Hashable {
    /// In what capacity.
    package enum Capacity: String, Sendable, Hashable, CaseIterable {
        case representative, deputy
    }

    package var id: String
    /// A person's id; says nothing personal by itself.
    package var person: String
    /// The member spoken for.
    package var member: String
    /// The role at the member (`setlementti/vetäjä`), where it is for one.
    package var role: String?
    /// The group in which it holds; nil for the whole network.
    package var group: String?
    package var capacity: Capacity
    /// The term of office.
    package var span: DaySpan

    package init(
        id: String,
        person: String,
        member: String,
        role: String? = nil,
        group: String? = nil,
        capacity: Capacity = .representative,
        span: DaySpan = DaySpan()
    ) {
        self.id = id
        self.person = person
        self.member = member
        self.role = role
        self.group = group
        self.capacity = capacity
        self.span = span
    }
}

extension Mandate {
    /// Whether it lets its person speak for a member on a day, in the whole network or one of these groups.
    package func allowsSpeaking(for member: String, on day: Day, inAnyOf groups: [String]) -> Bool {
        self.member == member && span.contains(day) && (group.map(groups.contains) ?? true)
    }
}

/// A person's data. It lives apart from the journal and can be erased.
package struct Person: Sendable, Hashable {
    package var id: String
    package var name: String
    package var email: String?
    package var phone: String?

    package init(id: String, name: String, email: String? = nil, phone: String? = nil) {
        self.id = id
        self.name = name
        self.email = email
        self.phone = phone
    }
}
