import WorkCalendar

/// A calendar as Outlook, Google and Thunderbird take it (RFC 5545): wall times with a zone and its rules.
struct CalendarFile {
    /// The calendar's name, as programs show it.
    var name: String
    /// An IANA zone.
    var timeZone: String
    /// The day on which it was made: its events' DTSTAMP.
    var made: Day
    var events: [CalendarEvent]

    /// The file's bytes; events in their order.
    var bytes: [UInt8] {
        var bytes: [UInt8] = []
        for line in lines { line.append(to: &bytes) }
        return bytes
    }

    private var lines: [ContentLine] {
        [
            ContentLine("BEGIN", "VCALENDAR"),
            ContentLine("VERSION", "2.0"),
            ContentLine("PRODID", "-//Verkosto//Verkosto//FI"),
            ContentLine("CALSCALE", "GREGORIAN"),
            ContentLine("METHOD", "PUBLISH"),
            ContentLine("X-WR-CALNAME", text: name),
            ContentLine("X-WR-TIMEZONE", text: timeZone),
        ] + zoneLines + events.flatMap { $0.lines(timeZone: timeZone, made: made) } + [ContentLine("END", "VCALENDAR")]
    }

    /// The zone's rules for the years that have timed events; none where there are only all-day ones.
    private var zoneLines: [ContentLine] {
        let years = events.flatMap { event -> [Int] in
            guard case .timed(let start, let end) = event.time else { return [] }
            return [start.day.year, end.day.year]
        }
        guard let first = years.min(), let last = years.max(), let rules = TimeZoneRules(id: timeZone) else {
            return []
        }
        return VTimeZone(rules, years: first...last).lines.map(ContentLine.init(line:))
    }
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

    fileprivate func lines(timeZone: String, made: Day) -> [ContentLine] {
        var lines = [
            ContentLine("BEGIN", "VEVENT"),
            ContentLine("UID", text: identifier),
            ContentLine("DTSTAMP", "\(made.basic)T000000Z"),
            ContentLine("SEQUENCE", String(sequence)),
        ]
        switch time {
        case .timed(let start, let end):
            lines.append(ContentLine("DTSTART", parameters: [("TZID", timeZone)], start.basic))
            lines.append(ContentLine("DTEND", parameters: [("TZID", timeZone)], end.basic))
        case .allDay(let day):
            lines.append(ContentLine("DTSTART", parameters: [("VALUE", "DATE")], day.basic))
            lines.append(ContentLine("DTEND", parameters: [("VALUE", "DATE")], (day + 1).basic))
            lines.append(ContentLine("TRANSP", "TRANSPARENT"))
        }
        lines.append(ContentLine("SUMMARY", text: summary))
        if let description, !description.isEmpty { lines.append(ContentLine("DESCRIPTION", text: description)) }
        if let location { lines.append(ContentLine("LOCATION", text: location)) }
        if !categories.isEmpty { lines.append(ContentLine("CATEGORIES", texts: categories)) }
        lines.append(ContentLine("STATUS", status.rawValue))
        lines.append(ContentLine("END", "VEVENT"))
        return lines
    }
}

extension Day {
    /// `20270930` (ISO 8601 basic format).
    fileprivate var basic: String { description.replacing("-", with: "") }
}

extension LocalTime {
    /// `20270202T083000`; 24:00 is the next day's midnight.
    fileprivate var basic: String {
        guard clock.minutes < 1440 else { return "\((day + 1).basic)T000000" }
        return "\(day.basic)T\(clock.description.replacing(":", with: ""))00"
    }
}
