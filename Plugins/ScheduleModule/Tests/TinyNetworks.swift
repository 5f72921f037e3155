import NetworkModel
import WorkCalendar

@testable import ScheduleModule

/// Splitmix64: the same tiny networks on every machine.
struct Dice {
    private var state: UInt64

    init(seed: Int) { state = UInt64(truncatingIfNeeded: seed) &* 0x2545_F491_4F6C_DD1D &+ 1 }

    mutating func roll(_ bound: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((value ^ (value >> 31)) >> 33) % bound
    }

    /// True once in so many rolls.
    mutating func once(in count: Int) -> Bool { roll(count) == 0 }
}

extension Day {
    /// A day of 2027; 1 January 2027 is a Friday.
    static func of2027(_ month: Int, _ day: Int) -> Day { Day(year: 2027, month: month, day: day)! }
}

extension LocalTime {
    static func of2027(_ month: Int, _ day: Int, _ hour: Int, _ minute: Int = 0) -> LocalTime {
        LocalTime(day: .of2027(month, day), clock: ClockTime(hour: hour, minute: minute)!)
    }
}

extension ClockSpan {
    static func hours(_ from: Int, _ to: Int) -> ClockSpan {
        ClockSpan(from: ClockTime(hour: from, minute: 0)!, to: ClockTime(hour: to, minute: 0)!)
    }
}

extension Network {
    /// A network whose days have two hours, so that a horizon of a week has few places.
    static func tiny() -> Network {
        var network = Network(id: "tiny", name: LocalizedText("Tiny", language: "en"))
        network.calendar.hours = .hours(9, 11)
        return network
    }

    /// A network drawn from a seed, small enough to try all its schedules.
    static func random(_ dice: inout Dice) -> Network {
        var network = Network.tiny()
        let memberCount = 2 + dice.roll(3)
        for index in 0..<memberCount {
            var member = Member(id: "m\(index)")
            member.representatives = 1 + dice.roll(2)
            if dice.once(in: 2) { member.roles = ["vetäjä"] }
            network.members.append(member)
        }
        for index in 0..<2 {
            var group = Group(id: "g\(index)")
            for member in network.members where !dice.once(in: 3) {
                let isRole = !member.roles.isEmpty && dice.once(in: 2)
                group.members.append(Participant(member: member.id, role: isRole ? member.roles[0] : nil))
            }
            group.terms = ["area": [dice.once(in: 2) ? "a" : "b"]]
            if dice.once(in: 6) { group.span = DaySpan(from: .of2027(3, 2)) }
            network.groups.append(group)
        }
        for index in 0..<2 {
            var venue = Venue(id: "v\(index)")
            if dice.once(in: 2) { venue.capacity = 1 + dice.roll(4) }
            network.venues.append(venue)
        }
        if dice.once(in: 3) {
            network.calendar.closed = [
                NamedSpan(id: nil, name: nil, span: .dated(DaySpan(from: .of2027(3, 3), to: .of2027(3, 3))))
            ]
        }
        network.calendar.periods = [
            NamedSpan(id: "loma", name: nil, span: .dated(DaySpan(from: .of2027(3, 2), to: .of2027(3, 2))))
        ]
        network.calendar.deadlines = [Deadline(id: "haku", date: .dated(.of2027(3, 4)))]
        for index in 0..<(1 + dice.roll(3)) { network.meetings.append(.random("s\(index)", &dice)) }
        return network
    }
}

extension MeetingSeries {
    private static let bodyChoices: [[Body]] = [
        [.network], [.group("g0")], [.group("g1")], [.group("g0"), .group("g1")],
    ]

    static func random(_ id: String, _ dice: inout Dice) -> MeetingSeries {
        var series = MeetingSeries(id: id)
        series.bodies = bodyChoices[dice.roll(bodyChoices.count)]
        let lengths: [MeetingLength] = [.minutes(60), .minutes(60), .minutes(90), .halfDay, .days(1), .days(2)]
        let length = lengths[dice.roll(lengths.count)]
        series.cadence =
            dice.once(in: 6)
            ? .every(
                EveryCadence(
                    step: 1, unit: .week, on: .weekdays([dice.once(in: 2) ? .tuesday : .thursday]),
                    at: dice.once(in: 2) ? ClockTime(hour: 9, minute: 30) : nil, length: .minutes(60), from: nil))
            : .times(1 + dice.roll(2), length: length, per: .week)
        if dice.once(in: 4) { series.spacing = Gap(days: 1 + dice.roll(2)) }
        if dice.once(in: 4) { series.avoid = ["loma"] }
        if dice.once(in: 3) { series.preferredWeekdays = [.monday, .wednesday] }
        if dice.once(in: 3) { series.preferredFrom = ClockTime(hour: 10, minute: 0) }
        if dice.once(in: 4) {
            series.within = [.dated(DaySpan(from: .of2027(3, 2), to: .of2027(3, 4)))]
        }
        if dice.once(in: 2) { series.venues = dice.once(in: 2) ? ["v0"] : ["v1", "v0"] }
        if dice.once(in: 3) { series.rotates = true }
        if dice.once(in: 8) { series.isAttended = false }
        if dice.once(in: 5) {
            let gap = dice.once(in: 2) ? Gap(days: 1) : dice.once(in: 2) ? Gap(minutes: 60) : nil
            let wanted = Precedence(
                target: dice.once(in: 2) ? .deadline("haku") : .series("s0"), gap: gap,
                same: dice.once(in: 4) ? "area" : nil)
            if dice.once(in: 2) { series.before = [wanted] } else { series.after = [wanted] }
        }
        if dice.once(in: 6) {
            var date = GivenDate(start: .of2027(3, 3, 9, 10), end: .of2027(3, 3, 10, 20))
            date.venue = "v0"
            series.dates = [date]
        }
        return series
    }
}

extension SchedulingInput {
    /// The first days of March 2027, from a Monday.
    static func tiny(_ network: Network, days: Int) -> SchedulingInput {
        let monday = Day.of2027(3, 1)
        return SchedulingInput(network: network, year: 2027, horizon: monday...(monday + (days - 1)), today: monday)
    }

    /// A problem drawn from a seed, with busy times, an earlier schedule and a later today now and then.
    static func random(seed: Int) -> SchedulingInput {
        var dice = Dice(seed: seed)
        var input = SchedulingInput.tiny(.random(&dice), days: 3 + dice.roll(3))
        if dice.once(in: 5) { input.today = .of2027(3, 2) }
        if dice.once(in: 4) {
            input.busy = [BusyTime(who: "m0", start: .of2027(3, 2, 9, 15), end: .of2027(3, 3, 9, 45))]
        }
        if dice.once(in: 3), let series = input.network.meetings.first, let body = series.bodies.first {
            var earlier = Schedule(
                year: 2027, horizon: input.horizon, timeZone: "Europe/Helsinki", seed: 0, effort: 0)
            let id = ([series.id] + [body.groupID].compactMap(\.self) + ["1"]).joined(separator: "/")
            var meeting = ScheduledMeeting(
                id: id, series: series.id, body: body, number: 1, start: .of2027(3, 2, 9, 30),
                end: .of2027(3, 2, 10, 30))
            meeting.venue = series.venues.first
            meeting.isPinned = dice.once(in: 2)
            earlier.meetings = [meeting]
            input.previous = earlier
        }
        return input
    }
}

extension ScheduleAnswer {
    /// The schedule of a network by itself.
    var schedule: Schedule { schedules[0] }
}

extension MeetingExplanation {
    /// The explanation of one meeting; nil if there is none of that id.
    static func of(_ id: String, in plan: SchedulePlan) -> MeetingExplanation? {
        all(named: id, in: plan).first { $0.meeting == id }
    }
}
