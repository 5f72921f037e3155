import NetworkModel
import WorkCalendar

/// The time that a series' meetings have in the years to come.
struct SeriesTime {
    private let series: MeetingSeries
    private let network: Network
    private let years: [Int]

    /// Looks at the years that the series' window names, or where it recurs, at three from the day of judging on.
    init(_ series: MeetingSeries, network: Network, today: Day) {
        self.series = series
        self.network = network
        let dated = series.within.compactMap { span -> DaySpan? in
            if case .dated(let days) = span { days } else { nil }
        }
        let coming = Array(today.year..<today.year + 3)
        let named = dated.flatMap { [$0.from?.year, $0.to?.year].compactMap(\.self) }
        let isAllDated = dated.count == series.within.count && !dated.isEmpty
        years = Set(isAllDated ? named : coming + named).sorted().prefix(Self.yearsLimit).map(\.self)
    }

    /// How many years are looked at, however many a window names.
    private static let yearsLimit = 12

    /// Whether a window or a deadline leaves the series no working day in any of the years; false for one without either.
    var hasNoWorkingDay: Bool {
        guard series.cadence != nil, !series.within.isEmpty || !deadlineBounds.isEmpty else { return false }
        return !years.contains { year in days(of: year).contains { isOpen($0, in: year) } }
    }

    /// How many meetings a cadence wants in a year in which they can't lie as far apart as `spacing` demands; nil if they can.
    var timesTooFarApart: Int? {
        guard case .times(let number, _, let period)? = series.cadence, let spacing = series.spacing else { return nil }
        let (times, overflow) = number.multipliedReportingOverflow(by: period.perYear)
        guard !overflow, times > 1, let year = years.first else { return nil }
        guard let open = extent(in: year) else { return nil }
        var last = open.lowerBound
        for _ in 1..<times {
            last = last.adding(spacing)
            if last > open.upperBound { return times }
        }
        return nil
    }

    private var deadlineBounds: [(deadline: Deadline, gap: Gap, isBefore: Bool)] {
        let before = series.before.map { ($0, true) }
        let after = series.after.map { ($0, false) }
        return (before + after).compactMap { precedence, isBefore in
            guard case .deadline(let id) = precedence.target,
                let deadline = network.calendar.deadlines.first(where: { $0.id == id })
            else { return nil }
            let handling = isBefore ? deadline.handling ?? Gap() : Gap()
            return (deadline, (precedence.gap ?? Gap()) + handling, isBefore)
        }
    }

    private func days(of year: Int) -> some Sequence<Day> {
        let first = Day(year: year, month: 1, day: 1) ?? Day(number: 0)
        return (0..<366).lazy.map { first + $0 }.filter { $0.year == year }
    }

    private func isOpen(_ day: Day, in year: Int) -> Bool {
        guard network.calendar.workingDays.isWorkingDay(day, weekdays: series.weekdays) else { return false }
        guard series.within.isEmpty || series.within.contains(where: { $0.contains(day) }) else { return false }
        return deadlineBounds.allSatisfy { deadline, gap, isBefore in
            let due = deadline.day(inYear: year)
            guard due.year == year else { return true }
            return isBefore ? day.adding(gap) <= due : due.adding(gap) <= day
        }
    }

    /// The first and last day of a year that the window leaves.
    private func extent(in year: Int) -> ClosedRange<Day>? {
        let inside = days(of: year).filter { day in
            series.within.isEmpty || series.within.contains { $0.contains(day) }
        }
        guard let first = inside.first(where: { _ in true }), let last = inside.max() else { return nil }
        return first...last
    }
}

extension CadencePeriod {
    /// How many such periods a year has.
    fileprivate var perYear: Int {
        switch self {
        case .year: 1
        case .halfYear: 2
        case .quarter: 4
        case .month: 12
        case .week: 52
        }
    }
}
