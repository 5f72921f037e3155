/// The times at which an iCalendar file (RFC 5545) says that somebody is busy.
///
/// Events count unless they are cancelled or transparent; those of whole days take their dates whole, whatever the zone.
/// Recurrence rules, extra and excepted dates, changed occurrences and free/busy components are followed. The file may
/// come from anybody: its size, depth and the number of times are bounded, and rules that no meeting follows are told.
package struct BusyCalendar: Sendable {
    /// A stretch of time on the network's wall.
    package struct Time: Hashable, Sendable {
        package let start: LocalTime
        /// Later than `start`.
        package let end: LocalTime
    }

    /// What can't be read, or is more than is read.
    package enum Problem: Hashable, Sendable {
        /// There is no VCALENDAR in it.
        case noCalendar
        /// Larger than so many bytes, deeper than components go, or with more components than anybody has.
        case tooLarge
        /// The events name more times than are read.
        case tooManyTimes(limit: Int)
        /// A zone that is neither described in the file nor in the IANA data; its times were read on the network's wall.
        case unknownZone(String)
        /// A recurrence rule that can't be followed; only the event's first time counts.
        case unreadableRule(String)
    }

    /// Sorted; none touches another.
    package private(set) var times: [Time] = []
    /// Each once, in the order met.
    package private(set) var problems: [Problem] = []

    /// How large a file may be, in bytes.
    package static let sizeLimit = 16 << 20
    /// How many times in the horizon a file may name.
    package static let timeLimit = 20_000
    /// How many times rules are followed through in all, also before the horizon.
    static let stepLimit = 5_000_000

    /// Reads the times that touch a horizon.
    package init(_ bytes: [UInt8], in horizon: ClosedRange<Day>, on zone: TimeZoneRules) {
        guard bytes.count <= Self.sizeLimit, let text = CalendarLines(bytes) else {
            problems = [.tooLarge]
            return
        }
        guard text.hasCalendar, let events = CalendarEvents(text.bytes, on: zone) else {
            problems = [.noCalendar]
            return
        }
        var occurrences = EventOccurrences(in: horizon, on: zone)
        occurrences.add(events)
        times = Self.merged(occurrences.times)
        for problem in events.problems + occurrences.problems where !problems.contains(problem) {
            problems.append(problem)
        }
    }

    private static func merged(_ times: [Time]) -> [Time] {
        times.sorted { ($0.start, $0.end) < ($1.start, $1.end) }.reduce(into: []) { merged, time in
            if let last = merged.last, time.start <= last.end {
                merged[merged.count - 1] = Time(start: last.start, end: max(last.end, time.end))
            } else {
                merged.append(time)
            }
        }
    }
}

/// A calendar's content lines, unfolded, those alone that say when somebody is busy.
///
/// libical gets only these, so that what it builds is bounded by them.
private struct CalendarLines {
    private static let wanted: Set<String> = [
        "BEGIN", "END", "UID", "DTSTART", "DTEND", "DURATION", "RRULE", "RDATE", "EXDATE", "RECURRENCE-ID", "STATUS",
        "TRANSP", "TZID", "TZOFFSETFROM", "TZOFFSETTO", "FREEBUSY", "X-MICROSOFT-CDO-BUSYSTATUS",
    ]
    private static let deepest = 8
    private static let mostComponents = 200_000
    private static let longestLine = 1 << 18

    private(set) var bytes: [UInt8] = []
    private(set) var hasCalendar = false

    /// Nil if components lie too deep or are too many.
    init?(_ file: [UInt8]) {
        var depth = 0
        var components = 0
        var line: [UInt8] = []
        var position = file.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        while position < file.count {
            var end = file[position...].firstIndex { $0 == 10 || $0 == 13 } ?? file.count
            line.append(contentsOf: file[position..<end].map { $0 == 0 ? 32 : $0 })
            while end < file.count, file[end] == 10 || file[end] == 13 { end += 1 }
            position = end
            if position < file.count, file[position] == 32 || file[position] == 9, line.count < Self.longestLine {
                position += 1
                continue
            }
            let name = String(decoding: line.prefix { $0 != 58 && $0 != 59 }, as: UTF8.self).uppercased()
            if name == "BEGIN" { (depth, components) = (depth + 1, components + 1) }
            if name == "END" { depth -= 1 }
            guard (0...Self.deepest).contains(depth), components <= Self.mostComponents else { return nil }
            if Self.wanted.contains(name), line.count < Self.longestLine {
                if name == "BEGIN", line.dropFirst(6).elementsEqual("VCALENDAR".utf8) { hasCalendar = true }
                bytes += line + [13, 10]
            }
            line.removeAll(keepingCapacity: true)
        }
    }
}
