import NetworkModel
import WorkCalendar

extension Schedule {
    /// Counts the changes of each meeting since the previous schedule, and keeps those that are no longer held as
    /// cancelled: whoever has a meeting in a calendar must be told of both.
    mutating func followChanges(of index: Int, in problem: SchedulingProblem) {
        let network = problem.networks[index]
        let earlier = network.previous?.meetings ?? []
        let before = network.previous?.meetingsByID ?? [:]
        let moves = Dictionary(grouping: network.moved, by: \.id)
        for (index, meeting) in meetings.enumerated() {
            guard let earlier = before[meeting.id] else {
                meetings[index].revision = moves[meeting.id]?.count ?? 0
                continue
            }
            let isChanged =
                (earlier.start, earlier.end) != (meeting.start, meeting.end) || earlier.venue != meeting.venue
            meetings[index].revision = earlier.revision + (isChanged ? 1 : 0)
        }
        let held = Set(meetings.map(\.id))
        let dropped = earlier.filter { horizon.contains($0.start.day) }.map { meeting in
            var meeting = meeting
            meeting.revision += 1
            meeting.isPinned = false
            meeting.points = []
            return meeting
        }
        var known = held
        cancelled = ((network.previous?.cancelled ?? []) + dropped + problem.cancelledOfRegister(ofNetwork: index))
            .filter { known.insert($0.id).inserted }
            .sorted { ($0.start, $0.id) < ($1.start, $1.id) }
    }
}

extension SchedulingProblem {
    /// Meetings that the register knows to be cancelled and when they would have begun; of the series' own length.
    fileprivate func cancelledOfRegister(ofNetwork network: Int) -> [ScheduledMeeting] {
        networks[network].cancelled.compactMap { meeting in
            guard let start = meeting.start, horizon.contains(start.day),
                let key = SeriesBody(meetingID: meeting.id),
                let number = Int(meeting.id.split(separator: "/").last ?? ""),
                let shape = series.first(where: { $0.network == network && $0.id == key.series })?.shape
            else { return nil }
            let end = shape.end(startingOn: start.day, at: start.clock.minutes)
            var gone = ScheduledMeeting(
                id: meeting.id, series: key.series, body: key.body, number: number, start: start,
                end: Moment(end.day, minute: max(end.minute, start.clock.minutes + 1)).localTime)
            gone.revision = 1
            return gone
        }
    }
}
