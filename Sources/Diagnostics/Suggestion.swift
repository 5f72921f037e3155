/// Finds the name that a mistyped one was meant to be.
///
/// Names are compared by their characters without regard to case, so that composed and decomposed letters are the same.
public struct Suggestion: Sendable {
    private let candidates: [Candidate]
    /// A number for each letter outside ASCII that occurs in a candidate; ASCII letters are their own numbers.
    private let letters: [Character: UInt16]

    /// A name to choose, made ready for comparing.
    private struct Candidate {
        let name: String
        let spelling: Spelling
    }

    /// Prepares names to choose from; worth keeping where many names are looked up among the same ones.
    public init(among names: some Sequence<String>) {
        var letters: [Character: UInt16] = [:]
        candidates = names.map { name in
            if !name.utf8.allSatisfy({ $0 < 0x80 }) {
                for letter in name.lowercased() where letters[letter] == nil && letters.count < Int16.max {
                    letters[letter] = 0x80 + UInt16(letters.count)
                }
            }
            return Candidate(name: name, spelling: Spelling(name, letters))
        }
        self.letters = letters
    }

    /// The candidate nearest to a name, or nil if none is near enough to be meant; of equally near ones the first.
    ///
    /// The same name in other case comes first; then what a few slips of the hand (a letter more, less, other, or two
    /// swapped) make of it: one in names of up to five letters, then one for every three.
    public func nearest(to name: String) -> String? {
        let spelling = Spelling(name, letters)
        var best: (name: String, slips: Int)?
        for candidate in candidates where candidate.name != name {
            let length = max(spelling.count, candidate.spelling.count)
            let allowed = min(max(1, length / 3), length - 1, best.map { $0.slips - 1 } ?? Int.max)
            if let slips = spelling.slips(to: candidate.spelling, atMost: allowed) {
                best = (candidate.name, slips)
                if slips == 0 { break }
            }
        }
        return best?.name
    }

    /// The candidate nearest to a name, for a single look-up.
    public static func nearest(to name: String, among names: some Sequence<String>) -> String? {
        Suggestion(among: names).nearest(to: name)
    }
}

/// A name as the numbers of its letters.
private struct Spelling {
    private let letters: [UInt16]
    /// A bit for each letter that occurs, letters sharing bits.
    private let occurring: UInt64

    /// Spells a name; letters without a number are all the same, and like none of the others.
    init(_ name: String, _ numbers: [Character: UInt16]) {
        if name.utf8.allSatisfy({ $0 < 0x80 }) {
            letters = name.utf8.map { UInt16((0x41...0x5A).contains($0) ? $0 | 0x20 : $0) }
        } else {
            letters = name.lowercased().map { letter in
                letter.asciiValue.map(UInt16.init) ?? numbers[letter] ?? .max
            }
        }
        occurring = letters.reduce(0) { $0 | 1 << UInt64($1 % 64) }
    }

    var count: Int { letters.count }

    /// The Damerau–Levenshtein distance (optimal string alignment), or nil if it exceeds a limit.
    ///
    /// O(product of lengths), but most pairs are told apart by their lengths and the letters that occur: a slip changes
    /// at most two of these.
    func slips(to other: Spelling, atMost limit: Int) -> Int? {
        guard abs(count - other.count) <= limit else { return nil }
        guard (occurring ^ other.occurring).nonzeroBitCount <= 2 * limit else { return nil }
        var beforePrevious: [Int] = []
        var previous = Array(0...other.count)
        for (row, letter) in letters.enumerated() {
            var current = [row + 1]
            current.reserveCapacity(other.count + 1)
            for (column, target) in other.letters.enumerated() {
                let replaced = previous[column] + (letter == target && letter != .max ? 0 : 1)
                var slips = min(previous[column + 1] + 1, current[column] + 1, replaced)
                if row > 0, column > 0, letter == other.letters[column - 1], letters[row - 1] == target {
                    slips = min(slips, beforePrevious[column - 1] + 1)
                }
                current.append(slips)
            }
            guard current.contains(where: { $0 <= limit }) else { return nil }
            (beforePrevious, previous) = (previous, current)
        }
        return previous[other.count] <= limit ? previous[other.count] : nil
    }
}
