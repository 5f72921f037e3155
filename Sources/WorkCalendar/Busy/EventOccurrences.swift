internal import CLibical

/// The times that events name in a horizon, on the network's wall.
struct EventOccurrences {
    private(set) var times: [BusyCalendar.Time] = []
    private(set) var problems: [BusyCalendar.Problem] = []
    private let horizon: ClosedRange<Day>
    private let zone: TimeZoneRules
    private var followed = 0

    init(in horizon: ClosedRange<Day>, on zone: TimeZoneRules) {
        self.horizon = horizon
        self.zone = zone
    }

    /// Adds what events and free/busy components take.
    mutating func add(_ calendar: CalendarEvents) {
        let changed = calendar.events.filter { $0.replaces != nil }
        let replaced = Dictionary(grouping: changed, by: \.identifier).mapValues { events in
            Set(events.compactMap(\.replaces).map { Self.key($0, calendar.zones) })
        }
        for event in calendar.events where event.isBusy {
            let gone = event.replaces == nil ? replaced[event.identifier] ?? [] : []
            let exceptions = Set(event.exceptions.map { Self.key($0, calendar.zones) }).union(gone)
            for start in starts(of: event, calendar.zones) where !exceptions.contains(Self.key(start, calendar.zones)) {
                add(start, length: event.length, calendar.zones)
            }
            if times.count >= BusyCalendar.timeLimit { break }
        }
        for (from, to) in calendar.busy {
            add(from, length: calendar.zones.instant(of: to) - calendar.zones.instant(of: from), calendar.zones)
        }
        if times.count >= BusyCalendar.timeLimit || followed >= BusyCalendar.stepLimit {
            problems.append(.tooManyTimes(limit: BusyCalendar.timeLimit))
        }
    }

    /// By what occurrences are known to be the same: a date, or an instant.
    private static func key(_ moment: CalendarMoment, _ zones: CalendarZones) -> Int {
        moment.isDate ? moment.day.number * 86_400 : zones.instant(of: moment)
    }

    /// An event's starts, the first, those of its rules and extra ones, up to the horizon's end.
    private mutating func starts(of event: CalendarEvent, _ zones: CalendarZones) -> [CalendarMoment] {
        var found = [event.start]
        for rule in event.replaces == nil ? event.rules : [] {
            if let checked = try? RecurrenceRule(rule) {
                found += starts(by: checked, of: event, zones)
            } else {
                problems.append(.unreadableRule(String(rule.prefix(80))))
            }
        }
        var seen: Set<CalendarMoment> = []
        return (found + event.extraStarts).filter { seen.insert($0).inserted }
    }

    private mutating func starts(
        by rule: RecurrenceRule, of event: CalendarEvent, _ zones: CalendarZones
    ) -> [CalendarMoment] {
        let start = event.start
        guard start.day <= horizon.upperBound,
            let iterator = RuleIterator(rule: rule.withoutEnd, start: icaltimetype(start))
        else { return [] }
        var rest = rule.value("COUNT").flatMap { Int($0) } ?? .max
        let end = rule.value("UNTIL").flatMap { CalendarMoment(until: $0, on: start.wall) }.map { end in
            end.isDate ? end.seconds + 86_399 : Self.key(end, zones)
        }
        var found: [CalendarMoment] = []
        while rest > 0, followed < BusyCalendar.stepLimit, let time = iterator.first(where: { _ in true }) {
            followed += 1
            rest -= 1
            guard let moment = CalendarMoment(time, like: start), moment.day <= horizon.upperBound + 1 else { break }
            if let end, Self.key(moment, zones) > end { break }
            if moment.day + (event.length / 86_400 + 2) >= horizon.lowerBound { found.append(moment) }
        }
        return found
    }

    /// Adds a stretch, cut to the horizon.
    private mutating func add(_ start: CalendarMoment, length: Int, _ zones: CalendarZones) {
        guard length > 0, times.count < BusyCalendar.timeLimit else { return }
        let first: LocalTime
        let last: LocalTime
        if start.isDate {
            guard let from = LocalTime(secondsAsUTC: start.day.number * 86_400),
                let to = LocalTime(secondsAsUTC: start.day.number * 86_400 + (length + 86_399) / 86_400 * 86_400)
            else { return }
            (first, last) = (from, to)
        } else {
            let instant = zones.instant(of: start)
            guard let from = zone.time(at: Instant(seconds: instant))?.local,
                let to = zone.time(at: Instant(seconds: (instant + length + 59) / 60 * 60))?.local
            else { return }
            (first, last) = (from, to)
        }
        guard first.day <= horizon.upperBound, last.day >= horizon.lowerBound, first < last else { return }
        times.append(BusyCalendar.Time(start: first, end: last))
    }
}

extension RecurrenceRule {
    /// The rule for libical, which compares ends with other walls; whoever follows it looks at them.
    var withoutEnd: String {
        parts.filter { $0.name != "COUNT" && $0.name != "UNTIL" }.map { "\($0.name)=\($0.value)" }
            .joined(separator: ";")
    }
}

extension CalendarMoment {
    /// An occurrence on the wall of an event's start.
    fileprivate init?(_ time: icaltimetype, like start: CalendarMoment) {
        guard let day = Day(time) else { return nil }
        let clock = Int(time.hour) * 3600 + Int(time.minute) * 60 + Int(time.second)
        self.init(
            seconds: day.number * 86_400 + (start.isDate ? 0 : clock), isDate: start.isDate, wall: start.wall)
    }

    /// `20271231`, `20271231T120000` or `20271231T120000Z`; already checked to have one of these forms.
    fileprivate init?(until text: String, on wall: Wall) {
        guard let day = RecurrenceRule.end(text) else { return nil }
        let clock = Int(text.dropFirst(9).prefix(6)) ?? 0
        self.init(
            seconds: day.number * 86_400 + clock / 10_000 * 3600 + clock / 100 % 100 * 60 + clock % 100,
            isDate: text.count == 8, wall: text.hasSuffix("Z") ? .utc : wall)
    }
}

extension icaltimetype {
    fileprivate init(_ moment: CalendarMoment) {
        self = icaltime_null_time()
        let parts = moment.day.parts
        let clock = moment.seconds - moment.day.number * 86_400
        year = Int32(clamping: parts.year)
        month = Int32(clamping: parts.month)
        day = Int32(clamping: parts.day)
        hour = Int32(clamping: clock / 3600)
        minute = Int32(clamping: clock / 60 % 60)
        second = Int32(clamping: clock % 60)
        is_date = moment.isDate ? 1 : 0
    }
}
