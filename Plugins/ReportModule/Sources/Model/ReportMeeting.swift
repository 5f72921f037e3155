import NetworkModel
import WorkCalendar

/// A meeting as the report shows it: from the schedule, or from a date that the recipe gives for any year.
struct ReportMeeting {
    /// The schedule's id; of a given date outside the horizon `series/body/DATE`.
    var id: String
    var series: MeetingSeries
    /// The group that meets; nil for the network.
    var group: Group?
    var start: LocalTime
    var end: LocalTime
    var venue: Venue?
    var participants: [Participant]
    var status: GivenDate.Status
    var movedFrom: CalendarDay?
    /// A name of its own, beside that of its series.
    var name: LocalizedText?
    var programme: [ProgrammeItem]
    /// Points that it costs in the schedule.
    var points: [ConstraintPoints]

    /// The meeting's own name, else its series'.
    func title(in language: String) -> String {
        (name ?? series.name)?.text(in: language) ?? series.id
    }
}

extension ReportMeeting {
    /// All meetings: the schedule's, and given dates that it does not hold (other years, cancelled), by start, then id.
    static func all(of network: Network, schedule: Schedule?) -> [ReportMeeting] {
        let directory = NetworkDirectory(network)
        let given = network.meetings.flatMap { series in
            series.bodies.flatMap { body in series.dates.map { (series: series, body: body, date: $0) } }
        }
        let dates = Dictionary(
            given.filter { $0.date.status != .cancelled }
                .map { (Place(series: $0.series.id, body: $0.body, start: $0.date.start), $0.date) },
            uniquingKeysWith: { first, _ in first })
        let scheduled = (schedule?.meetings ?? []).compactMap { meeting in
            ReportMeeting(meeting, given: dates[Place(meeting)], directory: directory)
        }
        let places = Set((schedule?.meetings ?? []).map { Place($0) })
        let others = given.filter { entry in
            entry.date.status == .cancelled
                || !places.contains(Place(series: entry.series.id, body: entry.body, start: entry.date.start))
        }
        return (scheduled + others.map { ReportMeeting($0.date, of: $0.series, body: $0.body, directory: directory) })
            .sorted { ($0.start, $0.id) < ($1.start, $1.id) }
    }

    /// What tells one given date from another.
    private struct Place: Hashable {
        var series: String
        var body: Body
        var start: LocalTime

        init(series: String, body: Body, start: LocalTime) {
            self.series = series
            self.body = body
            self.start = start
        }

        init(_ meeting: ScheduledMeeting) {
            self.init(series: meeting.series, body: meeting.body, start: meeting.start)
        }
    }

    private init?(_ meeting: ScheduledMeeting, given date: GivenDate?, directory: NetworkDirectory) {
        guard let series = directory.series[meeting.series] else { return nil }
        self.init(
            id: meeting.id, series: series, group: meeting.body.groupID.flatMap { directory.groups[$0] },
            start: meeting.start, end: meeting.end, venue: meeting.venue.flatMap { directory.venues[$0] },
            participants: meeting.participants, status: date?.status ?? .confirmed, movedFrom: date?.movedFrom,
            name: date?.name, programme: date?.programme ?? [], points: meeting.points)
    }

    private init(_ date: GivenDate, of series: MeetingSeries, body: Body, directory: NetworkDirectory) {
        let place = body.groupID.map { "\(series.id)/\($0)" } ?? series.id
        self.init(
            id: "\(place)/\(date.start.day)", series: series, group: body.groupID.flatMap { directory.groups[$0] },
            start: date.start, end: date.end, venue: date.venue.flatMap { directory.venues[$0] },
            participants: series.isAttended ? directory.participants(of: body) : [], status: date.status,
            movedFrom: date.movedFrom, name: date.name, programme: date.programme, points: [])
    }
}

/// The network's things by id.
struct NetworkDirectory {
    let series: [String: MeetingSeries]
    let groups: [String: Group]
    let venues: [String: Venue]
    let members: [String: Member]
    private let everyone: [Participant]

    init(_ network: Network) {
        series = Self.byID(network.meetings, \.id)
        groups = Self.byID(network.groups, \.id)
        venues = Self.byID(network.venues, \.id)
        members = Self.byID(network.members, \.id)
        everyone = network.members.map { Participant(member: $0.id) }.sorted()
    }

    /// Who belongs to a body, sorted by id.
    func participants(of body: Body) -> [Participant] {
        guard let id = body.groupID else { return everyone }
        return groups[id]?.members.sorted() ?? []
    }

    private static func byID<Thing>(_ things: [Thing], _ id: KeyPath<Thing, String>) -> [String: Thing] {
        Dictionary(things.map { ($0[keyPath: id], $0) }, uniquingKeysWith: { first, _ in first })
    }
}
