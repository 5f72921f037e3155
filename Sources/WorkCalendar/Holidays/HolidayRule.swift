/// When a holiday falls in a year.
indirect enum HolidayRule: Hashable, Sendable {
    /// The same date each year.
    case fixed(month: Int, day: Int)
    /// So many days after Easter Sunday.
    case easter(Int)
    /// The first such weekday on or after a date.
    case weekday(Weekday, month: Int, day: Int)
    /// As the first rule says, unless that is where one of `from` falls: then as `to` says.
    case moved(HolidayRule, to: HolidayRule, from: [HolidayRule])

    /// The day in a year.
    func day(inYear year: Int) -> Day? {
        switch self {
        case .fixed(let month, let day):
            return Day(year: year, month: month, day: day)
        case .easter(let offset):
            return Day.easter(inYear: year).map { $0 + offset }
        case .weekday(let weekday, let month, let day):
            return Day(year: year, month: month, day: day)?.onOrAfter(weekday)
        case .moved(let rule, let target, let places):
            let day = rule.day(inYear: year)
            return places.contains { $0.day(inYear: year) == day } ? target.day(inYear: year) : day
        }
    }
}

extension Day {
    /// Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher), or nil outside the years 1 to 9999.
    static func easter(inYear year: Int) -> Day? {
        let goldenNumber = year % 19
        let (century, yearOfCentury) = year.quotientAndRemainder(dividingBy: 100)
        let leapCorrection = century - century / 4 - (century - (century + 8) / 25 + 1) / 3
        let epact = (19 * goldenNumber + leapCorrection + 15) % 30
        let daysToSunday = (32 + 2 * (century % 4) + 2 * (yearOfCentury / 4) - epact - yearOfCentury % 4) % 7
        let lateMoon = (goldenNumber + 11 * epact + 22 * daysToSunday) / 451
        let index = epact + daysToSunday - 7 * lateMoon + 114
        return Day(year: year, month: index / 31, day: index % 31 + 1)
    }

    /// The first such weekday on this day or after it.
    func onOrAfter(_ weekday: Weekday) -> Day {
        self + (weekday.rawValue - self.weekday.rawValue + 7) % 7
    }
}
