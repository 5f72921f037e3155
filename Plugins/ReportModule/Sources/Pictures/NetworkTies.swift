import NetworkModel

/// Who works with whom: members on one side, groups and applications on the other, with what ties them.
struct NetworkTies {
    /// A tie between a member and a group or application, by their places.
    struct Tie {
        var member: Int
        var group: Int
        /// What the member is to the group or application; the strongest of what it is.
        var role: Role
        /// How many ties were folded into it.
        var count: Int
    }

    /// What a member is to a group or an application, the weakest first.
    enum Role: Int, Comparable {
        case endorses, belongs, leads

        static func < (left: Role, right: Role) -> Bool { left.rawValue < right.rawValue }
    }

    /// Members' names; where they were folded, the names of their kinds with how many there are.
    private(set) var members: [String]
    /// Groups' names, and applications' titles.
    private(set) var groups: [String]
    private(set) var ties: [Tie]
    /// Whether things stand together for want of room.
    let isFolded: Bool

    /// The ties of a report's network, both sides in an order that keeps ties short and stays from run to run.
    init(_ model: ReportModel, _ words: ReportWords) {
        let network = model.network
        let bonds = Bond.all(of: model)
        let memberFold = Fold(ofMembers: network, words, bonds: Self.counts(bonds.map(\.member)))
        let groupFold = Fold(ofGroups: network, words, bonds: Self.counts(bonds.compactMap(\.thing.group)))
        let applicationFold = Fold(
            of: model.applications, words, bonds: Self.counts(bonds.compactMap(\.thing.application)))
        members = memberFold.labels
        groups = groupFold.labels + applicationFold.labels
        isFolded = memberFold.isFolded || groupFold.isFolded || applicationFold.isFolded
        var places: [Pair: Int] = [:]
        ties = []
        for bond in bonds {
            let right: Int? =
                switch bond.thing {
                case .group(let id): groupFold.place[id]
                case .application(let id): applicationFold.place[id].map { groupFold.labels.count + $0 }
                }
            guard let left = memberFold.place[bond.member], let right else { continue }
            let pair = Pair(member: left, group: right)
            if let index = places[pair] {
                ties[index].role = max(ties[index].role, bond.role)
                ties[index].count += 1
            } else {
                places[pair] = ties.count
                ties.append(Tie(member: left, group: right, role: bond.role, count: 1))
            }
        }
        order()
    }

    /// How often each id occurs.
    private static func counts(_ ids: [String]) -> [String: Int] {
        ids.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }

    private struct Pair: Hashable {
        var member: Int
        var group: Int
    }

    /// Puts each thing near the middle of what it is tied to: the barycentre heuristic for layered drawings (Sugiyama,
    /// Tagawa and Toda 1981), a few sweeps from side to side. Equal middles keep the recipe's order.
    private mutating func order() {
        for _ in 0..<4 {
            let byMember = Self.order(of: members.count, ties.map { ($0.member, $0.group) })
            members = byMember.map { members[$0] }
            let memberPlaces = Self.places(byMember)
            for index in ties.indices { ties[index].member = memberPlaces[ties[index].member] }
            let byGroup = Self.order(of: groups.count, ties.map { ($0.group, $0.member) })
            groups = byGroup.map { groups[$0] }
            let groupPlaces = Self.places(byGroup)
            for index in ties.indices { ties[index].group = groupPlaces[ties[index].group] }
        }
    }

    /// The things of one side by the middle of what they are tied to on the other; what has no tie comes last.
    private static func order(of count: Int, _ ties: [(own: Int, other: Int)]) -> [Int] {
        var sums = [(total: Int, count: Int)](repeating: (0, 0), count: count)
        for tie in ties {
            sums[tie.own].total += tie.other
            sums[tie.own].count += 1
        }
        let middles = sums.map { $0.count == 0 ? .infinity : Double($0.total) / Double($0.count) }
        return (0..<count).sorted { (middles[$0], $0) < (middles[$1], $1) }
    }

    private static func places(_ order: [Int]) -> [Int] {
        var places = [Int](repeating: 0, count: order.count)
        for (place, index) in order.enumerated() { places[index] = place }
        return places
    }
}

/// What ties one member to one group or application, before anything is put together.
private struct Bond {
    /// A group or an application, by its id.
    enum Thing {
        case group(String)
        case application(String)

        var group: String? { if case .group(let id) = self { id } else { nil } }
        var application: String? { if case .application(let id) = self { id } else { nil } }
    }

    var member: String
    var thing: Thing
    var role: NetworkTies.Role

    /// Memberships and leads in the recipe's order, then what has to do with applications.
    static func all(of model: ReportModel) -> [Bond] {
        var bonds: [Bond] = []
        for group in model.network.groups {
            let thing = Thing.group(group.id)
            let heads = [group.lead, group.chair].compactMap(\.self)
            bonds += group.members.map { Bond(member: $0.member, thing: thing, role: .belongs) }
            bonds += heads.map { Bond(member: $0.member, thing: thing, role: .leads) }
        }
        for application in model.applications.map(\.application) {
            let thing = Thing.application(application.id)
            if let applicant = application.applicant {
                bonds.append(Bond(member: applicant, thing: thing, role: .leads))
            }
            bonds += application.partners.map { Bond(member: $0, thing: thing, role: .belongs) }
            bonds += application.marks.filter { $0.word == .endorsed }
                .map { Bond(member: $0.by, thing: thing, role: .endorses) }
        }
        return bonds
    }
}
