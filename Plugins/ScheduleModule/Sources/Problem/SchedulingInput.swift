package import NetworkModel
package import SourceText
package import WorkCalendar

/// Where a meeting shall move.
package enum MoveTarget: Sendable, Hashable {
    /// Anywhere but on its day in the previous schedule.
    case away
    /// To some time on a day.
    case onto(Day)
    case at(LocalTime)
}

/// What a network's part of the problem is made of.
package struct SchedulingInput: Sendable {
    package var network: Network
    /// The files that it was read from, so that reasons can name lines.
    package var files = SourceFiles()
    package var year: Int
    package var horizon: ClosedRange<Day>
    package var today: Day
    package var weights = Weights()
    package var previous: Schedule?
    /// Meetings that the register knows to have been held.
    package var held: [HeldMeeting] = []
    /// When somebody is busy elsewhere.
    package var busy: [BusyTime] = []
    /// Meetings that keep their places in the previous schedule.
    package var pins: Set<String> = []
    /// Meetings that shall move.
    package var moves: [String: MoveTarget] = [:]
    /// Meetings that the register knows to have been given another date; of several moves the last counts.
    package var moved: [MeetingMove] = []
    /// Meetings that the register knows will not be held.
    package var cancelled: [CancelledMeeting] = []

    package init(network: Network, year: Int, horizon: ClosedRange<Day>, today: Day) {
        self.network = network
        self.year = year
        self.horizon = horizon
        self.today = today
    }
}

/// A time at which a participant can attend nothing.
package struct BusyTime: Sendable, Hashable {
    /// A member's id, or `member/role`.
    package var who: String
    /// The group whose meetings alone it keeps from, as where the one who is busy has a mandate for that group; nil for
    /// all meetings of all networks.
    package var group: String?
    package var start: LocalTime
    package var end: LocalTime

    package init(who: String, group: String? = nil, start: LocalTime, end: LocalTime) {
        self.who = who
        self.group = group
        self.start = start
        self.end = end
    }
}
