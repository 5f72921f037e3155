extension EveryCadence {
    /// The days that the cadence names in a horizon, sorted.
    ///
    /// Steps are counted from the week, month or year of the first such day on or after `from`, or the horizon's first day
    /// (schedule-model.md, Meetings). O(units between that day and the horizon's end).
    package func days(in horizon: ClosedRange<Day>) -> [Day] {
        let start = from ?? horizon.lowerBound
        guard start <= horizon.upperBound else { return [] }
        let days =
            switch (unit, on) {
            case (.day, .weekdays(let weekdays)): spacedDays(from: start, to: horizon.upperBound, on: Set(weekdays))
            case (.week, .weekdays(let weekdays)): weekdayDays(from: start, to: horizon.upperBound, on: weekdays)
            case (.month, .nth(let ordinal, let weekday)):
                nthDays(from: start, to: horizon.upperBound, ofMonths: 1) { $0.nth(ordinal, weekday, ofMonths: 1) }
            case (.year, .nth(let ordinal, let weekday)):
                nthDays(from: start, to: horizon.upperBound, ofMonths: 12) { $0.nth(ordinal, weekday, ofMonths: 12) }
            default: repeatedDays(from: start, to: horizon.upperBound)
            }
        return days.filter(horizon.contains)
    }

    /// Steps of at least one unit, whatever the value says.
    private var stride: Int { max(1, step) }

    /// Every so many days, weeks, months or years from the first; a month too short for the day gives its last day.
    private func repeatedDays(from start: Day, to end: Day) -> [Day] {
        var days: [Day] = []
        var count = 0
        while true {
            let day =
                switch unit {
                case .day: start + count
                case .week: start + 7 * count
                case .month: start.adding(months: count)
                case .year: start.adding(months: 12 * count)
                }
            guard day <= end else { return days }
            days.append(day)
            count += stride
        }
    }

    /// Every so many days from the first that has one of the weekdays, where the weekday is one of them.
    private func spacedDays(from start: Day, to end: Day, on weekdays: Set<Weekday>) -> [Day] {
        guard let first = weekdays.map({ start.onOrAfter($0) }).min() else { return [] }
        return repeatedDays(from: first, to: end).filter { weekdays.contains($0.weekday) }
    }

    /// The weekdays of every so many weeks, counted from the week of the first of them.
    private func weekdayDays(from start: Day, to end: Day, on weekdays: [Weekday]) -> [Day] {
        guard let first = weekdays.map({ start.onOrAfter($0) }).min() else { return [] }
        let offsets = Set(weekdays).map(\.rawValue).sorted()
        var days: [Day] = []
        var monday = first.monday
        while monday <= end {
            days += offsets.map { monday + $0 }.filter { $0 >= first && $0 <= end }
            monday = monday + 7 * stride
        }
        return days
    }

    /// A day of every so many months or years, counted from that of the first; those that lack it are left out.
    private func nthDays(from start: Day, to end: Day, ofMonths length: Int, at place: (Day) -> Day?) -> [Day] {
        var period = start.firstOfMonth.adding(months: -((start.month - 1) % length))
        var days: [Day] = []
        while period <= end {
            let day = place(period).flatMap { $0 >= start ? $0 : nil }
            if let day, day <= end { days.append(day) }
            period = period.adding(months: days.isEmpty ? length : length * stride)
        }
        return days
    }
}

extension Day {
    /// The first day of its month.
    fileprivate var firstOfMonth: Day { self - (dayOfMonth - 1) }

    /// The n-th (from 1, or −1 for the last) such weekday of so many months from the day's own on, or nil if they have
    /// none.
    func nth(_ ordinal: Int, _ weekday: Weekday, ofMonths length: Int = 1) -> Day? {
        let first = firstOfMonth
        let end = first.adding(months: length)
        if ordinal == -1 { return (end - 7).onOrAfter(weekday) }
        guard (1...5).contains(ordinal) else { return nil }
        let day = first.onOrAfter(weekday) + 7 * (ordinal - 1)
        return day < end ? day : nil
    }
}
