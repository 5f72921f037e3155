/// A day as recipes write it: of one year, or recurring each year.
package enum CalendarDay: Hashable, Sendable {
    /// A day of one year, `2027-09-30` or `30.9.2027`.
    case dated(Day)
    /// A day of every year, `09-30` or `30.9.`; 29 February is the month's last day in other years.
    case recurring(month: Int, day: Int)
}

extension CalendarDay {
    /// The day itself, or the recurring day of a year (a day that the month lacks becomes its last; law 150/1930 §3).
    package func day(inYear year: Int) -> Day {
        switch self {
        case .dated(let day): day
        case .recurring(let month, let day):
            Day(year: year, month: month, day: min(day, Day.length(ofMonth: month, year: year))) ?? Day(number: 0)
        }
    }
}

/// Days from a first to a last one, both inside; an end left open is nil.
package struct DaySpan: Hashable, Sendable {
    /// The first day inside; nil if there is no first.
    package var from: Day?
    /// The last day inside; nil if there is no last.
    package var to: Day?

    /// Creates a span.
    package init(from: Day? = nil, to: Day? = nil) {
        self.from = from
        self.to = to
    }

    /// Whether a day lies inside.
    package func contains(_ day: Day) -> Bool {
        (from.map { $0 <= day } ?? true) && (to.map { day <= $0 } ?? true)
    }

    /// Whether some day lies in both.
    package func overlaps(_ other: DaySpan) -> Bool {
        let starts = [from, other.from].compactMap(\.self).max()
        let ends = [to, other.to].compactMap(\.self).min()
        guard let starts, let ends else { return true }
        return starts <= ends
    }
}

extension [DaySpan] {
    /// The last of the days that the spans cover without a gap from a day on, which they cover; nil if there is no last.
    package func lastDay(coveredFrom day: Day) -> Day? {
        var next = day
        while let span = first(where: { $0.contains(next) }) {
            guard let last = span.to else { return nil }
            next = last + 1
        }
        return next - 1
    }
}

/// A span of days of one year, or one that recurs each year and may pass New Year.
package enum CalendarSpan: Hashable, Sendable {
    /// Days of certain years.
    case dated(DaySpan)
    /// Days of every year, both ends inside; `from` later in the year than `to` passes New Year.
    case recurring(fromMonth: Int, fromDay: Int, toMonth: Int, toDay: Int)

    /// Whether a day lies inside.
    package func contains(_ day: Day) -> Bool {
        switch self {
        case .dated(let span): return span.contains(day)
        case .recurring(let fromMonth, let fromDay, let toMonth, let toDay):
            let parts = day.parts
            let here = (parts.month, parts.day)
            let from = (fromMonth, fromDay)
            let to = (toMonth, toDay)
            return from <= to ? from <= here && here <= to : from <= here || here <= to
        }
    }
}
