import NetworkModel
import WorkCalendar

/// Who may still give marks that count, worked out once for a day of judging, so that judging an application need not go
/// through all members.
struct MarkGivers: Sendable {
    /// Members whose marks serve the same demands; for an application they are alike.
    struct Kind: Sendable {
        /// Which demands their marks serve; never empty.
        let demands: [Int]
        /// In the network's order.
        fileprivate(set) var members: [Int] = []
        /// The first days on which each of them may mark, sorted.
        fileprivate var firstDays: [Day] = []

        /// How many of them may mark on some day up to a last one. O(log members).
        func count(until last: Day?) -> Int {
            guard let last else { return firstDays.count }
            return firstDays.partitioningIndex { $0 > last }
        }
    }

    /// In the order of their demands.
    let kinds: [Kind]
    /// By member, the kind and the first day from the day of judging on that its contract, if it has one, covers; nil for
    /// members that can't give a mark any more.
    private let places: [(kind: Int, firstDay: Day)?]

    /// Sorts members out. O(members · demands).
    ///
    /// - Parameter served: by member, the demands that its marks serve; none for those who may not give marks.
    init(served: [[Int]], contracts: [[DaySpan]], from today: Day) {
        let firstDays = contracts.map { Self.firstDay(under: $0, from: today) }
        let able = served.indices.filter { !served[$0].isEmpty && firstDays[$0] != nil }
        let demands = Set(able.map { served[$0] }).sorted { $0.lexicographicallyPrecedes($1) }
        var kinds = demands.map { Kind(demands: $0) }
        let numbers = Dictionary(uniqueKeysWithValues: zip(demands, kinds.indices))
        var places = [(kind: Int, firstDay: Day)?](repeating: nil, count: served.count)
        for member in able {
            guard let kind = numbers[served[member]], let firstDay = firstDays[member] else { continue }
            kinds[kind].members.append(member)
            kinds[kind].firstDays.append(firstDay)
            places[member] = (kind, firstDay)
        }
        for kind in kinds.indices { kinds[kind].firstDays.sort() }
        self.kinds = kinds
        self.places = places
    }

    /// The kind of a member that may mark on some day up to a last one; nil for others.
    func kind(of member: Int, until last: Day?) -> Int? {
        guard let place = places[member], last.map({ place.firstDay <= $0 }) ?? true else { return nil }
        return place.kind
    }

    private static func firstDay(under contract: [DaySpan], from today: Day) -> Day? {
        guard !contract.isEmpty else { return today }
        return contract.compactMap { span in
            if let to = span.to, to < today { return nil }
            return max(span.from ?? today, today)
        }.min()
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
            for span in contract.joined {
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
