import Diagnostics
import NetworkModel
import WorkCalendar

extension RecipeFacts {
    /// Demands of endorsements that so few members could ever meet that they can't be met.
    mutating func checkQuorums(of endorsements: [Endorsement], world: ExpressionWorld) {
        for endorsement in endorsements {
            let givers = givers(of: endorsement)
            for requirement in endorsement.require {
                guard case .atLeast(let needed) = requirement.measure else { continue }
                let among = requirement.among.map { Set(world.members(where: $0).map(\.id)) }
                let able = givers.count { among?.contains($0) ?? true }
                guard able < needed else { continue }
                tell(.quorumOutOfReach(needed: needed, able: able), at: requirement.origin ?? endorsement.origin)
            }
        }
    }

    /// The members who may give a mark now or later, by id.
    private func givers(of endorsement: Endorsement) -> Set<String> {
        var ids: Set<String> = []
        for giver in endorsement.givenBy {
            switch giver {
            case .body(.network): ids.formUnion(network.members.map(\.id))
            case .body(.group(let id)):
                ids.formUnion(network.groups.first { $0.id == id }?.members.map(\.member) ?? [])
            case .participant(let participant): ids.insert(participant.member)
            }
        }
        for case .member(let id) in endorsement.excluding { ids.remove(id) }
        let over = network.members.filter { member in
            !member.contract.isEmpty && member.contract.allSatisfy { span in span.to.map { $0 < today } ?? false }
        }
        return ids.subtracting(over.map(\.id))
    }
}
