import NetworkModel

/// Who works with whom: members on one side, groups and applications on the other, with what ties them.
struct NetworkTies {
    /// A member, or all members of a kind.
    struct Node {
        var label: String
    }

    /// A tie between a member and a group or application, by their places.
    struct Tie {
        var member: Int
        var group: Int
        /// Whether the member leads the group, chairs it or applies.
        var leads: Bool
    }

    private(set) var members: [Node]
    private(set) var groups: [Node]
    private(set) var ties: [Tie]

    /// More labels than this on one side can't be read; then things are folded by their kinds.
    private static let most = 60

    /// The ties of a report's network, both sides in an order that keeps ties short and stays from run to run.
    init(_ model: ReportModel, _ words: ReportWords) {
        let network = model.network
        let memberFold = Fold(
            network.members.map { ($0.id, words.member($0.id), $0.kind.map(words.common) ?? words(.member)) },
            most: Self.most)
        let groupFold = Fold(
            network.groups.map { ("group \($0.id)", words.body($0), $0.kind.map(words.common) ?? words(.group)) }
                + model.applications.map { judged in
                    ("application \(judged.application.id)", judged.application.title, words(.application))
                }, most: Self.most)
        members = memberFold.labels.map(Node.init)
        groups = groupFold.labels.map(Node.init)
        var seen: [[Int]: Int] = [:]
        ties = []
        for (member, group, leads) in Self.pairs(of: model) {
            guard let left = memberFold.place[member], let right = groupFold.place[group] else { continue }
            if let index = seen[[left, right]] {
                ties[index].leads = ties[index].leads || leads
            } else {
                seen[[left, right]] = ties.count
                ties.append(Tie(member: left, group: right, leads: leads))
            }
        }
        order()
    }

    private static func pairs(of model: ReportModel) -> [(member: String, group: String, leads: Bool)] {
        let memberships = model.network.groups.flatMap { group in
            let heads = [group.lead, group.chair].compactMap { $0?.member }
            return group.members.map { ($0.member, "group \(group.id)", heads.contains($0.member)) }
                + heads.map { ($0, "group \(group.id)", true) }
        }
        let applications = model.applications.flatMap { judged in
            let id = "application \(judged.application.id)"
            return [judged.application.applicant].compactMap(\.self).map { ($0, id, true) }
                + judged.application.partners.map { ($0, id, false) }
        }
        return memberships + applications
    }

    /// Puts each member near the middle of its groups (the barycentre heuristic of layered drawings, one pass).
    private mutating func order() {
        var sums = [(total: Int, count: Int)](repeating: (0, 0), count: members.count)
        for tie in ties {
            sums[tie.member].total += tie.group
            sums[tie.member].count += 1
        }
        func middle(_ index: Int) -> Double {
            sums[index].count == 0 ? .infinity : Double(sums[index].total) / Double(sums[index].count)
        }
        let order = members.indices.sorted { (middle($0), $0) < (middle($1), $1) }
        var places = [Int](repeating: 0, count: members.count)
        for (place, index) in order.enumerated() { places[index] = place }
        members = order.map { members[$0] }
        for index in ties.indices { ties[index].member = places[ties[index].member] }
    }
}

/// Things side by side, or by their kinds where they are too many to be told one by one.
private struct Fold {
    var labels: [String] = []
    /// Where each thing stands, by its id.
    var place: [String: Int] = [:]

    init(_ things: [(id: String, name: String, kind: String)], most: Int) {
        guard things.count > most else {
            labels = things.map(\.name)
            place = Dictionary(things.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
            return
        }
        var kinds: [String: Int] = [:]
        var counts: [Int] = []
        for thing in things {
            let index = kinds[thing.kind] ?? counts.count
            if index == counts.count {
                kinds[thing.kind] = index
                counts.append(0)
                labels.append(thing.kind)
            }
            counts[index] += 1
            place[thing.id] = index
        }
        labels = zip(labels, counts).map { "\($0) (\($1))" }
    }
}
