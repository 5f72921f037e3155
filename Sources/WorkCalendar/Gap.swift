/// A length of time as people say it (`6 weeks`, `4 months`, `90 min`); months and years go by the calendar.
package struct Gap: Hashable, Sendable {
    /// Calendar months, years counted as twelve.
    package var months: Int
    /// Days, weeks counted as seven.
    package var days: Int
    /// Minutes, hours counted as sixty.
    package var minutes: Int

    /// Creates a gap of parts that add up.
    package init(months: Int = 0, days: Int = 0, minutes: Int = 0) {
        self.months = months
        self.days = days
        self.minutes = minutes
    }

    /// Whether it is no time at all.
    package var isZero: Bool { months == 0 && days == 0 && minutes == 0 }

    /// Both gaps one after the other.
    package static func + (left: Gap, right: Gap) -> Gap {
        Gap(months: left.months + right.months, days: left.days + right.days, minutes: left.minutes + right.minutes)
    }
}

extension Day {
    /// The day that lies a gap later: first its months (clamped to the month's end), then its days; minutes are left out.
    package func adding(_ gap: Gap) -> Day { adding(months: gap.months) + gap.days }

    /// The day that lies a gap earlier.
    package func subtracting(_ gap: Gap) -> Day { adding(months: -gap.months) - gap.days }
}
