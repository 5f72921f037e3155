package import NetworkModel
package import WorkCalendar

/// Something that would help an application earn a mark or keep a rule, and by when.
package struct Act: Sendable, Hashable {
    /// What is done.
    package enum Kind: Sendable, Hashable {
        case endorse(Endorsing)
        /// These members, by id, make an agreement that covers a day; nil is the day of submission, which is to come.
        case contract(members: [String], on: Day?)
        case submit
        /// So many needs are linked: any of these, of which the first few are named, or of the others.
        case linkNeeds(count: Int, among: [LinkedNeed], others: Int)
        /// These documents are added, by the words or fields that the recipe has for them.
        case addDocuments([String])
        /// A field's number is raised to, or lowered to, this one.
        case setAmount(field: String, isAtLeast: Bool, amount: Double)
    }

    package var kind: Kind
    /// The first day on which it counts; nil if it does at once.
    package var from: Day?
    /// The last day on which it counts; nil if there is no last.
    package var until: Day?
    /// The funder's deadline that it is to make; nil if none is known.
    package var deadline: NextDeadline?
    /// The last meeting at which it can be done in time; nil if none is known, or if it needs none.
    package var lastMeeting: ActMeeting?

    package init(_ kind: Kind, from: Day? = nil, until: Day? = nil) {
        self.kind = kind
        self.from = from
        self.until = until
    }

    /// The last day on which it counts and makes the deadline; nil if there is no last.
    package var lastDay: Day? { [until, deadline?.lastDay].compactMap(\.self).min() }

    /// The act, a day at the latest.
    func until(_ last: Day?) -> Act {
        var act = self
        act.until = [until, last].compactMap(\.self).min()
        return act
    }

    /// The endorsements that it is; nil for other acts.
    package var endorsing: Endorsing? {
        if case .endorse(let endorsing) = kind { endorsing } else { nil }
    }
}

/// So many of these members endorse an application.
package struct Endorsing: Sendable, Hashable {
    package var count: Int
    /// Who could, in the network's order; the first few where there are many.
    package var members: [String]
    /// How many more could.
    package var others: Int
}

/// A need that could be linked.
package struct LinkedNeed: Sendable, Hashable {
    package var id: String
    /// What people call it.
    package var label: String
}

/// A meeting at which an act can be done.
package struct ActMeeting: Sendable, Hashable {
    package var id: String
    package var series: String
    package var day: Day
}
