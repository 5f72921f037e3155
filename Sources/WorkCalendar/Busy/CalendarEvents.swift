internal import CLibical

/// A moment as an event names it.
struct CalendarMoment: Hashable {
    /// On which wall.
    enum Wall: Hashable {
        case utc
        /// The network's own.
        case floating
        /// A zone of the file or of the IANA data, by its name.
        case zone(String)
    }

    /// Seconds since 1970 if the wall were UTC's.
    var seconds: Int
    /// Whether it is a date, a whole day.
    var isDate: Bool
    var wall: Wall

    /// The day on its wall.
    var day: Day { Day(number: seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400) }
}

/// An event as far as it matters when somebody is busy.
struct CalendarEvent {
    var identifier: String
    var start: CalendarMoment
    /// How long it is, in seconds; for dates whole days.
    var length: Int
    var rules: [String] = []
    var extraStarts: [CalendarMoment] = []
    var exceptions: [CalendarMoment] = []
    /// The occurrence that it stands for; nil for an event of its own.
    var replaces: CalendarMoment?
    /// Whether it takes time: neither cancelled nor transparent.
    var isBusy: Bool
}

/// The events of a file, read by libical.
struct CalendarEvents {
    private(set) var events: [CalendarEvent] = []
    /// Busy stretches of VFREEBUSY components: from, to.
    private(set) var busy: [(from: CalendarMoment, to: CalendarMoment)] = []
    private(set) var problems: [BusyCalendar.Problem] = []
    let zones: CalendarZones

    /// Nil if libical finds no component.
    init?(_ text: [UInt8], on zone: TimeZoneRules) {
        icalerror_set_errors_are_fatal(0)
        let root = (text + [0]).withUnsafeBytes { bytes in
            bytes.baseAddress.flatMap { icalparser_parse_string($0.assumingMemoryBound(to: CChar.self)) }
        }
        guard let root else { return nil }
        defer { icalcomponent_free(root) }
        zones = CalendarZones(root, floating: zone)
        read(root)
        problems += zones.unknown(among: moments).map(BusyCalendar.Problem.unknownZone)
    }

    private var moments: [CalendarMoment] { events.map(\.start) + busy.map(\.from) }

    private mutating func read(_ component: OpaquePointer) {
        switch icalcomponent_isa(component) {
        case ICAL_VEVENT_COMPONENT:
            if let event = CalendarEvent(component) { events.append(event) }
        case ICAL_VFREEBUSY_COMPONENT:
            addBusy(of: component)
        case ICAL_XROOT_COMPONENT, ICAL_VCALENDAR_COMPONENT:
            var child = icalcomponent_get_first_component(component, ICAL_ANY_COMPONENT)
            while let next = child {
                read(next)
                child = icalcomponent_get_next_component(component, ICAL_ANY_COMPONENT)
            }
        default: break
        }
    }

    private mutating func addBusy(of component: OpaquePointer) {
        for property in properties(of: component, ICAL_FREEBUSY_PROPERTY) {
            let kind = icalproperty_get_first_parameter(property, ICAL_FBTYPE_PARAMETER)
            if let kind, icalparameter_get_fbtype(kind) == ICAL_FBTYPE_FREE { continue }
            let period = icalproperty_get_freebusy(property)
            guard let from = CalendarMoment(period.start, zone: nil) else { continue }
            var to = from
            if let end = CalendarMoment(period.end, zone: nil) {
                to = end
            } else {
                to.seconds += max(0, Int(icaldurationtype_as_int(period.duration)))
            }
            busy.append((from, to))
        }
    }
}

extension CalendarEvent {
    /// Nil if it has no start.
    fileprivate init?(_ component: OpaquePointer) {
        guard let property = icalcomponent_get_first_property(component, ICAL_DTSTART_PROPERTY),
            let start = CalendarMoment(icalproperty_get_dtstart(property), zone: zoneName(of: property))
        else { return nil }
        self.start = start
        identifier = icalcomponent_get_uid(component).map { String(cString: $0) } ?? ""
        length = Self.length(of: component, from: start)
        isBusy = Self.takesTime(component)
        for rule in properties(of: component, ICAL_RRULE_PROPERTY) {
            guard let text = icalproperty_get_value_as_string_r(rule) else { continue }
            rules.append(String(cString: text))
            icalmemory_free_buffer(text)
        }
        extraStarts = properties(of: component, ICAL_RDATE_PROPERTY).compactMap { property in
            let value = icalproperty_get_rdate(property)
            let isPeriod = icaltime_is_null_time(value.time) != 0
            return CalendarMoment(isPeriod ? value.period.start : value.time, zone: zoneName(of: property))
        }
        exceptions = properties(of: component, ICAL_EXDATE_PROPERTY).compactMap {
            CalendarMoment(icalproperty_get_exdate($0), zone: zoneName(of: $0))
        }
        replaces = icalcomponent_get_first_property(component, ICAL_RECURRENCEID_PROPERTY).flatMap {
            CalendarMoment(icalproperty_get_recurrenceid($0), zone: zoneName(of: $0))
        }
    }

    /// DTEND, DURATION, or by default a date's one day and a time's nothing (RFC 5545 §3.6.1). At most a year.
    private static func length(of component: OpaquePointer, from start: CalendarMoment) -> Int {
        let longest = 366 * 86_400
        if let property = icalcomponent_get_first_property(component, ICAL_DTEND_PROPERTY),
            let end = CalendarMoment(icalproperty_get_dtend(property), zone: zoneName(of: property))
        {
            return min(max(start.isDate ? 86_400 : 0, end.seconds - start.seconds), longest)
        }
        if let property = icalcomponent_get_first_property(component, ICAL_DURATION_PROPERTY) {
            return min(max(0, Int(icaldurationtype_as_int(icalproperty_get_duration(property)))), longest)
        }
        return start.isDate ? 86_400 : 0
    }

    /// Outlook writes free days as busy ones with a word of its own beside.
    private static func takesTime(_ component: OpaquePointer) -> Bool {
        if let status = icalcomponent_get_first_property(component, ICAL_STATUS_PROPERTY),
            icalproperty_get_status(status) == ICAL_STATUS_CANCELLED
        {
            return false
        }
        if let transparency = icalcomponent_get_first_property(component, ICAL_TRANSP_PROPERTY),
            [ICAL_TRANSP_TRANSPARENT, ICAL_TRANSP_TRANSPARENTNOCONFLICT].contains(
                icalproperty_get_transp(transparency))
        {
            return false
        }
        return !properties(of: component, ICAL_X_PROPERTY).contains { property in
            guard let name = icalproperty_get_x_name(property), let value = icalproperty_get_x(property) else {
                return false
            }
            return String(cString: name) == "X-MICROSOFT-CDO-BUSYSTATUS" && String(cString: value) == "FREE"
        }
    }
}

extension CalendarMoment {
    /// Nil for a time that libical could not read, or outside the years 1 to 9999.
    fileprivate init?(_ time: icaltimetype, zone: String?) {
        guard icaltime_is_null_time(time) == 0,
            let day = Day(time)
        else { return nil }
        isDate = time.is_date != 0
        let clock = Int(time.hour) * 3600 + Int(time.minute) * 60 + Int(time.second)
        seconds = day.number * 86_400 + (isDate ? 0 : clock)
        wall = icaltime_is_utc(time) != 0 ? .utc : zone.map(Wall.zone) ?? .floating
    }
}

extension Day {
    /// The day of a time of libical's; nil if there is none.
    init?(_ time: icaltimetype) { self.init(year: Int(time.year), month: Int(time.month), day: Int(time.day)) }
}

/// The properties of a kind that a component has itself.
private func properties(of component: OpaquePointer, _ kind: icalproperty_kind) -> [OpaquePointer] {
    var found: [OpaquePointer] = []
    var property = icalcomponent_get_first_property(component, kind)
    while let next = property {
        found.append(next)
        property = icalcomponent_get_next_property(component, kind)
    }
    return found
}

/// A property's TZID.
private func zoneName(of property: OpaquePointer) -> String? {
    icalproperty_get_first_parameter(property, ICAL_TZID_PARAMETER)
        .flatMap { icalparameter_get_tzid($0) }.map { String(cString: $0) }
}
