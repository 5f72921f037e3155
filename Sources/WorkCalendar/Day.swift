/// A civil day of the proleptic Gregorian calendar, without time or zone.
@usableFromInline package struct Day: Hashable, Sendable, Comparable {
    /// Days since 1970-01-01.
    @usableFromInline package let number: Int

    /// Creates the day that lies `number` days after 1970-01-01.
    @inlinable package init(number: Int) {
        self.number = number
    }

    /// Orders days as they pass.
    @inlinable package static func < (left: Day, right: Day) -> Bool { left.number < right.number }

    /// The day `count` days later.
    @inlinable package static func + (day: Day, count: Int) -> Day { Day(number: day.number + count) }

    /// The day `count` days earlier.
    @inlinable package static func - (day: Day, count: Int) -> Day { Day(number: day.number - count) }

    /// How many days `right` lies before `left`.
    @inlinable package static func - (left: Day, right: Day) -> Int { left.number - right.number }
}

extension Day {
    /// The day with these parts, or nil if the calendar has none such. Years 1 to 9999.
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= Day.length(ofMonth: month, year: year)
        else { return nil }
        self.init(number: Day.number(year: year, month: month, day: day))
    }

    /// Year, month 1–12 and day of the month 1–31. Howard Hinnant's `civil_from_days`.
    package var parts: (year: Int, month: Int, day: Int) {
        let shifted = number + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }

    /// The calendar year.
    package var year: Int { parts.year }
    /// The month, 1–12.
    package var month: Int { parts.month }
    /// The day of the month, 1–31.
    package var dayOfMonth: Int { parts.day }

    /// The day of the week.
    package var weekday: Weekday {
        let index = (number + 3) % 7
        return Weekday.allCases[index < 0 ? index + 7 : index]
    }

    /// The Monday of the day's week (ISO 8601).
    package var monday: Day { self - weekday.rawValue }

    /// Year and number of the day's week (ISO 8601: the week with the year's first Thursday is the first).
    package var isoWeek: (year: Int, week: Int) {
        let thursday = monday + 3
        let year = thursday.year
        return (year, (thursday.number - Day.number(year: year, month: 1, day: 1)) / 7 + 1)
    }

    /// The day `count` calendar months later; a month too short for it gives its last day.
    package func adding(months count: Int) -> Day {
        let (year, month, day) = parts
        let index = year * 12 + month - 1 + count
        let newYear = index >= 0 ? index / 12 : (index - 11) / 12
        let newMonth = index - newYear * 12 + 1
        return Day(
            number: Day.number(
                year: newYear, month: newMonth, day: min(day, Day.length(ofMonth: newMonth, year: newYear))))
    }

    /// How many days a month has.
    package static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    private static func isLeap(_ year: Int) -> Bool {
        year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    }

    /// Howard Hinnant's `days_from_civil`.
    private static func number(year: Int, month: Int, day: Int) -> Int {
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
        let yearOfEra = shiftedYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }
}

extension Day: CustomStringConvertible {
    /// `2027-09-30` (ISO 8601).
    @usableFromInline package var description: String {
        let (year, month, day) = parts
        guard (0...9999).contains(year) else { return "\(year)-\(padded(month, to: 2))-\(padded(day, to: 2))" }
        // Written so often, in verdicts and calendars, that it is put together byte by byte.
        return String(unsafeUninitializedCapacity: 10) { buffer in
            var rest = year * 10_000 + month * 100 + day
            for place in [9, 8, 6, 5, 3, 2, 1, 0] {
                buffer[place] = UInt8(ascii: "0") + UInt8(rest % 10)
                rest /= 10
            }
            buffer[4] = UInt8(ascii: "-")
            buffer[7] = UInt8(ascii: "-")
            return 10
        }
    }
}

/// A day of the week, Monday first (ISO 8601).
package enum Weekday: Int, Hashable, Sendable, CaseIterable, Comparable {
    case monday, tuesday, wednesday, thursday, friday, saturday, sunday

    /// The recipe language's short name, `mon` … `sun`.
    package var shortName: String {
        ["mon", "tue", "wed", "thu", "fri", "sat", "sun"][rawValue]
    }

    /// The weekday with the short name `mon` … `sun`.
    package init?(shortName: String) {
        guard let weekday = Weekday.allCases.first(where: { $0.shortName == shortName }) else { return nil }
        self = weekday
    }

    /// Orders from Monday to Sunday.
    package static func < (left: Weekday, right: Weekday) -> Bool { left.rawValue < right.rawValue }
}

/// A number with leading zeros.
func padded(_ value: Int, to width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
