import WorkCalendar

/// The part of a day that a meeting fills.
struct DayPiece: Hashable {
    let day: Day
    /// Minutes from midnight.
    let minutes: Range<Int>
}

extension Placement {
    /// The parts of days that it fills: over several days each day's hours, the nights free. Days outside the horizon
    /// are left out.
    func pieces(hours: Range<Int>, in horizon: ClosedRange<Day>) -> [DayPiece] {
        let firstDay = start.day
        let lastDay = end.minuteOfDay == 0 && end > start ? end.day - 1 : end.day
        let lastMinute = end.minutes - lastDay.number * 1440
        guard firstDay != lastDay else {
            guard horizon.contains(firstDay), start < end else { return [] }
            return [DayPiece(day: firstDay, minutes: start.minuteOfDay..<lastMinute)]
        }
        let first = max(firstDay, horizon.lowerBound)
        let last = min(lastDay, horizon.upperBound)
        guard first <= last else { return [] }
        return (first.number...last.number).compactMap { number in
            let day = Day(number: number)
            let from = day == firstDay ? max(hours.lowerBound, start.minuteOfDay) : hours.lowerBound
            let to = day == lastDay ? min(hours.upperBound, lastMinute) : hours.upperBound
            return from < to ? DayPiece(day: day, minutes: from..<to) : nil
        }
    }
}

extension SchedulingProblem {
    /// The parts of days that a meeting fills at a place.
    func pieces(of instance: MeetingInstance, at place: Placement) -> [DayPiece] {
        let shape = series[instance.series].shape
        return place.pieces(hours: shape.opens..<max(shape.opens, shape.closes), in: horizon)
    }

    /// The same in minutes from 1970.
    func stretches(of instance: MeetingInstance, at place: Placement) -> [Range<Int>] {
        pieces(of: instance, at: place).map { piece in
            let midnight = piece.day.number * 1440
            return (midnight + piece.minutes.lowerBound)..<(midnight + piece.minutes.upperBound)
        }
    }
}

extension ScheduledSeries {
    /// Whether a meeting lies outside the preferred hours; those of whole days never do.
    func missesPreferredHours(from start: Int, to end: Int) -> Bool {
        !shape.isWholeDays && ((preferredFrom.map { start < $0 } ?? false) || (preferredTo.map { end > $0 } ?? false))
    }

    /// Whether some day from the first to the last lies in a span to avoid.
    func touchesAvoided(from first: Day, to last: Day) -> Bool {
        guard first <= last, !avoid.isEmpty else { return false }
        return (first.number...last.number).contains { number in
            avoid.contains { $0.contains(Day(number: number)) }
        }
    }
}
