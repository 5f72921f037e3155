import Diagnostics
import NetworkModel
import SourceText

extension RecipeFacts {
    /// Seats that differ from the members, leads from outside, groups that are part of themselves.
    mutating func checkGroups() {
        for group in network.groups {
            checkSeats(of: group)
            check(group.chair, as: .chair, of: group, key: "chair")
            check(group.lead, as: .lead, of: group, key: "lead")
        }
        for circle in circles(network.groups.map { ($0.id, $0.partOf.map { [$0] } ?? []) }) {
            tell(.partOfCircle(circle), at: circle.first.flatMap { places.span(of: $0, in: "groups", at: "part_of") })
        }
    }

    private mutating func checkSeats(of group: Group) {
        guard !group.members.isEmpty else { return }
        guard !group.seats.isEmpty else { return }
        let ids = Set(group.members.map { ComposedText($0.member) })
        for seat in group.seats {
            let count = network.members.count { $0.kind == seat.kind && ids.contains(ComposedText($0.id)) }
            guard count != seat.count else { continue }
            tell(
                .seatsDiffer(group: group.id, kind: seat.kind, seats: seat.count, members: count),
                at: places.span(of: group.id, in: "groups", at: "seats", seat.kind))
        }
    }

    private mutating func check(_ person: Participant?, as role: FactMessage.GroupRole, of group: Group, key: String) {
        guard let person, !group.members.isEmpty, !group.members.contains(where: { $0.member == person.member }) else {
            return
        }
        // What is wrong with the member may be what keeps a condition from selecting it.
        if let member = network.members.first(where: { $0.id == person.member }), let place = member.origin,
            hasFault(in: place)
        {
            return
        }
        tell(
            .notMemberOfGroup(person.id, group: group.id, role: role),
            at: places.span(of: group.id, in: "groups", at: key))
    }
}
