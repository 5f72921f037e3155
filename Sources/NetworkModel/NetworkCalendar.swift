package import SourceText
package import WorkCalendar

/// When the network works: weekdays, hours, breaks, named periods, and the deadlines that bind it.
package struct NetworkCalendar: Sendable {
    package var holidays: HolidayCalendar?
    package var weekdays: Set<Weekday>
    package var hours: ClockSpan
    package var closed: [NamedSpan]
    package var periods: [NamedSpan]
    package var deadlines: [Deadline]

    /// Monday to Friday, 08:30–16:00, nothing else set.
    package init() {
        weekdays = [.monday, .tuesday, .wednesday, .thursday, .friday]
        hours = ClockSpan(from: ClockTime(minutes: 510) ?? .midnight, to: ClockTime(minutes: 960) ?? .midnight)
        closed = []
        periods = []
        deadlines = []
    }

    /// The days on which the network works.
    package var workingDays: WorkingDays {
        WorkingDays(weekdays: weekdays, holidays: holidays, closed: closed.map(\.span))
    }
}

/// A span of days with a name: a break (`closed`) or a period such as a school holiday.
package struct NamedSpan: Sendable {
    /// The id by which `avoid` names it; breaks may have none.
    package var id: String?
    package var name: LocalizedText?
    package var span: CalendarSpan
    package var origin: SourceSpan?

    package init(id: String?, name: LocalizedText?, span: CalendarSpan) {
        self.id = id
        self.name = name
        self.span = span
    }
}

/// A day by which something must be with somebody, a funder for example.
package struct Deadline: Sendable {
    package var id: String
    package var name: LocalizedText?
    package var help: LocalizedText?
    package var date: CalendarDay
    package var at: ClockTime?
    /// The rule by which it moves off days that are no working days; nil leaves it where it is.
    package var shift: DeadlineShift?
    /// Time needed before it; added to every gap before this deadline.
    package var handling: Gap?
    package var origin: SourceSpan?

    package init(id: String, date: CalendarDay) {
        self.id = id
        self.date = date
    }

    /// The day that counts in a year, after any legal shift.
    package func day(inYear year: Int) -> Day {
        let day = date.day(inYear: year)
        return shift?.shifted(day) ?? day
    }
}
