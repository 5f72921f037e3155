/// Finds the name that someone meant who wrote another.
enum Suggestion {
    /// The closest of the names known, or nil if none is close: at most a third of the letters differ.
    ///
    /// Of names equally close the first in the order of scalars is given, so that the answer is always the same.
    static func closest(to name: String, among names: some Sequence<String>) -> String? {
        let limit = max(1, name.unicodeScalars.count / 3)
        let ranked = names.lazy
            .filter { !$0.isEmpty && $0 != name && $0.first != "@" }
            .map { (distance: distance(name, $0, limit: limit), name: $0) }
            .filter { $0.distance <= limit }
        return ranked.min { ($0.distance, $0.name) < ($1.distance, $1.name) }?.name
    }

    /// How many scalars must be put in, left out, changed or swapped with the next; anything above the limit is
    /// `limit + 1`.
    private static func distance(_ left: String, _ right: String, limit: Int) -> Int {
        let left = Array(left.unicodeScalars)
        let right = Array(right.unicodeScalars)
        guard abs(left.count - right.count) <= limit else { return limit + 1 }
        var beforePrevious = [Int](repeating: 0, count: right.count + 1)
        var previous = Array(0...right.count)
        for row in left.indices {
            var current = [row + 1]
            for column in right.indices {
                let change = previous[column] + (left[row] == right[column] ? 0 : 1)
                var best = min(change, previous[column + 1] + 1, current[column] + 1)
                if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
                    best = min(best, beforePrevious[column - 1] + 1)
                }
                current.append(best)
            }
            (beforePrevious, previous) = (previous, current)
        }
        return previous[right.count]
    }
}
