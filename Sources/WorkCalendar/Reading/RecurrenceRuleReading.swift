/// A recurrence rule (RFC 5545 §3.3.10) whose parts have been looked over.
///
/// Its expansion is libical's; this check refuses what would make it run away and says where a rule is wrong.
package struct RecurrenceRule: Hashable, Sendable {
    /// The rule without `RRULE:`, upper-cased.
    package let text: String
    /// The parts in order, by name.
    let parts: [Part]

    /// `NAME=VALUE`.
    struct Part: Hashable, Sendable {
        var name: String
        var value: String
    }

    /// Reads a rule with or without `RRULE:` before it. Refuses FREQ=SECONDLY, MINUTELY and HOURLY: no meeting recurs so.
    package init(_ rule: String) throws(CalendarTextError) {
        guard rule.unicodeScalars.count <= CalendarTextScanner.longestText else {
            let offset = CalendarTextScanner.longestText
            throw CalendarTextError(expected: .recurrenceRule, problem: .tooLong, offset: offset)
        }
        var reader = RecurrenceRuleReader(text: rule.uppercased())
        parts = try reader.parts()
        text = parts.map { "\($0.name)=\($0.value)" }.joined(separator: ";")
        guard RecurrenceRuleDays(self).nameSomeDay else {
            throw CalendarTextError(expected: .recurrenceRule, problem: .noSuchDay, offset: 0)
        }
    }

    /// The value of a part, or nil if the rule lacks it.
    func value(_ name: String) -> String? { parts.first { $0.name == name }?.value }
}

/// Splits a rule into its parts and checks each one's form.
private struct RecurrenceRuleReader {
    private static let frequencies = ["DAILY", "WEEKLY", "MONTHLY", "YEARLY"]
    private static let tooFrequent = ["SECONDLY", "MINUTELY", "HOURLY"]
    private static let names = [
        "FREQ", "UNTIL", "COUNT", "INTERVAL", "BYSECOND", "BYMINUTE", "BYHOUR", "BYDAY", "BYMONTHDAY", "BYYEARDAY",
        "BYWEEKNO", "BYMONTH", "BYSETPOS", "WKST",
    ]

    let text: String
    private var offset = 0

    init(text: String) { self.text = text }

    mutating func parts() throws(CalendarTextError) -> [RecurrenceRule.Part] {
        var found: [RecurrenceRule.Part] = []
        var rest = Substring(text)
        offset = rest.prefix { $0.isWhitespace }.unicodeScalars.count
        rest = rest.drop { $0.isWhitespace }
        if rest.hasPrefix("RRULE:") {
            rest = rest.dropFirst(6)
            offset += 6
        }
        while rest.last?.isWhitespace == true { rest.removeLast() }
        for field in rest.split(separator: ";", omittingEmptySubsequences: false) {
            let part = try part(field)
            guard !found.contains(where: { $0.name == part.name }) else { throw error(.repeatedRulePart(part.name)) }
            found.append(part)
            offset += field.unicodeScalars.count + 1
        }
        offset = 0
        guard found.contains(where: { $0.name == "FREQ" }) else { throw error(.otherForm) }
        let names = found.map(\.name)
        guard !(names.contains("COUNT") && names.contains("UNTIL")) else { throw error(.otherForm) }
        try checkTogether(found)
        return found
    }

    /// The parts that RFC 5545 keeps from a frequency, and BYSETPOS under DAILY and WEEKLY, which libical leaves out.
    private func checkTogether(_ parts: [RecurrenceRule.Part]) throws(CalendarTextError) {
        let unsuitable = [
            "DAILY": ["BYWEEKNO", "BYYEARDAY", "BYSETPOS"],
            "WEEKLY": ["BYWEEKNO", "BYYEARDAY", "BYMONTHDAY", "BYSETPOS"],
            "MONTHLY": ["BYWEEKNO", "BYYEARDAY"],
        ]
        guard let frequency = parts.first(where: { $0.name == "FREQ" })?.value else { return }
        for part in parts {
            let isOrdinal = part.name == "BYDAY" && part.value.utf8.contains { (48...57).contains($0) }
            let isKept = unsuitable[frequency]?.contains(part.name) ?? false
            let hasWeekNumbers = parts.contains { $0.name == "BYWEEKNO" }
            if isKept || isOrdinal && (frequency == "DAILY" || frequency == "WEEKLY" || hasWeekNumbers) {
                throw error(.unsuitableRulePart(part.name, frequency: frequency))
            }
        }
    }

    private func part(_ field: Substring) throws(CalendarTextError) -> RecurrenceRule.Part {
        let halves = field.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard halves.count == 2 else { throw error(.otherForm) }
        guard Self.names.contains(halves[0]) else { throw error(.unknownWord(halves[0], known: Self.names)) }
        try check(halves[1], of: halves[0])
        return RecurrenceRule.Part(name: halves[0], value: unique(halves[1]))
    }

    /// A list with each item once: libical takes no more items than there are values.
    private func unique(_ list: String) -> String {
        var items: [Substring] = []
        for item in list.split(separator: ",") where !items.contains(item) { items.append(item) }
        return items.joined(separator: ",")
    }

    private func check(_ value: String, of name: String) throws(CalendarTextError) {
        switch name {
        case "FREQ":
            guard !Self.tooFrequent.contains(value) else { throw error(.tooFrequent(value)) }
            guard Self.frequencies.contains(value) else {
                throw error(.unknownWord(value, known: Self.frequencies))
            }
        case "UNTIL":
            guard RecurrenceRule.end(value) != nil else { throw error(.noSuchDay) }
        case "COUNT", "INTERVAL": try checkNumber(value, in: 1...1000, isSigned: false)
        case "WKST", "BYDAY": try checkDays(value, isList: name == "BYDAY")
        default: try checkNumbers(value, of: name)
        }
    }

    private func checkNumbers(_ value: String, of name: String) throws(CalendarTextError) {
        let ranges = [
            "BYSECOND": 0...0, "BYMINUTE": 0...59, "BYHOUR": 0...23, "BYMONTHDAY": 1...31, "BYYEARDAY": 1...366,
            "BYWEEKNO": 1...53, "BYMONTH": 1...12, "BYSETPOS": 1...366,
        ]
        let isSigned = ["BYMONTHDAY", "BYYEARDAY", "BYWEEKNO", "BYSETPOS"].contains(name)
        for item in value.split(separator: ",", omittingEmptySubsequences: false) {
            try checkNumber(String(item), in: ranges[name] ?? 0...0, isSigned: isSigned)
        }
    }

    private func checkNumber(_ text: String, in range: ClosedRange<Int>, isSigned: Bool) throws(CalendarTextError) {
        let digits = isSigned && (text.hasPrefix("-") || text.hasPrefix("+")) ? String(text.dropFirst()) : text
        guard !digits.isEmpty, digits.utf8.allSatisfy({ (48...57).contains($0) }) else { throw error(.otherForm) }
        guard let number = Int(digits), range.contains(number) else { throw error(.outOfRange(range)) }
    }

    private func checkDays(_ value: String, isList: Bool) throws(CalendarTextError) {
        let known = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
        for item in value.split(separator: ",", maxSplits: isList ? Int.max : 0, omittingEmptySubsequences: false) {
            let day = String(item.suffix(2))
            guard known.contains(day) else { throw error(.unknownWord(day, known: known)) }
            let ordinal = String(item.dropLast(2))
            if !ordinal.isEmpty { try checkNumber(ordinal, in: 1...53, isSigned: true) }
        }
    }

    private func error(_ problem: CalendarTextProblem) -> CalendarTextError {
        CalendarTextError(expected: .recurrenceRule, problem: problem, offset: offset)
    }
}

extension RecurrenceRule {
    /// The day of an UNTIL, written as a date or a date with a time.
    static func end(_ text: String) -> Day? {
        let digits = Array(text.utf8.prefix(8))
        guard digits.count == 8, digits.allSatisfy({ (48...57).contains($0) }) else { return nil }
        let rest = text.dropFirst(8)
        guard rest.isEmpty || isClock(rest) else { return nil }
        let number = digits.reduce(0) { $0 * 10 + Int($1 - 48) }
        return Day(year: number / 10_000, month: number / 100 % 100, day: number % 100)
    }

    /// `T235959` with or without `Z`.
    private static func isClock(_ text: Substring) -> Bool {
        let scalars = Array(text.utf8)
        guard scalars.count == 7 || (scalars.count == 8 && scalars[7] == UInt8(ascii: "Z")) else { return false }
        return scalars[0] == UInt8(ascii: "T") && scalars[1..<7].allSatisfy { (48...57).contains($0) }
    }
}
