/// Finds the name that a mistyped one was meant to be.
public struct Suggestion: Sendable {
    private let candidates: [(name: String, folded: [Character])]

    /// Prepares names to choose from; worth keeping where many names are looked up among the same ones.
    public init(among names: some Sequence<String>) {
        candidates = names.map { ($0, Array($0.lowercased())) }
    }

    /// The candidate nearest to a name, or nil if none is near enough to be meant; of equally near ones the first.
    ///
    /// The same name in other case comes first; then what a few slips of the hand (a letter more, less, other, or two
    /// swapped) make of it: one in names of up to five letters, then one for every three.
    public func nearest(to name: String) -> String? {
        let folded = Array(name.lowercased())
        var best: (name: String, distance: Int)?
        for candidate in candidates where candidate.name != name {
            let length = max(folded.count, candidate.folded.count)
            let allowed = min(max(1, length / 3), length - 1, best.map { $0.distance - 1 } ?? Int.max)
            guard abs(folded.count - candidate.folded.count) <= allowed else { continue }
            let distance = Self.slips(from: folded, to: candidate.folded, atMost: allowed)
            if let distance { best = (candidate.name, distance) }
            if distance == 0 { break }
        }
        return best?.name
    }

    /// The candidate nearest to a name, for a single look-up.
    public static func nearest(to name: String, among names: some Sequence<String>) -> String? {
        Suggestion(among: names).nearest(to: name)
    }
}

extension Suggestion {
    /// The Damerau–Levenshtein distance (optimal string alignment), or nil if it exceeds a limit. O(product of lengths).
    static func slips(from source: [Character], to target: [Character], atMost limit: Int) -> Int? {
        guard limit >= 0 else { return nil }
        var beforePrevious: [Int] = []
        var previous = Array(0...target.count)
        for (row, letter) in source.enumerated() {
            var current = [row + 1]
            current.reserveCapacity(target.count + 1)
            for (column, other) in target.enumerated() {
                var slips = min(
                    previous[column + 1] + 1, current[column] + 1, previous[column] + (letter == other ? 0 : 1))
                if row > 0, column > 0, letter == target[column - 1], source[row - 1] == other {
                    slips = min(slips, beforePrevious[column - 1] + 1)
                }
                current.append(slips)
            }
            guard current.contains(where: { $0 <= limit }) else { return nil }
            (beforePrevious, previous) = (previous, current)
        }
        return previous[target.count] <= limit ? previous[target.count] : nil
    }
}
