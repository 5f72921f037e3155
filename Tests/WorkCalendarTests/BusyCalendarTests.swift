import Testing

@testable import WorkCalendar

/// An event's lines, and when it makes somebody busy in the first half of 2027, in Helsinki.
struct BusyCase: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let text: String
    let times: [String]
    let problems: [BusyCalendar.Problem]

    init(_ name: String, _ lines: String, busy times: [String], problems: [BusyCalendar.Problem] = []) {
        testDescription = name
        text = lines
        self.times = times
        self.problems = problems
    }

    static func event(_ lines: String) -> String { "BEGIN:VEVENT\nUID:a\n\(lines)\nEND:VEVENT\n" }

    /// The zone of New York as Outlook describes it, under a name of Windows's.
    static let eastern = """
        BEGIN:VTIMEZONE
        TZID:Eastern Standard Time
        BEGIN:STANDARD
        DTSTART:16010101T020000
        TZOFFSETFROM:-0400
        TZOFFSETTO:-0500
        RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11
        END:STANDARD
        BEGIN:DAYLIGHT
        DTSTART:16010101T020000
        TZOFFSETFROM:-0500
        TZOFFSETTO:-0400
        RRULE:FREQ=YEARLY;BYDAY=2SU;BYMONTH=3
        END:DAYLIGHT
        END:VTIMEZONE

        """

    static let all: [BusyCase] = [
        BusyCase(
            "a time in UTC, in winter and in summer",
            event("DTSTART:20270201T070000Z\nDTEND:20270201T080000Z")
                + event("DTSTART:20270601T070000Z\nDURATION:PT90M"),
            busy: ["2027-02-01T09:00 2027-02-01T10:00", "2027-06-01T10:00 2027-06-01T11:30"]),
        BusyCase(
            "a floating time is the network's", event("DTSTART:20270201T090000\nDTEND:20270201T100000"),
            busy: ["2027-02-01T09:00 2027-02-01T10:00"]),
        BusyCase(
            "an IANA zone, described nowhere",
            event("DTSTART;TZID=Europe/Stockholm:20270201T090000\nDTEND;TZID=Europe/Stockholm:20270201T100000"),
            busy: ["2027-02-01T10:00 2027-02-01T11:00"]),
        BusyCase(
            "a zone that the file describes, on either side of its change of the hour",
            eastern + event("DTSTART;TZID=Eastern Standard Time:20270312T090000\nDURATION:PT1H")
                + event("DTSTART;TZID=Eastern Standard Time:20270315T090000\nDURATION:PT1H"),
            busy: ["2027-03-12T16:00 2027-03-12T17:00", "2027-03-15T15:00 2027-03-15T16:00"]),
        BusyCase(
            "a zone that nobody knows", event("DTSTART;TZID=Mars/Olympus:20270201T090000\nDURATION:PT1H"),
            busy: ["2027-02-01T09:00 2027-02-01T10:00"], problems: [.unknownZone("Mars/Olympus")]),
        BusyCase(
            "whole days are dates", event("DTSTART;VALUE=DATE:20270201\nDTEND;VALUE=DATE:20270203"),
            busy: ["2027-02-01T00:00 2027-02-03T00:00"]),
        BusyCase(
            "a date without an end is one day", event("DTSTART;VALUE=DATE:20270201"),
            busy: ["2027-02-01T00:00 2027-02-02T00:00"]),
        BusyCase(
            "a rule keeps to the wall over the change of the hour",
            event(
                "DTSTART;TZID=Europe/Helsinki:20270322T090000\nDURATION:PT1H\nRRULE:FREQ=WEEKLY;UNTIL=20270405T060000Z"
            ),
            busy: [
                "2027-03-22T09:00 2027-03-22T10:00", "2027-03-29T09:00 2027-03-29T10:00",
                "2027-04-05T09:00 2027-04-05T10:00",
            ]),
        BusyCase(
            "a rule that began years ago and counts",
            event("DTSTART:20260101T090000\nDURATION:PT1H\nRRULE:FREQ=DAILY;COUNT=367"),
            busy: ["2027-01-01T09:00 2027-01-01T10:00", "2027-01-02T09:00 2027-01-02T10:00"]),
        BusyCase(
            "an exception and an extra date",
            event(
                "DTSTART:20270104T090000\nDURATION:PT1H\nRRULE:FREQ=WEEKLY;COUNT=3\nEXDATE:20270111T090000\nRDATE:20270113T120000"
            ),
            busy: [
                "2027-01-04T09:00 2027-01-04T10:00", "2027-01-13T12:00 2027-01-13T13:00",
                "2027-01-18T09:00 2027-01-18T10:00",
            ]),
        BusyCase(
            "one occurrence moved and one cancelled",
            event("DTSTART:20270104T090000\nDURATION:PT1H\nRRULE:FREQ=WEEKLY;COUNT=3")
                + event("RECURRENCE-ID:20270111T090000\nDTSTART:20270112T140000\nDURATION:PT2H")
                + event("RECURRENCE-ID:20270118T090000\nDTSTART:20270118T090000\nDURATION:PT1H\nSTATUS:CANCELLED"),
            busy: ["2027-01-04T09:00 2027-01-04T10:00", "2027-01-12T14:00 2027-01-12T16:00"]),
        BusyCase(
            "neither cancelled, transparent nor free",
            event("DTSTART:20270104T090000\nDURATION:PT1H\nSTATUS:CANCELLED")
                + event("DTSTART:20270105T090000\nDURATION:PT1H\nTRANSP:TRANSPARENT")
                + event("DTSTART;VALUE=DATE:20270106\nX-MICROSOFT-CDO-BUSYSTATUS:FREE"), busy: []),
        BusyCase(
            "times that touch are one; a folded line is one",
            event("DTSTART:20270104T0900\n 00\nDURATION:PT1H") + event("DTSTART:20270104T093000\nDURATION:PT2H"),
            busy: ["2027-01-04T09:00 2027-01-04T11:30"]),
        BusyCase(
            "free/busy periods, those of FBTYPE=FREE apart",
            "BEGIN:VFREEBUSY\nFREEBUSY:20270104T070000Z/PT1H,20270105T070000Z/20270105T080000Z\n"
                + "FREEBUSY;FBTYPE=FREE:20270106T070000Z/PT1H\nEND:VFREEBUSY\n",
            busy: ["2027-01-04T09:00 2027-01-04T10:00", "2027-01-05T09:00 2027-01-05T10:00"]),
        BusyCase(
            "a rule that nobody meets by", event("DTSTART:20270104T090000\nDURATION:PT1H\nRRULE:FREQ=SECONDLY"),
            busy: ["2027-01-04T09:00 2027-01-04T10:00"], problems: [.unreadableRule("FREQ=SECONDLY")]),
        BusyCase(
            "a day that no year has",
            event("DTSTART:20270104T090000\nDURATION:PT1H\nRRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"),
            busy: ["2027-01-04T09:00 2027-01-04T10:00"],
            problems: [.unreadableRule("FREQ=YEARLY;BYMONTHDAY=30;BYMONTH=2")]),
        BusyCase("outside the horizon", event("DTSTART:20260104T090000Z\nDURATION:PT1H"), busy: []),
    ]
}

@Suite("Busy times of a calendar")
struct BusyCalendarTests {
    private static let zone = TimeZoneRules(id: "Europe/Helsinki")!
    private static let horizon = Day(year: 2027, month: 1, day: 1)!...Day(year: 2027, month: 6, day: 30)!

    @Test("events take the time that they say", arguments: BusyCase.all)
    func times(example: BusyCase) {
        let calendar = read("BEGIN:VCALENDAR\nVERSION:2.0\n\(example.text)END:VCALENDAR\n")
        #expect(calendar.times.map { "\($0.start) \($0.end)" } == example.times)
        #expect(calendar.problems == example.problems)
    }

    @Test("what is no calendar, too deep or too much is told")
    func hostile() {
        #expect(read("").problems == [.noCalendar])
        #expect(read("{\"who\": 1}").problems == [.noCalendar])
        let deep = String(repeating: "BEGIN:VEVENT\n", count: 1_000)
        #expect(read("BEGIN:VCALENDAR\n" + deep).problems == [.tooLarge])
        #expect(read("BEGIN:VCALENDAR\n" + deep.replacing("BEGIN", with: "BEG\n IN")).problems == [.tooLarge])
        let daily = (0..<120).map {
            BusyCase.event("DTSTART:2027010\(1 + $0 % 9)T090000\nDURATION:PT1H\nRRULE:FREQ=DAILY")
        }
        let many = read("BEGIN:VCALENDAR\n" + daily.joined() + "END:VCALENDAR\n")
        #expect(many.problems == [.tooManyTimes(limit: BusyCalendar.timeLimit)])
    }

    @Test("broken lines are passed over")
    func broken() {
        let lines =
            "BEGIN:VEVENT\nDTSTART:2027-01-04\nEND:VEVENT\nBEGIN:VEVENT\nDTSTART;TZID=:\u{0}\nDTEND:x\nRRULE:\nEND:VEVENT\n"
        let good = BusyCase.event("DTSTART:20270104T090000\nDURATION:PT1H")
        let calendar = read("\u{FEFF}BEGIN:VCALENDAR\n\(lines)\(good)END:VCALENDAR")
        #expect(calendar.times.count == 1)
    }

    private func read(_ text: String) -> BusyCalendar {
        BusyCalendar(Array(text.utf8), in: Self.horizon, on: Self.zone)
    }
}
