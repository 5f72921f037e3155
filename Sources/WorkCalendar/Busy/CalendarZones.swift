internal import CLibical

/// The zones that a file's times are in: those it describes itself, else those of the IANA data.
struct CalendarZones {
    /// Offsets of a zone that the file describes: from each moment (by the wall before, in seconds) on.
    private struct Change {
        let wall: Int
        let from: Int
        let to: Int
    }

    /// Yearly changes are followed through these years.
    private static let years = 1970...2100
    private static let mostChanges = 2_000

    private let floating: TimeZoneRules
    private var described: [String: [Change]] = [:]

    init(_ root: OpaquePointer, floating: TimeZoneRules) {
        self.floating = floating
        read(root)
    }

    /// The zones of some moments that nobody describes, each once.
    func unknown(among moments: [CalendarMoment]) -> [String] {
        var found: [String] = []
        for moment in moments {
            guard case .zone(let name) = moment.wall, described[name] == nil, !found.contains(name),
                TimeZoneRules(id: Self.identifier(name)) == nil
            else { continue }
            found.append(name)
        }
        return found
    }

    /// When a moment is, in seconds since 1970.
    func instant(of moment: CalendarMoment) -> Int {
        switch moment.wall {
        case .utc: return moment.seconds
        case .floating: return instant(ofWall: moment.seconds, in: floating)
        case .zone(let name):
            if let changes = described[name] { return moment.seconds - offset(atWall: moment.seconds, changes) }
            return instant(ofWall: moment.seconds, in: TimeZoneRules(id: Self.identifier(name)) ?? floating)
        }
    }

    private func instant(ofWall seconds: Int, in rules: TimeZoneRules) -> Int {
        guard let wall = LocalTime(secondsAsUTC: seconds) else { return seconds }
        return rules.time(on: wall).instant.seconds + (seconds - wall.secondsAsUTC)
    }

    /// Older files name IANA zones under a prefix: `/freeassociation.sourceforge.net/Tzfile/Europe/Helsinki`.
    private static func identifier(_ name: String) -> String {
        name.hasPrefix("/") ? name.split(separator: "/").suffix(2).joined(separator: "/") : name
    }

    private func offset(atWall wall: Int, _ changes: [Change]) -> Int {
        (changes.last { $0.wall <= wall } ?? changes.first.map { Change(wall: 0, from: $0.from, to: $0.from) })?.to ?? 0
    }

    private mutating func read(_ component: OpaquePointer) {
        var child = icalcomponent_get_first_component(component, ICAL_ANY_COMPONENT)
        while let next = child {
            if icalcomponent_isa(next) == ICAL_VTIMEZONE_COMPONENT {
                addZone(next)
            } else if icalcomponent_isa(next) == ICAL_VCALENDAR_COMPONENT {
                read(next)
            }
            child = icalcomponent_get_next_component(component, ICAL_ANY_COMPONENT)
        }
    }

    private mutating func addZone(_ component: OpaquePointer) {
        guard let property = icalcomponent_get_first_property(component, ICAL_TZID_PROPERTY),
            let name = icalproperty_get_tzid(property).map({ String(cString: $0) })
        else { return }
        var changes: [Change] = []
        var child = icalcomponent_get_first_component(component, ICAL_ANY_COMPONENT)
        while let next = child, changes.count <= Self.mostChanges {
            changes += Self.changes(of: next)
            child = icalcomponent_get_next_component(component, ICAL_ANY_COMPONENT)
        }
        guard !changes.isEmpty, changes.count <= Self.mostChanges else { return }
        described[name] = changes.sorted { $0.wall < $1.wall }
    }

    /// The changes of a STANDARD or DAYLIGHT component; a rule that is not yearly is not followed.
    private static func changes(of component: OpaquePointer) -> [Change] {
        guard let start = icalcomponent_get_first_property(component, ICAL_DTSTART_PROPERTY),
            let from = icalcomponent_get_first_property(component, ICAL_TZOFFSETFROM_PROPERTY),
            let to = icalcomponent_get_first_property(component, ICAL_TZOFFSETTO_PROPERTY)
        else { return [] }
        let first = icalproperty_get_dtstart(start)
        let offsets = (from: Int(icalproperty_get_tzoffsetfrom(from)), to: Int(icalproperty_get_tzoffsetto(to)))
        func change(_ time: icaltimetype) -> Change? {
            Day(time).map { day in
                let clock = Int(time.hour) * 3600 + Int(time.minute) * 60 + Int(time.second)
                return Change(wall: day.number * 86_400 + clock, from: offsets.from, to: offsets.to)
            }
        }
        var walls = [first]
        if let rule = icalcomponent_get_first_property(component, ICAL_RRULE_PROPERTY) {
            walls = yearly(icalproperty_get_rrule(rule), from: first)
        }
        return walls.compactMap(change)
    }

    private static func yearly(_ rule: icalrecurrencetype, from first: icaltimetype) -> [icaltimetype] {
        var rule = rule
        var first = first
        first.year = max(first.year, Int32(years.lowerBound))
        guard rule.freq == ICAL_YEARLY_RECURRENCE, let text = icalrecurrencetype_as_string_r(&rule) else {
            return [first]
        }
        defer { icalmemory_free_buffer(text) }
        guard let checked = try? RecurrenceRule(String(cString: text)),
            let iterator = RuleIterator(rule: checked.withoutEnd, start: first)
        else { return [first] }
        let last = checked.value("UNTIL").flatMap(RecurrenceRule.end) ?? Day(number: .max / 2)
        var found: [icaltimetype] = []
        while found.count < years.count, let time = iterator.first(where: { _ in true }),
            Int(time.year) <= years.upperBound, let day = Day(time), day <= last
        {
            found.append(time)
        }
        return found.isEmpty ? [first] : found
    }
}
