/// Why a text is no day, time, length or cadence, and where in it the trouble starts.
///
/// It carries facts only; whoever knows the reader's language words them.
package struct CalendarTextError: Error, Hashable, Sendable {
    /// What should have stood there.
    package var expected: CalendarTextForm
    /// What is the matter.
    package var problem: CalendarTextProblem
    /// Where it starts, in Unicode scalars from the beginning of the text.
    package var offset: Int

    /// Creates an error.
    package init(expected: CalendarTextForm, problem: CalendarTextProblem, offset: Int) {
        self.expected = expected
        self.problem = problem
        self.offset = offset
    }
}

/// The things that are read from text.
package enum CalendarTextForm: Hashable, Sendable, CaseIterable {
    /// A day with its year.
    case day
    /// A day with or without its year.
    case calendarDay
    /// A time of day.
    case clockTime
    /// A day with a time.
    case localTime
    /// A day with a time and its distance from UTC (RFC 3339).
    case zonedTime
    /// A length of time.
    case gap
    /// How long a meeting takes.
    case meetingLength
    /// How often a series meets.
    case cadence
    /// The `N UNIT` after `every`.
    case cadenceStep
    /// What a cadence counts by, after `per`.
    case cadencePeriod
    /// The days after `on`.
    case cadenceDays
    /// A rule of RFC 5545 §3.3.10.
    case recurrenceRule
}

extension CalendarTextForm {
    /// Texts of this form, to show beside a finding; the same in every language.
    package var examples: [String] {
        switch self {
        case .day: ["2027-09-30", "30.9.2027"]
        case .calendarDay: ["2027-09-30", "30.9.2027", "09-30", "30.9."]
        case .clockTime: ["08:30", "8.30"]
        case .localTime: ["2027-02-02T08:30", "2.2.2027 8.30"]
        case .zonedTime: ["2027-02-02T08:30:00+02:00", "2027-02-02T06:30:00Z"]
        case .gap: ["30 days", "6 weeks", "4 months", "3 h", "90 min", "P6W"]
        case .meetingLength: ["half day", "day", "2 days", "3 h", "90 min", "PT3H"]
        case .cadence:
            ["3 x half day per year", "every 2 weeks on tue at 10:00 for 3 h", "RRULE:FREQ=MONTHLY;BYDAY=2TU for 3 h"]
        case .cadenceStep: ["week", "2 weeks", "month"]
        case .cadencePeriod: CadencePeriod.allCases.map(\.rawValue)
        case .cadenceDays: ["tue", "tue thu", "the 2nd tue", "the last fri"]
        case .recurrenceRule: ["RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", "RRULE:FREQ=MONTHLY;BYDAY=2TU"]
        }
    }
}

/// What keeps a text from being read.
package enum CalendarTextProblem: Hashable, Sendable {
    /// It is written in another form than those expected.
    case otherForm
    /// It is longer than anything that makes sense here.
    case tooLong
    /// The calendar has no such day, as 31.2.
    case noSuchDay
    /// The clock shows no such time, as 25:00.
    case noSuchTime
    /// A day recurring each year stands where one with its year is wanted.
    case yearMissing
    /// A number lies outside this range.
    case outOfRange(ClosedRange<Int>)
    /// A word is none of those that may stand there.
    case unknownWord(String, known: [String])
    /// A meeting's length counts either whole days or hours and minutes, and no months or years.
    case mixedLength
    /// `every …` and `RRULE:…` need `for LENGTH`.
    case lengthMissing
    /// Weekdays go with day and week, `the 2nd tue` with month: not with this unit.
    case daysDoNotFit(EveryCadence.Unit)
    /// A rule names this part twice.
    case repeatedRulePart(String)
    /// A part of a rule does not go with the rule's frequency.
    case unsuitableRulePart(String, frequency: String)
    /// Meetings don't recur by this frequency: `HOURLY` and shorter.
    case tooFrequent(String)
}
