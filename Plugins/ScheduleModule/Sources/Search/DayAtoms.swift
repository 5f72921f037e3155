/// The stretches of a day between any two moments at which a meeting can begin or end, one bit each.
///
/// A lane is 64 of them; a day of an ordinary recipe has one lane. Whether two meetings overlap is then whether their
/// masks share a bit.
struct DayAtoms {
    private let boundaries: [Int]
    /// Lanes in a day; at least 1.
    let lanes: Int

    /// Cuts the day at these minutes.
    init(boundaries: Set<Int>) {
        self.boundaries = boundaries.sorted()
        lanes = max(1, (boundaries.count - 1 + 63) / 64)
    }

    /// The atoms that a stretch of the day touches, lane by lane.
    func masks(from start: Int, to end: Int) -> [UInt64] {
        var masks = [UInt64](repeating: 0, count: lanes)
        for (index, pair) in zip(boundaries, boundaries.dropFirst()).enumerated() where pair.0 < end && start < pair.1 {
            masks[index / 64] |= 1 << UInt64(index % 64)
        }
        return masks
    }
}
