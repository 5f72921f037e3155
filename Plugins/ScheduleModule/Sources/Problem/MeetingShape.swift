package import WorkCalendar

/// How the meetings of a series fill a day or several: the hours, the length, the starts that the grid allows.
package struct MeetingShape: Sendable, Hashable {
    /// Starts lie on a grid of so many minutes, counted from the first hour.
    package static let grid = 30
    /// `half day`, in minutes.
    package static let halfDay = 210

    /// The day's hours, in minutes from midnight.
    package let opens: Int
    package let closes: Int
    /// How many consecutive days a meeting fills.
    package let dayCount: Int
    /// Whether it fills the whole hours of its days.
    package let isWholeDays: Bool
    /// How long it is inside one of its days.
    package let minutes: Int
    /// When it may start, in minutes from midnight; empty if it is longer than the day's hours.
    package let startMinutes: [Int]

    /// Shapes a length to a day's hours.
    package init(_ length: MeetingLength, hours: ClockSpan) {
        opens = hours.from.minutes
        closes = hours.to.minutes
        let whole = max(0, closes - opens)
        switch length {
        case .halfDay:
            (dayCount, isWholeDays, minutes) = (1, false, min(Self.halfDay, whole))
        case .days(let count):
            (dayCount, isWholeDays, minutes) = (max(1, count), true, whole)
        case .minutes(let count):
            let clamped = min(max(1, count), 2 * 1440)
            (dayCount, isWholeDays, minutes) = (1, false, (clamped + Self.grid - 1) / Self.grid * Self.grid)
        }
        let last = closes - minutes
        startMinutes = minutes > 0 && last >= opens ? Array(stride(from: opens, through: last, by: Self.grid)) : []
    }

    /// The end of a meeting that starts on `day` at `minute`.
    package func end(startingOn day: Day, at minute: Int) -> (day: Day, minute: Int) {
        (day + (dayCount - 1), minute + minutes)
    }
}
