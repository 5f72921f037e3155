import NetworkModel
import Testing
import WorkCalendar

@testable import ScheduleModule

@Suite("Several networks together")
struct CountyTests {
    @Test("nobody and nothing shared is in two places", arguments: 0..<4)
    func doubleBooking(part: Int) async {
        for seed in (part * 5)..<(part * 5 + 5) {
            let inputs = Self.county(seed: seed)
            let answer = await Self.answer(to: inputs)
            let bookings = Bookings(answer, inputs)
            #expect(bookings.overfull.isEmpty, "seed \(seed)")
            #expect(answer.plan.violations.isEmpty, "seed \(seed)")
        }
    }

    @Test("the search finds the optimum of tiny counties")
    func optimum() async {
        var tried = 0
        for seed in 0..<60 {
            let problem = SchedulingProblem(together: Self.county(seed: seed))
            guard let best = BruteForce.best(of: problem, atMost: 1_000) else { continue }
            tried += 1
            let answer = await ScheduleAnswer.search(problem, SearchLimits(effort: 2_500, seed: 1))
            #expect(answer.schedules.reduce(0) { $0 + $1.unscheduled.count } == best.left, "seed \(seed)")
            #expect(answer.analysis.total == best.points, "seed \(seed)")
        }
        #expect(tried >= 5)
    }

    @Test("networks that share nothing cost what each costs by itself")
    func apart() async {
        for seed in 0..<6 {
            let inputs = Self.county(seed: seed).enumerated().map { $1.withOwnThings("\($0)") }
            let together = await Self.answer(to: inputs)
            for (index, input) in inputs.enumerated() {
                let alone = await Self.answer(to: [input])
                let points = together.schedules[index].meetings.flatMap(\.points).reduce(0) { $0 + $1.points }
                #expect(
                    points == alone.schedule.meetings.flatMap(\.points).reduce(0) { $0 + $1.points }, "seed \(seed)")
                #expect(together.schedules[index].unscheduled.count == alone.schedule.unscheduled.count, "seed \(seed)")
            }
        }
    }

    @Test("the order of the recipes does not matter")
    func order() async {
        for seed in 0..<6 {
            let inputs = Self.county(seed: seed)
            let turned = await Self.answer(to: inputs.reversed())
            #expect(await Self.answer(to: inputs).schedules == turned.schedules, "seed \(seed)")
        }
    }

    @Test("replanning unchanged recipes changes nothing")
    func unchanged() async {
        for seed in 0..<6 {
            var inputs = Self.county(seed: seed)
            for index in inputs.indices { inputs[index].previous = nil }
            let first = await Self.answer(to: inputs, effort: 50)
            for index in inputs.indices { inputs[index].previous = first.schedules[index] }
            let second = await Self.answer(to: inputs)
            for (before, after) in zip(first.schedules, second.schedules) {
                #expect(ScheduleDifference(from: before, to: after).isEmpty, "seed \(seed)")
            }
        }
    }

    @Test("a member sends to a network no more than that one's recipe says, to all no more than the most of them")
    func representatives() {
        var inputs = ["a", "b"].map { id in
            var network = Network.tiny()
            network.id = id
            network.members = [Member(id: "city")]
            var series = MeetingSeries(id: "series")
            series.bodies = [.network]
            series.cadence = .times(3, length: .minutes(60), per: .week)
            network.meetings = [series]
            return SchedulingInput.tiny(network, days: 7)
        }
        inputs[1].network.members[0].representatives = 3
        let problem = SchedulingProblem(together: inputs)
        let nine = LocalTime.of2027(3, 1, 9)
        let cases: [(meetings: [String], isAllowed: Bool)] = [
            (["a:series/1", "b:series/1"], true), (["b:series/1", "b:series/2", "b:series/3"], true),
            (["a:series/1", "b:series/1", "b:series/2", "b:series/3"], false), (["a:series/1", "a:series/2"], false),
        ]
        for example in cases {
            var plan = SchedulePlan(problem)
            for id in example.meetings {
                let index = problem.instances.firstIndex { $0.id == id }
                plan.placements[index ?? 0] = Placement(
                    start: Moment(nine), end: Moment(nine.day, minute: 600), venue: nil)
            }
            let broken = plan.violations.filter { $0.constraint == .participant }
            #expect(broken.isEmpty == example.isAllowed, "\(example.meetings)")
        }
    }

    @Test("meetings are named with their network where there are several, and found without it too")
    func names() async {
        let answer = await Self.answer(to: Self.county(seed: 3))
        let id = answer.plan.problem.instances[0].id
        let own = answer.plan.problem.instances[0].ownID
        #expect(id == "n0:\(own)")
        #expect(MeetingExplanation.all(named: id, in: answer.plan).map(\.meeting) == [id])
        #expect(MeetingExplanation.all(named: own, in: answer.plan).map(\.meeting).contains(id))
        let series = MeetingExplanation.all(named: "n0:s0", in: answer.plan).map(\.meeting)
        #expect(series == answer.plan.problem.instances.map(\.id).filter { $0.hasPrefix("n0:s0/") })
    }

    /// Two networks or three whose members, roles and venues have the same ids.
    private static func county(seed: Int) -> [SchedulingInput] {
        let days = SchedulingInput.random(seed: seed).horizon
        return (0..<(2 + seed % 2)).map { index in
            var input = SchedulingInput.random(seed: seed * 31 + index)
            input.network.id = "n\(index)"
            let today = input.today
            var moved = SchedulingInput(network: input.network, year: 2027, horizon: days, today: days.lowerBound)
            moved.busy = today == days.lowerBound ? input.busy : []
            return moved
        }
    }

    private static func answer(to inputs: [SchedulingInput], effort: Int = 1_500) async -> ScheduleAnswer {
        await ScheduleAnswer.search(SchedulingProblem(together: inputs), SearchLimits(effort: effort, seed: 7))
    }
}

/// Who and what is where at each minute, counted from the answers alone.
private struct Bookings {
    private var limits: [String: Int] = [:]
    private var counts: [String: [Moment: Int]] = [:]
    private let inputs: [SchedulingInput]

    init(_ answer: ScheduleAnswer, _ inputs: [SchedulingInput]) {
        self.inputs = inputs
        for (input, schedule) in zip(inputs, answer.schedules) {
            let id = input.network.id
            for member in input.network.members {
                limits[member.id] = max(limits[member.id] ?? 1, member.representatives)
                limits["\(id):\(member.id)"] = member.representatives
                for role in member.roles { limits["\(member.id)/\(role)"] = 1 }
            }
            for venue in input.network.venues { limits["venue \(venue.id)"] = 1 }
            // Given dates are exempt from all constraints.
            for meeting in schedule.meetings where !meeting.isPinned {
                let members = Set(meeting.participants.map(\.member))
                let persons = meeting.participants.filter { $0.role != nil }.map(\.id)
                let holders =
                    Array(members) + members.map { "\(id):\($0)" } + persons
                    + [meeting.venue.map { "venue \($0)" }].compactMap(\.self)
                for minute in Self.minutes(of: meeting) {
                    for holder in holders { counts[holder, default: [:]][minute, default: 0] += 1 }
                }
            }
        }
    }

    /// Those who are in more places at once than they can be.
    var overfull: [String] {
        counts.filter { holder, moments in moments.values.contains { $0 > limits[holder] ?? 1 } }.map(\.key).sorted()
    }

    /// Every ten minutes of the meeting; of several days those between the hours.
    private static func minutes(of meeting: ScheduledMeeting) -> [Moment] {
        let all = stride(from: Moment(meeting.start).minutes, to: Moment(meeting.end).minutes, by: 10)
        return all.map(Moment.init(minutes:)).filter { (540..<660).contains($0.minuteOfDay) }
    }
}

extension SchedulingInput {
    /// The same with members and venues that no other network has.
    fileprivate func withOwnThings(_ mark: String) -> SchedulingInput {
        var input = self
        for index in input.network.members.indices { input.network.members[index].id += mark }
        for index in input.network.venues.indices { input.network.venues[index].id += mark }
        for group in input.network.groups.indices {
            input.network.groups[group].members = input.network.groups[group].members.map {
                Participant(member: $0.member + mark, role: $0.role)
            }
        }
        for series in input.network.meetings.indices {
            input.network.meetings[series].venues = input.network.meetings[series].venues.map { $0 + mark }
            for date in input.network.meetings[series].dates.indices {
                input.network.meetings[series].dates[date].venue = input.network.meetings[series].dates[date].venue.map
                {
                    $0 + mark
                }
            }
        }
        for index in input.busy.indices { input.busy[index].who += mark }
        return input
    }
}
