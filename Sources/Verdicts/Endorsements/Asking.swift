import NetworkModel
import WorkCalendar

/// Puts into acts whose endorsements are asked for, so that whoever of those named does it, on whichever of the days named, it
/// counts: who has a contract only later, or no longer to the end, is asked by itself or not at all.
struct Asking {
    /// How many members are named of those who could do the same.
    private static let namedMembers = 10
    /// How far ahead it is looked where marks count without end, in days.
    private static let lookAhead = 365

    private(set) var acts: [Act] = []
    private let count: MarkCount
    /// Members who are not asked, or asked already.
    private var settled: Set<Int>

    private var givers: MarkGivers { count.book.givers }
    private var closes: Day? { count.window.closes }

    /// Prepares to ask; O(marks).
    ///
    /// - Parameter forced: members that are asked by name, and not again among others.
    init(_ count: MarkCount, forced: [Int]) {
        self.count = count
        settled = count.settled.union(forced)
    }

    /// Asks each of some members.
    mutating func askAll(_ members: [Int]) {
        let steady = members.filter { mayMark($0, throughout: horizon) }
        if !steady.isEmpty { add(steady.count, of: steady, outOf: steady.count, until: end(of: steady)) }
        for member in members where !steady.contains(member) { askAlone(member) }
    }

    /// Asks a number of members of kinds that serve demands, of whom there must be enough.
    mutating func ask(_ number: Int, of kinds: [Int]) {
        let now = min(number, givers.count(of: kinds, throughout: givers.today) - settledCount(kinds, givers.today))
        if now > 0 {
            let last = lastDay(for: now, of: kinds)
            let total = givers.count(of: kinds, throughout: last) - settledCount(kinds, last)
            let until = closes.map { min($0, last) } ?? givers.firstEnd(of: kinds, from: last)
            add(now, of: first(of: kinds, throughout: last), outOf: total, until: until)
        }
        guard now < number else { return }
        let later = kinds.flatMap { givers.kinds[$0].members }.filter {
            !settled.contains($0) && count.kind(ofGiver: $0) != nil && !mayMark($0, throughout: givers.today)
        }
        for member in later.sorted().prefix(number - now) { askAlone(member) }
    }

    private mutating func askAlone(_ member: Int) {
        guard let time = givers.time(of: member) else { return }
        add(1, of: [member], outOf: 1, until: [closes, time.lastDay].compactMap(\.self).min())
        if time.firstDay > givers.today { acts[acts.count - 1].from = time.firstDay }
        settled.insert(member)
    }

    private mutating func add(_ number: Int, of members: [Int], outOf total: Int, until: Day?) {
        let named = members.prefix(Self.namedMembers)
        let endorsing = Endorsing(
            count: number, members: named.map { count.book.ids[$0] }, others: total - named.count)
        acts.append(Act(.endorse(endorsing), until: until))
    }
}

// MARK: - Who may mark until when

extension Asking {
    /// The day up to which those asked should be able to mark.
    private var horizon: Day { closes ?? givers.today + Self.lookAhead }

    /// The horizon; if too few may mark as long, the last day up to which enough may.
    private func lastDay(for number: Int, of kinds: [Int]) -> Day {
        let lasting = givers.count(of: kinds, throughout: horizon) - settledCount(kinds, horizon)
        guard lasting < number else { return horizon }
        let ends = kinds.flatMap { givers.kinds[$0].members }.filter { isOpen($0, throughout: givers.today) }
            .map { givers.time(of: $0)?.lastDay ?? horizon }
        return ends.sorted(by: >)[number - 1]
    }

    /// The last day up to which each of some members may mark; nil if there is no last.
    private func end(of members: [Int]) -> Day? {
        ([closes] + members.map { givers.time(of: $0)?.lastDay }).compactMap(\.self).min()
    }

    /// The first members of kinds who may mark throughout, in the network's order.
    private func first(of kinds: [Int], throughout last: Day) -> [Int] {
        kinds.flatMap { kind in
            givers.kinds[kind].members.lazy.filter { isOpen($0, throughout: last) }.prefix(Self.namedMembers)
        }.sorted()
    }

    private func isOpen(_ member: Int, throughout last: Day) -> Bool {
        !settled.contains(member) && count.kind(ofGiver: member) != nil && mayMark(member, throughout: last)
    }

    /// Whether a member may mark on every day from that of judging to another, exclusions aside.
    private func mayMark(_ member: Int, throughout last: Day) -> Bool {
        guard let time = givers.time(of: member), time.firstDay == givers.today else { return false }
        return time.lastDay.map { $0 >= last } ?? true
    }

    /// How many of the settled may mark throughout, and are of some kinds.
    private func settledCount(_ kinds: [Int], _ last: Day) -> Int {
        settled.count { member in
            mayMark(member, throughout: last) && (givers.time(of: member).map { kinds.contains($0.kind) } ?? false)
        }
    }
}
