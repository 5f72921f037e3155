import Diagnostics
import WorkCalendar

/// A day that a text names together with a weekday: `tiistaina 24.1.2016`, `24.1.2016 (ti)`, `Tuesday, 24 January 2016`.
struct DatedWeekday: Hashable, Sendable {
    var weekday: Weekday
    var day: Day
    /// The date as written.
    var date: String
    /// Where both stand, in Unicode scalars of the text.
    var range: Range<Int>

    /// All that a text names, in order. O(length).
    static func all(in text: String, language: MessageLanguage) -> [DatedWeekday] {
        mayBeNamed(in: text) ? DatedWeekdayFinder(text, language: language).all() : []
    }

    /// As many bytes as `ti1.2016` has.
    private static let shortest = 8

    /// Whether a text has two letters in a row and two numbers, one of them of four digits, as a weekday with a day and a year
    /// does; cheap, so that most texts need no closer look.
    static func mayBeNamed(in text: String) -> Bool {
        guard text.utf8.count >= shortest else { return false }
        return text.utf8.withContiguousStorageIfAvailable(mayBeNamed)
            ?? Array(text.utf8).withUnsafeBufferPointer(mayBeNamed)
    }

    private static func mayBeNamed(in text: UnsafeBufferPointer<UInt8>) -> Bool {
        var digits = 0
        var numbers = 0
        var years = 0
        var letters = 0
        var hasWord = false
        for byte in text {
            if byte &- UInt8(ascii: "0") < 10 {
                digits += 1
                if digits == 1 { numbers += 1 }
                if digits == 4 { years += 1 } else if digits == 5 { years -= 1 }
            } else {
                digits = 0
            }
            letters = byte >= UInt8(ascii: "A") ? letters + 1 : 0
            hasWord = hasWord || letters == 2
        }
        return hasWord && numbers >= 2 && years > 0
    }
}

private struct DatedWeekdayFinder {
    private enum Kind { case word, number, space, other }

    private struct Token {
        var kind: Kind
        var text: String
        var range: Range<Int>
    }

    private let scalars: [Unicode.Scalar]
    private let tokens: [Token]
    private let language: MessageLanguage

    init(_ text: String, language: MessageLanguage) {
        self.language = language
        let scalars = Array(text.unicodeScalars)
        var tokens: [Token] = []
        for (index, scalar) in scalars.enumerated() {
            let kind = Self.kind(of: scalar)
            let lower = scalar.properties.lowercaseMapping
            if let last = tokens.last, last.kind == kind, kind != .other {
                tokens[tokens.count - 1].text += lower
                tokens[tokens.count - 1].range = last.range.lowerBound..<index + 1
            } else {
                tokens.append(Token(kind: kind, text: lower, range: index..<index + 1))
            }
        }
        self.scalars = scalars
        self.tokens = tokens
    }

    private static func kind(of scalar: Unicode.Scalar) -> Kind {
        if ("0"..."9").contains(scalar) { return .number }
        if scalar.properties.isAlphabetic || scalar.properties.canonicalCombiningClass != .notReordered { return .word }
        return scalar.properties.isWhitespace ? .space : .other
    }

    func all() -> [DatedWeekday] {
        var found: [DatedWeekday] = []
        var index = 0
        while index < tokens.count {
            guard let (day, end) = date(at: index) else {
                index += 1
                continue
            }
            if let (weekday, range) = weekday(before: index) ?? weekday(after: end) {
                let dateRange = tokens[index].range.lowerBound..<tokens[end - 1].range.upperBound
                let bounds = min(range.lowerBound, dateRange.lowerBound)..<max(range.upperBound, dateRange.upperBound)
                found.append(DatedWeekday(weekday: weekday, day: day, date: text(dateRange), range: bounds))
            }
            index = end
        }
        return found
    }

    private func text(_ range: Range<Int>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[range])
        return String(view)
    }

    // MARK: - Dates

    /// A date that begins at a token, and the token behind it.
    private func date(at index: Int) -> (day: Day, end: Int)? {
        guard tokens[index].kind == .number || tokens[index].kind == .word else { return nil }
        return numericDate(at: index) ?? isoDate(at: index) ?? dayMonthDate(at: index) ?? monthDayDate(at: index)
    }

    /// `24.1.2016`, blanks after the dots allowed.
    private func numericDate(at index: Int) -> (day: Day, end: Int)? {
        var position = index
        guard let day = takeNumber(&position), take(".", &position), let month = takeNumber(&position),
            take(".", &position), let year = takeYear(&position)
        else { return nil }
        return Day(year: year, month: month, day: day).map { ($0, position) }
    }

    /// `2016-01-24`.
    private func isoDate(at index: Int) -> (day: Day, end: Int)? {
        var position = index
        guard let year = takeYear(&position), take("-", &position), let month = takeNumber(&position),
            take("-", &position), let day = takeNumber(&position)
        else { return nil }
        return Day(year: year, month: month, day: day).map { ($0, position) }
    }

    /// `24. tammikuuta 2016`, `24 januari 2016`, `24th of January, 2016`.
    private func dayMonthDate(at index: Int) -> (day: Day, end: Int)? {
        var position = index
        guard let day = takeNumber(&position) else { return nil }
        skip([".", "st", "nd", "rd", "th", "of"], &position)
        guard let month = takeMonth(&position) else { return nil }
        skip([","], &position)
        guard let year = takeYear(&position) else { return nil }
        return Day(year: year, month: month, day: day).map { ($0, position) }
    }

    /// `January 24, 2016`.
    private func monthDayDate(at index: Int) -> (day: Day, end: Int)? {
        var position = index
        guard let month = takeMonth(&position) else { return nil }
        skip([], &position)
        guard let day = takeNumber(&position) else { return nil }
        skip(["st", "nd", "rd", "th", ","], &position)
        guard let year = takeYear(&position) else { return nil }
        return Day(year: year, month: month, day: day).map { ($0, position) }
    }

    private func takeNumber(_ position: inout Int) -> Int? {
        let start = position
        if start < tokens.count, tokens[start].kind == .space { position += 1 }
        guard position < tokens.count, tokens[position].kind == .number, tokens[position].text.utf8.count <= 2 else {
            position = start
            return nil
        }
        position += 1
        return Int(tokens[position - 1].text)
    }

    private func takeYear(_ position: inout Int) -> Int? {
        if position < tokens.count, tokens[position].kind == .space { position += 1 }
        guard position < tokens.count, tokens[position].kind == .number, tokens[position].text.utf8.count == 4 else {
            return nil
        }
        position += 1
        return Int(tokens[position - 1].text)
    }

    private func takeMonth(_ position: inout Int) -> Int? {
        guard position < tokens.count, tokens[position].kind == .word,
            let month = WeekdayWords.month(tokens[position].text)
        else { return nil }
        position += 1
        return month
    }

    private func take(_ text: String, _ position: inout Int) -> Bool {
        guard position < tokens.count, tokens[position].text == text else { return false }
        position += 1
        return true
    }

    /// Goes past blanks and the words given.
    private func skip(_ words: Set<String>, _ position: inout Int) {
        while position < tokens.count, tokens[position].kind == .space || words.contains(tokens[position].text) {
            position += 1
        }
    }

    // MARK: - Weekdays

    private func weekday(before index: Int) -> (Weekday, Range<Int>)? {
        let between: Set<String> = [",", ".", "(", "den", "the"]
        guard
            let token = tokens[..<index].last(where: { $0.kind != .space && !between.contains($0.text) }),
            token.kind == .word, index > 0, tokens[index - 1].kind != .word
        else { return nil }
        return WeekdayWords.weekday(token.text, in: language).map { ($0, token.range) }
    }

    /// A weekday in parentheses or behind a comma.
    private func weekday(after end: Int) -> (Weekday, Range<Int>)? {
        var position = end
        skip([], &position)
        guard take("(", &position) || take(",", &position) else { return nil }
        skip([], &position)
        guard position < tokens.count, tokens[position].kind == .word else { return nil }
        return WeekdayWords.weekday(tokens[position].text, in: language).map { ($0, tokens[position].range) }
    }
}
