/// A law by which a deadline moves off days on which offices are closed.
package enum DeadlineShift: String, Hashable, Sendable, CaseIterable {
    /// Finland, law 150/1930 §5: from a holy day, Independence Day, 1 May, Christmas or Midsummer Eve, a Saturday or
    /// Sunday to the next working day.
    case finland1930 = "fi_150_1930"

    /// The day to which a deadline on `day` moves; `day` itself if offices are open on it.
    package func shifted(_ day: Day) -> Day {
        switch self {
        case .finland1930: Self.nextWorkingDay(day, holidays: .finland)
        }
    }

    private static func nextWorkingDay(_ day: Day, holidays: HolidayCalendar) -> Day {
        var day = day
        while day.weekday >= .saturday || holidays.isHoliday(day) { day = day + 1 }
        return day
    }
}
