import Testing

@testable import WorkCalendar

@Suite("A zone in iCalendar says the offsets that the zone has")
struct VTimeZoneOffsetTests {
    @Test("in the years asked for, whatever the zone does", arguments: [1988...1999, 2024...2031])
    func offsets(years: ClosedRange<Int>) throws {
        let ids = TimeZoneRules.knownIDs.enumerated().filter { $0.offset % 7 == 0 }.map(\.element)
        for id in ids + ["Europe/Helsinki", "Africa/Casablanca", "Australia/Lord_Howe", "Asia/Gaza", "Pacific/Apia"] {
            let rules = try #require(TimeZoneRules(id: id))
            let observances = try Observance.all(in: VTimeZone(rules, years: years).lines)
            let changes = try observances.flatMap { try $0.changes(through: years.upperBound) }.sorted { $0.at < $1.at }
            let first = try #require(Day(year: years.lowerBound, month: 1, day: 1)).number * 86_400
            let last = try #require(Day(year: years.upperBound, month: 12, day: 31)).number * 86_400
            for seconds in stride(from: first, through: last, by: 5 * 86_400 + 3600) {
                let said = changes.last { $0.at <= seconds }?.to ?? changes.first?.from
                #expect(said == rules.offset(at: Instant(seconds: seconds)), "\(id) at \(seconds)")
            }
        }
    }
}

/// A STANDARD or DAYLIGHT component, read back.
private struct Observance {
    var start: LocalTime
    var from: Int
    var to: Int
    var rule: String?
    /// The last change at the latest, in seconds since 1970.
    var until: Int?

    static func all(in lines: [String]) throws -> [Observance] {
        let bodies = lines.split { $0 == "BEGIN:STANDARD" || $0 == "BEGIN:DAYLIGHT" }.dropFirst()
        return try bodies.map { body in
            var values: [Substring: Substring] = [:]
            for line in body {
                let colon = try #require(line.firstIndex(of: ":"))
                values[line[..<colon]] = line[line.index(after: colon)...]
            }
            let parts = values["RRULE"]?.components(at: ";UNTIL=") ?? []
            return Observance(
                start: try wall(#require(values["DTSTART"])), from: try offset(#require(values["TZOFFSETFROM"])),
                to: try offset(#require(values["TZOFFSETTO"])), rule: parts.first,
                until: try parts.count == 2 ? wall(Substring(parts[1])).secondsAsUTC : nil)
        }
    }

    func changes(through year: Int) throws -> [(at: Int, from: Int, to: Int)] {
        var days = [start.day]
        let end = try #require(Day(year: year, month: 12, day: 31))
        if let rule, start.day <= end {
            days = try RecurrenceRule(rule).occurrences(in: start.day...end).map(\.day)
            #expect(days.first == start.day, "DTSTART is the rule's first")
        }
        return days.map { (LocalTime(day: $0, clock: start.clock).secondsAsUTC - from, from, to) }
            .filter { $0.0 <= until ?? .max }
    }

    /// `20270328T030000`, with or without `Z`.
    private static func wall(_ text: Substring) throws -> LocalTime {
        let digits = try #require(Int(text.filter(\.isNumber)))
        let day = digits / 1_000_000
        let clock = digits % 1_000_000 / 100
        return LocalTime(
            day: try #require(Day(year: day / 10_000, month: day / 100 % 100, day: day % 100)),
            clock: try #require(ClockTime(hour: clock / 100, minute: clock % 100)))
    }

    /// `+0200` or `-000120`.
    private static func offset(_ text: Substring) throws -> Int {
        let padded = text.dropFirst() + (text.count == 5 ? "00" : "")
        let digits = try #require(Int(padded))
        return (text.first == "-" ? -1 : 1) * (digits / 10_000 * 3600 + digits / 100 % 100 * 60 + digits % 100)
    }
}

extension Substring {
    /// The parts before and after a text, or the whole.
    fileprivate func components(at separator: String) -> [String] {
        guard let range = firstRange(of: separator) else { return [String(self)] }
        return [String(self[..<range.lowerBound]), String(self[range.upperBound...])]
    }
}
