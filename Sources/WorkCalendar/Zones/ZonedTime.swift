/// A point in time, in whole seconds.
package struct Instant: Hashable, Sendable, Comparable {
    /// Seconds since 1970-01-01T00:00:00Z, leap seconds not counted.
    package var seconds: Int

    /// Creates an instant.
    package init(seconds: Int) {
        self.seconds = seconds
    }

    /// Orders as they pass.
    package static func < (left: Instant, right: Instant) -> Bool { left.seconds < right.seconds }
}

/// What the clocks of a zone show, and how far they are from UTC then.
package struct ZonedTime: Hashable, Sendable {
    /// The day and time on the wall.
    package let local: LocalTime
    /// Seconds by which the wall is ahead of UTC.
    package let offset: Int

    /// Creates a time.
    package init(local: LocalTime, offset: Int) {
        self.local = local
        self.offset = offset
    }

    /// When it is.
    package var instant: Instant { Instant(seconds: local.secondsAsUTC - offset) }
}

extension ZonedTime {
    /// Reads RFC 3339 text of a whole minute: `2027-02-02T08:30:00+02:00`, with `Z` for UTC.
    package init(_ text: String) throws(CalendarTextError) {
        var scanner = try CalendarTextScanner(text, for: .zonedTime)
        let local = try scanner.localTime(of: .zonedTime)
        let offset = try scanner.zoneOffset()
        try scanner.expectEnd(of: .zonedTime)
        self.init(local: local, offset: offset)
    }
}

extension ZonedTime: CustomStringConvertible {
    /// `2027-02-02T08:30:00+02:00` (RFC 3339). An offset of odd seconds, as before standard time, loses them.
    package var description: String {
        let minutes = abs(offset) / 60
        let sign = offset < 0 ? "-" : "+"
        return "\(local):00\(sign)\(padded(minutes / 60, to: 2)):\(padded(minutes % 60, to: 2))"
    }
}

extension LocalTime {
    /// Seconds since 1970 if the wall were UTC's.
    var secondsAsUTC: Int { day.number * 86_400 + clock.minutes * 60 }

    /// The wall of UTC at so many seconds since 1970; odd seconds are left out. Nil outside the years 1 to 9999.
    init?(secondsAsUTC seconds: Int) {
        let number = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
        guard (Self.firstDay...Self.lastDay).contains(number),
            let clock = ClockTime(minutes: (seconds - number * 86_400) / 60)
        else { return nil }
        self.init(day: Day(number: number), clock: clock)
    }

    /// 0001-01-01 and 9999-12-31.
    private static let firstDay = -719_162
    private static let lastDay = 2_932_896
}

extension CalendarTextScanner {
    /// `Z`, or hours and minutes ahead of UTC or behind it; in seconds.
    fileprivate mutating func zoneOffset() throws(CalendarTextError) -> Int {
        if take("Z") || take("z") { return 0 }
        let start = offset
        let isBehind = take("-")
        guard isBehind || take("+"), let hours = digits(), hours.count == 2, take(":"), let minutes = digits(),
            minutes.count == 2
        else { throw error(.otherForm, of: .zonedTime) }
        guard hours.value < 24, minutes.value < 60 else { throw error(.noSuchTime, of: .zonedTime, at: start) }
        return (isBehind ? -1 : 1) * (hours.value * 3600 + minutes.value * 60)
    }
}
