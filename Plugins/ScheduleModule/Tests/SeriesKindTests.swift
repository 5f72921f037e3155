import NetworkModel
import Testing
import WorkCalendar

@testable import ScheduleModule

/// A kind of series in spring 2027, and when its meetings are.
struct SeriesKind: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let series: MeetingSeries
    let horizon: ClosedRange<Day>
    let meetings: [String]

    init(
        _ name: String, _ cadence: String?, from: Day = .of2027(3, 1), to: Day, meetings: [String],
        _ change: (inout MeetingSeries) -> Void = { _ in }
    ) {
        testDescription = name
        horizon = from...to
        self.meetings = meetings
        var series = MeetingSeries(id: "s")
        series.bodies = [.group("g")]
        series.cadence = cadence.map { try! Cadence($0) }
        change(&series)
        self.series = series
    }

    static let all: [SeriesKind] = [
        SeriesKind(
            "a tour of stops visits its venues in turn, and nobody attends", "every 2 weeks on tue at 10:00 for 3 h",
            to: .of2027(4, 30),
            meetings: [
                "s/g/1 2027-03-02T10:00 2027-03-02T13:00 market", "s/g/2 2027-03-16T10:00 2027-03-16T13:00 library",
                "s/g/3 2027-03-30T10:00 2027-03-30T13:00 market", "s/g/4 2027-04-13T10:00 2027-04-13T13:00 library",
                "s/g/5 2027-04-27T10:00 2027-04-27T13:00 market",
            ]
        ) {
            $0.venues = ["market", "library"]
            $0.rotates = true
            $0.isAttended = false
        },
        SeriesKind(
            "a tour skips a holiday, and the next stop is the next in turn", "every week on mon at 10:00 for 3 h",
            from: .of2027(3, 22), to: .of2027(4, 5),
            meetings: [
                "s/g/1 2027-03-22T10:00 2027-03-22T13:00 market", "s/g/2 2027-04-05T10:00 2027-04-05T13:00 library",
            ]
        ) {
            $0.venues = ["market", "library"]
            $0.rotates = true
            $0.isAttended = false
        },
        SeriesKind(
            "days in a row, none of them a weekend or Easter", "1 x 2 days per week", from: .of2027(3, 25),
            to: .of2027(3, 31), meetings: ["s/g/1 2027-03-30T08:30 2027-03-31T16:00 -"]),
        SeriesKind(
            "an evening of its own hours", "1 x 3 h per week", to: .of2027(3, 7),
            meetings: ["s/g/1 2027-03-01T17:30 2027-03-01T20:30 -"]
        ) {
            $0.hours = ClockSpan(from: ClockTime(hour: 17, minute: 0)!, to: ClockTime(hour: 20, minute: 30)!)
            $0.preferredFrom = ClockTime(hour: 17, minute: 30)
            $0.within = [.dated(DaySpan(from: .of2027(3, 1), to: .of2027(3, 1)))]
        },
        SeriesKind(
            "a Saturday by its own weekdays, the day's whole hours where half a day is longer", "1 x half day per week",
            to: .of2027(3, 7), meetings: ["s/g/1 2027-03-06T10:00 2027-03-06T12:00 -"]
        ) {
            $0.weekdays = [.saturday]
            $0.hours = .hours(10, 12)
        },
        SeriesKind(
            "a weekend of two days", "1 x 2 days per week", to: .of2027(3, 7),
            meetings: ["s/g/1 2027-03-06T10:00 2027-03-07T15:00 -"]
        ) {
            $0.weekdays = [.saturday, .sunday]
            $0.hours = .hours(10, 15)
        },
        SeriesKind(
            "a rule with an exception: a date given beside it, one cancelled",
            "RRULE:FREQ=WEEKLY;BYDAY=TH;BYHOUR=9;BYMINUTE=0 for 1 h", from: .of2027(3, 4), to: .of2027(3, 31),
            meetings: [
                "s/g/2 2027-03-04T09:00 2027-03-04T10:00 -", "s/g/1 2027-03-05T12:00 2027-03-05T14:00 -",
                "s/g/3 2027-03-11T09:00 2027-03-11T10:00 -", "s/g/4 2027-03-18T09:00 2027-03-18T10:00 -",
                "s/g/5 2027-03-25T09:00 2027-03-25T10:00 -",
            ]
        ) {
            var cancelled = GivenDate(start: .of2027(3, 12, 9), end: .of2027(3, 12, 10))
            cancelled.status = .cancelled
            $0.dates = [GivenDate(start: .of2027(3, 5, 12), end: .of2027(3, 5, 14)), cancelled]
        },
        SeriesKind(
            "a rule by its place in the month", "RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1 for day",
            from: .of2027(2, 1), to: .of2027(4, 30),
            meetings: [
                "s/g/1 2027-02-26T08:30 2027-02-26T16:00 -", "s/g/2 2027-03-31T08:30 2027-03-31T16:00 -",
                "s/g/3 2027-04-30T08:30 2027-04-30T16:00 -",
            ]),
        SeriesKind(
            "once a year on a weekday of it", "every year on the 2nd tue at 9:30 for 90 min", from: .of2027(1, 1),
            to: .of2027(12, 31), meetings: ["s/g/1 2027-01-12T09:30 2027-01-12T11:00 -"]),
    ]
}

@Suite("Kinds of series")
struct SeriesKindTests {
    @Test("lie where they say", arguments: SeriesKind.all)
    func meetings(kind: SeriesKind) async {
        let schedule = await Self.schedule(kind.series, in: kind.horizon, zone: "Europe/Helsinki")
        let meetings = schedule.meetings.map { "\($0.id) \($0.start) \($0.end) \($0.venue ?? "-")" }
        #expect(meetings == kind.meetings)
        #expect(schedule.unscheduled.isEmpty)
    }

    /// A zone with its changes of the hour: a weekly meeting keeps to the wall, and its offset changes with the zone.
    static let changes: [(zone: String, from: Day, offsets: [String])] = [
        ("Europe/Helsinki", .of2027(3, 25), ["2027-03-25T09:00:00+02:00", "2027-04-01T09:00:00+03:00"]),
        ("Europe/Helsinki", .of2027(10, 28), ["2027-10-28T09:00:00+03:00", "2027-11-04T09:00:00+02:00"]),
        ("America/New_York", .of2027(3, 11), ["2027-03-11T09:00:00-05:00", "2027-03-18T09:00:00-04:00"]),
        ("America/New_York", .of2027(11, 4), ["2027-11-04T09:00:00-04:00", "2027-11-11T09:00:00-05:00"]),
        ("Australia/Lord_Howe", .of2027(4, 1), ["2027-04-01T09:00:00+11:00", "2027-04-08T09:00:00+10:30"]),
        ("Asia/Kolkata", .of2027(3, 25), ["2027-03-25T09:00:00+05:30", "2027-04-01T09:00:00+05:30"]),
    ]

    @Test("keep to the wall over a change of the hour", arguments: changes)
    func offsets(zone: String, from: Day, offsets: [String]) async throws {
        let kind = SeriesKind("", "every week at 9:00 for 2 h", from: from, to: from + 7, meetings: [])
        let schedule = await Self.schedule(kind.series, in: kind.horizon, zone: zone)
        let rules = try #require(TimeZoneRules(id: zone))
        #expect(schedule.meetings.map { rules.time(on: $0.start).description } == offsets)
        let read = try Schedule(schedule.json(in: rules, unscheduledPoints: 1000, notes: []))
        #expect(read.meetings == schedule.meetings)
    }

    @Test("two days around the change of the hour begin and end on the wall")
    func aroundTheChange() async throws {
        let kind = SeriesKind(
            "", "4 x 2 days per week", from: .of2027(10, 30), to: .of2027(10, 31), meetings: []
        ) { $0.weekdays = [.saturday, .sunday] }
        let schedule = await Self.schedule(kind.series, in: kind.horizon, zone: "Europe/Helsinki")
        let rules = try #require(TimeZoneRules(id: "Europe/Helsinki"))
        let meeting = try #require(schedule.meetings.first)
        #expect(rules.time(on: meeting.start).description == "2027-10-30T08:30:00+03:00")
        #expect(rules.time(on: meeting.end).description == "2027-10-31T16:00:00+02:00")
    }

    private static func schedule(_ series: MeetingSeries, in horizon: ClosedRange<Day>, zone: String) async -> Schedule
    {
        var network = Network(id: "kinds", name: LocalizedText("Kinds", language: "en"))
        network.timeZone = zone
        if zone == "Europe/Helsinki" { network.calendar.holidays = HolidayCalendar(id: "fi") }
        network.members = [Member(id: "a")]
        var group = Group(id: "g")
        group.members = [Participant(member: "a")]
        network.groups = [group]
        network.venues = [Venue(id: "market"), Venue(id: "library")]
        network.meetings = [series]
        let input = SchedulingInput(network: network, year: 2027, horizon: horizon, today: horizon.lowerBound)
        return await ScheduleAnswer.search(SchedulingProblem(input), SearchLimits(effort: 200, seed: 1)).schedule
    }
}

@Suite("Busy persons")
struct RepresentativesTimeTests {
    private static let horizon = Day.of2027(3, 1)...Day.of2027(3, 31)

    private static func busy(_ who: String, _ from: Int, _ to: Int) -> BusyTime {
        BusyTime(who: who, start: .of2027(3, from, 0), end: .of2027(3, to, 0))
    }

    private static func mandate(
        _ person: String, group: String? = nil, role: String? = nil, capacity: Mandate.Capacity = .representative,
        from: Day? = nil, to: Day? = nil
    ) -> Mandate {
        Mandate(
            id: person, person: person, member: "martat", role: role, group: group, capacity: capacity,
            span: DaySpan(from: from, to: to))
    }

    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let mandates: [Mandate]
        let busy: [BusyTime]
        let times: [String]
    }

    static let cases = [
        Case(
            testDescription: "a member's own time stays", mandates: [], busy: [busy("martat", 1, 3)],
            times: ["martat 1–3"]),
        Case(
            testDescription: "the only representative", mandates: [mandate("p1")], busy: [busy("p1", 1, 3)],
            times: ["martat 1–3"]),
        Case(
            testDescription: "of two, when both are busy", mandates: [mandate("p1"), mandate("p2")],
            busy: [busy("p1", 1, 5), busy("p2", 3, 9)], times: ["martat 3–5"]),
        Case(
            testDescription: "of two, when one has no calendar", mandates: [mandate("p1"), mandate("p2")],
            busy: [busy("p1", 1, 5)], times: []),
        Case(
            testDescription: "in one group alone", mandates: [mandate("p1", group: "board")], busy: [busy("p1", 1, 3)],
            times: ["martat 1–3 in board"]),
        Case(
            testDescription: "in a role", mandates: [mandate("p1", role: "leader")], busy: [busy("p1", 1, 3)],
            times: ["martat/leader 1–3"]),
        Case(
            testDescription: "within the term of office",
            mandates: [mandate("p1", to: .of2027(3, 4)), mandate("p2", from: .of2027(3, 5))],
            busy: [busy("p1", 1, 9)], times: ["martat 1–5"]),
        Case(
            testDescription: "a deputy is not asked", mandates: [mandate("p1"), mandate("p2", capacity: .deputy)],
            busy: [busy("p1", 1, 3)], times: ["martat 1–3"]),
        Case(
            testDescription: "somebody without a mandate stays to be told", mandates: [mandate("p1")],
            busy: [busy("p1", 1, 3), busy("p9", 1, 3)], times: ["p9 1–3", "martat 1–3"]),
    ]

    @Test("keep busy those for whom they speak", arguments: cases)
    func times(example: Case) {
        let times = RepresentativesTime(example.mandates, in: Self.horizon).resolving(example.busy)
        let told = times.map { time in
            "\(time.who) \(time.start.day.dayOfMonth)–\(time.end.day.dayOfMonth)\(time.group.map { " in \($0)" } ?? "")"
        }
        #expect(told == example.times)
    }

    @Test("a group's mandate keeps from that group's meetings alone")
    func groups() {
        let example = ConstraintCase("", at: [:]) { input in
            input.network.groups[1].members = [Participant(member: "b")]
            input.busy = [BusyTime(who: "b", group: "both", start: .of2027(3, 1, 8), end: .of2027(3, 1, 12))]
        }
        let problem = SchedulingProblem(example.input)
        var plan = SchedulePlan(problem)
        for (id, isBroken) in [("one/both/1", true), ("two/role/1", false)] {
            plan.placements = plan.placements.map { _ in nil }
            let index = problem.instances.firstIndex { $0.id == id } ?? 0
            plan.placements[index] = Placement(
                start: Moment(.of2027(3, 1, 9)), end: Moment(.of2027(3, 1, 10)), venue: nil)
            #expect(plan.violations.contains { $0.constraint == .busy } == isBroken, "\(id)")
        }
    }
}
