/// A set of days of the horizon, each by its place counted from the first.
struct DaySet: Hashable, Sendable {
    private var words: [UInt64]

    /// No day of so many.
    init(of count: Int) { words = [UInt64](repeating: 0, count: (count + 63) / 64) }

    /// The days that satisfy a condition.
    init(of count: Int, where isWanted: (Int) -> Bool) {
        self.init(of: count)
        for day in 0..<count where isWanted(day) { insert(day) }
    }

    mutating func insert(_ day: Int) { words[day / 64] |= 1 << UInt64(day % 64) }

    func contains(_ day: Int) -> Bool {
        day >= 0 && day < words.count * 64 && words[day / 64] & (1 << UInt64(day % 64)) != 0
    }

    mutating func formIntersection(_ other: DaySet) {
        for index in words.indices { words[index] &= other.words[index] }
    }

    func union(_ other: DaySet) -> DaySet {
        var union = self
        for index in words.indices { union.words[index] |= other.words[index] }
        return union
    }

    /// With the days that follow each of them, so many.
    func widened(by count: Int) -> DaySet {
        guard count > 0 else { return self }
        var wide = self
        for day in days { for next in day...min(day + count, words.count * 64 - 1) { wide.insert(next) } }
        return wide
    }

    func isSubset(of other: DaySet) -> Bool {
        words.indices.allSatisfy { words[$0] & ~other.words[$0] == 0 }
    }

    var isEmpty: Bool { words.allSatisfy { $0 == 0 } }
    var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

    /// The first day of the set that is `day` or later; nil if there is none.
    func first(from day: Int) -> Int? {
        var index = max(0, day) / 64
        guard index < words.count else { return nil }
        var word = words[index] & (~0 << UInt64(max(0, day) % 64))
        while word == 0 {
            index += 1
            guard index < words.count else { return nil }
            word = words[index]
        }
        return index * 64 + word.trailingZeroBitCount
    }

    /// In order.
    var days: [Int] {
        var found: [Int] = []
        var next = first(from: 0)
        while let day = next {
            found.append(day)
            next = first(from: day + 1)
        }
        return found
    }
}
