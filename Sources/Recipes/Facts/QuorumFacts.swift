import Diagnostics
import NetworkModel
import WorkCalendar

extension RecipeFacts {
    /// Demands of endorsements that so few members could ever meet that they can't be met.
    mutating func checkQuorums(of endorsements: [Endorsement], world: ExpressionWorld) {
        for endorsement in endorsements {
            let givers = givers(of: endorsement, in: world.places)
            for requirement in endorsement.require {
                guard case .atLeast(let needed) = requirement.measure else { continue }
                let selected = requirement.among.map { world.selects($0) }
                let able = mostMarks(
                    on: endorsement, by: givers.indices.count { givers[$0] && (selected?[$0] ?? true) })
                guard able < needed else { continue }
                tell(
                    .quorumOutOfReach(needed: needed, able: able), at: requirement.origin ?? endorsement.origin,
                    notes: endorsement.when == nil ? network.applicationProcess.notes(onShut: endorsement.gates) : [])
            }
        }
    }

    /// How many marks an application may get from so many who are able to give one: where all members are, and the applicant is
    /// excluded, one fewer, whoever applies.
    private func mostMarks(on endorsement: Endorsement, by able: Int) -> Int {
        endorsement.excluding.contains(.applicant) && able == network.members.count ? able - 1 : able
    }

    /// By member, whether it may give a mark now or later.
    private func givers(of endorsement: Endorsement, in places: ApplicationPlaces) -> [Bool] {
        var isGiver = [Bool](repeating: endorsement.givenBy.contains(.body(.network)), count: network.members.count)
        func set(_ id: String, _ value: Bool) {
            if let place = places.place(ofMember: id), place < isGiver.count { isGiver[place] = value }
        }
        for giver in endorsement.givenBy {
            switch giver {
            case .body(.network): break
            case .body(.group(let id)):
                for participant in network.groups.first(where: { $0.id == id })?.members ?? [] {
                    set(participant.member, true)
                }
            case .participant(let participant): set(participant.member, true)
            }
        }
        for case .member(let id) in endorsement.excluding { set(id, false) }
        for (place, member) in network.members.enumerated() where isGiver[place] {
            let isOver = !member.contract.isEmpty && member.contract.allSatisfy { $0.to.map { $0 < today } ?? false }
            if isOver { isGiver[place] = false }
        }
        return isGiver
    }
}
