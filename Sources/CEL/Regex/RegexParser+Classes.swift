extension RegexParser {
    /// The class behind an opening bracket.
    mutating func characterClass(from start: Int) throws(RegularExpressionError) -> ScalarSet {
        let isNegated = skip("^")
        var ranges: [ClosedRange<UInt32>] = []
        var isFirst = true
        while let scalar = next, isFirst || scalar != "]" {
            isFirst = false
            if let set = try setInClass() {
                ranges += set.ranges
            } else {
                ranges.append(try rangeInClass(from: start))
            }
            // A class may name the same large sets again and again.
            if ranges.count > Self.maximumByteCount { ranges = ScalarSet(ranges).ranges }
        }
        guard skip("]") else { throw error(.missingClosingBracket, from: start, to: start + 1) }
        let set = folded(ScalarSet(ranges))
        return isNegated ? set.complement : set
    }

    /// A set that stands in a class as a whole: `[:alpha:]`, `\d`, `\pL`; nil if something else comes next.
    private mutating func setInClass() throws(RegularExpressionError) -> ScalarSet? {
        let start = position
        if next == "[", position + 1 < scalars.count, scalars[position + 1] == ":" {
            return try posixClass(from: start)
        }
        guard skip("\\") else { return nil }
        if let set = try escapedSet(from: start) { return set }
        position = start
        return nil
    }

    /// A range such as `a-z`, or a single scalar.
    private mutating func rangeInClass(from classStart: Int) throws(RegularExpressionError) -> ClosedRange<UInt32> {
        let start = position
        let low = try scalarInClass(from: classStart)
        guard next == "-", position + 1 < scalars.count, scalars[position + 1] != "]" else { return low...low }
        position += 1
        if try setInClass() != nil { throw error(.characterRange, from: start) }
        let high = try scalarInClass(from: classStart)
        guard low <= high else { throw error(.characterRange, from: start) }
        return low...high
    }

    private mutating func scalarInClass(from classStart: Int) throws(RegularExpressionError) -> UInt32 {
        let start = position
        guard let scalar = next else { throw error(.missingClosingBracket, from: classStart, to: classStart + 1) }
        position += 1
        return scalar == "\\" ? try escapedScalar(from: start).value : scalar.value
    }

    /// `[:name:]` or `[:^name:]`; nil if the brackets are not closed so, and stand for themselves.
    private mutating func posixClass(from start: Int) throws(RegularExpressionError) -> ScalarSet? {
        var end = position + 2
        while end < scalars.count, scalars[end] != ":", scalars[end] != "]" { end += 1 }
        guard end + 1 < scalars.count, scalars[end] == ":", scalars[end + 1] == "]" else { return nil }
        var name = ""
        name.unicodeScalars.append(contentsOf: scalars[(start + 2)..<end])
        position = end + 2
        let isNegated = name.first == "^"
        guard let set = Self.posixClass(named: isNegated ? String(name.dropFirst()) : name) else {
            throw error(.unknownCharacterClass, from: start)
        }
        return isNegated ? folded(set).complement : set
    }

    /// The set, with both cases if case is ignored.
    func folded(_ set: ScalarSet) -> ScalarSet {
        flags.ignoresCase ? CaseFolding.closure(of: set) : set
    }

    private static func posixClass(named name: String) -> ScalarSet? {
        switch name {
        case "alnum": ScalarSet([0x30...0x39, 0x41...0x5A, 0x61...0x7A])
        case "alpha": ScalarSet([0x41...0x5A, 0x61...0x7A])
        case "ascii": ScalarSet([0x00...0x7F])
        case "blank": ScalarSet(scalarsOf: "\t ")
        case "cntrl": ScalarSet([0x00...0x1F, 0x7F...0x7F])
        case "digit": digits
        case "graph": ScalarSet([0x21...0x7E])
        case "lower": ScalarSet([0x61...0x7A])
        case "print": ScalarSet([0x20...0x7E])
        case "punct": ScalarSet([0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E])
        case "space": ScalarSet([0x09...0x0D, 0x20...0x20])
        case "upper": ScalarSet([0x41...0x5A])
        case "word": wordCharacters
        case "xdigit": ScalarSet([0x30...0x39, 0x41...0x46, 0x61...0x66])
        default: nil
        }
    }

    static let digits = ScalarSet([0x30...0x39])
    static let wordCharacters = ScalarSet([0x30...0x39, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A])
    static let whitespace = ScalarSet(scalarsOf: "\t\n\u{C}\r ")
}
