extension RecurrenceRule {
    /// Whether some day of some year satisfies the parts that name days within a month.
    ///
    /// Rules that name 30 February or a fifth Friday on the 1st would keep libical searching for centuries.
    var namesSomeDay: Bool {
        let months = Set(numbers("BYMONTH"))
        let ordinals = weekdayOrdinals
        for firstWeekday in 0..<7 {
            for (month, length) in Self.monthLengths where months.isEmpty || months.contains(month) {
                let names = (1...length).contains { day in
                    allows(monthDay: day, length: length)
                        && allows(weekday: (firstWeekday + day - 1) % 7, monthDay: day, length: length, ordinals)
                }
                if names { return true }
            }
        }
        return false
    }

    /// The numbers of BYMONTHDAY; negative ones count from the month's end.
    var monthDays: Set<Int> { Set(numbers("BYMONTHDAY")) }

    private static let monthLengths = [
        (1, 31), (2, 28), (2, 29), (3, 31), (4, 30), (5, 31), (6, 30), (7, 31), (8, 31), (9, 30), (10, 31), (11, 30),
        (12, 31),
    ]

    private func numbers(_ name: String) -> [Int] {
        value(name)?.split(separator: ",").compactMap { Int($0) } ?? []
    }

    /// BYDAY as pairs of ordinal (0 for every) and weekday, Monday 0. Ordinals of a year don't speak of months: 0 too.
    private var weekdayOrdinals: [(ordinal: Int, weekday: Int)] {
        let names = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
        let isOfMonth = value("FREQ") == "MONTHLY" || value("BYMONTH") != nil
        return value("BYDAY")?.split(separator: ",").compactMap { item in
            names.firstIndex(of: String(item.suffix(2))).map { (isOfMonth ? Int(item.dropLast(2)) ?? 0 : 0, $0) }
        } ?? []
    }

    private func allows(monthDay day: Int, length: Int) -> Bool {
        monthDays.isEmpty || monthDays.contains(day) || monthDays.contains(day - 1 - length)
    }

    private func allows(
        weekday: Int, monthDay day: Int, length: Int, _ wanted: [(ordinal: Int, weekday: Int)]
    ) -> Bool {
        let fromStart = (day - 1) / 7 + 1
        let fromEnd = -((length - day) / 7 + 1)
        return wanted.isEmpty
            || wanted.contains { item in
                item.weekday == weekday && (item.ordinal == 0 || item.ordinal == fromStart || item.ordinal == fromEnd)
            }
    }
}
