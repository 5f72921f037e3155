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
    /// The days on which endorsements help.
    private let days: DaySpan
    /// By kind of giver, how many could endorse who need not change their word first.
    private var available: [Int]
    /// Members whose standing decline no demand allows; they would have to change their word in any case.
    private let forced: [Int]
    /// How many endorsements each demand lacks once those have changed their word.
    private var lacking: [Int]
    private var best: (acts: Int, weight: Int, counts: [Int])?
    private var steps = 0

    /// Prepares the search for an application that is not endorsed today. O(kinds · log members + marks · log marks).
    init(_ count: MarkCount, of application: borrowing PlacedApplication, on today: Day) {
        self.count = count
        days = DaySpan(
            from: Self.isRunOut(count, of: application, on: today - 1) ? today + 1 : nil,
            to: count.lastDay(ofSharesFrom: today, for: application))
        let measures = count.book.measures
        lacking = measures.indices.map { max(0, (count.wanted(by: $0) ?? 0) - count.endorsed[$0]) }
        available = count.countsToCome()
        forced = count.decliners.filter { member in
            measures.indices.contains { measures[$0] == .noDeclines && count.book.concerns($0, member) }
        }
        for kind in forced.compactMap({ count.kind(ofGiver: $0) }) {
            available[kind] -= 1
            for demand in demands(ofKind: kind) { lacking[demand] = max(0, lacking[demand] - 1) }
        }
    }

    /// The acts; nil if nothing would do, or if the search would take too long to be sure.
    mutating func fewestActs() -> [Act]? {
        let isHopeless = count.book.measures.indices.contains { demand in
            count.book.measures[demand] == .noDeclines
                && count.declined[demand] > forced.count { count.book.concerns(demand, $0) }
        }
        guard !isHopeless else { return nil }
        var counts = [Int](repeating: 0, count: available.count)
        search(from: 0, &counts, lacking, acts: 0, weight: 0)
        guard let best, steps <= Self.stepLimit else { return nil }
        var asking = Asking(count, forced: forced)
        asking.askAll(forced)
        for (kind, number) in best.counts.enumerated() where number > 0 {
            asking.ask(number, of: kindsServing(demands(ofKind: kind), beside: best.counts))
        }
        return Self.acts(asking.acts, within: days)
    }

    /// Whether the mark was earned up to a day, and had run out by then. What undoes it the next day must not be taken back on
    /// that same day, or the mark would be what it was: one that has run out.
    private static func isRunOut(_ count: MarkCount, of application: PlacedApplication, on day: Day) -> Bool {
        guard let validFor = count.book.validFor else { return false }
        // What is earned after the window opened is valid still.
        if let opens = count.window.opens, opens.adding(validFor) > day { return false }
        guard case .expired = EndorsementOutcome(count.recount(application, on: day), on: day + 1) else { return false }
        return true
    }

    /// The acts, each on some of these days; nil if one of them can't be done on any.
    private static func acts(_ acts: [Act], within days: DaySpan) -> [Act]? {
        let limited = acts.map { act in
            var act = act.until(days.to)
            act.from = [act.from, days.from].compactMap(\.self).max()
            return act
        }
        let canAllBeDone = limited.allSatisfy { act in
            guard let from = act.from, let until = act.until else { return true }
            return from <= until
        }
        return canAllBeDone ? limited : nil
    }

    /// The kinds whose endorsement serves at least these demands; of those that serve more only the ones that are not asked
    /// for that.
    private func kindsServing(_ demands: [Int], beside counts: [Int]) -> [Int] {
        available.indices.filter { kind in
            let served = self.demands(ofKind: kind)
            return served == demands || counts[kind] == 0 && demands.allSatisfy(served.contains)
        }
    }

    /// The demands that the marks of a kind of giver serve.
    private func demands(ofKind kind: Int) -> [Int] { count.book.givers.kinds[kind].demands }

    private mutating func search(from place: Int, _ counts: inout [Int], _ lacking: [Int], acts: Int, weight: Int) {
        steps += 1
        guard steps <= Self.stepLimit, isBetter(acts: acts + (lacking.max() ?? 0), weight: weight) else { return }
        if lacking.allSatisfy({ $0 == 0 }) {
            best = (acts, weight, counts)
            return
        }
        guard place < available.count else { return }
        let demands = demands(ofKind: place)
        let most = min(available[place], demands.reduce(0) { max($0, lacking[$1]) })
        for taken in 0...most {
            counts[place] = taken
            var left = lacking
            for demand in demands { left[demand] = max(0, left[demand] - taken) }
            search(
                from: place + 1, &counts, left, acts: acts + taken, weight: weight + taken * demands.count)
        }
        counts[place] = 0
    }

    private func isBetter(acts: Int, weight: Int) -> Bool {
        guard let best else { return true }
        return (acts, weight) < (best.acts, best.weight)
    }
}

extension MarkCount {
    /// The last day on which shares are of as many members as on a day. They are where a window or the day of submission says
    /// whose contracts count; else it is the day of judging that does, and a promise holds until a contract begins or ends. Nil if
    /// there is no last.
    fileprivate func lastDay(ofSharesFrom day: Day, for application: PlacedApplication) -> Day? {
        guard book.isAskingForShares, window.opens == nil, application.submitted == nil else { return nil }
        return book.demands.compactMap { $0.giverCount.lastDay(unchangedFrom: day) }.min()
    }
}
