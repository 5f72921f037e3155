import NetworkModel
import WorkCalendar

/// Who may still give marks that count, worked out once for a day of judging, so that judging an application need not go
/// through all members.
final class MarkGivers: Sendable {
    /// Members whose marks serve the same demands; for an application they are alike.
    struct Kind: Sendable {
        /// Which demands their marks serve; never empty.
        let demands: [Int]
        /// In the network's order.
        fileprivate(set) var members: [Int] = []
        /// The first days on which each of them may mark, sorted.
        fileprivate var firstDays: [Day] = []
        /// Of those who may mark on the day of judging, the last days of the time in which they may, sorted; those without
        /// a last day come last.
        fileprivate var lastDays: [Day?] = []

        /// How many of them may mark on some day up to a last one. O(log members).
        func count(until last: Day?) -> Int {
            guard let last else { return firstDays.count }
            return firstDays.partitioningIndex { $0 > last }
        }

        /// How many of them may mark on every day from that of judging to another. O(log members).
        func count(throughout last: Day) -> Int {
            lastDays.count - lastDays.partitioningIndex { $0.map { $0 >= last } ?? true }
        }

        /// The first day, not before another, after which one of them may mark no longer who may until then. O(log members).
        func firstEnd(from day: Day) -> Day? {
            let place = lastDays.partitioningIndex { $0.map { $0 >= day } ?? true }
            return place < lastDays.count ? lastDays[place] : nil
        }
    }

    /// A time without a gap in which a member may give marks.
    struct Time: Sendable {
        let kind: Int
        /// The first day from that of judging on that its contract, if it has one, covers.
        let firstDay: Day
        /// The last day that its contract covers without a gap; nil if there is no last.
        let lastDay: Day?
    }

    /// In the order of their demands.
    let kinds: [Kind]
    /// The day of judging.
    let today: Day
    /// By member, when it may give marks first; nil for members that can't give a mark any more.
    private let times: [Time?]

    /// Sorts members out. O(members · log members).
    ///
    /// - Parameter served: the demands that members' marks serve; none for those who may not give marks.
    init(served: ServedDemands, contracts: [[DaySpan]], from today: Day) {
        let spans = contracts.map { Self.firstTime(under: $0, from: today) }
        var numbers = [Int?](repeating: nil, count: served.sets.count)
        for member in contracts.indices where spans[member] != nil { numbers[served.numbers[member]] = 0 }
        let used = served.sets.indices.dropFirst().filter { numbers[$0] != nil }
            .sorted { served.sets[$0].lexicographicallyPrecedes(served.sets[$1]) }
        for (number, set) in used.enumerated() { numbers[set] = number }
        var kinds = used.map { Kind(demands: served.sets[$0]) }
        var times = [Time?](repeating: nil, count: contracts.count)
        for member in contracts.indices where served.numbers[member] != 0 {
            guard let kind = numbers[served.numbers[member]], let (firstDay, lastDay) = spans[member] else { continue }
            kinds[kind].members.append(member)
            kinds[kind].firstDays.append(firstDay)
            if firstDay == today { kinds[kind].lastDays.append(lastDay) }
            times[member] = Time(kind: kind, firstDay: firstDay, lastDay: lastDay)
        }
        for kind in kinds.indices {
            kinds[kind].firstDays.sort()
            kinds[kind].lastDays.sort { left, right in
                guard let left else { return false }
                return right.map { left < $0 } ?? true
            }
        }
        self.kinds = kinds
        self.times = times
        self.today = today
    }

    /// How many members of kinds may mark on every day from that of judging to another. O(kinds · log members).
    func count(of kinds: [Int], throughout last: Day) -> Int {
        kinds.reduce(0) { $0 + self.kinds[$1].count(throughout: last) }
    }

    /// The first day, not before another, after which a member of some kinds may mark no longer who may until then.
    func firstEnd(of kinds: [Int], from day: Day) -> Day? {
        kinds.compactMap { self.kinds[$0].firstEnd(from: day) }.min()
    }

    /// The kind of a member that may mark on some day up to a last one; nil for others.
    func kind(of member: Int, until last: Day?) -> Int? {
        guard let time = times[member], last.map({ time.firstDay <= $0 }) ?? true else { return nil }
        return time.kind
    }

    /// When a member may give marks first; nil if it can't give any.
    func time(of member: Int) -> Time? { times[member] }

    /// The first time without a gap that a contract covers from a day on.
    private static func firstTime(under contract: [DaySpan], from today: Day) -> (first: Day, last: Day?)? {
        guard !contract.isEmpty else { return (today, nil) }
        var first: Day?
        for span in contract where span.to.map({ $0 >= today }) ?? true {
            let day = max(span.from ?? today, today)
            first = first.map { min($0, day) } ?? day
        }
        return first.map { ($0, contract.lastDay(coveredFrom: $0)) }
    }
}

/// Which demands the marks of members serve. Few sets of demands are served by many members alike.
struct ServedDemands {
    /// Each set that somebody's marks may serve; the first is empty.
    private(set) var sets: [[Int]] = [[]]
    /// By member, the place of the set that its marks serve.
    private(set) var numbers: [Int]

    /// Begins with members whose marks serve nothing.
    init(memberCount: Int) { numbers = Array(repeating: 0, count: memberCount) }

    /// Adds a demand, which comes behind those added before, to the sets of some members. O(members).
    mutating func add(_ demand: Int, servedBy serves: (Int) -> Bool) {
        var larger = [Int?](repeating: nil, count: sets.count)
        for member in numbers.indices where serves(member) {
            let number = numbers[member]
            if larger[number] == nil {
                larger[number] = sets.count
                sets.append(sets[number] + [demand])
            }
            numbers[member] = larger[number] ?? number
        }
    }
}

extension Array {
    /// The first place whose element, like every later one, meets a condition. O(log count).
    func partitioningIndex(where belongsBehind: (Element) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if belongsBehind(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}

/// How many members of a set have a contract, or need none, on a day: a number that changes only on the days on which
/// contracts begin or end.
struct ContractCount: Sendable {
    private let days: [Day]
    /// The number from the day at the same place on.
    private let counts: [Int]
    private let countBefore: Int

    /// Counts the members that have these contracts. O(spans · log spans).
    init(_ contracts: [[DaySpan]]) {
        var countBefore = 0
        var changes: [Day: Int] = [:]
        for contract in contracts {
            guard !contract.isEmpty else {
                countBefore += 1
                continue
            }
            for span in contract.count == 1 ? contract : contract.joined {
                if let from = span.from { changes[from, default: 0] += 1 } else { countBefore += 1 }
                if let to = span.to { changes[to + 1, default: 0] -= 1 }
            }
        }
        days = changes.keys.sorted()
        var count = countBefore
        counts = days.map { day in
            count += changes[day] ?? 0
            return count
        }
        self.countBefore = countBefore
    }

    /// The number on a day. O(log days).
    func count(on day: Day) -> Int {
        let place = days.partitioningIndex { $0 > day }
        return place == 0 ? countBefore : counts[place - 1]
    }

    /// The last day up to which the number stays what it is on a day; nil if there is no last. O(log days).
    func lastDay(unchangedFrom day: Day) -> Day? {
        let place = days.partitioningIndex { $0 > day }
        return place < days.count ? days[place] - 1 : nil
    }
}

extension [DaySpan] {
    /// The same days in spans that don't overlap.
    fileprivate var joined: [DaySpan] {
        var joined: [DaySpan] = []
        for span in sorted(by: { ($0.from?.number ?? .min) < ($1.from?.number ?? .min) }) {
            if let last = joined.last, last.overlaps(span) {
                let ends = [last.to, span.to].compactMap(\.self)
                joined[joined.count - 1].to = ends.count == 2 ? ends.max() : nil
            } else {
                joined.append(span)
            }
        }
        return joined
    }
}
