import NetworkModel
import WorkCalendar

/// A meeting as the report shows it, with the things that it refers to.
struct ReportMeeting {
    var meeting: Meeting
    var start: LocalTime
    var end: LocalTime
    var series: MeetingSeries
    /// The group that meets; nil for the network.
    var group: Group?
    var venue: Venue?
    /// What it costs in the schedule.
    var points: [ConstraintPoints]

    /// All meetings that have a time, by start, then id.
    static func all(of network: Network, schedule: Schedule?) -> [ReportMeeting] {
        let directory = NetworkDirectory(network)
        let points = Dictionary(
            (schedule?.meetings ?? []).map { ($0.id, $0.points) }, uniquingKeysWith: { first, _ in first })
        return Meeting.all(of: network, schedule: schedule).compactMap { meeting in
            guard let series = directory.series[meeting.series], let start = meeting.start, let end = meeting.end
            else { return nil }
            return ReportMeeting(
                meeting: meeting, start: start, end: end, series: series,
                group: meeting.body.groupID.flatMap { directory.groups[$0] },
                venue: meeting.venue.flatMap { directory.venues[$0] }, points: points[meeting.id] ?? [])
        }
    }

    var id: String { meeting.id }
    var status: GivenDate.Status { meeting.status }
    var participants: [Participant] { meeting.participants }
    var programme: [ProgrammeItem] { meeting.programme }

    /// The meeting's own name, else its series'.
    func title(in language: String) -> String {
        (meeting.name ?? series.name)?.text(in: language) ?? series.id
    }

    /// Its days, from the first to the last.
    var days: ClosedRange<Day> { start.day...max(start.day, end.day) }
}

/// The network's things by id.
struct NetworkDirectory {
    let series: [String: MeetingSeries]
    let groups: [String: Group]
    let venues: [String: Venue]
    let members: [String: Member]

    init(_ network: Network) {
        series = Self.byID(network.meetings, \.id)
        groups = Self.byID(network.groups, \.id)
        venues = Self.byID(network.venues, \.id)
        members = Self.byID(network.members, \.id)
    }

    private static func byID<Thing>(_ things: [Thing], _ id: KeyPath<Thing, String>) -> [String: Thing] {
        Dictionary(things.map { ($0[keyPath: id], $0) }, uniquingKeysWith: { first, _ in first })
    }
}
