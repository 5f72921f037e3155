import NetworkModel
import Recipes
import WorkCalendar

/// Finds the fewest endorsements that would earn a mark, exactly, or nothing if none would.
///
/// Members that serve the same demands are alike, so that the search goes over kinds of givers rather than members. Of the
/// answers with the fewest acts it gives the one that asks the least of those whose mark serves most demands.
struct ActSearch {
    private static let stepLimit = 200_000

    private let count: MarkCount
    /// By kind of giver, how many could endorse who need not change their word first.
    private var available: [Int]
    /// Members whose standing decline no demand allows; they would have to change their word in any case.
    private let forced: [Int]
    /// How many endorsements each demand lacks once those have changed their word.
    private var lacking: [Int]
    private var best: (acts: Int, weight: Int, counts: [Int])?
    private var steps = 0

    private var kinds: [MarkGivers.Kind] { count.book.givers.kinds }

    /// Prepares the search. O(kinds · log members + marks).
    init(_ count: MarkCount) {
        self.count = count
        let demands = count.book.demands
        lacking = demands.indices.map { max(0, (count.wanted(by: $0) ?? 0) - count.endorsed[$0]) }
        available = count.countsToCome()
        forced = count.decliners.filter { member in
            demands.contains { $0.measure == .noDeclines && $0.concerns[member] }
        }
        for kind in forced.compactMap({ count.kind(ofGiver: $0) }) {
            available[kind] -= 1
            for demand in kinds[kind].demands { lacking[demand] = max(0, lacking[demand] - 1) }
        }
    }

    /// The acts; nil if nothing would do, or if the search would take too long to be sure.
    mutating func fewestActs(network: Network) -> [Act]? {
        let isHopeless = count.book.demands.indices.contains { demand in
            count.book.demands[demand].measure == .noDeclines
                && count.declined[demand] > forced.count { count.book.demands[demand].concerns[$0] }
        }
        guard !isHopeless else { return nil }
        var counts = [Int](repeating: 0, count: available.count)
        search(from: 0, &counts, lacking, acts: 0, weight: 0)
        guard let best, steps <= Self.stepLimit else { return nil }
        var asking = Asking(count, network: network, forced: forced)
        asking.askAll(forced)
        for (kind, number) in best.counts.enumerated() where number > 0 {
            asking.ask(number, of: kindsServing(kinds[kind].demands, beside: best.counts))
        }
        return asking.acts
    }

    /// The kinds whose endorsement serves at least these demands; of those that serve more only the ones that are not asked
    /// for that.
    private func kindsServing(_ demands: [Int], beside counts: [Int]) -> [Int] {
        kinds.indices.filter {
            kinds[$0].demands == demands || counts[$0] == 0 && Set(kinds[$0].demands).isSuperset(of: demands)
        }
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
        let most = min(available[place], kind.demands.map { lacking[$0] }.max() ?? 0)
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
