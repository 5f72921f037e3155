import WorkCalendar

/// A stretch of time that a meeting takes of somebody or of a venue.
private struct Stay {
    let start: Int
    let end: Int
    let instance: Int
}

extension SchedulePlan {
    /// Each moment at which a meeting begins where too many already are: of an attendee or of a venue.
    func crowdedMoments(of constraint: HardConstraint) -> [Violation] {
        var stays: [Int: [Stay]] = [:]
        for index in placed {
            let holders =
                constraint == .venueSingle
                ? [placements[index]?.venue].compactMap(\.self)
                : problem.crowds[problem.instances[index].crowd].attendees
            guard !holders.isEmpty else { continue }
            for piece in pieces(of: index) {
                let midnight = piece.day.number * 1440
                let stay = Stay(
                    start: midnight + piece.minutes.lowerBound, end: midnight + piece.minutes.upperBound,
                    instance: index)
                for holder in holders { stays[holder, default: []].append(stay) }
            }
        }
        return stays.sorted { $0.key < $1.key }.flatMap { holder, stays in
            let limit = constraint == .venueSingle ? 1 : problem.attendees[holder].capacity
            return overfull(stays, limit: limit).map { Violation(constraint: constraint, instances: $0) }
        }
    }

    private func overfull(_ stays: [Stay], limit: Int) -> [[Int]] {
        guard stays.count > limit else { return [] }
        var here: [Stay] = []
        var found: [[Int]] = []
        for stay in stays.sorted(by: { ($0.start, $0.instance) < ($1.start, $1.instance) }) {
            here.removeAll { $0.end <= stay.start }
            here.append(stay)
            if here.count > limit { found.append(here.map(\.instance).sorted()) }
        }
        return found
    }
}

extension SeriesWindow {
    /// Whether the series works on a day of the horizon.
    func isWorking(_ day: Day, in horizon: ClosedRange<Day>) -> Bool {
        horizon.contains(day) && workingDays[day - horizon.lowerBound]
    }

    /// Whether a day lies inside `within` and the body's term.
    func isInside(_ day: Day, in horizon: ClosedRange<Day>) -> Bool {
        guard horizon.contains(day) else { return false }
        return withinDays[day - horizon.lowerBound] && termDays[day - horizon.lowerBound]
    }
}
