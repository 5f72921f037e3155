import NetworkModel
import WorkCalendar

/// A meeting as the report shows it, with the things that it refers to.
///
/// A class of constants: ten thousand of them stand in many lists, and a value so large would be copied each time.
final class ReportMeeting: Sendable {
    let meeting: Meeting
    let start: LocalTime
    let end: LocalTime
    let series: MeetingSeries
    /// The group that meets; nil for the network.
    let group: Group?
    let venue: Venue?
    /// What it costs in the schedule.
    let points: [ConstraintPoints]

    /// A meeting that has a time and belongs to a series of the network; nil for any other.
    private init?(_ meeting: Meeting, in directory: NetworkDirectory, points: [ConstraintPoints]) {
        guard let series = directory.series[meeting.series], let start = meeting.start, let end = meeting.end else {
            return nil
        }
        self.meeting = meeting
        self.start = start
        self.end = end
        self.series = series
        group = meeting.body.groupID.flatMap { directory.groups[$0] }
        venue = meeting.venue.flatMap { directory.venues[$0] }
        self.points = points
    }

    /// Those meetings of a network, in its order, that have a time.
    static func all(of meetings: [Meeting], in network: Network, schedule: Schedule?) -> [ReportMeeting] {
        let directory = NetworkDirectory(network)
        let points = Dictionary(
            (schedule?.meetings ?? []).map { ($0.id, $0.points) }, uniquingKeysWith: { first, _ in first })
        return meetings.compactMap { meeting in
            ReportMeeting(meeting, in: directory, points: points[meeting.id] ?? [])
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

    init(_ network: Network) {
        series = Self.byID(network.meetings, \.id)
        groups = Self.byID(network.groups, \.id)
        venues = Self.byID(network.venues, \.id)
    }

    private static func byID<Thing>(_ things: [Thing], _ id: KeyPath<Thing, String>) -> [String: Thing] {
        Dictionary(things.map { ($0[keyPath: id], $0) }, uniquingKeysWith: { first, _ in first })
    }
}
