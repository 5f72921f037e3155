/// The days within months that a recurrence rule's BYMONTH, BYMONTHDAY and BYDAY leave.
///
/// Rules that name 30 February, a fifth Friday on the 1st or a month's seventh Monday would keep libical searching for
/// centuries; this finds them out first.
struct RecurrenceRuleDays {
    private let months: Set<Int>
    private let monthDays: Set<Int>
    /// BYDAY as ordinal (0 for every) and weekday (Monday 0).
    private let weekdays: [(ordinal: Int, weekday: Int)]
    private let frequency: String?
    private let positions: [Int]
    private let timesADay: Int

    /// Takes the parts of a rule.
    init(_ rule: RecurrenceRule) {
        months = Set(rule.numbers("BYMONTH"))
        monthDays = Set(rule.numbers("BYMONTHDAY"))
        weekdays = Self.weekdays(of: rule)
        frequency = rule.value("FREQ")
        positions = rule.numbers("BYSETPOS")
        timesADay = max(1, rule.numbers("BYHOUR").count) * max(1, rule.numbers("BYMINUTE").count)
    }

    /// Whether a day of the month, from 1, is one of BYMONTHDAY; negative ones there count from the month's end.
    func allows(monthDay day: Int, length: Int) -> Bool {
        monthDays.isEmpty || monthDays.contains(day) || monthDays.contains(day - 1 - length)
    }

    /// Whether some day of some year is left, and enough of a month or year for the nearest BYSETPOS.
    var nameSomeDay: Bool {
        let years = (0..<7).flatMap {
            [dayCounts(isLeap: false, firstWeekday: $0), dayCounts(isLeap: true, firstWeekday: $0)]
        }
        guard years.contains(where: { $0.contains { $0 > 0 } }) else { return false }
        guard let nearest = positions.map(abs).min() else { return true }
        let namesDays = !monthDays.isEmpty || !weekdays.isEmpty
        let most = frequency == "MONTHLY" ? years.compactMap { $0.max() }.max() : years.map { $0.reduce(0, +) }.max()
        return frequency == "MONTHLY" && !namesDays ? nearest <= timesADay : nearest <= (most ?? 0) * timesADay
    }

    /// How many days each month of a kind of year has left.
    private func dayCounts(isLeap: Bool, firstWeekday: Int) -> [Int] {
        var weekday = firstWeekday
        return (1...12).map { month in
            let length = Day.length(ofMonth: month, year: isLeap ? 2000 : 2001)
            let start = weekday
            weekday = (weekday + length) % 7
            guard months.isEmpty || months.contains(month) else { return 0 }
            return (1...length).count { day in
                allows(monthDay: day, length: length) && allows((start + day - 1) % 7, monthDay: day, length: length)
            }
        }
    }

    private func allows(_ weekday: Int, monthDay day: Int, length: Int) -> Bool {
        let fromStart = (day - 1) / 7 + 1
        let fromEnd = -((length - day) / 7 + 1)
        return weekdays.isEmpty
            || weekdays.contains { item in
                item.weekday == weekday && (item.ordinal == 0 || item.ordinal == fromStart || item.ordinal == fromEnd)
            }
    }

    /// Ordinals within a year say nothing of months: they count as every.
    private static func weekdays(of rule: RecurrenceRule) -> [(ordinal: Int, weekday: Int)] {
        let names = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
        let isOfMonth = rule.value("FREQ") == "MONTHLY" || rule.value("BYMONTH") != nil
        return rule.items("BYDAY").compactMap { item in
            names.firstIndex(of: String(item.suffix(2))).map { (isOfMonth ? Int(item.dropLast(2)) ?? 0 : 0, $0) }
        }
    }
}

extension RecurrenceRule {
    /// The items of a part; none if the rule lacks it.
    fileprivate func items(_ name: String) -> [Substring] { value(name)?.split(separator: ",") ?? [] }

    /// The numbers of a part.
    fileprivate func numbers(_ name: String) -> [Int] { items(name).compactMap { Int($0) } }
}
