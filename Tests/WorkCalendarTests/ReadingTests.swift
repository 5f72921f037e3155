import Testing

@testable import WorkCalendar

@Suite("Texts are read as the language page says")
struct ReadingTests {
    @Test(
        "days",
        arguments: [
            ("2027-09-30", "2027-09-30"), ("30.9.2027", "2027-09-30"), ("2027-9-3", "2027-09-03"),
            (" 03.09.2027 ", "2027-09-03"), ("2028-02-29", "2028-02-29"), ("0001-01-01", "0001-01-01"),
        ])
    func days(text: String, day: String) throws {
        #expect(try Day(text).description == day)
    }

    @Test(
        "days of every year",
        arguments: [
            ("09-30", 9, 30), ("9-3", 9, 3), ("30.9.", 9, 30), ("03.09.", 9, 3), ("29.2.", 2, 29), ("02-29", 2, 29),
        ])
    func recurringDays(text: String, month: Int, day: Int) throws {
        #expect(try CalendarDay(text) == .recurring(month: month, day: day))
    }

    @Test(
        "times of day",
        arguments: [("08:30", 510), ("8.30", 510), ("0:00", 0), ("24:00", 1440), ("16.15", 975), ("08:30:00", 510)])
    func clockTimes(text: String, minutes: Int) throws {
        #expect(try ClockTime(text).minutes == minutes)
    }

    @Test(
        "days with a time",
        arguments: [
            ("2027-02-02T08:30", "2027-02-02T08:30"), ("2.2.2027 8.30", "2027-02-02T08:30"),
            ("2.2.2027  08:30", "2027-02-02T08:30"), ("2027-12-31T24:00", "2028-01-01T00:00"),
            ("2027-02-02 8.30", "2027-02-02T08:30"), ("2.2.2027\u{a0}8.30", "2027-02-02T08:30"),
        ])
    func localTimes(text: String, time: String) throws {
        #expect(try LocalTime(text).description == time)
    }

    @Test(
        "lengths of time",
        arguments: [
            ("30 days", Gap(days: 30)), ("1 day", Gap(days: 1)), ("6 weeks", Gap(days: 42)),
            ("4 months", Gap(months: 4)),
            ("2 years", Gap(months: 24)), ("3 h", Gap(minutes: 180)), ("90 min", Gap(minutes: 90)),
            ("1 h 30 min", Gap(minutes: 90)), ("1h30min", Gap(minutes: 90)),
            ("1 month 2 weeks", Gap(months: 1, days: 14)),
            ("P6W", Gap(days: 42)), ("P1Y2M3DT4H5M", Gap(months: 14, days: 3, minutes: 245)),
            ("PT90M", Gap(minutes: 90)),
            ("P1M", Gap(months: 1)), ("p1m", Gap(months: 1)), ("0 days", Gap()),
        ])
    func gaps(text: String, gap: Gap) throws {
        #expect(try Gap(text) == gap)
    }

    @Test(
        "lengths of meetings",
        arguments: [
            ("half day", MeetingLength.halfDay), ("½ day", .halfDay), ("½day", .halfDay), ("day", .days(1)),
            ("1 day", .days(1)), ("2 days", .days(2)), ("3 h", .minutes(180)), ("90 min", .minutes(90)),
            ("1 h 30 min", .minutes(90)), ("PT3H", .minutes(180)), ("P2D", .days(2)), ("Half Day", .halfDay),
        ])
    func meetingLengths(text: String, length: MeetingLength) throws {
        #expect(try MeetingLength(text) == length)
    }

    @Test(
        "numbers of times",
        arguments: [
            ("3 x half day per year", Cadence.times(3, length: .halfDay, per: .year)),
            ("3 × ½ day per year", .times(3, length: .halfDay, per: .year)),
            ("2x2 days per half-year", .times(2, length: .days(2), per: .halfYear)),
            ("2 x 2 days per half year", .times(2, length: .days(2), per: .halfYear)),
            ("1 x 1 h 30 min per month", .times(1, length: .minutes(90), per: .month)),
            ("1 X day per quarter", .times(1, length: .days(1), per: .quarter)),
            ("10 x PT90M per week", .times(10, length: .minutes(90), per: .week)),
        ])
    func timesPerPeriod(text: String, cadence: Cadence) throws {
        #expect(try Cadence(text) == cadence)
    }

    @Test(
        "days that a cadence names",
        arguments: [
            ("every 2 weeks on tue at 10:00 for 3 h", every(2, .week, .weekdays([.tuesday]), at: 600, .minutes(180))),
            ("every week on thu, tue for day", every(1, .week, .weekdays([.tuesday, .thursday]), at: nil, .days(1))),
            (
                "every week on tue thu at 8.30 for half day",
                every(1, .week, .weekdays([.tuesday, .thursday]), at: 510, .halfDay)
            ),
            ("every month on the 2nd tue for 3 h", every(1, .month, .nth(2, .tuesday), at: nil, .minutes(180))),
            (
                "every 3 months on the last fri at 9:00 for 2 days",
                every(3, .month, .nth(-1, .friday), at: 540, .days(2))
            ),
            ("every year on the 2nd tue for 3 h", every(1, .year, .nth(2, .tuesday), at: nil, .minutes(180))),
            ("every 2 years on the last fri for day", every(2, .year, .nth(-1, .friday), at: nil, .days(1))),
            ("every 2 days on mon fri for 1 h", every(2, .day, .weekdays([.monday, .friday]), at: nil, .minutes(60))),
            ("every month for half day", every(1, .month, nil, at: nil, .halfDay)),
            ("every day at 9:00 for 15 min", every(1, .day, nil, at: 540, .minutes(15))),
            ("every year for day", every(1, .year, nil, at: nil, .days(1))),
        ])
    func namedDays(text: String, cadence: EveryCadence) throws {
        #expect(try Cadence(text) == .every(cadence))
    }

    @Test("a mapping gives the parts apart")
    func mappingParts() throws {
        let step = try CadenceStep("2 weeks")
        let read = try EveryCadence(
            every: step, on: EveryCadence.On("tue, thu"), at: ClockTime("10:00"), length: MeetingLength("3 h"),
            from: nil)
        #expect(read == every(2, .week, .weekdays([.tuesday, .thursday]), at: 600, .minutes(180)))
        #expect(try CadencePeriod("half year") == .halfYear)
        #expect(try Cadence("RRULE:FREQ=DAILY", length: .days(1)) == .rule("FREQ=DAILY", length: .days(1)))
        #expect(try Cadence("RRULE:FREQ=DAILY for 3 h") == .rule("FREQ=DAILY", length: .minutes(180)))
        #expect(throws: CalendarTextError(expected: .cadenceDays, problem: .daysDoNotFit(.year), offset: 0)) {
            try EveryCadence(
                every: CadenceStep("year"), on: EveryCadence.On("tue"), at: nil, length: .halfDay, from: nil)
        }
    }
}

private func every(
    _ step: Int, _ unit: EveryCadence.Unit, _ on: EveryCadence.On?, at minutes: Int?, _ length: MeetingLength
) -> EveryCadence {
    EveryCadence(
        step: step, unit: unit, on: on, at: minutes.flatMap { ClockTime(minutes: $0) }, length: length, from: nil)
}

@Suite("What can't be read says what and where")
struct ReadingErrorTests {
    @Test(
        "of a day with a year",
        arguments: [
            ("", CalendarTextProblem.otherForm, 0), ("31.2.2027", .noSuchDay, 0), (" 2027-02-29", .noSuchDay, 1),
            ("30.9.", .yearMissing, 0), ("09-30", .yearMissing, 0), ("0000-01-01", .noSuchDay, 0),
            ("30.9.27", .otherForm, 0), ("2027/09/30", .otherForm, 4), ("2027-09-30x", .otherForm, 10),
            ("tomorrow", .otherForm, 0), ("99999999999999999999-01-01", .otherForm, 0),
        ])
    func days(text: String, problem: CalendarTextProblem, offset: Int) {
        #expect(throws: CalendarTextError(expected: .day, problem: problem, offset: offset)) { try Day(text) }
    }

    @Test(
        "of a time of day",
        arguments: [
            ("25:00", CalendarTextProblem.noSuchTime, 0), ("24:01", .noSuchTime, 0), ("8", .otherForm, 1),
            ("8:3", .otherForm, 3), ("8.60", .noSuchTime, 0), ("08:30:15", .otherForm, 8), ("-8:00", .otherForm, 0),
        ])
    func clockTimes(text: String, problem: CalendarTextProblem, offset: Int) {
        #expect(throws: CalendarTextError(expected: .clockTime, problem: problem, offset: offset)) {
            try ClockTime(text)
        }
    }

    @Test(
        "of a length of time",
        arguments: [
            ("6", CalendarTextProblem.otherForm, 1), ("P", .otherForm, 1), ("PT", .otherForm, 2),
            ("P1DT", .otherForm, 4),
            ("6 viikkoa", .unknownWord("viikkoa", known: ["years", "months", "weeks", "days", "h", "min"]), 2),
            ("-3 days", .otherForm, 0), ("200 years", .outOfRange(0...100), 0), ("1 h 30", .otherForm, 6),
            ("P1D2W", .otherForm, 4), ("1.5 h", .otherForm, 1), ("99999999999 days", .outOfRange(0...36_525), 0),
        ])
    func gaps(text: String, problem: CalendarTextProblem, offset: Int) {
        #expect(throws: CalendarTextError(expected: .gap, problem: problem, offset: offset)) { try Gap(text) }
    }

    @Test(
        "of a cadence",
        arguments: [
            ("0 x day per year", CalendarTextForm.cadence, CalendarTextProblem.outOfRange(1...1000), 0),
            ("3 times a year", .cadence, .otherForm, 2),
            ("3 x halfday per year", .meetingLength, .unknownWord("halfday", known: ["half day", "day"]), 4),
            ("3 x 0 min per year", .meetingLength, .outOfRange(1...1440), 4),
            ("3 x 1 month per year", .meetingLength, .mixedLength, 4),
            ("3 x 1 day 2 h per year", .meetingLength, .mixedLength, 4),
            (
                "3 x day per decade", .cadencePeriod,
                .unknownWord("decade", known: ["year", "half-year", "quarter", "month", "week"]), 12
            ),
            ("every 0 weeks for day", .cadenceStep, .outOfRange(1...1000), 6),
            ("every tue for day", .cadenceStep, .unknownWord("tue", known: ["day", "week", "month", "year"]), 6),
            (
                "every week on tisdag for day", .cadenceDays,
                .unknownWord("tisdag", known: ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]), 14
            ),
            ("every week on the 2nd tue for day", .cadenceDays, .daysDoNotFit(.week), 14),
            ("every month on tue for day", .cadenceDays, .daysDoNotFit(.month), 15),
            ("every year on tue for day", .cadenceDays, .daysDoNotFit(.year), 14),
            ("every day on the 2nd tue for day", .cadenceDays, .daysDoNotFit(.day), 13),
            ("every month on the 6th tue for day", .cadenceDays, .outOfRange(1...5), 19),
            (
                "every month on the 2rd tue for day", .cadenceDays,
                .unknownWord("2rd", known: ["1st", "2nd", "3rd", "4th", "5th", "last"]), 19
            ),
            ("every week on tue at 10:00", .cadence, .lengthMissing, 26),
            ("every week on tue at noon for day", .clockTime, .otherForm, 21),
            ("weekly", .cadence, .unknownWord("weekly", known: ["every", "RRULE:"]), 0),
            ("RRULE:FREQ=SECONDLY for day", .recurrenceRule, .tooFrequent("SECONDLY"), 6),
            ("RRULE:FREQ=DAILY", .cadence, .lengthMissing, 16),
            ("RRULE:FREQ=DAILY;BYHOUR=99 for day", .recurrenceRule, .outOfRange(0...23), 17),
            ("RRULE:INTERVAL=2 for day", .recurrenceRule, .otherForm, 6),
            ("RRULE:FREQ=DAILY;COUNT=2;COUNT=3 for day", .recurrenceRule, .repeatedRulePart("COUNT"), 25),
            (String(repeating: "9", count: 1000), .cadence, .tooLong, 400),
        ])
    func cadences(text: String, form: CalendarTextForm, problem: CalendarTextProblem, offset: Int) {
        #expect(throws: CalendarTextError(expected: form, problem: problem, offset: offset)) { try Cadence(text) }
    }

    @Test("every form's examples are of that form")
    func examples() throws {
        for form in CalendarTextForm.allCases {
            for example in form.examples {
                switch form {
                case .day: _ = try Day(example)
                case .calendarDay: _ = try CalendarDay(example)
                case .clockTime: _ = try ClockTime(example)
                case .localTime: _ = try LocalTime(example)
                case .zonedTime: _ = try ZonedTime(example)
                case .gap: _ = try Gap(example)
                case .meetingLength: _ = try MeetingLength(example)
                case .cadence: _ = try Cadence(example)
                case .cadenceStep: _ = try CadenceStep(example)
                case .cadencePeriod: _ = try CadencePeriod(example)
                case .cadenceDays: _ = try EveryCadence.On(example)
                case .recurrenceRule: _ = try RecurrenceRule(example)
                }
            }
        }
    }
}
