import Testing

@testable import WorkCalendar

@Suite("Cadences name days")
struct CadenceTests {
    @Test("every … names dateutil's days")
    func everyOracle() throws {
        let rows = try oracleRows("every.txt")
        #expect(rows.count > 80)
        for row in rows {
            guard case .every(let cadence) = try Cadence(row[0]) else {
                Issue.record("\(row[0]) is no every")
                continue
            }
            #expect(cadence.days(in: try Day(row[1])...Day(row[2])) == (try compactDays(row[3])), "\(row[0]) \(row[1])")
        }
    }

    @Test(
        "sentences name days",
        arguments: [
            ("every year on the 2nd tue for 3 h", "2027-01-01", "2028-12-31", "2027-01-12 2028-01-11"),
            ("every year on the 2nd tue for 3 h", "2027-01-13", "2028-12-31", "2028-01-11"),
            ("every year on the last fri for 3 h", "2027-06-01", "2028-12-31", "2027-12-31 2028-12-29"),
            ("every 2 years on the 1st mon for day", "2027-02-01", "2031-12-31", "2028-01-03 2030-01-07"),
            ("every month on the 2nd tue for 3 h", "2027-01-13", "2027-03-31", "2027-02-09 2027-03-09"),
            ("every 2 weeks on tue thu for day", "2027-01-06", "2027-01-31", "2027-01-07 2027-01-19 2027-01-21"),
            ("every day on sat for day", "2027-01-01", "2027-01-20", "2027-01-02 2027-01-09 2027-01-16"),
            ("every 3 months for day", "2027-01-31", "2027-12-31", "2027-01-31 2027-04-30 2027-07-31 2027-10-31"),
            ("every year for day", "2028-02-29", "2030-12-31", "2028-02-29 2029-02-28 2030-02-28"),
        ])
    func sentences(text: String, from: String, to: String, days: String) throws {
        guard case .every(let cadence) = try Cadence(text) else { throw CancellationError() }
        let named = cadence.days(in: try Day(from)...Day(to)).map(\.description)
        #expect(named == days.split(separator: " ").map(String.init))
    }

    @Test("rules name dateutil's days")
    func ruleOracle() throws {
        let rows = try oracleRows("rules.txt")
        #expect(rows.count > 100)
        for row in rows {
            let found = try RecurrenceRule(row[0]).occurrences(in: Day(row[1])...Day(row[2]))
            #expect(found.map(\.day) == (try compactDays(row[3])), "\(row[0]) \(row[1])")
            #expect(found.allSatisfy { $0.clock == nil })
        }
    }

    @Test("`from` sets what steps are counted from, before, in and after the horizon")
    func from() throws {
        let horizon = try Day("2027-01-01")...Day("2027-02-28")
        let cases = [
            ("2026-12-22", ["2027-01-05", "2027-01-19", "2027-02-02", "2027-02-16"]),
            ("2027-02-01", ["2027-02-02", "2027-02-16"]), ("2027-03-01", []),
        ]
        for (from, days) in cases {
            let cadence = EveryCadence(
                step: 2, unit: .week, on: .weekdays([.tuesday]), at: nil, length: .halfDay, from: try Day(from))
            #expect(cadence.days(in: horizon).map(\.description) == days, "\(from)")
        }
    }

    @Test("a month too short gives its last day")
    func shortMonths() throws {
        let cadence = EveryCadence(
            step: 1, unit: .month, on: nil, at: nil, length: .halfDay, from: try Day("2027-01-31"))
        let days = cadence.days(in: try Day("2027-01-01")...Day("2027-04-30"))
        #expect(days.map(\.description) == ["2027-01-31", "2027-02-28", "2027-03-31", "2027-04-30"])
    }

    @Test(
        "a horizon gets its share of a period",
        arguments: [
            (3, CadencePeriod.year, "2027-01-01", "2027-12-31", 3), (3, .year, "2027-07-01", "2027-12-31", 2),
            (1, .year, "2027-01-01", "2027-07-02", 1), (1, .year, "2027-01-01", "2027-07-01", 0),
            (1, .month, "2027-01-16", "2027-03-15", 2), (2, .halfYear, "2027-01-01", "2028-06-30", 6),
            (1, .quarter, "2027-01-01", "2027-12-31", 4), (1, .week, "2027-01-01", "2027-12-31", 52),
            (5, .week, "2027-01-04", "2027-01-10", 5), (1, .year, "2026-12-01", "2028-01-31", 1),
        ])
    func shares(times: Int, period: CadencePeriod, from: String, to: String, count: Int) throws {
        #expect(period.count(of: times, in: try Day(from)...Day(to)) == count)
    }

    @Test("any horizon gets the number that its days weigh")
    func sharesOracle() throws {
        let rows = try oracleRows("times.txt")
        #expect(rows.count == 100)
        for row in rows {
            guard case .times(let times, _, let period) = try Cadence(row[0]) else {
                Issue.record("\(row[0]) is no number of times")
                continue
            }
            #expect(period.count(of: times, in: try Day(row[1])...Day(row[2])) == Int(row[3]), "\(row)")
        }
    }

    @Test("a rule may fix times")
    func ruleTimes() throws {
        let rule = try RecurrenceRule("RRULE:FREQ=WEEKLY;BYDAY=TU;BYHOUR=10;BYMINUTE=30;UNTIL=20270112")
        let found = try rule.occurrences(in: Day("2027-01-01")...Day("2027-12-31"))
        #expect(found.map(\.day.description) == ["2027-01-05", "2027-01-12"])
        #expect(found.map(\.clock?.description) == ["10:30", "10:30"])
    }

    @Test(
        "rules that name no day are refused",
        arguments: [
            "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30", "FREQ=MONTHLY;BYMONTH=4,6;BYMONTHDAY=31",
            "FREQ=MONTHLY;BYDAY=5FR;BYMONTHDAY=1",
            "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=MONTHLY;BYMONTHDAY=-31;BYMONTH=9", "FREQ=MONTHLY;BYDAY=6TU",
            "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=7",
            "FREQ=MONTHLY;BYSETPOS=2", "FREQ=YEARLY;BYDAY=MO;BYSETPOS=-60",
        ])
    func impossibleRules(rule: String) {
        #expect(throws: CalendarTextError(expected: .recurrenceRule, problem: .noSuchDay, offset: 0)) {
            try RecurrenceRule(rule)
        }
    }

    @Test(
        "parts that don't go with the frequency are refused",
        arguments: [
            ("WEEKLY", "BYMONTHDAY", "5"), ("DAILY", "BYYEARDAY", "100"), ("MONTHLY", "BYWEEKNO", "20"),
            ("WEEKLY", "BYDAY", "2TU"),
            ("DAILY", "BYSETPOS", "1"),
        ])
    func unsuitableParts(frequency: String, part: String, value: String) {
        let problem = CalendarTextProblem.unsuitableRulePart(part, frequency: frequency)
        #expect(throws: CalendarTextError(expected: .recurrenceRule, problem: problem, offset: 0)) {
            try RecurrenceRule("FREQ=\(frequency);\(part)=\(value)")
        }
    }

    @Test(
        "a rule without an instance in the horizon names nothing",
        arguments: ["FREQ=YEARLY;BYYEARDAY=366;BYMONTH=1", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29"])
    func noInstance(rule: String) throws {
        #expect(try RecurrenceRule(rule).occurrences(in: Day("2027-01-01")...Day("2027-12-31")).isEmpty)
    }

    @Test("a value listed twice counts once")
    func repeatedValues() throws {
        let rule = try RecurrenceRule("FREQ=DAILY;COUNT=2;BYHOUR=9" + String(repeating: ",9", count: 60))
        let found = try rule.occurrences(in: Day("2027-01-01")...Day("2027-12-31"))
        #expect(found.map(\.day.description) == ["2027-01-01", "2027-01-02"])
    }

    @Test("a rule ends at UNTIL's time")
    func until() throws {
        let rule = try RecurrenceRule("FREQ=DAILY;BYHOUR=9,15;UNTIL=20270102T120000")
        let found = try rule.occurrences(in: Day("2027-01-01")...Day("2027-12-31"))
        #expect(
            found.map { "\($0.day) \($0.clock ?? .midnight)" } == [
                "2027-01-01 09:00", "2027-01-01 15:00", "2027-01-02 09:00",
            ])
    }

    @Test("more times than anybody meets are refused")
    func tooMany() throws {
        let rule = try RecurrenceRule("FREQ=DAILY;BYHOUR=8,9,10,11,12,13")
        #expect(throws: TooManyOccurrences(limit: RecurrenceRule.occurrenceLimit)) {
            try rule.occurrences(in: Day("2027-01-01")...Day("2027-12-31"))
        }
    }
}
