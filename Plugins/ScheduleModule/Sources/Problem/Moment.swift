package import WorkCalendar

/// Minutes on the network's wall clock since 1970-01-01T00:00; differences are naive about the change of the hour.
package struct Moment: Hashable, Sendable, Comparable {
    /// Minutes since 1970-01-01T00:00 on the wall clock.
    package let minutes: Int

    /// Creates a moment from its minutes.
    package init(minutes: Int) { self.minutes = minutes }

    /// The moment on a day, `minute` minutes after its midnight.
    package init(_ day: Day, minute: Int) { minutes = day.number * 1440 + minute }

    /// The moment of a local time.
    package init(_ time: LocalTime) { self.init(time.day, minute: time.clock.minutes) }

    /// The day it lies on.
    package var day: Day { Day(number: minutes >= 0 ? minutes / 1440 : (minutes - 1439) / 1440) }

    /// Minutes since the day's midnight, 0…1439.
    package var minuteOfDay: Int { minutes - day.number * 1440 }

    /// The same as day and clock.
    package var localTime: LocalTime {
        LocalTime(day: day, clock: ClockTime(minutes: minuteOfDay) ?? .midnight)
    }

    /// Orders moments as they pass.
    package static func < (left: Moment, right: Moment) -> Bool { left.minutes < right.minutes }
}
