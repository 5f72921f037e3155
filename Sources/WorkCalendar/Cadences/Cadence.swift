/// How long a meeting takes (schedule-model.md, Lengths).
package enum MeetingLength: Hashable, Sendable {
    /// 3 h 30 min inside one day, or all hours of a shorter one.
    case halfDay
    /// The whole hours of so many consecutive calendar days, all working days.
    case days(Int)
    /// So many minutes inside one day.
    case minutes(Int)
}

/// The stretch of the calendar that a cadence counts by.
package enum CadencePeriod: String, Hashable, Sendable, CaseIterable {
    case year
    case halfYear = "half-year"
    case quarter, month, week
}

/// How often a series meets, and how long each time.
package enum Cadence: Hashable, Sendable {
    /// `N x LENGTH per PERIOD`: only the number is fixed.
    case times(Int, length: MeetingLength, per: CadencePeriod)
    /// `every …`: the days are fixed.
    case every(EveryCadence)
    /// `RRULE:…` (RFC 5545 §3.3.10), with the length that `for` gives.
    case rule(String, length: MeetingLength)
}

/// `every [N] UNIT [on …] [at TIME] for LENGTH`.
package struct EveryCadence: Hashable, Sendable {
    /// What the steps are counted in.
    package enum Unit: String, Hashable, Sendable, CaseIterable {
        case day, week, month, year
    }

    /// Which day of the unit.
    package enum On: Hashable, Sendable {
        /// Weekdays, in their order; with day and week.
        case weekdays([Weekday])
        /// The n-th (1–5, or −1 for the last) such weekday of a month or year.
        case nth(Int, Weekday)
    }

    /// How many units lie between two times; at least 1.
    package var step: Int
    /// The unit of the steps.
    package var unit: Unit
    /// The days inside a unit; nil takes the first day counted from.
    package var on: On?
    /// When it starts; nil leaves the time free.
    package var at: ClockTime?
    /// How long it takes.
    package var length: MeetingLength
    /// The first day counted from; nil is the horizon's first.
    package var from: Day?

    /// Creates a cadence.
    package init(step: Int, unit: Unit, on: On?, at: ClockTime?, length: MeetingLength, from: Day?) {
        self.step = step
        self.unit = unit
        self.on = on
        self.at = at
        self.length = length
        self.from = from
    }
}

extension Cadence {
    /// How long each of its meetings takes.
    package var length: MeetingLength {
        switch self {
        case .times(_, let length, _), .rule(_, let length): length
        case .every(let cadence): cadence.length
        }
    }
}
