/// A zone's rules as iCalendar carries them (VTIMEZONE, RFC 5545 §3.6.5), good for a span of years.
///
/// Changes that come each year on the same weekday of a month become one recurring observance, open-ended where the zone's
/// data go on so.
package struct VTimeZone: Sendable, Hashable {
    /// The component's content lines, from BEGIN to END, neither folded nor ended.
    package let lines: [String]

    /// Creates the component for the years in which meetings lie.
    package init(_ rules: TimeZoneRules, years: ClosedRange<Int>) {
        let onsets = Onset.all(of: rules, years: (years.lowerBound - 1)...(years.upperBound + Self.yearsAhead))
        let observances = Observance.grouping(onsets, isOpenFrom: years.upperBound + Self.yearsAhead)
        let body = observances.isEmpty ? Self.still(rules, year: years.lowerBound) : observances.flatMap(\.lines)
        lines = ["BEGIN:VTIMEZONE", "TZID:\(rules.id)"] + body + ["END:VTIMEZONE"]
    }

    /// So many years show whether a change falls on a month's fourth or on its last weekday.
    private static let yearsAhead = 7

    /// A zone whose clocks don't change.
    private static func still(_ rules: TimeZoneRules, year: Int) -> [String] {
        let day = Day(year: year, month: 1, day: 1) ?? Day(number: 0)
        let start = rules.time(on: LocalTime(day: day, clock: .midnight))
        return Observance(
            onsets: [Onset(wall: start.local, from: start.offset, to: start.offset, isDaylight: false)]
        ).lines
    }
}

/// One change of a zone's clocks.
private struct Onset: Hashable {
    /// What the wall shows when it comes, by the offset before.
    var wall: LocalTime
    /// Seconds ahead of UTC before.
    var from: Int
    /// Seconds ahead of UTC after.
    var to: Int
    /// Whether summer time begins.
    var isDaylight: Bool

    /// The changes in a span of years, as they pass.
    static func all(of rules: TimeZoneRules, years: ClosedRange<Int>) -> [Onset] {
        guard let first = Day(year: max(1, years.lowerBound), month: 1, day: 1) else { return [] }
        var found: [Onset] = []
        var instant = Instant(seconds: first.number * 86_400)
        while let next = rules.nextTransition(after: instant) {
            let from = rules.offset(at: Instant(seconds: next.seconds - 1))
            let to = rules.offset(at: next)
            guard let wall = LocalTime(secondsAsUTC: next.seconds + from), wall.day.year <= years.upperBound else {
                break
            }
            if from != to {
                found.append(Onset(wall: wall, from: from, to: to, isDaylight: rules.isDaylight(at: next)))
            }
            instant = next
        }
        return found
    }

    /// Which weekday of its month it falls on: from the start and, if it is the last, −1.
    var ordinals: Set<Int> {
        let day = wall.day
        let isLast = day.dayOfMonth + 7 > Day.length(ofMonth: day.month, year: day.year)
        return isLast ? [(day.dayOfMonth - 1) / 7 + 1, -1] : [(day.dayOfMonth - 1) / 7 + 1]
    }

    /// Whether another change is of the same kind: offsets, month, weekday and clock.
    func isLike(_ other: Onset) -> Bool {
        (from, to, isDaylight) == (other.from, other.to, other.isDaylight) && wall.clock == other.wall.clock
            && wall.day.month == other.wall.day.month && wall.day.weekday == other.wall.day.weekday
    }
}

/// A run of like changes, one a year.
private struct Observance {
    var onsets: [Onset]
    /// Which weekday of the month all of them fall on.
    var ordinals: Set<Int>
    /// Whether it goes on beyond the years looked at.
    var isOpen = false

    init(onsets: [Onset]) {
        self.onsets = onsets
        ordinals = onsets.first?.ordinals ?? []
    }

    /// Gathers changes into runs; those that reach the year `last` are open.
    static func grouping(_ onsets: [Onset], isOpenFrom last: Int) -> [Observance] {
        var runs: [Observance] = []
        for onset in onsets {
            if let index = runs.lastIndex(where: { $0.continues(with: onset) }) {
                runs[index].onsets.append(onset)
                runs[index].ordinals.formIntersection(onset.ordinals)
            } else {
                runs.append(Observance(onsets: [onset]))
            }
        }
        for index in runs.indices where runs[index].onsets.count > 1 {
            runs[index].isOpen = runs[index].onsets.last?.wall.day.year == last
        }
        return runs
    }

    private func continues(with onset: Onset) -> Bool {
        guard let last = onsets.last else { return false }
        return last.isLike(onset) && last.wall.day.year + 1 == onset.wall.day.year
            && !ordinals.isDisjoint(with: onset.ordinals)
    }

    /// The STANDARD or DAYLIGHT component.
    var lines: [String] {
        guard let first = onsets.first else { return [] }
        let name = first.isDaylight ? "DAYLIGHT" : "STANDARD"
        var lines = ["BEGIN:\(name)", "DTSTART:\(compact(first.wall))"]
        lines.append("TZOFFSETFROM:\(offsetText(first.from))")
        lines.append("TZOFFSETTO:\(offsetText(first.to))")
        if onsets.count > 1 { lines.append(rule(first)) }
        return lines + ["END:\(name)"]
    }

    private func rule(_ first: Onset) -> String {
        let weekday = first.wall.day.weekday.shortName.prefix(2).uppercased()
        let ordinal = ordinals.contains(-1) ? -1 : ordinals.min() ?? 1
        let rule = "RRULE:FREQ=YEARLY;BYMONTH=\(first.wall.day.month);BYDAY=\(ordinal)\(weekday)"
        guard !isOpen, let last = onsets.last else { return rule }
        let end = LocalTime(secondsAsUTC: last.wall.secondsAsUTC - last.from) ?? last.wall
        return "\(rule);UNTIL=\(compact(end))Z"
    }

    private func compact(_ time: LocalTime) -> String {
        "\(time)00".filter { $0 != "-" && $0 != ":" }
    }

    /// `+0200`, with seconds where there are some.
    private func offsetText(_ offset: Int) -> String {
        let size = abs(offset)
        let parts = [size / 3600, size / 60 % 60] + (size % 60 == 0 ? [] : [size % 60])
        return (offset < 0 ? "-" : "+") + parts.map { padded($0, to: 2) }.joined()
    }
}
