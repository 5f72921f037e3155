import CEL
import NetworkModel
import Recipes
import WorkCalendar

/// What an endorsement asks, worked out once for all applications: who may give marks and which demand each mark serves,
/// by the members' places in the network.
final class EndorsementBook: Sendable {
    /// One item of `require`.
    struct Demand: Sendable {
        let measure: Requirement.Measure
        /// Whose marks it concerns: the words that a field must be one of, or else the condition as CEL; empty concerns all.
        let among: [String]
        /// The demand as people read it.
        let source: String
        /// How many members of those whom it concerns may give marks on a day, nobody excluded but by the recipe.
        let giverCount: ContractCount
    }

    /// The endorsement's id.
    let id: String
    /// On which days marks count; nil if on all.
    let window: WindowRule?
    let validFor: Gap?
    /// The members' ids.
    let ids: [String]
    /// Whether a member may give marks, exclusions aside.
    let isGiver: [Bool]
    private let contracts: ContractDays
    let demands: [Demand]
    /// The demands' measures, in their order.
    let measures: [Requirement.Measure]
    /// Member by member, whether its mark counts for each demand.
    private let concerns: [Bool]
    /// Members that the recipe itself excludes.
    let excluded: Set<Int>
    let isExcludingApplicant: Bool
    let isExcludingPartners: Bool
    /// Whether some demand asks for a share of the members.
    let isAskingForShares: Bool
    /// Who may still give marks from the day of judging on, nobody excluded but by the recipe.
    let givers: MarkGivers

    /// Works an endorsement out. O(members · demands).
    init(_ endorsement: Endorsement, world: ExpressionWorld) {
        let places = world.places
        let members = world.network.members
        id = endorsement.id
        window = endorsement.window.map { WindowRule($0, in: world) }
        validFor = endorsement.validFor
        ids = places.members
        let isGiver = Self.givers(endorsement.givenBy, network: world.network, places)
        let contracts = members.map(\.contract)
        let excluded = Set(
            endorsement.excluding.compactMap { exclusion in
                if case .member(let id) = exclusion { places.place(ofMember: id) } else { nil }
            })
        let concerned = endorsement.require.map { Self.concerns($0, world: world) }
        let demands = zip(endorsement.require, concerned).map { requirement, concerns in
            let counted = members.indices.filter { isGiver[$0] && concerns[$0] && !excluded.contains($0) }
            return Demand(
                measure: requirement.measure, among: requirement.askedWords,
                source: requirement.source, giverCount: ContractCount(counted.map { contracts[$0] }))
        }
        var served = ServedDemands(memberCount: members.count)
        for place in demands.indices {
            served.add(place) { isGiver[$0] && concerned[place][$0] && !excluded.contains($0) }
        }
        var concerns: [Bool] = []
        concerns.reserveCapacity(members.count * demands.count)
        for member in members.indices { for place in demands.indices { concerns.append(concerned[place][member]) } }
        self.isGiver = isGiver
        self.contracts = ContractDays(contracts)
        self.excluded = excluded
        self.demands = demands
        measures = demands.map(\.measure)
        self.concerns = concerns
        isExcludingApplicant = endorsement.excluding.contains(.applicant)
        isExcludingPartners = endorsement.excluding.contains(.partners)
        isAskingForShares = demands.contains { if case .share = $0.measure { true } else { false } }
        givers = MarkGivers(served: served, contracts: contracts, from: world.today)
    }

    /// Whether a member's mark counts for a demand.
    func concerns(_ demand: Int, _ member: Int) -> Bool { concerns[member * measures.count + demand] }

    /// Whether some demand is for a member's mark.
    func isAsked(_ member: Int) -> Bool { measures.indices.contains { concerns($0, member) } }

    /// The place of the member of the network that gave a mark; nil if it was somebody else.
    func member(_ giver: PlacedMark.Giver) -> Int? {
        if case .member(let place) = giver, place < isGiver.count { place } else { nil }
    }

    /// Whether a member's contract, if it has one, covers some day of a span.
    func isUnderContract(_ member: Int, during days: DaySpan) -> Bool { contracts.cover(someOf: days, of: member) }

    /// Whether a member's contract, if it has one, covers a day.
    func isUnderContract(_ member: Int, on day: Day) -> Bool {
        contracts.cover(day, of: member)
    }
}

extension EndorsementBook {
    private static func givers(
        _ givers: [Endorsement.Giver], network: Network, _ places: ApplicationPlaces
    ) -> [Bool] {
        var isGiver = [Bool](repeating: false, count: network.members.count)
        for giver in givers {
            switch giver {
            case .body(.network):
                return isGiver.map { _ in true }
            case .body(.group(let id)):
                let members = network.groups.first { $0.id == id }?.members ?? []
                for place in members.compactMap({ places.place(ofMember: $0.member) }) { isGiver[place] = true }
            case .participant(let participant):
                if let place = places.place(ofMember: participant.member) { isGiver[place] = true }
            }
        }
        return isGiver
    }

    private static func concerns(
        _ requirement: Requirement, world: ExpressionWorld
    ) -> [Bool] {
        requirement.among.map { world.selects($0) } ?? world.network.members.map { _ in true }
    }
}

extension Requirement {
    /// The demand as people read it.
    var source: String {
        let measure =
            switch measure {
            case .atLeast(let count): "at_least: \(count)"
            case .share(let numerator, let denominator): "share: \(numerator)/\(denominator)"
            case .noDeclines: "no_declines"
            }
        return among.map { "\(measure), among: \($0.source)" } ?? measure
    }
}

extension Requirement {
    /// The words that `among` asks for, such as kinds of members, or the whole condition; empty if all count.
    package var askedWords: [String] {
        among.map { $0.program.expression.askedWords ?? [$0.source] } ?? []
    }
}

extension Expression {
    /// The words of a condition that asks for one of them: `x.kind == 'a'`, `x.kind in ['a', 'b']`, or that of some element
    /// of a list; nil for any other condition.
    fileprivate var askedWords: [String]? {
        switch kind {
        case .comprehension(let comprehension) where comprehension.macro == .exists:
            return comprehension.body.askedWords
        case .call(let call) where call.function == Operator.equal.rawValue:
            return call.arguments.last?.word.map { [$0] }
        case .call(let call) where call.function == Operator.isIn.rawValue:
            guard case .list(let elements) = call.arguments.last?.kind else { return nil }
            let words = elements.compactMap(\.value.word)
            return words.count == elements.count ? words : nil
        default: return nil
        }
    }

    private var word: String? {
        if case .literal(.string(let text)) = kind { text } else { nil }
    }
}
