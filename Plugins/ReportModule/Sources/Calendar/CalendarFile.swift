import WorkCalendar

/// A calendar as Outlook, Google and Thunderbird take it (RFC 5545): wall times with a zone and its rules.
struct CalendarFile {
    /// The calendar's name, as programs show it.
    var name: String
    /// An IANA zone.
    var timeZone: String
    /// In their order.
    var events: [WrittenEvent]
    /// Whether events name who attends: what does is no publication (RFC 5546 §3.2.1), so it says no method.
    var namesAttendees = false

    /// The years that have timed events; nil where there are only all-day ones.
    var years: ClosedRange<Int>? {
        let years = events.compactMap(\.years)
        guard let first = years.map(\.lowerBound).min(), let last = years.map(\.upperBound).max() else { return nil }
        return first...last
    }

    /// The file's bytes, with the zone's rules for its years.
    func bytes(with rules: ContentLines) -> [UInt8] {
        var lines = ContentLines()
        lines.add("BEGIN", "VCALENDAR")
        lines.add("VERSION", "2.0")
        lines.add("PRODID", "-//Verkosto//Verkosto//FI")
        lines.add("CALSCALE", "GREGORIAN")
        if !namesAttendees { lines.add("METHOD", "PUBLISH") }
        lines.add("X-WR-CALNAME", text: name)
        lines.add("X-WR-TIMEZONE", text: timeZone)
        lines.add(rules)
        for event in events { lines.add(event.lines) }
        lines.add("END", "VCALENDAR")
        return lines.bytes
    }
}

/// A zone's rules, written once for each span of years that calendars have.
struct WrittenZone {
    private let rules: TimeZoneRules?
    private var written: [ClosedRange<Int>: ContentLines] = [:]

    init(id: String) {
        rules = TimeZoneRules(id: id)
    }

    /// The VTIMEZONE for a span of years; nothing where no event has a time.
    mutating func lines(for years: ClosedRange<Int>?) -> ContentLines {
        guard let rules, let years else { return ContentLines() }
        if let lines = written[years] { return lines }
        var lines = ContentLines()
        for line in VTimeZone(rules, years: years).lines { lines.add(line: line) }
        written[years] = lines
        return lines
    }
}

/// An event with its lines written, for every calendar that it stands in.
struct WrittenEvent {
    let lines: ContentLines
    /// The years of its wall times; nil for an all-day one.
    let years: ClosedRange<Int>?
}

/// One event of a calendar.
struct CalendarEvent {
    /// When it is.
    enum Time {
        /// From a wall time to another in the calendar's zone.
        case timed(LocalTime, LocalTime)
        /// A whole day: a date and no time, so that no zone shifts it.
        case allDay(Day)
    }

    /// RFC 5545 §3.8.1.11.
    enum Status: String {
        case confirmed = "CONFIRMED"
        case tentative = "TENTATIVE"
        case cancelled = "CANCELLED"
    }

    /// Stays the same when the meeting moves.
    var identifier: String
    /// Rises with each move.
    var sequence: Int
    var time: Time
    var summary: String
    var description: String?
    var location: String?
    var categories: [String]
    var status: Status
    /// Named where there are attendees.
    var organizer: CalendarParty?
    var attendees: [CalendarParty] = []

    /// Writes the event.
    ///
    /// - Parameters:
    ///   - timeZone: the calendar's zone.
    ///   - made: the day on which it was made, its DTSTAMP.
    func written(timeZone: String, made: Day) -> WrittenEvent {
        var lines = ContentLines()
        lines.add("BEGIN", "VEVENT")
        lines.add("UID", text: identifier)
        lines.add("DTSTAMP", "\(made.basic)T000000Z")
        lines.add("SEQUENCE", String(sequence))
        let years = add(timeZone: timeZone, to: &lines)
        lines.add("SUMMARY", text: summary)
        if let description, !description.isEmpty { lines.add("DESCRIPTION", text: description) }
        if let location { lines.add("LOCATION", text: location) }
        if !categories.isEmpty { lines.add("CATEGORIES", texts: categories) }
        lines.add("STATUS", status.rawValue)
        if let organizer { lines.add("ORGANIZER", parameters: ["CN": organizer.name], organizer.address.uri) }
        for party in attendees {
            lines.add(
                "ATTENDEE",
                parameters: ["CN": party.name, "CUTYPE": party.userType.rawValue, "ROLE": party.role.rawValue],
                party.address.uri)
        }
        lines.add("END", "VEVENT")
        return WrittenEvent(lines: lines, years: years)
    }

    private func add(timeZone: String, to lines: inout ContentLines) -> ClosedRange<Int>? {
        switch time {
        case .timed(let start, let end):
            lines.add("DTSTART", parameters: ["TZID": timeZone], start.basic)
            lines.add("DTEND", parameters: ["TZID": timeZone], end.basic)
            return min(start.day.year, end.day.year)...max(start.day.year, end.day.year)
        case .allDay(let day):
            lines.add("DTSTART", parameters: ["VALUE": "DATE"], day.basic)
            lines.add("DTEND", parameters: ["VALUE": "DATE"], (day + 1).basic)
            lines.add("TRANSP", "TRANSPARENT")
            return nil
        }
    }
}

extension Day {
    /// `20270930` (ISO 8601 basic format).
    fileprivate var basic: String {
        let (year, month, day) = parts
        return String(String(100_000_000 + year * 10_000 + month * 100 + day).dropFirst())
    }
}

extension LocalTime {
    /// `20270202T083000`; 24:00 is the next day's midnight.
    fileprivate var basic: String {
        guard clock.minutes < 1440 else { return "\((day + 1).basic)T000000" }
        let digits = 1_000_000 + clock.minutes / 60 * 10_000 + clock.minutes % 60 * 100
        return "\(day.basic)T\(String(digits).dropFirst())"
    }
}
