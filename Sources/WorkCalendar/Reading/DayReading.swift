extension Day {
    /// Reads `2027-09-30` or `30.9.2027`.
    package init(_ text: String) throws(CalendarTextError) {
        if let day = Day(inTenCharacters: text) {
            self = day
            return
        }
        var scanner = try CalendarTextScanner(text, for: .day)
        self = try scanner.day(of: .day)
        try scanner.expectEnd(of: .day)
    }

    /// Reads `2027-09-30`, as nearly every day is written, without a scanner; nil for anything else.
    private init?(inTenCharacters text: String) {
        guard text.utf8.count == 10, let day = text.utf8.withContiguousStorageIfAvailable(Self.day) ?? nil else {
            return nil
        }
        self = day
    }

    private static func day(inTenCharacters text: UnsafeBufferPointer<UInt8>) -> Day? {
        var (year, month, day) = (0, 0, 0)
        for place in text.indices {
            let byte = text[place]
            let digit = Int(byte) - Int(UInt8(ascii: "0"))
            guard place == 4 || place == 7 ? byte == UInt8(ascii: "-") : (0...9).contains(digit) else { return nil }
            switch place {
            case 0..<4: year = year * 10 + digit
            case 5, 6: month = month * 10 + digit
            case 8, 9: day = day * 10 + digit
            default: break
            }
        }
        return Day(year: year, month: month, day: day)
    }
}

extension CalendarDay {
    /// Reads `2027-09-30`, `30.9.2027`, or of each year `09-30`, `30.9.`.
    package init(_ text: String) throws(CalendarTextError) {
        var scanner = try CalendarTextScanner(text, for: .calendarDay)
        self = try scanner.calendarDay(of: .calendarDay)
        try scanner.expectEnd(of: .calendarDay)
    }
}

extension ClockTime {
    /// Reads `08:30` or `8.30`; `24:00` is the day's end.
    package init(_ text: String) throws(CalendarTextError) {
        var scanner = try CalendarTextScanner(text, for: .clockTime)
        self = try scanner.clockTime(of: .clockTime)
        try scanner.expectEnd(of: .clockTime)
    }
}

extension LocalTime {
    /// Reads `2027-02-02T08:30` or `2.2.2027 8.30`; 24:00 is 00:00 of the next day.
    package init(_ text: String) throws(CalendarTextError) {
        var scanner = try CalendarTextScanner(text, for: .localTime)
        self = try scanner.localTime(of: .localTime)
        try scanner.expectEnd(of: .localTime)
    }
}

extension CalendarTextScanner {
    /// A day that must have its year.
    mutating func day(of form: CalendarTextForm) throws(CalendarTextError) -> Day {
        let start = offset
        guard case .dated(let day) = try calendarDay(of: form) else { throw error(.yearMissing, of: form, at: start) }
        return day
    }

    /// A day with or without its year, in the order of its separators: `-` from year to day, `.` from day to year.
    mutating func calendarDay(of form: CalendarTextForm) throws(CalendarTextError) -> CalendarDay {
        let start = offset
        guard let first = digits() else { throw error(.otherForm, of: form) }
        if take("-") {
            guard let second = digits() else { throw error(.otherForm, of: form) }
            guard first.count == 4 else { return try recurring(month: first, day: second, of: form, at: start) }
            guard take("-"), let third = digits() else { throw error(.otherForm, of: form) }
            return try dated(year: first, month: second, day: third, of: form, at: start)
        }
        guard take("."), let month = digits(), take(".") else { throw error(.otherForm, of: form) }
        guard let year = digits() else { return try recurring(month: month, day: first, of: form, at: start) }
        return try dated(year: year, month: month, day: first, of: form, at: start)
    }

    /// A time of day; seconds may be written where they are `00`.
    mutating func clockTime(of form: CalendarTextForm) throws(CalendarTextError) -> ClockTime {
        let start = offset
        guard let hour = digits(), hour.count <= 2, take(":") || take("."), let minute = digits(), minute.count == 2
        else { throw error(.otherForm, of: form) }
        if take(":") {
            guard let second = digits(), second.count == 2, second.value == 0 else { throw error(.otherForm, of: form) }
        }
        guard let time = ClockTime(hour: hour.value, minute: minute.value) else {
            throw error(.noSuchTime, of: form, at: start)
        }
        return time
    }

    /// A day and a time, between them `T` or spaces.
    mutating func localTime(of form: CalendarTextForm) throws(CalendarTextError) -> LocalTime {
        let day = try day(of: form)
        guard take("T") || take("t") || skipSpace() else { throw error(.otherForm, of: form) }
        let clock = try clockTime(of: form)
        return clock.minutes == 1440 ? LocalTime(day: day + 1, clock: .midnight) : LocalTime(day: day, clock: clock)
    }

    private typealias Digits = (value: Int, count: Int)

    private func dated(
        year: Digits, month: Digits, day: Digits, of form: CalendarTextForm, at start: Int
    ) throws(CalendarTextError) -> CalendarDay {
        guard year.count == 4, month.count <= 2, day.count <= 2 else { throw error(.otherForm, of: form, at: start) }
        guard let day = Day(year: year.value, month: month.value, day: day.value) else {
            throw error(.noSuchDay, of: form, at: start)
        }
        return .dated(day)
    }

    /// 29 February recurs: in other years it is the month's last day.
    private func recurring(
        month: Digits, day: Digits, of form: CalendarTextForm, at start: Int
    ) throws(CalendarTextError) -> CalendarDay {
        guard month.count <= 2, day.count <= 2 else { throw error(.otherForm, of: form, at: start) }
        let leapYear = 2000
        guard Day(year: leapYear, month: month.value, day: day.value) != nil else {
            throw error(.noSuchDay, of: form, at: start)
        }
        return .recurring(month: month.value, day: day.value)
    }
}
