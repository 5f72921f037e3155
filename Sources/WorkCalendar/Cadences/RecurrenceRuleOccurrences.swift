internal import CLibical

/// A time that a recurrence rule names.
package struct RuleOccurrence: Hashable, Sendable {
    /// The day.
    package var day: Day
    /// The time on it; nil if the rule leaves the time free.
    package var clock: ClockTime?
}

/// A rule names more times in the horizon than anybody meets.
package struct TooManyOccurrences: Error, Hashable, Sendable {
    /// How many are allowed.
    package var limit: Int
}

extension RecurrenceRule {
    /// How many times a rule may name in a horizon.
    package static let occurrenceLimit = 2000

    /// The times that the rule names in a horizon, sorted.
    ///
    /// It starts at its first instance in the horizon, as if that were DTSTART: intervals and COUNT go from there.
    /// UNTIL is read on the network's clock. libical expands it, up to the year 2582.
    package func occurrences(in horizon: ClosedRange<Day>) throws(TooManyOccurrences) -> [RuleOccurrence] {
        let allows = dayLimit
        let end = min(value("UNTIL").flatMap(Self.end) ?? horizon.upperBound, horizon.upperBound)
        var start = icaltimetype(horizon.lowerBound, hasClock: namesTimes)
        if value("INTERVAL") != nil {
            let first = RuleIterator(rule: expandable(until: end, without: "INTERVAL"), start: start)?.first(
                where: allows)
            guard let first else { return [] }
            start = first
        }
        guard let iterator = RuleIterator(rule: expandable(until: end, without: nil), start: start) else { return [] }
        let count = value("COUNT").flatMap { Int($0) } ?? .max
        var found: [RuleOccurrence] = []
        while found.count < count, let time = iterator.first(where: allows), let day = time.civilDay, day <= end {
            guard found.count < Self.occurrenceLimit else { throw TooManyOccurrences(limit: Self.occurrenceLimit) }
            let clock = namesTimes ? ClockTime(hour: Int(time.hour), minute: Int(time.minute)) : nil
            let occurrence = RuleOccurrence(day: day, clock: clock)
            guard isBeforeEnd(occurrence) else { break }
            found.append(occurrence)
        }
        return found
    }

    /// Whether the rule fixes times of day, not just days.
    private var namesTimes: Bool { value("BYHOUR") != nil || value("BYMINUTE") != nil }

    /// The rule as libical is to have it: ending with the horizon, so that one without instances ends too, and without
    /// the parts that are applied to its instances here.
    private func expandable(until end: Day, without name: String?) -> String {
        let limit = "UNTIL=\(end.description.filter { $0 != "-" })\(namesTimes ? "T235959" : "")"
        let kept = parts.filter { part in
            part.name != name && !["COUNT", "UNTIL"].contains(part.name) && !(part.name == "BYMONTHDAY" && limitsDays)
        }
        return (kept.map { "\($0.name)=\($0.value)" } + [limit]).joined(separator: ";")
    }

    /// Under FREQ=DAILY, BYMONTHDAY only limits; libical 3.0 does not know days from the month's end there.
    private var limitsDays: Bool { value("FREQ") == "DAILY" && value("BYMONTHDAY") != nil }

    /// Which of libical's times lie on a day that the rule allows.
    private var dayLimit: (icaltimetype) -> Bool {
        guard limitsDays else { return { _ in true } }
        let days = RecurrenceRuleDays(self)
        return { time in
            guard let day = time.civilDay else { return false }
            return days.allows(monthDay: day.dayOfMonth, length: Day.length(ofMonth: day.month, year: day.year))
        }
    }

    /// Whether a time does not lie past the clock that UNTIL gives on its last day.
    private func isBeforeEnd(_ occurrence: RuleOccurrence) -> Bool {
        guard let until = value("UNTIL"), until.count > 8, occurrence.day == Self.end(until),
            let clock = occurrence.clock,
            let end = Int(until.dropFirst(9).prefix(4))
        else { return true }
        return clock.minutes <= end / 100 * 60 + end % 100
    }
}

/// libical's expansion of one rule; frees it at the end.
final class RuleIterator {
    private let iterator: OpaquePointer

    /// Starts the expansion, or nil if the rule has no instance.
    init?(rule text: String, start: icaltimetype) {
        icalerror_set_errors_are_fatal(0)
        let rule = icalrecurrencetype_from_string(text)
        guard rule.freq != ICAL_NO_RECURRENCE, let iterator = icalrecur_iterator_new(rule, start) else { return nil }
        self.iterator = iterator
    }

    deinit { icalrecur_iterator_free(iterator) }

    /// The next time that meets a condition, or nil after the last.
    func first(where isWanted: (icaltimetype) -> Bool) -> icaltimetype? {
        while true {
            let time = icalrecur_iterator_next(iterator)
            if icaltime_is_null_time(time) != 0 { return nil }
            if isWanted(time) { return time }
        }
    }
}

extension icaltimetype {
    /// The start of a day, as a date or as midnight.
    fileprivate init(_ day: Day, hasClock: Bool) {
        self = icaltime_null_time()
        let parts = day.parts
        year = Int32(clamping: parts.year)
        month = Int32(clamping: parts.month)
        self.day = Int32(clamping: parts.day)
        is_date = hasClock ? 0 : 1
    }

    /// The day, without the time.
    fileprivate var civilDay: Day? { Day(year: Int(year), month: Int(month), day: Int(day)) }
}
