package import NetworkModel
package import SourceText
package import WorkCalendar

/// What an example gives: values for roots and the thing spoken of, checked against the recipe's model.
package struct ExampleData: Sendable {
    /// The thing that the rule or endorsement is about.
    package enum Thing: Sendable {
        case application(Application)
        case member(Member)
        case group(Group)
        case meeting(Meeting)
        case need(Need)
        case activity(Activity)
    }

    /// Where it stands.
    package var origin: SourceSpan
    package var today: Day?
    /// Parameters that the example sets; the others keep the values in force.
    package var parameters: [String: FieldValue] = [:]
    package var members: [Member]?
    package var groups: [Group]?
    package var venues: [Venue]?
    package var activities: [Activity]?
    package var needs: [Need] = []
    package var meetings: [Meeting] = []
    package var deadlines: [Deadline]?
    package var figures: [Figure]?
    package var deliverables: [Deliverable]?
    package var thing: Thing?
    /// What the example describes in place and refers to.
    package var things = ForeignThings()

    package init(origin: SourceSpan) {
        self.origin = origin
    }
}

extension ExampleData {
    /// A network with what the example sets in the place of its own.
    package func network(from network: Network) -> Network {
        var network = network
        if let members { network.members = members }
        if let groups {
            network.groups = groups.map { group in
                // Of the recipe's own groups the members that `where` selects are known in its network alone.
                group.isDescribed ? group : network.groups.first { $0.id == group.id } ?? group
            }
        }
        if let venues { network.venues = venues }
        if let activities { network.activities = activities }
        if let deadlines { network.calendar.deadlines = deadlines }
        if let figures { network.figures = figures }
        if let deliverables { network.deliverables = deliverables }
        describedMembers.forEach { network.members.replace($0, at: \.id) }
        describedGroups.forEach { network.groups.replace($0, at: \.id) }
        things.venues.forEach { network.venues.replace($0, at: \.id) }
        return network
    }

    private var describedMembers: [Member] {
        if case .member(let member) = thing, member.isDescribed { return things.members + [member] }
        return things.members
    }

    private var describedGroups: [Group] {
        if case .group(let group) = thing, group.isDescribed { return things.groups + [group] }
        return things.groups
    }
}

extension Member {
    /// Whether it is an example's own: what stands in a recipe has its place there.
    fileprivate var isDescribed: Bool { origin == nil }
}

extension Group {
    /// Whether it is an example's own: what stands in a recipe has its place there.
    fileprivate var isDescribed: Bool { origin == nil }
}

extension Array {
    /// Puts a thing that an example describes in the place of the one with the same id, if there is one.
    fileprivate mutating func replace<ID: Equatable>(_ described: Element, at id: KeyPath<Element, ID>) {
        guard let place = firstIndex(where: { $0[keyPath: id] == described[keyPath: id] }) else { return }
        self[place] = described
    }
}
