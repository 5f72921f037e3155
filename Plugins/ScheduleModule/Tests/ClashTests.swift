import NetworkModel
import Testing
import WorkCalendar

@testable import ScheduleModule

/// A network that asks for too much, and what is proved to clash in it.
struct ClashCase: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let input: SchedulingInput
    /// Of each clash: its meetings, how many of them fit, the demands' constraints.
    let clashes: [String]

    init(_ name: String, clashes: [String], _ change: (inout SchedulingInput) -> Void) {
        testDescription = name
        self.clashes = clashes
        input = ConstraintCase("", at: [:], change).input
    }

    private static let monday = CalendarSpan.dated(DaySpan(from: .of2027(3, 1), to: .of2027(3, 1)))

    static let all: [ClashCase] = [
        ClashCase("nothing clashes", clashes: []) { _ in },
        ClashCase(
            "a window on closed days",
            clashes: ["one/both/1: 0, window working_time", "one/both/2: 0, window working_time"]
        ) { $0.network.meetings[0].within = [.dated(DaySpan(from: .of2027(3, 6), to: .of2027(3, 7)))] },
        ClashCase(
            "a window past the deadline",
            clashes: ["one/both/1: 0, precedence window", "one/both/2: 0, precedence window"]
        ) {
            $0.network.calendar.deadlines = [Deadline(id: "haku", date: .dated(.of2027(3, 2)))]
            $0.network.meetings[0].within = [.dated(DaySpan(from: .of2027(3, 3)))]
            $0.network.meetings[0].before = [Precedence(target: .deadline("haku"), gap: nil, same: nil)]
        },
        ClashCase(
            "a venue too small",
            clashes: ["one/both/1: 0, venue_capacity venue_choice", "one/both/2: 0, venue_capacity venue_choice"]
        ) { $0.network.meetings[0].venues = ["kamari"] },
        ClashCase(
            "busy on the only day", clashes: ["one/both/1: 0, busy window", "one/both/2: 0, busy window"]
        ) {
            $0.network.meetings[0].within = [monday]
            $0.busy = [BusyTime(who: "b", start: .of2027(3, 1, 0), end: .of2027(3, 2, 0))]
        },
        ClashCase(
            "a pinned meeting takes the only day",
            clashes: ["one/both/1: 0, participant window", "one/both/2: 0, participant window"]
        ) {
            $0.network.meetings[0].within = [monday]
            $0.network.meetings[1].cadence = nil
            $0.network.meetings[1].dates = [GivenDate(start: .of2027(3, 1, 9), end: .of2027(3, 1, 11))]
        },
        ClashCase("spacing longer than the week", clashes: ["one/both/1 one/both/2: 1, order"]) {
            $0.network.meetings[0].spacing = Gap(days: 7)
        },
        ClashCase(
            "one after another, in days that are too few",
            clashes: [
                "one/both/1 two/role/1: 1, precedence window", "one/both/2 two/role/2: 1, precedence window",
            ]
        ) {
            $0.network.meetings[0].within = [monday]
            $0.network.meetings[1].within = [monday]
            $0.network.groups[1].members = [Participant(member: "b")]
            for index in 0..<2 { $0.network.members[index].representatives = 4 }
            $0.network.meetings[1].after = [Precedence(target: .series("one"), gap: Gap(days: 1), same: nil)]
        },
        ClashCase(
            "more than a member can attend",
            clashes: ["one/both/1 one/both/2 two/role/1 two/role/2: 2, participant window"]
        ) { for index in 0..<2 { $0.network.meetings[index].within = [monday] } },
        ClashCase(
            "more than the days that busy times leave hold",
            clashes: ["one/both/1 one/both/2 two/role/1 two/role/2: 2, busy participant window"]
        ) {
            for index in 0..<2 {
                $0.network.meetings[index].within = [.dated(DaySpan(from: .of2027(3, 1), to: .of2027(3, 2)))]
            }
            $0.network.groups[1].members = [Participant(member: "b")]
            $0.busy = [BusyTime(who: "b", start: .of2027(3, 2, 8), end: .of2027(3, 2, 12))]
        },
        ClashCase(
            "more than a venue can hold",
            clashes: ["one/both/1 one/both/2 two/role/1 two/role/2: 2, venue_choice venue_single window"]
        ) {
            $0.network.members[0].representatives = 4
            $0.network.groups[1].members = [Participant(member: "b")]
            for index in 0..<2 {
                $0.network.meetings[index].within = [monday]
                $0.network.meetings[index].venues = ["sali"]
            }
            $0.network.members[1].representatives = 4
        },
    ]
}

@Suite("Clashes")
struct ClashTests {
    @Test("what cannot be is proved, with the fewest demands", arguments: ClashCase.all)
    func clashes(example: ClashCase) async {
        let problem = SchedulingProblem(example.input)
        let found = problem.clashes.map { clash in
            let ids = clash.meetings.map { problem.instances[$0].id }.joined(separator: " ")
            return "\(ids): \(clash.room), \(clash.constraints.map(\.rawValue).joined(separator: " "))"
        }
        #expect(found == example.clashes)
        let answer = await ScheduleAnswer.search(problem, SearchLimits(effort: 1_000, seed: 1))
        #expect(answer.schedule.unscheduled.count == problem.fewestLeftOut)
    }

    @Test("no schedule leaves out fewer than is proved")
    func bound() {
        for seed in 0..<150 {
            let problem = SchedulingProblem(.random(seed: seed))
            guard let best = BruteForce.best(of: problem, atMost: 400) else { continue }
            #expect(problem.fewestLeftOut <= best.left, "seed \(seed)")
        }
    }

    @Test("two meetings at the same fixed time are told with both")
    func fixedTimes() async throws {
        let example = ConstraintCase("", at: [:]) { input in
            for index in 0..<2 {
                input.network.meetings[index].cadence = .every(
                    EveryCadence(
                        step: 1, unit: .week, on: .weekdays([.tuesday]), at: ClockTime(hour: 9, minute: 0),
                        length: .minutes(60), from: nil))
            }
        }
        let answer = await ScheduleAnswer.search(SchedulingProblem(example.input), SearchLimits(effort: 500, seed: 1))
        let left = try #require(answer.schedule.unscheduled.first)
        #expect(answer.schedule.unscheduled.count == 1)
        #expect(left.constraints == ["fixed", "participant"])
    }

    @Test("days are planned backwards from the deadline, through handling and gaps")
    func lastDays() {
        let example = ConstraintCase("", at: [:]) { input in
            var deadline = Deadline(id: "haku", date: .dated(.of2027(3, 7)))
            deadline.handling = Gap(days: 1)
            input.network.calendar.deadlines = [deadline]
            input.network.meetings[0].before = [Precedence(target: .deadline("haku"), gap: Gap(days: 1), same: nil)]
            input.network.meetings[1].before = [Precedence(target: .series("one"), gap: Gap(days: 2), same: nil)]
        }
        let lastDays = SchedulingProblem(example.input).lastDays(ofNetwork: 0)
        #expect(
            lastDays.map { "\($0.series) \($0.number) \($0.day)" } == ["two 2 2027-03-03", "one 2 2027-03-05"])
        #expect(lastDays.map(\.cause) == [.meeting(series: "one"), .deadline(id: "haku", day: .of2027(3, 7))])
    }
}
