package import WorkCalendar

/// The network's health in one quarter of a year.
package struct QuarterOfHealth: Sendable, Hashable {
    package var quarter: Quarter
    package var meetingsHeld: Int
    /// Invited members that attended, over all its meetings.
    package var attendance: Share
    /// Items of its meetings that led to a decision.
    package var decisions: Share
    /// Promises due in it that were kept in time; without a day, those kept in it.
    package var promises: Share
    /// The middle waiting time of applications that had their marks in it, in days.
    package var medianDaysToMark: Int?

    /// From the first quarter in which something happened to that of the last; at most the latest forty.
    static func all(
        of health: NetworkHealth, held: [HeldMeeting], promises: [Promise], on today: Day
    ) -> [QuarterOfHealth] {
        var events = Events()
        for meeting in health.attendance { events.attendance[Quarter(meeting.start.day), default: []].append(meeting) }
        for meeting in held { events.items[Quarter(meeting.start.day), default: []] += meeting.items }
        for time in health.marking.times { events.times[Quarter(time.marked), default: []].append(time) }
        for promise in promises {
            guard let standing = promise.standing(on: today), standing != .open, let day = promise.due ?? promise.kept
            else { continue }
            events.promises[Quarter(min(day, today)), default: []].append(standing)
        }
        let seen = Set(events.attendance.keys).union(events.times.keys).union(events.promises.keys)
        guard let first = seen.min(), let last = seen.max() else { return [] }
        return (max(first.index, last.index - 39)...last.index).map { events.quarter(Quarter(index: $0)) }
    }

    /// What happened, by quarter.
    private struct Events {
        var attendance: [Quarter: [MeetingAttendance]] = [:]
        var items: [Quarter: [MeetingItem]] = [:]
        var promises: [Quarter: [Promise.Standing]] = [:]
        var times: [Quarter: [MarkingTimes.Time]] = [:]

        func quarter(_ quarter: Quarter) -> QuarterOfHealth {
            let meetings = attendance[quarter] ?? []
            let items = items[quarter] ?? []
            let promises = promises[quarter] ?? []
            return QuarterOfHealth(
                quarter: quarter, meetingsHeld: meetings.count,
                attendance: meetings.reduce(Share(0, of: 0)) { $0 + $1.members },
                decisions: Share(items.count { $0.decision != nil }, of: items.count),
                promises: Share(promises.count { $0 == .kept }, of: promises.count),
                medianDaysToMark: MarkingTimes.median(of: times[quarter] ?? []))
        }
    }
}

/// Three months of a year.
package struct Quarter: Sendable, Hashable, Comparable {
    /// Quarters since year 0.
    let index: Int

    init(index: Int) {
        self.index = index
    }

    /// The quarter in which a day lies.
    package init(_ day: Day) {
        index = day.year * 4 + (day.month - 1) / 3
    }

    package var year: Int { index / 4 }
    /// 1…4.
    package var number: Int { index % 4 + 1 }

    /// Orders quarters as they pass.
    package static func < (left: Quarter, right: Quarter) -> Bool { left.index < right.index }
}
