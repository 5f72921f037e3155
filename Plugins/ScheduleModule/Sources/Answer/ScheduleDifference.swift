package import NetworkModel
import WorkCalendar

/// What has changed from one schedule to another, for people.
package struct ScheduleDifference: Sendable, Hashable {
    /// A meeting that lies elsewhere.
    package struct Move: Sendable, Hashable {
        package let id: String
        package let from: ScheduledMeeting
        package let to: ScheduledMeeting

        /// Days from the old start to the new; below 0 if it is earlier now.
        package var days: Int { to.start.day - from.start.day }
        /// Whether only the venue is another.
        package var isVenueAlone: Bool { from.start == to.start && from.end == to.end }
    }

    /// In order of their new starts.
    package let moved: [Move]
    package let added: [ScheduledMeeting]
    /// Meetings that are in neither list of the new schedule.
    package let removed: [ScheduledMeeting]
    /// Meetings that had a date and are left out now.
    package let leftOut: [ScheduledMeeting]
    /// How many stay as they were.
    package let unchanged: Int

    /// Compares two schedules by the meetings' ids.
    package init(from old: Schedule, to new: Schedule) {
        let before = old.meetingsByID
        let now = Set(new.meetings.map(\.id))
        let nowLeftOut = Set(new.unscheduled.map(\.id))
        moved = new.meetings.compactMap { meeting in
            guard let earlier = before[meeting.id] else { return nil }
            let isSame = earlier.start == meeting.start && earlier.end == meeting.end && earlier.venue == meeting.venue
            return isSame ? nil : Move(id: meeting.id, from: earlier, to: meeting)
        }
        added = new.meetings.filter { before[$0.id] == nil }
        let gone = old.meetings.filter { !now.contains($0.id) }
        leftOut = gone.filter { nowLeftOut.contains($0.id) }
        removed = gone.filter { !nowLeftOut.contains($0.id) }
        unchanged = new.meetings.count - moved.count - added.count
    }

    /// Whether nothing has changed.
    package var isEmpty: Bool { moved.isEmpty && added.isEmpty && removed.isEmpty && leftOut.isEmpty }
}
