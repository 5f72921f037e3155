package import WorkCalendar

/// A meeting as rules see it, wherever it comes from: a date that the recipe gives, a schedule, or the register.
package struct Meeting: Sendable {
    package var id: String
    package var series: String
    package var kind: String?
    package var body: Body
    /// From 1, within series and body.
    package var number: Int
    package var start: LocalTime?
    package var end: LocalTime?
    package var venue: String?
    /// A name of its own, beside that of its series.
    package var name: LocalizedText?
    package var status: GivenDate.Status
    /// Where it lay before it moved.
    package var movedFrom: CalendarDay?
    package var participants: [Participant]
    package var programme: [ProgrammeItem]
    package var terms: TermsByVocabulary
    /// How often it has been given another date or venue, or been cancelled.
    package var revision: Int

    package init(id: String, series: String, body: Body, number: Int) {
        self.id = id
        self.series = series
        self.body = body
        self.number = number
        status = .confirmed
        participants = []
        programme = []
        terms = [:]
        revision = 0
    }
}

extension Meeting {
    /// All meetings of a network, by start, then id: those of a schedule, and given dates that it does not hold (of other
    /// years, cancelled). A given date outside the schedule goes by `series/body/DATE`.
    package static func all(of network: Network, schedule: Schedule?) -> [Meeting] {
        let series = Dictionary(network.meetings.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let scheduled = (schedule?.meetings ?? []).compactMap { meeting in
            series[meeting.series].map { Meeting(meeting, of: $0) }
        }
        let cancelled = (schedule?.cancelled ?? []).compactMap { meeting -> Meeting? in
            guard let series = series[meeting.series] else { return nil }
            var meeting = Meeting(meeting, of: series)
            meeting.status = .cancelled
            return meeting
        }
        let hasGivenDates = network.meetings.contains { !$0.dates.isEmpty }
        let known = hasGivenDates ? Set(scheduled.map(GivenPlace.init)) : []
        let given = network.meetings.flatMap { series in
            series.bodies.flatMap { body in
                series.dates.enumerated().map { index, date in
                    Meeting(date, number: index + 1, of: series, body: body, network: network)
                }
            }
        }.filter { $0.status == .cancelled || !known.contains(GivenPlace($0)) }
        let all = scheduled + cancelled + given
        return all.inOrder { left, right in
            all[left].start == all[right].start
                ? all[left].id < all[right].id : precedes(all[left].start, all[right].start)
        }
    }

    private static func precedes(_ left: LocalTime?, _ right: LocalTime?) -> Bool {
        guard let left, let right else { return left != nil }
        return left < right
    }

    private init(_ meeting: ScheduledMeeting, of series: MeetingSeries) {
        let date = series.dates.first { $0.start == meeting.start && $0.status != .cancelled }
        self.init(id: meeting.id, series: series, body: meeting.body, number: meeting.number, date: date)
        start = meeting.start
        end = meeting.end
        venue = meeting.venue
        participants = meeting.participants
        revision += meeting.revision
    }

    private init(_ date: GivenDate, number: Int, of series: MeetingSeries, body: Body, network: Network) {
        let place = body.groupID.map { "\(series.id)/\($0)" } ?? series.id
        self.init(id: "\(place)/\(date.start.day)", series: series, body: body, number: number, date: date)
        start = date.start
        end = date.end
        venue = date.venue
        participants = series.isAttended ? network.participants(of: body) : []
    }

    private init(id: String, series: MeetingSeries, body: Body, number: Int, date: GivenDate?) {
        self.init(id: id, series: series.id, body: body, number: number)
        kind = series.kind
        name = date?.name
        status = date?.status ?? .confirmed
        revision = status == .moved || status == .cancelled ? 1 : 0
        movedFrom = date?.movedFrom
        programme = date?.programme ?? []
        terms = series.terms
    }

    /// What tells a given date apart.
    private struct GivenPlace: Hashable {
        var series: String
        var body: Body
        var start: LocalTime?

        init(_ meeting: Meeting) {
            series = meeting.series
            body = meeting.body
            start = meeting.start
        }
    }
}

extension Network {
    /// Who belongs to a body, sorted by id.
    package func participants(of body: Body) -> [Participant] {
        guard let id = body.groupID else { return members.map { Participant(member: $0.id) }.sorted() }
        return groups.first { $0.id == id }?.members.sorted() ?? []
    }
}
