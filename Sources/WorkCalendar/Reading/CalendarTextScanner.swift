/// Reads the parts that days, times, lengths and cadences are written with, from left to right.
struct CalendarTextScanner {
    /// The longest text read; no form comes near it.
    static let longestText = 400

    private let scalars: [Unicode.Scalar]
    /// How many scalars have been read.
    private(set) var offset = 0

    /// Starts at the first scalar that is no space.
    init(_ text: String, for form: CalendarTextForm) throws(CalendarTextError) {
        let head = text.unicodeScalars.prefix(Self.longestText + 1)
        guard head.count <= Self.longestText else {
            throw CalendarTextError(expected: form, problem: .tooLong, offset: Self.longestText)
        }
        scalars = Array(head)
        skipSpace()
    }

    /// Whether everything has been read.
    var isAtEnd: Bool { offset == scalars.count }

    /// The scalar that comes next.
    var next: Unicode.Scalar? { isAtEnd ? nil : scalars[offset] }

    /// Whether a digit comes next.
    var isAtDigit: Bool { next.map(Self.isDigit) ?? false }

    /// What is left, up to the word ` for ` if it stands there.
    mutating func restBeforeFor() -> String {
        let start = offset
        while !isAtEnd {
            var ahead = self
            if ahead.skipSpace(), ahead.takeWord("for") { break }
            offset += 1
        }
        return text(from: start)
    }

    /// Passes over spaces; false if there are none.
    @discardableResult
    mutating func skipSpace() -> Bool {
        let start = offset
        while let next, next.properties.isWhitespace { offset += 1 }
        return offset > start
    }

    /// Passes over a scalar if it comes next.
    mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard next == scalar else { return false }
        offset += 1
        return true
    }

    /// Reads letters (and hyphens between them), lower-cased; nil if none come next.
    mutating func word() -> String? {
        let start = offset
        while let next, next.properties.isAlphabetic || (next == "-" && offset > start) { offset += 1 }
        return offset > start ? text(from: start).lowercased() : nil
    }

    /// Passes over a word if just that one comes next.
    mutating func takeWord(_ wanted: String) -> Bool {
        var ahead = self
        guard ahead.word() == wanted else { return false }
        self = ahead
        return true
    }

    /// Reads ASCII digits: their value, at most 999,999,999, and how many they are; nil if none come next.
    mutating func digits() -> (value: Int, count: Int)? {
        let start = offset
        var value = 0
        while let next, Self.isDigit(next) {
            value = min(value * 10 + Int(next.value - 48), 999_999_999)
            offset += 1
        }
        return offset > start ? (value, offset - start) : nil
    }

    /// Reads a whole number that must lie in a range.
    mutating func number(in range: ClosedRange<Int>, of form: CalendarTextForm) throws(CalendarTextError) -> Int {
        let start = offset
        guard let (value, _) = digits() else { throw error(.otherForm, of: form) }
        guard range.contains(value) else { throw error(.outOfRange(range), of: form, at: start) }
        return value
    }

    /// Demands that nothing but spaces is left.
    mutating func expectEnd(of form: CalendarTextForm) throws(CalendarTextError) {
        skipSpace()
        guard isAtEnd else { throw error(.otherForm, of: form) }
    }

    /// An error at an offset, or where reading stands.
    func error(_ problem: CalendarTextProblem, of form: CalendarTextForm, at offset: Int? = nil) -> CalendarTextError {
        CalendarTextError(expected: form, problem: problem, offset: offset ?? self.offset)
    }

    private func text(from start: Int) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars[start..<offset])
        return String(text)
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
}
