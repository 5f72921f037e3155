/// A time of day on the clock of the network's zone, in whole minutes; 24:00 is the day's end.
package struct ClockTime: Hashable, Sendable, Comparable {
    /// Minutes from midnight, 0…1440.
    package let minutes: Int

    /// Creates a time from minutes after midnight, or nil outside 0…1440.
    package init?(minutes: Int) {
        guard (0...1440).contains(minutes) else { return nil }
        self.minutes = minutes
    }

    /// Creates a time from hour and minute, or nil if the clock shows none such.
    package init?(hour: Int, minute: Int) {
        guard (0...24).contains(hour), (0...59).contains(minute) else { return nil }
        self.init(minutes: hour * 60 + minute)
    }

    /// Orders times as they pass.
    package static func < (left: ClockTime, right: ClockTime) -> Bool { left.minutes < right.minutes }
}

extension ClockTime: CustomStringConvertible {
    /// `08:30`.
    package var description: String { "\(padded(minutes / 60, to: 2)):\(padded(minutes % 60, to: 2))" }
}

/// A day with a time on the clock, in the network's zone.
package struct LocalTime: Hashable, Sendable, Comparable {
    /// The day.
    package let day: Day
    /// The time on that day, before 24:00.
    package let clock: ClockTime

    /// Creates a local time.
    package init(day: Day, clock: ClockTime) {
        self.day = day
        self.clock = clock
    }

    /// Orders by day, then clock.
    package static func < (left: LocalTime, right: LocalTime) -> Bool {
        (left.day, left.clock) < (right.day, right.clock)
    }
}

extension LocalTime: CustomStringConvertible {
    /// `2027-02-02T08:30`.
    package var description: String { "\(day)T\(clock)" }
}

/// The hours of a day between two times.
package struct ClockSpan: Hashable, Sendable {
    /// When they begin.
    package var from: ClockTime
    /// When they end; after `from`.
    package var to: ClockTime

    /// Creates hours.
    package init(from: ClockTime, to: ClockTime) {
        self.from = from
        self.to = to
    }
}

extension ClockTime {
    /// 00:00.
    package static var midnight: ClockTime { ClockTime(unchecked: 0) }

    private init(unchecked minutes: Int) { self.minutes = minutes }
}
