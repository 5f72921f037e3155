package import WorkCalendar

/// Something that would help an application earn a mark or keep a rule.
package enum Act: Sendable, Hashable {
    case endorse(Endorsing)
    /// These members, by id, make an agreement that covers a day.
    case contract(members: [String], on: Day)
    /// The application is submitted, this day at the latest.
    case submit(by: Day)
    /// So many needs are linked: any of these, by id, of which the first few are named, or of the others.
    case linkNeeds(count: Int, among: [String], others: Int)
    /// These documents are added, by the words or fields that the recipe has for them.
    case addDocuments([String])
    /// A field's number is raised to, or lowered to, this one.
    case setAmount(field: String, isAtLeast: Bool, amount: Double)
}

/// So many of these members endorse an application.
package struct Endorsing: Sendable, Hashable {
    package var count: Int
    /// Who could, in the network's order; the first few where there are many.
    package var members: [String]
    /// How many more could.
    package var others: Int
    /// The last day on which it counts; nil if there is no last.
    package var until: Day?
}

extension Act {
    /// The endorsements that it is; nil for other acts.
    package var endorsing: Endorsing? {
        if case .endorse(let endorsing) = self { endorsing } else { nil }
    }
}
