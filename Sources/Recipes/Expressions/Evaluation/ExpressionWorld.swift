package import CEL
package import NetworkModel
package import WorkCalendar

/// The things that expressions look into: a network with what happened in it, seen on one day in one language.
///
/// Made once, used for any number of evaluations from any thread.
package final class ExpressionWorld: Sendable {
    package let model: ExpressionModel
    package let network: Network
    package let today: Day
    /// The language of texts for people, a BCP 47 tag.
    package let language: String
    /// The needs that are known beside those of an application.
    package let needs: [Need]
    /// The network's members, and those that it refers to without having them.
    package let allMembers: [Member]
    /// Where members, fields and dimensions have their places.
    package var places: ApplicationPlaces { maker.places }
    let maker: RecordMaker
    private let roots: [(name: String, value: Value)]
    private let memberships: Memberships

    /// Makes the records of a network and of what is known beside it.
    ///
    /// - Parameters:
    ///   - things: members, groups and venues that don't belong to the network, but that something refers to.
    ///   - parameters: the values in force; those of the recipe unless an example sets others.
    ///   - places: those of the network and the further things, where they are known already.
    package init(
        model: ExpressionModel, network: Network, today: Day, language: String, needs: [Need] = [],
        meetings: [Meeting] = [], things: ForeignThings = ForeignThings(), parameters: [String: FieldValue]? = nil,
        places: ApplicationPlaces? = nil
    ) {
        self.model = model
        self.network = network
        self.today = today
        self.language = language
        self.needs = needs
        allMembers = things.members.isEmpty ? network.members : network.members + things.members
        let maker = RecordMaker(
            shapes: model.shapes, language: language, today: today, clock: model.clock, network: network,
            foreign: things, places: places ?? ApplicationPlaces(network, foreign: things.members))
        self.maker = maker
        memberships = Memberships(groups: network.groups + things.groups)
        let values =
            parameters
            ?? Dictionary(
                model.parameters.compactMap { parameter in parameter.value.map { (parameter.id, $0) } },
                uniquingKeysWith: { first, _ in first })
        let calendar = network.calendar
        roots = [
            ("network", model.shapes.network.records(of: [network], identities: \.id, by: maker)[0]),
            ("parameters", model.shapes.parameters.record(of: values, by: maker)),
            ("today", Value(today) ?? .null),
            ("members", .list(maker.members(of: network))),
            ("groups", Self.groups(of: network, by: maker)),
            ("venues", .list(network.venues.compactMap { maker.venues[$0.id] })),
            (
                "deadlines",
                .list(
                    calendar.deadlines.map {
                        model.shapes.deadline.record(of: $0, identity: $0.id, by: maker)
                    })
            ),
            ("needs", maker.needs(needs.map(maker.places.placed))),
            ("activities", .list(network.activities.map { maker.activity($0) })),
            ("figures", .list(network.figures.map { model.shapes.figure.record(of: $0, identity: $0.id, by: maker) })),
            (
                "deliverables",
                .list(
                    network.deliverables.map {
                        model.shapes.deliverable.record(of: $0, identity: $0.id, by: maker)
                    })
            ),
            ("meetings", .list(meetings.map { maker.meeting($0) })),
        ]
    }

    /// A world that takes over from another what its members and venues are, which may be many.
    private init(
        _ other: ExpressionWorld, network: Network, maker: RecordMaker, memberships: Memberships, needs: [Need],
        roots: [String: Value]
    ) {
        model = other.model
        self.network = network
        today = other.today
        language = other.language
        self.needs = needs
        allMembers = other.allMembers
        self.maker = maker
        self.memberships = memberships
        self.roots = other.roots.map { (name: $0.name, value: roots[$0.name] ?? $0.value) }
    }

    /// The same world, with the groups of another network that has the same members.
    func regrouped(as network: Network) -> ExpressionWorld {
        let maker = maker.regrouped(network.groups)
        return ExpressionWorld(
            self, network: network, maker: maker, memberships: Memberships(groups: network.groups), needs: needs,
            roots: ["groups": Self.groups(of: network, by: maker)])
    }

    /// The same world, with other needs and meetings known beside it.
    func knowing(needs: [Need], meetings: [Meeting]) -> ExpressionWorld {
        ExpressionWorld(
            self, network: network, maker: maker, memberships: memberships, needs: needs,
            roots: [
                "needs": maker.needs(needs.map(maker.places.placed)),
                "meetings": .list(meetings.map { maker.meeting($0) }),
            ])
    }

    private static func groups(of network: Network, by maker: RecordMaker) -> Value {
        .list(network.groups.compactMap { maker.groups[$0.id] })
    }

    /// The roots as a scope's expressions see them, the thing spoken of not yet bound.
    package func activation(for scope: ExpressionScope) -> Activation {
        var activation = Activation(model.environment(for: scope), context: memberships)
        for root in roots { activation[root.name] = root.value }
        return activation
    }

    /// The roots, and the steps that have ended.
    package func activation(for scope: ExpressionScope, steps: [StepFacts]) -> Activation {
        var activation = activation(for: scope)
        activation["steps"] = StepShapes.record(of: steps, types: model.stepTypes(of: scope), by: maker)
        return activation
    }

    /// The ids of the members that a condition about members selects, in the network's order (`where`, `among`).
    package func members(where condition: Condition) -> [String] {
        let isSelected = selects(condition)
        return network.members.indices.compactMap { isSelected[$0] ? network.members[$0].id : nil }
    }

    /// By member, whether a condition about members selects it.
    package func selects(_ condition: Condition) -> [Bool] {
        var activation = activation(for: condition.scope)
        let member = activation.place(of: "member")
        return network.members.indices.map { place in
            if let member { activation.update(at: member) { $0 = maker.membersByPlace[place] } }
            return condition.truth(in: activation).selects
        }
    }
}

/// Things that are referred to and don't belong to the network, such as a partner that an example describes in place.
package struct ForeignThings: Sendable {
    package var members: [Member]
    package var groups: [Group]
    package var venues: [Venue]

    package init(members: [Member] = [], groups: [Group] = [], venues: [Venue] = []) {
        self.members = members
        self.groups = groups
        self.venues = venues
    }
}

// MARK: - The thing spoken of

extension ExpressionWorld {
    /// An application as expressions see it.
    package func record(of application: PlacedApplication) -> Value {
        model.shapes.application.record(of: application, identity: maker.identity(application.id), by: maker)
    }

    /// What makes applications one after the other as expressions see them, when only some fields are asked for.
    package func passingApplications(asked: AskedFields) -> PassingApplications {
        var maker = maker
        maker.asked = asked
        return PassingApplications(maker)
    }

    /// A member as expressions see it.
    package func record(of member: Member) -> Value { maker.record(ofMember: member.id) ?? maker.member(member) }

    /// A group as expressions see it.
    package func record(of group: Group) -> Value { maker.groups[group.id] ?? maker.group(group) }

    /// A meeting as expressions see it.
    package func record(of meeting: Meeting) -> Value { maker.meeting(meeting) }

    /// A need as expressions see it.
    package func record(of need: Need) -> Value { maker.need(maker.places.placed(need)) }

    /// An activity as expressions see it.
    package func record(of activity: Activity) -> Value { maker.activity(activity) }
}
