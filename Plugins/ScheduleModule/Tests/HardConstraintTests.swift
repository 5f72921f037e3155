import NetworkModel
import Testing
import WorkCalendar

@testable import ScheduleModule

/// A network, where its meetings lie, and which constraints that breaks.
struct ConstraintCase: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let broken: Set<HardConstraint>
    let input: SchedulingInput
    /// Starts by meeting id, with the venue's id.
    let places: [String: (start: LocalTime, venue: String?)]

    init(
        _ name: String,
        breaks broken: Set<HardConstraint> = [],
        at places: [String: (start: LocalTime, venue: String?)],
        _ change: (inout SchedulingInput) -> Void = { _ in }
    ) {
        testDescription = name
        self.broken = broken
        self.places = places
        var network = Network.tiny()
        network.members = [Member(id: "a"), Member(id: "b")]
        network.members[0].roles = ["vetäjä"]
        var both = Group(id: "both")
        both.members = [Participant(member: "a"), Participant(member: "b")]
        var role = Group(id: "role")
        role.members = [Participant(member: "a", role: "vetäjä")]
        network.groups = [both, role]
        network.venues = [Venue(id: "sali"), Venue(id: "kamari")]
        network.venues[1].capacity = 1
        for (id, body) in [("one", "both"), ("two", "role")] {
            var series = MeetingSeries(id: id)
            series.bodies = [.group(body)]
            series.cadence = .times(2, length: .minutes(60), per: .week)
            network.meetings.append(series)
        }
        var input = SchedulingInput.tiny(network, days: 7)
        change(&input)
        self.input = input
    }

    static let free: [String: (start: LocalTime, venue: String?)] = [
        "one/both/1": (.of2027(3, 1, 9), nil), "one/both/2": (.of2027(3, 3, 9), nil),
    ]

    static let all: [ConstraintCase] = [
        ConstraintCase("nothing is broken", at: free),
        ConstraintCase(
            "a Saturday", breaks: [.workingTime, .window], at: ["one/both/1": (.of2027(3, 6, 9), nil)]
        ) { $0.network.meetings[0].within = [.dated(DaySpan(to: .of2027(3, 5)))] },
        ConstraintCase("off the grid", breaks: [.workingTime], at: ["one/both/1": (.of2027(3, 1, 9, 10), nil)]),
        ConstraintCase("past the hours", breaks: [.workingTime], at: ["one/both/1": (.of2027(3, 1, 10, 30), nil)]),
        ConstraintCase("before today", breaks: [.workingTime], at: ["one/both/1": (.of2027(3, 1, 9), nil)]) {
            $0.today = .of2027(3, 2)
        },
        ConstraintCase(
            "a member in two meetings", breaks: [.participant],
            at: ["one/both/1": (.of2027(3, 1, 9), nil), "two/role/1": (.of2027(3, 1, 9, 30), nil)]),
        ConstraintCase(
            "a member with two representatives",
            at: ["one/both/1": (.of2027(3, 1, 9), nil), "two/role/1": (.of2027(3, 1, 9, 30), nil)]
        ) { $0.network.members[0].representatives = 2 },
        ConstraintCase(
            "meetings that touch", at: ["one/both/1": (.of2027(3, 1, 9), nil), "two/role/1": (.of2027(3, 1, 10), nil)]),
        ConstraintCase(
            "two meetings in a venue", breaks: [.venueSingle],
            at: ["one/both/1": (.of2027(3, 1, 9), "sali"), "two/role/1": (.of2027(3, 1, 9), "sali")]
        ) {
            $0.network.members[0].representatives = 2
            $0.network.meetings[0].venues = ["sali"]
            $0.network.meetings[1].venues = ["sali"]
        },
        ConstraintCase(
            "too small a venue", breaks: [.venueCapacity], at: ["one/both/1": (.of2027(3, 1, 9), "kamari")]
        ) { $0.network.meetings[0].venues = ["kamari"] },
        ConstraintCase(
            "a venue that is not its own", breaks: [.venueChoice], at: ["one/both/1": (.of2027(3, 1, 9), "sali")]),
        ConstraintCase(
            "the other's turn", breaks: [.venueChoice], at: ["two/role/2": (.of2027(3, 1, 9), "sali")]
        ) {
            $0.network.meetings[1].venues = ["sali", "kamari"]
            $0.network.meetings[1].rotates = true
        },
        ConstraintCase("too close to a deadline", breaks: [.precedence], at: ["one/both/1": (.of2027(3, 3, 9), nil)]) {
            $0.network.calendar.deadlines = [Deadline(id: "haku", date: .dated(.of2027(3, 5)))]
            $0.network.calendar.deadlines[0].handling = Gap(days: 1)
            $0.network.meetings[0].before = [Precedence(target: .deadline("haku"), gap: Gap(days: 2), same: nil)]
        },
        ConstraintCase("far enough from a deadline", at: ["one/both/1": (.of2027(3, 2, 9), nil)]) {
            $0.network.calendar.deadlines = [Deadline(id: "haku", date: .dated(.of2027(3, 5)))]
            $0.network.calendar.deadlines[0].handling = Gap(days: 1)
            $0.network.meetings[0].before = [Precedence(target: .deadline("haku"), gap: Gap(days: 2), same: nil)]
        },
        ConstraintCase(
            "too soon after another series", breaks: [.precedence],
            at: ["one/both/1": (.of2027(3, 2, 9), nil), "two/role/1": (.of2027(3, 2, 10), nil)]
        ) { $0.network.meetings[1].after = [Precedence(target: .series("one"), gap: Gap(days: 1), same: nil)] },
        ConstraintCase(
            "in the wrong order", breaks: [.order],
            at: ["one/both/1": (.of2027(3, 3, 9), nil), "one/both/2": (.of2027(3, 1, 9), nil)]),
        ConstraintCase("too close to the next", breaks: [.order], at: free) {
            $0.network.meetings[0].spacing = Gap(days: 3)
        },
        ConstraintCase("not on the day named", breaks: [.fixed], at: ["one/both/1": (.of2027(3, 1, 9), nil)]) {
            $0.network.meetings[0].cadence = .every(
                EveryCadence(
                    step: 1, unit: .week, on: .weekdays([.tuesday]), at: nil, length: .minutes(60), from: nil))
        },
        ConstraintCase("somebody is busy", breaks: [.busy], at: ["one/both/1": (.of2027(3, 1, 9), nil)]) {
            $0.busy = [BusyTime(who: "b", start: .of2027(3, 1, 9, 50), end: .of2027(3, 1, 12))]
        },
        ConstraintCase("somebody else is busy", at: ["two/role/1": (.of2027(3, 1, 9), nil)]) {
            $0.busy = [BusyTime(who: "b", start: .of2027(3, 1, 9), end: .of2027(3, 1, 12))]
        },
    ]
}

@Suite("Hard constraints")
struct HardConstraintTests {
    @Test("break where they should and nowhere else", arguments: ConstraintCase.all)
    func breaks(_ example: ConstraintCase) throws {
        let problem = SchedulingProblem(example.input)
        var plan = SchedulePlan(problem)
        for (id, place) in example.places {
            let index = try #require(problem.instances.firstIndex { $0.id == id })
            let shape = problem.series[problem.instances[index].series].shape
            let end = shape.end(startingOn: place.start.day, at: place.start.clock.minutes)
            plan.placements[index] = Placement(
                start: Moment(place.start), end: Moment(end.day, minute: end.minute),
                venue: place.venue.flatMap { id in problem.venues.firstIndex { $0.id == id } })
        }
        #expect(Set(plan.violations.map(\.constraint)) == example.broken)
    }

    @Test("pinned meetings are exempt, and what they break is told")
    func pinned() {
        let example = ConstraintCase("given dates at once", at: [:]) { input in
            let date = GivenDate(start: .of2027(3, 1, 9), end: .of2027(3, 1, 10))
            for index in 0..<2 {
                input.network.meetings[index].cadence = nil
                input.network.meetings[index].dates = [date]
            }
        }
        let plan = SchedulePlan(SchedulingProblem(example.input))
        #expect(plan.violations.isEmpty)
        #expect(plan.pinnedClashes.map(\.constraint) == [.participant])
    }
}
