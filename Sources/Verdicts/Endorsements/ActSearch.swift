import NetworkModel
import Recipes
import WorkCalendar

/// Finds the fewest endorsements that would earn a mark, exactly, or nothing if none would.
///
/// Members that serve the same demands are alike, so that the search goes over kinds of members rather than members. Of the
/// answers with the fewest acts it gives the one that asks the least of those whose mark serves most demands.
struct ActSearch {
    /// Members whose endorsement would change the same.
    private struct Kind {
        /// Which demands the endorsement serves.
        let demands: [Int]
        let members: [Int]
    }

    private let count: MarkCount
    private var kinds: [Kind] = []
    /// Members whose standing decline no demand allows; they would have to change their word in any case.
    private var forced: [Int] = []
    /// How many endorsements each demand lacks once those have changed their word.
    private var lacking: [Int]
    private var best: (acts: Int, weight: Int, counts: [Int])?
    private var steps = 0

    private static let stepLimit = 200_000

    /// Prepares the search. O(members).
    init(_ count: MarkCount, from today: Day) {
        self.count = count
        let demands = count.book.demands
        lacking = demands.indices.map { max(0, (count.wanted(by: $0) ?? 0) - count.endorsed[$0]) }
        var membersByDemands: [[Int]: [Int]] = [:]
        for member in count.book.isGiver.indices
        where count.mayStillMark(member, from: today) && count.word(of: member) != .endorsed {
            let served = demands.indices.filter { demands[$0].concerns[member] }
            let isForbidden = served.contains { demands[$0].measure == .noDeclines }
            if count.word(of: member) == .declined, isForbidden {
                forced.append(member)
                for demand in served { lacking[demand] = max(0, lacking[demand] - 1) }
            } else {
                membersByDemands[served, default: []].append(member)
            }
        }
        kinds = membersByDemands.sorted { $0.key.lexicographicallyPrecedes($1.key) }
            .map { Kind(demands: $0.key, members: $0.value) }
    }

    /// The acts; nil if nothing would do, or if the search would take too long to be sure.
    mutating func fewestActs(network: Network, until: Day?) -> [Act]? {
        let isHopeless = count.book.demands.indices.contains { demand in
            count.book.demands[demand].measure == .noDeclines
                && count.declined[demand] > forced.count { count.book.demands[demand].concerns[$0] }
        }
        guard !isHopeless else { return nil }
        var counts = [Int](repeating: 0, count: kinds.count)
        search(from: 0, &counts, lacking, acts: 0, weight: 0)
        guard let best, steps <= Self.stepLimit else { return nil }
        var acts = forced.isEmpty ? [] : [Act(count: forced.count, members: ids(forced, network), until: until)]
        for (kind, count) in zip(kinds, best.counts) where count > 0 {
            acts.append(Act(count: count, members: ids(members(serving: kind.demands), network), until: until))
        }
        return acts
    }

    /// Everyone whose endorsement serves at least these demands.
    private func members(serving demands: [Int]) -> [Int] {
        kinds.filter { Set($0.demands).isSuperset(of: demands) }.flatMap(\.members).sorted()
    }

    private func ids(_ members: [Int], _ network: Network) -> [String] {
        members.map { network.members[$0].id }
    }

    private mutating func search(from place: Int, _ counts: inout [Int], _ lacking: [Int], acts: Int, weight: Int) {
        steps += 1
        guard steps <= Self.stepLimit, isBetter(acts: acts + (lacking.max() ?? 0), weight: weight) else { return }
        if lacking.allSatisfy({ $0 == 0 }) {
            best = (acts, weight, counts)
            return
        }
        guard place < kinds.count else { return }
        let kind = kinds[place]
        let most = min(kind.members.count, kind.demands.map { lacking[$0] }.max() ?? 0)
        for taken in 0...most {
            counts[place] = taken
            var left = lacking
            for demand in kind.demands { left[demand] = max(0, left[demand] - taken) }
            search(
                from: place + 1, &counts, left, acts: acts + taken, weight: weight + taken * kind.demands.count)
        }
        counts[place] = 0
    }

    private func isBetter(acts: Int, weight: Int) -> Bool {
        guard let best else { return true }
        return (acts, weight) < (best.acts, best.weight)
    }
}
