/// The rules of a data file, one line each: `YEARS | DAY | fi | sv | en`; lines that begin with `#` are for people.
///
/// YEARS is empty (all), `1973-1990`, `1991-` or `-1972`. DAY is `12-06`, `easter+39`, `sat from 10-31`, or one of these
/// followed by `, moved to DAY from DAY DAY` for a day that gives way.
struct HolidayTable: Sendable {
    /// One line.
    struct Entry: Sendable {
        /// The years in which it is a holiday.
        var years: ClosedRange<Int>
        /// When it falls.
        var rule: HolidayRule
        /// What it is called.
        var name: HolidayName
    }

    /// The lines in order; lines that are no rules are left out (a test holds the data files to having none).
    let entries: [Entry]
    /// How many lines are neither rules nor remarks nor empty.
    let unreadableLines: Int

    /// Reads a data file.
    init(_ text: String) {
        var entries: [Entry] = []
        var unreadable = 0
        for line in text.split(separator: "\n") where !line.hasPrefix("#") {
            if let entry = Self.entry(line) { entries.append(entry) } else { unreadable += 1 }
        }
        self.entries = entries
        unreadableLines = unreadable
    }

    /// The holidays of a year, in the order of the file.
    func holidays(inYear year: Int) -> [(day: Day, name: HolidayName)] {
        entries.compactMap { entry in
            guard entry.years.contains(year), let day = entry.rule.day(inYear: year) else { return nil }
            return (day, entry.name)
        }
    }

    private static func entry(_ line: Substring) -> Entry? {
        let cells = line.split(separator: "|", omittingEmptySubsequences: false).map { trimmed($0) }
        guard cells.count == 5, let years = years(cells[0]), let rule = rule(cells[1]) else { return nil }
        return Entry(years: years, rule: rule, name: HolidayName(fi: cells[2], sv: cells[3], en: cells[4]))
    }

    private static func years(_ text: String) -> ClosedRange<Int>? {
        if text.isEmpty { return 1...9999 }
        let ends = text.split(separator: "-", omittingEmptySubsequences: false)
        guard ends.count == 2 else { return nil }
        let first = ends[0].isEmpty ? 1 : Int(ends[0])
        let last = ends[1].isEmpty ? 9999 : Int(ends[1])
        guard let first, let last, first <= last else { return nil }
        return first...last
    }

    private static func rule(_ text: String) -> HolidayRule? {
        let halves = text.split(separator: ",", maxSplits: 1).map { trimmed($0) }
        guard let head = halves.first, let rule = plainRule(head) else { return nil }
        guard halves.count == 2 else { return rule }
        let words = halves[1].split(separator: " ").map(String.init)
        guard words.count >= 5, words[0] == "moved", words[1] == "to", words[3] == "from",
            let target = plainRule(words[2])
        else { return nil }
        let places = words[4...].compactMap { plainRule($0) }
        return places.count == words.count - 4 ? .moved(rule, to: target, from: places) : nil
    }

    private static func plainRule(_ text: String) -> HolidayRule? {
        if text.hasPrefix("easter") { return Int(text.dropFirst(6)).map(HolidayRule.easter) }
        let words = text.split(separator: " ").map(String.init)
        guard let last = words.last, case .recurring(let month, let day) = try? CalendarDay(last) else { return nil }
        if words.count == 1 { return .fixed(month: month, day: day) }
        guard words.count == 3, words[1] == "from", let weekday = Weekday(shortName: words[0]) else { return nil }
        return .weekday(weekday, month: month, day: day)
    }

    private static func trimmed(_ text: Substring) -> String {
        let isSpace: (UInt8) -> Bool = { $0 == UInt8(ascii: " ") }
        guard let first = text.utf8.firstIndex(where: { !isSpace($0) }),
            let last = text.utf8.lastIndex(where: { !isSpace($0) })
        else { return "" }
        return String(text[first...last])
    }
}
