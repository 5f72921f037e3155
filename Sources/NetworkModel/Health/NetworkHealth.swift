package import WorkCalendar

/// How a network is doing, as far as its register tells: does what is agreed get done, and on how few does it rest.
///
/// It looks at the network, never at people: who was absent, late or slow is not in it, and of those on whom something
/// depends it names the one that gives the largest part. Where nothing has happened yet, shares are of none and times
/// are nil: that is no data, not a bad result.
package struct NetworkHealth: Sendable {
    /// Planned meetings up to the day of looking that were held.
    package var meetings: Share
    /// Planned meetings that were called off.
    package var cancelled: Int
    /// Meetings that were given another date, each counted once.
    package var moved: Int
    /// Items of held meetings that led to a decision.
    package var decisions: Share
    package var promises: PromiseKeeping
    /// Held meetings by start, then id.
    package var attendance: [MeetingAttendance]
    /// What rests on few, in the order of ``Dependence/Subject``; subjects of which there is nothing are left out.
    package var dependence: [Dependence]
    package var marking: MarkingTimes
    /// The same things over time, quarter by quarter without a gap; empty while the register is.
    package var quarters: [QuarterOfHealth]

    /// Works it out on a day; what the register dates later is left out.
    ///
    /// - Parameters:
    ///   - meetings: all of the network, with those of the schedule.
    ///   - marked: the day on which each application had every mark it needs, by the application's id.
    package init(
        of network: Network, schedule: Schedule?, meetings: [Meeting], register: RegisterSnapshot,
        marked: [String: Day], on today: Day
    ) {
        let held = register.heldMeetings.filter { $0.start.day <= today }
        self.meetings = Self.held(of: schedule, held, register.cancelledMeetings, on: today)
        cancelled = Set(register.cancelledMeetings.map(\.id)).count
        moved = Set(register.movedMeetings.map(\.id)).count
        let items = held.flatMap(\.items)
        decisions = Share(items.count { $0.decision != nil }, of: items.count)
        promises = PromiseKeeping(of: register.promises, on: today)
        attendance = MeetingAttendance.all(of: held, in: network, planned: meetings)
        dependence = Dependence.all(of: network, meetings: meetings, register: register)
        marking = MarkingTimes(of: register.applications, in: network, marked: marked, on: today)
        quarters = []
        quarters = QuarterOfHealth.all(of: self, held: held, promises: register.promises, on: today)
    }

    /// Meetings of the plan that were held, of those that should have been by now. An id comes back every year, so that
    /// only what was held within the plan's horizon counts.
    private static func held(
        of schedule: Schedule?, _ held: [HeldMeeting], _ cancelled: [CancelledMeeting], on today: Day
    ) -> Share {
        // Where nobody keeps minutes, nothing is known of what was held.
        guard let schedule, !(held.isEmpty && cancelled.isEmpty) else { return Share(0, of: 0) }
        let heldIDs = Set(held.filter { schedule.horizon.contains($0.start.day) }.map(\.id))
        let cancelledIDs = Set(cancelled.map(\.id))
        let due = schedule.meetings.filter {
            heldIDs.contains($0.id) || $0.end.day < today && !cancelledIDs.contains($0.id)
        }
        return Share(due.count { heldIDs.contains($0.id) }, of: due.count)
    }

    /// Whether the register tells anything of the network's life.
    package var hasData: Bool {
        !attendance.isEmpty || promises.total > 0 || !marking.times.isEmpty || marking.waiting > 0
    }
}

/// So many of so many.
package struct Share: Sendable, Hashable {
    package var count: Int
    package var total: Int

    package init(_ count: Int, of total: Int) {
        self.count = count
        self.total = total
    }

    /// 0…1; nil of none.
    package var fraction: Double? { total == 0 ? nil : Double(count) / Double(total) }

    /// Rounded to whole percent; nil of none.
    package var percent: Int? { total == 0 ? nil : (count * 200 + total) / (total * 2) }

    /// Both shares together.
    package static func + (left: Share, right: Share) -> Share {
        Share(left.count + right.count, of: left.total + right.total)
    }
}
