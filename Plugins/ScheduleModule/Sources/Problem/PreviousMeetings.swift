import NetworkModel
import WorkCalendar

/// What earlier schedules and the register say about meetings.
struct PreviousMeetings {
    /// A meeting of the previous schedule.
    struct Meeting {
        let start: Moment
        let end: Moment
        let venue: String?
        let isPinned: Bool
    }

    /// Those inside the horizon, by id.
    private(set) var meetings: [String: Meeting] = [:]
    /// The latest start day before the horizon, for each series and body.
    private(set) var lastYear: [SeriesBody: Day] = [:]
    /// The days on which the previous schedule has a series' meetings of a body.
    private(set) var days: [SeriesBody: Set<Day>] = [:]
    /// The last move of each meeting that the register knows.
    private(set) var moves: [String: MeetingMove] = [:]

    init(_ input: SchedulingInput) {
        for meeting in input.previous?.meetings ?? [] {
            let key = SeriesBody(series: meeting.series, body: meeting.body)
            guard meeting.start.day >= input.horizon.lowerBound else {
                addLastYear(meeting.start.day, key)
                continue
            }
            days[key, default: []].insert(meeting.start.day)
            meetings[meeting.id] = Meeting(
                start: Moment(meeting.start), end: Moment(meeting.end), venue: meeting.venue, isPinned: meeting.isPinned
            )
        }
        for move in input.moved { moves[move.id] = move }
        for meeting in input.held where meeting.start.day < input.horizon.lowerBound {
            if let key = SeriesBody(meetingID: meeting.id) { addLastYear(meeting.start.day, key) }
        }
    }

    private mutating func addLastYear(_ day: Day, _ key: SeriesBody) {
        lastYear[key] = max(day, lastYear[key] ?? day)
    }
}

extension SeriesBody {
    /// Reads `series/body/k` or `series/k`.
    init?(meetingID: String) {
        let parts = meetingID.split(separator: "/").map(String.init)
        switch parts.count {
        case 2: self.init(series: parts[0], body: .network)
        case 3: self.init(series: parts[0], body: .group(parts[1]))
        default: return nil
        }
    }
}
