import Testing
import WorkCalendar

@testable import NetworkModel

@Suite("Network health")
struct NetworkHealthTests {
    @Test("without a register says that there is no data")
    func noData() throws {
        let health = try health(of: RegisterSnapshot())
        #expect(!health.hasData)
        #expect(health.decisions.percent == nil)
        #expect(health.promises.keptInTime.percent == nil)
        #expect(health.marking.medianDays == nil)
        #expect(health.quarters.isEmpty)
    }

    @Test(
        "tells how a promise stands",
        arguments: [
            ("2027-01-10", "2027-02-01", "2027-02-01", Promise.Standing.kept),
            ("2027-01-10", "2027-02-01", "2027-02-02", .keptLate),
            ("2027-01-10", "2027-02-01", nil, .overdue),
            ("2027-01-10", "2027-06-01", nil, .open),
            ("2027-01-10", "2027-06-01", "2027-05-01", .open),
            ("2027-01-10", nil, nil, .open),
            ("2027-01-10", nil, "2027-02-01", .kept),
            ("2027-04-01", "2027-06-01", nil, nil),
        ] as [(String, String?, String?, Promise.Standing?)])
    func promises(made: String, due: String?, kept: String?, standing: Promise.Standing?) throws {
        let promise = try Promise(
            id: "p", text: "Soitetaan.", by: "city", made: Day(made), due: due.map { try Day($0) },
            kept: kept.map { try Day($0) })
        #expect(try promise.standing(on: Day("2027-03-01")) == standing)
    }

    @Test("counts who came of those invited, guests beside them")
    func attendance() throws {
        let health = try health(of: register())
        #expect(
            health.attendance.map { [$0.members.count, $0.members.total, $0.guests] } == [[1, 2, 1], [2, 3, 0]])
        #expect(health.decisions == Share(1, of: 2))
        #expect(health.meetings == Share(1, of: 2))
    }

    @Test("tells on how few things rest, and names nobody among equals")
    func dependence() {
        let forum = Dependence(
            of: .programmeItems,
            on: [["a"], ["a"], ["a"], ["a"]] + (0..<13).map { ["speaker \($0)"] } + [[]])
        #expect(forum?.largest == "a")
        #expect(forum?.share == Share(4, of: 17))
        #expect(forum?.carriers == 14)
        #expect(forum?.halfRestsOn == 6)
        #expect(Dependence(of: .leads, on: [["a"], ["b"]])?.largest == nil)
        #expect(Dependence(of: .leads, on: [[], []]) == nil)
    }

    @Test("measures the way from submission to mark, and who still waits")
    func marking() throws {
        let health = try health(of: register(), marked: ["a1": "2027-02-20", "a2": "2027-02-01"])
        #expect(health.marking.times.map(\.days) == [0, 19])
        #expect(health.marking.medianDays == 0)
        #expect(health.marking.waiting == 1)
        #expect(health.marking.longestWait == 28)
    }

    @Test("shows quarters without a gap, from the first to the last in which something happened")
    func quarters() throws {
        let quarters = try health(of: register(), marked: ["a1": "2027-02-20"]).quarters
        #expect(
            quarters.map { [$0.quarter.year, $0.quarter.number] } == [[2026, 2], [2026, 3], [2026, 4], [2027, 1]])
        #expect(quarters.map(\.meetingsHeld) == [1, 0, 0, 1])
        #expect(quarters.map(\.attendance) == [Share(1, of: 2), Share(0, of: 0), Share(0, of: 0), Share(2, of: 3)])
        #expect(quarters.map(\.medianDaysToMark) == [nil, nil, nil, 19])
    }

    // MARK: - The example

    private func health(of register: RegisterSnapshot, marked: [String: String] = [:]) throws -> NetworkHealth {
        let network = try network()
        let schedule = try schedule()
        return try NetworkHealth(
            of: network, schedule: schedule, meetings: Meeting.all(of: network, schedule: schedule), register: register,
            marked: marked.mapValues { try Day($0) }, on: Day("2027-03-01"))
    }

    private func network() throws -> Network {
        var network = Network(id: "n", name: LocalizedText("Verkosto", language: "fi"))
        network.members = ["city", "parish", "settlement"].map(Member.init)
        network.members[2].contract = [try DaySpan(from: Day("2027-01-01"), to: nil)]
        var series = MeetingSeries(id: "forum")
        series.bodies = [.network]
        network.meetings = [series]
        return network
    }

    private func schedule() throws -> Schedule {
        var schedule = try Schedule(
            year: 2027, horizon: Day("2027-01-01")...Day("2027-12-31"), timeZone: "Europe/Helsinki", seed: 0, effort: 0)
        schedule.meetings = try [("forum/1", "2027-01-20"), ("forum/2", "2027-02-20"), ("forum/3", "2027-05-20")].map {
            id, day in
            var meeting = try ScheduledMeeting(
                id: id, series: "forum", body: .network, number: 1, start: time(day), end: time(day))
            meeting.participants = ["city", "parish", "settlement"].map { Participant(member: $0) }
            return meeting
        }
        return schedule
    }

    private func register() throws -> RegisterSnapshot {
        let first = try HeldMeeting(
            id: "forum/1", start: time("2027-01-20"), end: time("2027-01-20"),
            attended: [
                Participant(member: "city", role: "a"), Participant(member: "city"), Participant(member: "parish"),
            ])
        var earlier = try HeldMeeting(
            id: "forum/2", start: time("2026-05-20"), end: time("2026-05-20"),
            attended: [Participant(member: "city"), Participant(member: "settlement")])
        earlier.items = [MeetingItem(title: "Talous", decision: "Hyväksyttiin."), MeetingItem(title: "Muut")]
        let applications = try [("a1", "2027-02-01"), ("a2", "2027-02-02"), ("a3", "2027-02-01")].map { id, day in
            var application = Application(id: id, title: id, state: "submitted")
            application.submitted = try Day(day)
            return application
        }
        return RegisterSnapshot(applications: applications, heldMeetings: [first, earlier])
    }

    private func time(_ day: String) throws -> LocalTime {
        try LocalTime(day: Day(day), clock: #require(ClockTime(hour: 9, minute: 0)))
    }
}
