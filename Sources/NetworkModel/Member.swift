package import SourceText
package import WorkCalendar

/// An organisation or public body that belongs to the network. Never a person: those stand in the register.
package struct Member: Sendable {
    package var id: String
    package var name: LocalizedText?
    package var help: LocalizedText?
    /// The network's own word, such as `association` or `municipality`.
    package var kind: String?
    /// How many meetings the member can attend at once; at least 1.
    package var representatives: Int
    package var roles: [String]
    /// When its partnership agreement is in force; empty if it has none, and then it is always in.
    package var contract: [DaySpan]
    package var contributes: [Contribution]
    package var terms: TermsByVocabulary
    package var origin: SourceSpan?

    package init(id: String) {
        self.id = id
        representatives = 1
        roles = []
        contract = []
        contributes = []
        terms = [:]
    }
}

extension Member {
    /// Whether the agreement, if there is one, covers a day.
    package func isUnderContract(on day: Day) -> Bool {
        contract.isEmpty || contract.contains { $0.contains(day) }
    }

    /// Whether the agreement, if there is one, covers some day of a span.
    package func isUnderContract(during span: DaySpan) -> Bool {
        contract.isEmpty || contract.contains { $0.overlaps(span) }
    }
}

/// What a member gives in kind.
package struct Contribution: Sendable {
    package var what: LocalizedText
    package var amount: Double?

    package init(what: LocalizedText, amount: Double?) {
        self.what = what
        self.amount = amount
    }
}

/// Who attends: a member, or one person in a role at a member (`setlementti/vetäjä`).
package struct Participant: Hashable, Sendable, Comparable {
    package var member: String
    package var role: String?

    package init(member: String, role: String? = nil) {
        self.member = member
        self.role = role
    }

    /// The member's id, or `member/role`.
    package var id: String { role.map { "\(member)/\($0)" } ?? member }

    /// Orders ids by code point, which is the order of their bytes in UTF-8.
    package static func < (left: Participant, right: Participant) -> Bool {
        left.role == nil && right.role == nil ? left.member.precedes(right.member) : left.id.precedes(right.id)
    }
}

/// A steering, thematic or other group of members.
package struct Group: Sendable {
    package var id: String
    package var name: LocalizedText?
    package var help: LocalizedText?
    package var kind: String?
    /// In the order of the recipe; a group by condition has them in the order of the members.
    package var members: [Participant]
    package var lead: Participant?
    package var chair: Participant?
    package var partOf: String?
    /// Seats promised per kind of member.
    package var seats: [Seat]
    package var term: Gap?
    package var span: DaySpan
    package var terms: TermsByVocabulary
    package var origin: SourceSpan?

    package init(id: String) {
        self.id = id
        members = []
        seats = []
        span = DaySpan()
        terms = [:]
    }
}

/// How many members of a kind a group has seats for.
package struct Seat: Sendable {
    package var kind: String
    package var count: Int

    package init(kind: String, count: Int) {
        self.kind = kind
        self.count = count
    }
}

/// A place to meet.
package struct Venue: Sendable {
    package var id: String
    package var name: LocalizedText?
    package var help: LocalizedText?
    package var kind: String?
    /// How many participants it takes; nil if nobody counted.
    package var capacity: Int?
    package var terms: TermsByVocabulary
    package var origin: SourceSpan?

    package init(id: String) {
        self.id = id
        terms = [:]
    }
}
