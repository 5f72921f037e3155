import NetworkModel

/// Which members belong to which groups; what `member_of` asks.
struct Memberships: Sendable {
    private let membersByGroup: [String: Set<String>]

    init(groups: [Group]) {
        membersByGroup = Dictionary(
            groups.map { ($0.id, Set($0.members.map(\.member))) }, uniquingKeysWith: { first, _ in first })
    }

    /// Whether a member belongs to a group. O(1).
    func contains(member: String, group: String) -> Bool {
        membersByGroup[group]?.contains(member) ?? false
    }
}
