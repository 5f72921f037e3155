/// A set of Unicode scalars as ranges of their values; surrogates are never in it.
struct ScalarSet: Hashable, Sendable {
    /// The ranges, in order, neither touching nor overlapping.
    private(set) var ranges: [ClosedRange<UInt32>]

    /// Creates a set of ranges in any order.
    init(_ ranges: [ClosedRange<UInt32>] = []) {
        self.ranges = ranges
        normalize()
    }

    /// Creates a set of the scalars of a text.
    init(scalarsOf text: String) {
        self.init(text.unicodeScalars.map { $0.value...$0.value })
    }

    /// All scalars.
    static let all = ScalarSet([0...0xD7FF, 0xE000...0x10FFFF])

    /// Adds a range.
    mutating func insert(_ range: ClosedRange<UInt32>) {
        ranges.append(range)
        normalize()
    }

    /// Adds all scalars of another set.
    mutating func formUnion(_ other: ScalarSet) {
        ranges += other.ranges
        normalize()
    }

    /// All scalars that are not in this set.
    var complement: ScalarSet {
        var gaps: [ClosedRange<UInt32>] = []
        for whole in Self.all.ranges {
            var start = whole.lowerBound
            for range in ranges where range.overlaps(whole) {
                if range.lowerBound > start { gaps.append(start...(range.lowerBound - 1)) }
                start = range.upperBound + 1
            }
            if start <= whole.upperBound { gaps.append(start...whole.upperBound) }
        }
        return ScalarSet(gaps)
    }

    /// Whether a scalar is in the set. O(log n).
    func contains(_ value: UInt32) -> Bool {
        var low = 0
        var high = ranges.count
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].upperBound < value { low = middle + 1 } else { high = middle }
        }
        return low < ranges.count && ranges[low].contains(value)
    }

    private mutating func normalize() {
        guard ranges.count > 1 else { return }
        var merged: [ClosedRange<UInt32>] = []
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = merged.last, range.lowerBound <= last.upperBound + 1 {
                merged[merged.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
            } else {
                merged.append(range)
            }
        }
        ranges = merged
    }
}
