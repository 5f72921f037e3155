/// Which days work is done on: weekdays less public holidays less closed spans.
package struct WorkingDays: Sendable {
    /// The weekdays on which work is done, unless a series sets its own.
    package var weekdays: Set<Weekday>
    /// The public holidays; nil if the calendar names none.
    package var holidays: HolidayCalendar?
    /// Spans in which nothing meets.
    package var closed: [CalendarSpan]

    /// Creates the working days of a network.
    package init(weekdays: Set<Weekday>, holidays: HolidayCalendar?, closed: [CalendarSpan]) {
        self.weekdays = weekdays
        self.holidays = holidays
        self.closed = closed
    }

    /// Whether work is done on a day; `weekdays` stands in for the network's own where given.
    package func isWorkingDay(_ day: Day, weekdays: Set<Weekday>? = nil) -> Bool {
        (weekdays ?? self.weekdays).contains(day.weekday)
            && holidays?.isHoliday(day) != true
            && !closed.contains { $0.contains(day) }
    }
}
