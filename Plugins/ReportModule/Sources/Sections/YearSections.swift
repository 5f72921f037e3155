import NetworkModel
import WorkCalendar

extension ReportSection {
    /// The year clock, with the breaks and periods that stand on it.
    static func yearClock(of model: ReportModel, _ words: ReportWords) -> ReportSection? {
        let hasEntries = !(model.meetingsOfYear.isEmpty && model.deadlines.isEmpty && model.spans.isEmpty)
        guard hasEntries, let clock = YearClock(model, words) else { return nil }
        var section = ReportSection(
            id: "clock", title: "\(words(.yearClock)) \(model.year)", pictures: [clock.picture])
        let spans = model.spans.filter { $0.kind != .phase }
        if !spans.isEmpty { section.tables = [table(of: spans, words)] }
        return section
    }

    private static func table(of spans: [YearSpan], _ words: ReportWords) -> ReportTable {
        ReportTable(
            id: "breaks", title: words(.breaksAndPeriods),
            columns: [
                .init(title: words(.name), isHead: true), .init(title: words(.kind)), .init(title: words(.from)),
                .init(title: words(.to)),
            ],
            rows: spans.map { span in
                let kind = words(span.kind == .pause ? .legendBreak : .legendPeriod)
                return [
                    .text(words.text(span.name) ?? span.id ?? kind), .text(kind), .day(span.days.lowerBound),
                    .day(span.days.upperBound),
                ]
            })
    }

    /// What the schedule had to give up, constraint by constraint.
    static func score(of model: ReportModel, _ words: ReportWords) -> ReportSection? {
        guard let schedule = model.schedule else { return nil }
        var sums: [String: (meetings: Int, points: Int)] = [:]
        for point in schedule.meetings.flatMap(\.points) {
            sums[point.constraint, default: (0, 0)].meetings += 1
            sums[point.constraint, default: (0, 0)].points += point.points
        }
        guard !sums.isEmpty else { return nil }
        let table = ReportTable(
            id: "schedule-points", title: words(.scheduleScore),
            columns: [
                .init(title: words(.constraint), isHead: true), .init(title: words(.meetings)),
                .init(title: words(.points)),
            ],
            rows: sums.sorted { $0.key < $1.key }.map { id, sum in
                [.text(words.constraint(id)), .integer(sum.meetings), .integer(sum.points)]
            },
            total: [.text(words(.total)), .empty, .integer(sums.values.reduce(0) { $0 + $1.points })])
        return ReportSection(
            id: "schedule-points", title: words(.scheduleScore), paragraphs: [words(.scoreHelp)], tables: [table])
    }

    /// Where tours stop, and how often: series that nobody need attend, in one or more places.
    static func tours(of model: ReportModel, _ words: ReportWords) -> [ReportSection] {
        let meetings = Dictionary(grouping: model.meetingsOfYear) { $0.series.id }
        return model.network.meetings.compactMap { series in
            guard !series.isAttended, !series.venues.isEmpty, let visits = meetings[series.id] else { return nil }
            let title = words.text(series.name) ?? series.id
            return ReportSection(
                id: "stops-\(series.id)", title: "\(words(.tourStops)): \(title)",
                tables: [table(of: series, visits, title, words)])
        }
    }

    private static func table(
        of series: MeetingSeries, _ visits: [ReportMeeting], _ title: String, _ words: ReportWords
    ) -> ReportTable {
        let stops = Dictionary(grouping: visits) { $0.venue?.id ?? "" }
        let known = series.venues.filter { stops[$0] != nil }
        return ReportTable(
            id: "stops-\(series.id)", title: "\(words(.tourStops)): \(title)",
            columns: [
                .init(title: words(.venue), isHead: true), .init(title: words(.visits)), .init(title: words(.first)),
                .init(title: words(.last)),
            ],
            rows: known.map { id in
                let own = stops[id] ?? []
                return [
                    .text(words.venue(id)), .integer(own.count), .init(own.first?.start.day),
                    .init(own.last?.start.day),
                ]
            },
            total: [.text(words(.total)), .integer(known.reduce(0) { $0 + (stops[$1]?.count ?? 0) }), .empty, .empty])
    }
}
