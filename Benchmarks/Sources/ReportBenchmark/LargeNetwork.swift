import JSON
import ModuleContract
import NetworkModel
import Recipes
import SourceText
import WorkCalendar

/// A network of many members and meetings, with the schedule that a step before the report would have given.
struct LargeNetwork {
    var members: Int
    var meetings: Int

    private let today = Day(year: 2027, month: 1, day: 1) ?? Day(number: 0)
    /// Without members the network itself meets.
    private var groupCount: Int { members / 40 }

    /// The request for a report in a format.
    func request(format: String) -> Request {
        Request(
            recipe: Recipe(network: network, files: SourceFiles()), register: RegisterSnapshot(),
            with: ["formats": .array([.string(format)])],
            steps: [StepResult(id: "schedule", uses: "schedule", findings: [], outputs: ["schedule": schedule])],
            today: today, language: "en", seed: 0)
    }

    private var network: Network {
        var network = Network(id: "large", name: LocalizedText("Large network", language: "en"))
        network.members = (0..<members).map { number in
            var member = Member(id: "member\(number)")
            member.name = LocalizedText("Association number \(number) & friends", language: "en")
            member.kind = number.isMultiple(of: 5) ? "municipality" : "association"
            return member
        }
        network.groups = (0..<groupCount).map { number in
            var group = Group(id: "group\(number)")
            group.name = LocalizedText("Working group \(number)", language: "en")
            group.members = participants(of: number)
            return group
        }
        var series = MeetingSeries(id: "meeting")
        series.name = LocalizedText("Meeting of the group", language: "en")
        series.bodies = groupCount == 0 ? [.network] : network.groups.map { .group($0.id) }
        network.meetings = [series]
        return network
    }

    private func participants(of group: Int) -> [Participant] {
        (0..<20).map { Participant(member: "member\((group * 40 + $0) % members)") }.sorted()
    }

    private var schedule: JSONValue {
        var schedule = Schedule(
            year: 2027, horizon: today...(today + 364), timeZone: "Europe/Helsinki", seed: 0, effort: 0)
        schedule.meetings = (0..<meetings).compactMap { index in
            let day = today + index % 365
            guard let start = ClockTime(hour: 9, minute: 0), let end = ClockTime(hour: 11, minute: 0) else {
                return nil
            }
            let group = groupCount == 0 ? nil : index % groupCount
            let number = group == nil ? index + 1 : index / groupCount + 1
            let body = group.map { Body.group("group\($0)") } ?? .network
            var meeting = ScheduledMeeting(
                id: (["meeting"] + [body.groupID].compactMap(\.self) + ["\(number)"]).joined(separator: "/"),
                series: "meeting", body: body, number: number, start: LocalTime(day: day, clock: start),
                end: LocalTime(day: day, clock: end))
            meeting.participants = group.map(participants) ?? []
            return meeting
        }.sorted { $0.start < $1.start }
        guard let zone = TimeZoneRules(id: schedule.timeZone) else { return .null }
        return schedule.json(in: zone, unscheduledPoints: 1000, notes: [])
    }
}
