import WorkCalendar

/// A gap as tables over the horizon's days, counted from its first.
struct GapTable {
    /// The first day allowed after each day; may lie past the horizon.
    let after: [Int32]
    /// The last day from which each day is far enough; -1 if none is.
    let before: [Int32]

    init(_ gap: Gap, horizon: ClosedRange<Day>) {
        let first = horizon.lowerBound
        let count = horizon.upperBound - first + 1
        let after = (0..<count).map { offset in
            Int32(clamping: max(offset, gap.wholeDays(after: first + offset) - first))
        }
        var last = -1
        self.after = after
        before = (0..<count).map { offset in
            while last + 1 < count && after[last + 1] <= offset { last += 1 }
            return Int32(last)
        }
    }
}

extension Gap {
    /// The day that lies the gap's months and days later, its minutes left out.
    fileprivate func wholeDays(after day: Day) -> Day { day.adding(self) }
}
