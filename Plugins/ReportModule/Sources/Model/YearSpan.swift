import NetworkModel
import WorkCalendar

/// A stretch of the report's year that has a name: a break, a named period or a phase.
struct YearSpan {
    /// What kind of stretch it is.
    enum Kind: Hashable {
        case pause, period, phase
    }

    var kind: Kind
    var name: LocalizedText?
    var id: String?
    /// The days inside the year; a break over New Year makes two spans.
    var days: ClosedRange<Day>

    /// The spans that touch a year, by kind, first day and place in the recipe.
    static func all(of network: Network, year: Int) -> [YearSpan] {
        guard let first = Day(year: year, month: 1, day: 1), let last = Day(year: year, month: 12, day: 31) else {
            return []
        }
        let phases = network.phases.flatMap { phase in
            runs(in: first...last, phase.span.contains)
                .map { YearSpan(kind: .phase, name: phase.name, id: phase.id, days: $0) }
        }
        return spans(.pause, network.calendar.closed, first...last)
            + spans(.period, network.calendar.periods, first...last) + phases
    }

    private static func spans(_ kind: Kind, _ spans: [NamedSpan], _ year: ClosedRange<Day>) -> [YearSpan] {
        spans.flatMap { span in
            runs(in: year, span.span.contains).map { YearSpan(kind: kind, name: span.name, id: span.id, days: $0) }
        }
    }

    /// Days in a row that satisfy a condition.
    private static func runs(in year: ClosedRange<Day>, _ contains: (Day) -> Bool) -> [ClosedRange<Day>] {
        var runs: [ClosedRange<Day>] = []
        var day = year.lowerBound
        while day <= year.upperBound {
            guard contains(day) else {
                day = day + 1
                continue
            }
            let first = day
            while day < year.upperBound, contains(day + 1) { day = day + 1 }
            runs.append(first...day)
            day = day + 1
        }
        return runs
    }
}
