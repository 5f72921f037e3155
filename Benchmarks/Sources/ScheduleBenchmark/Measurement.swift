import NetworkModel
import ScheduleModule
import Synchronization
import WorkCalendar

/// Searches for a network's schedule and tells what came when, as a row of a table.
func measure(_ name: String, _ network: Network, best: Int?, _ request: Request) async -> String {
    let clock = ContinuousClock()
    let began = clock.now
    let now: @Sendable () -> Duration = { clock.now - began }
    guard let first = Day(year: 2027, month: 1, day: 1), let last = Day(year: 2027, month: 12, day: 31) else {
        return ""
    }
    let input = SchedulingInput(network: network, year: 2027, horizon: first...last, today: first)
    let problem = SchedulingProblem(input)
    let course = Mutex<[(time: Duration, standing: SearchStanding)]>([])
    let time = SearchLimits.TimeLimit(limit: .seconds(request.seconds), now: now)
    let answer = await ScheduleAnswer.search(problem, SearchLimits(effort: nil, time: time, seed: request.seed)) {
        _, standing in
        course.withLock { $0.append((now(), standing)) }
    }
    let seen = course.withLock { $0 }
    func text(_ time: Duration?) -> String {
        time.map { "\(($0 / .milliseconds(1)).rounded() / 1_000) s" } ?? "–"
    }
    func within(_ share: Double) -> Duration? {
        guard let best else { return nil }
        return seen.first { $0.standing.leftOut == 0 && Double($0.standing.points) <= Double(best) * (1 + share) }?.time
    }
    let steps = Double(answer.steps) / (now() / .seconds(1))
    let cells = [
        name, "\(problem.instances.count)", text(seen.first?.time), text(within(0.05)), text(within(0.01)),
        "\(answer.schedules[0].unscheduled.count)", "\(answer.analysis.total)", "\(Int(steps / 1_000)),000",
    ]
    return "| " + cells.joined(separator: " | ") + " |"
}

extension Network {
    /// A network of so many groups with ten meetings a year each, whose members sit in four of them and a neighbour's.
    static func grown(bodies: Int) -> Network {
        var network = Network(id: "grown", name: LocalizedText("Grown", language: "en"))
        network.calendar.holidays = HolidayCalendar(id: "fi")
        network.members = (0..<(bodies * 5)).map { Member(id: "member\($0)") }
        network.groups = (0..<bodies).map { index in
            var group = Group(id: "group\(index)")
            group.members = (0..<20).map { Participant(member: "member\((index * 5 + $0) % (bodies * 5))") }
            return group
        }
        var series = MeetingSeries(id: "meeting")
        series.bodies = network.groups.map { .group($0.id) }
        series.cadence = .times(10, length: .minutes(120), per: .year)
        series.spacing = Gap(days: 14)
        series.preferredWeekdays = [.tuesday, .wednesday]
        network.meetings = [series]
        return network
    }
}
