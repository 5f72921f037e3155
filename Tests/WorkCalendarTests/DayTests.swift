import Testing

@testable import WorkCalendar

@Suite("Days of the calendar")
struct DayTests {
    @Test("every day from year 1 to 9999 comes back from its parts, in order")
    func roundTrip() throws {
        let first = try #require(Day(year: 1, month: 1, day: 1))
        let last = try #require(Day(year: 9999, month: 12, day: 31))
        #expect(first.number == -719_162)
        #expect(last.number == 2_932_896)
        for number in stride(from: first.number, through: last.number, by: 17) {
            let day = Day(number: number)
            let parts = day.parts
            #expect(Day(year: parts.year, month: parts.month, day: parts.day) == day)
            #expect(try Day(day.description) == day)
        }
    }

    @Test("weeks are Python's")
    func isoWeeks() throws {
        let rows = try oracleRows("iso-weeks.txt")
        #expect(rows.count > 1000)
        for row in rows {
            let words = row[0].split(separator: " ")
            let week = try Day(String(words[0])).isoWeek
            #expect(week == (Int(words[1]), Int(words[2])) as (Int?, Int?), "\(words[0])")
        }
    }

    @Test(
        "months go by the calendar and stop at a month's end",
        arguments: [
            ("2027-01-31", 1, "2027-02-28"), ("2028-01-31", 1, "2028-02-29"), ("2027-03-31", -1, "2027-02-28"),
            ("2027-12-15", 1, "2028-01-15"), ("2027-01-15", -1, "2026-12-15"), ("2028-02-29", 12, "2029-02-28"),
            ("2027-05-31", 4, "2027-09-30"), ("2027-05-31", -25, "2025-04-30"),
        ])
    func months(start: String, count: Int, end: String) throws {
        #expect(try Day(start).adding(months: count) == Day(end))
    }

    @Test("a recurring span may pass New Year")
    func recurringSpans() throws {
        let summer = CalendarSpan.recurring(fromMonth: 6, fromDay: 24, toMonth: 8, toDay: 6)
        let winter = CalendarSpan.recurring(fromMonth: 12, fromDay: 20, toMonth: 1, toDay: 6)
        let inside = [(summer, "2027-06-24"), (summer, "2030-08-06"), (winter, "2027-12-31"), (winter, "2028-01-06")]
        let outside = [(summer, "2027-06-23"), (summer, "2027-08-07"), (winter, "2027-12-19"), (winter, "2028-01-07")]
        for (span, day) in inside { #expect(try span.contains(Day(day)), "\(day)") }
        for (span, day) in outside { #expect(try !span.contains(Day(day)), "\(day)") }
    }

    @Test("29 February of every year is the month's last day")
    func leapDay() throws {
        let leapDay = try CalendarDay("29.2.")
        #expect(leapDay.day(inYear: 2027).description == "2027-02-28")
        #expect(leapDay.day(inYear: 2028).description == "2028-02-29")
    }

    @Test(
        "gaps go by months first, then by days",
        arguments: [
            ("2027-01-31", "1 month", "2027-02-28", "2026-12-31"),
            ("2027-03-31", "1 month 1 day", "2027-05-01", "2027-02-27"),
            ("2027-05-31", "6 weeks", "2027-07-12", "2027-04-19"), ("2028-02-29", "1 year", "2029-02-28", "2027-02-28"),
            ("2027-05-31", "90 min", "2027-05-31", "2027-05-31"),
        ])
    func gaps(day: String, gap: String, later: String, earlier: String) throws {
        #expect(try Day(day).adding(Gap(gap)) == Day(later))
        #expect(try Day(day).subtracting(Gap(gap)) == Day(earlier))
    }

    @Test(
        "spans share a day or not; an open end reaches everything",
        arguments: [
            ("2027-01-01", "2027-06-30", "2027-06-30", "2027-12-31", true),
            ("2027-01-01", "2027-06-30", "2027-07-01", nil, false),
            (nil, nil, "2027-07-01", "2027-07-01", true), (nil, "2027-06-30", "2027-07-01", nil, false),
            ("2027-01-01", nil, nil, "2027-01-01", true),
        ] as [(String?, String?, String?, String?, Bool)])
    func overlaps(from: String?, to: String?, otherFrom: String?, otherTo: String?, share: Bool) throws {
        let span = DaySpan(from: try from.map { try Day($0) }, to: try to.map { try Day($0) })
        let other = DaySpan(from: try otherFrom.map { try Day($0) }, to: try otherTo.map { try Day($0) })
        #expect(span.overlaps(other) == share)
        #expect(other.overlaps(span) == share)
    }

    @Test("working days are weekdays that are no holiday and not closed")
    func workingDays() throws {
        let summer = CalendarSpan.recurring(fromMonth: 6, fromDay: 24, toMonth: 8, toDay: 6)
        let days = WorkingDays(
            weekdays: [.monday, .tuesday, .wednesday, .thursday, .friday], holidays: HolidayCalendar(id: "fi"),
            closed: [summer])
        let cases = [
            ("2027-06-23", true), ("2027-06-24", false), ("2027-08-06", false), ("2027-08-09", true),
            ("2027-12-24", false),
            ("2027-12-06", false), ("2027-09-04", false),
        ]
        for (day, isWorking) in cases { #expect(try days.isWorkingDay(Day(day)) == isWorking, "\(day)") }
        #expect(try days.isWorkingDay(Day("2027-09-04"), weekdays: [.saturday]))
        #expect(try !days.isWorkingDay(Day("2027-12-25"), weekdays: [.saturday]))
    }
}
