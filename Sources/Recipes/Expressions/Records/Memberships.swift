import NetworkModel
import SourceText

/// Which members belong to which groups; what `member_of` asks.
struct Memberships: Sendable {
    private let membersByGroup: Deferred<[ComposedText: Set<ComposedText>]>

    init(groups: [Group]) {
        membersByGroup = Deferred {
            Dictionary(
                groups.map { (ComposedText($0.id), Set($0.members.map { ComposedText($0.member) })) },
                uniquingKeysWith: { first, _ in first })
        }
    }

    /// Whether a member belongs to a group. O(1).
    func contains(member: String, group: String) -> Bool {
        membersByGroup.value[ComposedText(group)]?.contains(ComposedText(member)) ?? false
    }
}
