import Testing

@testable import WorkCalendar

@Suite("Public holidays")
struct HolidayTests {
    @Test("are those of PyPI's holidays, 1950 to 2100, no more and no less", arguments: HolidayCalendar.ids)
    func oracle(id: String) throws {
        let calendar = try #require(HolidayCalendar(id: id))
        let rows = try oracleRows("holidays-\(id).txt")
        #expect(rows.count == 151)
        for row in rows {
            let words = row[0].split(separator: " ")
            let year = try #require(Int(words[0]))
            let expected = words.dropFirst().map { "\(year)-\($0.prefix(2))-\($0.suffix(2))" }
            let first = try #require(Day(year: year, month: 1, day: 1))
            let last = try #require(Day(year: year, month: 12, day: 31))
            let found = (first.number...last.number).map(Day.init(number:)).filter(calendar.isHoliday).map(
                \.description)
            #expect(found == expected, "\(id) \(year)")
        }
    }

    @Test("rules go on beyond the charted years")
    func beyond() throws {
        let finland = try #require(HolidayCalendar(id: "fi"))
        #expect(try finland.isHoliday(Day("2101-12-06")))
        #expect(try finland.isHoliday(Day("2285-03-22")), "the earliest Easter")
        #expect(try finland.isHoliday(Day("1949-12-06")))
        #expect(try !finland.isHoliday(Day("2101-12-07")))
        #expect(!finland.isHoliday(Day(number: 9_000_000)))
        #expect(!finland.isHoliday(Day(number: -9_000_000)))
    }

    @Test("have names in three languages, and two may share a day")
    func names() throws {
        let finland = try #require(HolidayCalendar(id: "fi"))
        let midsummer = finland.holidays(on: try Day("2027-06-25"))
        #expect(midsummer == [HolidayName(fi: "Juhannusaatto", sv: "Midsommarafton", en: "Midsummer Eve")])
        #expect(finland.holidays(on: try Day("2008-05-01")).map(\.en) == ["May Day", "Ascension Day"])
        #expect(finland.holidays(inYear: 2027).map(\.day).count == 15)
    }

    @Test("data files hold rules only")
    func dataFiles() {
        for data in [PackageResources.fi_txt, PackageResources.sv_txt, PackageResources.ax_txt] {
            let table = HolidayTable(String(decoding: data, as: UTF8.self))
            #expect(table.unreadableLines == 0)
            #expect(table.entries.count > 12)
            #expect(table.entries.allSatisfy { !$0.name.fi.isEmpty && !$0.name.sv.isEmpty && !$0.name.en.isEmpty })
        }
    }

    @Test(
        "a line that is no rule is counted",
        arguments: ["x", "| 13-01 | a | b | c", "1-x | 01-01 | a | b | c", "| tue | a | b | c"])
    func unreadable(line: String) {
        #expect(HolidayTable("# remark\n\(line)\n").unreadableLines == 1)
    }

    @Test("unknown names have none")
    func unknown() {
        #expect(HolidayCalendar(id: "no") == nil)
        #expect(HolidayCalendar(id: "") == nil)
    }
}

@Suite("Deadlines move by law 150/1930")
struct DeadlineShiftTests {
    @Test(
        "to the next working day",
        arguments: [
            ("2020-05-31", "2020-06-01"), ("2017-09-30", "2017-10-02"), ("2025-05-31", "2025-06-02"),
            ("2026-05-31", "2026-06-01"), ("2028-09-30", "2028-10-02"), ("2027-05-31", "2027-05-31"),
            ("2027-09-30", "2027-09-30"), ("2027-12-24", "2027-12-27"), ("2027-03-26", "2027-03-30"),
            ("2027-12-06", "2027-12-07"), ("2027-05-01", "2027-05-03"), ("2026-06-19", "2026-06-22"),
            ("2026-12-31", "2026-12-31"), ("2032-12-24", "2032-12-27"), ("2250-12-24", "2250-12-27"),
        ])
    func shifts(deadline: String, day: String) throws {
        #expect(try DeadlineShift.finland1930.shifted(Day(deadline)) == Day(day))
    }
}
