/// The fewest numbers that meet every one of some sets: the hitting-set problem.
enum HittingSet {
    /// One of the smallest if three numbers do (two where there are many to choose from), else one from which none can
    /// be taken away.
    ///
    /// - Parameters:
    ///   - sets: None is empty.
    ///   - count: The numbers are 0..<count.
    static func smallest(of sets: Set<Set<Int>>, among count: Int) -> [Int] {
        let minimal = sets.filter { set in !sets.contains { $0.isStrictSubset(of: set) } }
        for size in 1...(count <= 24 ? 3 : 2) {
            if let found = firstHit([], from: 0, size, minimal, count) { return found }
        }
        return (0..<count).reversed().reduce(into: Array(0..<count)) { kept, number in
            let fewer = kept.filter { $0 != number }
            if isHit(minimal, by: fewer) { kept = fewer }
        }
    }

    private static func firstHit(_ chosen: [Int], from first: Int, _ size: Int, _ sets: Set<Set<Int>>, _ count: Int)
        -> [Int]?
    {
        guard size > 0 else { return isHit(sets, by: chosen) ? chosen : nil }
        guard first < count else { return nil }
        for number in first..<count {
            if let found = firstHit(chosen + [number], from: number + 1, size - 1, sets, count) { return found }
        }
        return nil
    }

    private static func isHit(_ sets: Set<Set<Int>>, by numbers: [Int]) -> Bool {
        sets.allSatisfy { set in numbers.contains(where: set.contains) }
    }
}
