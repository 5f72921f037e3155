import NetworkModel
import WorkCalendar

extension ReportSection {
    /// How far activities answer to the needs, dimension by dimension.
    static func coverage(of model: ReportModel, _ words: ReportWords) -> ReportSection? {
        let dimensions = model.coverage.dimensions.filter { !$0.terms.isEmpty }
        guard !(dimensions.isEmpty && model.needs.isEmpty) else { return nil }
        var section = ReportSection(id: "coverage", title: words(.needs))
        section.paragraphs = dimensions.compactMap { blindSpots(of: $0, words) }
        section.pictures =
            CoverageGrid.all(of: model, words).map { CoveragePicture(grid: $0, words: words).picture }
        section.tables = dimensions.map { table(of: $0, words) } + [needs(of: model, words)].filter { !$0.rows.isEmpty }
        return section
    }

    /// The needs themselves, those that are no longer offered included.
    private static func needs(of model: ReportModel, _ words: ReportWords) -> ReportTable {
        let dimensions = model.coverage.dimensions.map(\.vocabulary)
        return ReportTable(
            id: "needs", title: words(.needList),
            columns: [
                .init(title: words(.need).capitalizedFirst, isHead: true), .init(title: words(.year)),
                .init(title: words(.votes), usual: .integer(0)), .init(title: words(.raisedBy)),
            ] + dimensions.map { .init(title: words.name($0)) } + [.init(title: words(.offeredUntil))],
            rows: model.needs.map { need in
                [
                    .text(words.need(need)), need.year.map(ReportTable.Cell.integer) ?? .empty,
                    .integer(need.votes), .init(need.raisedBy.map(words.member)),
                ] + dimensions.map { .init(words.terms(need.terms[$0.id] ?? [], of: $0.id)) }
                    + [.init(model.network.needsPolicy.lastDay(raisedIn: need.year, expires: need.expires))]
            })
    }

    private static func blindSpots(of dimension: Coverage.Dimension, _ words: ReportWords) -> String? {
        let names = dimension.blindSpots.map { words.name($0.term) }
        guard !names.isEmpty else { return nil }
        return "\(words(.blindSpots)) (\(words.name(dimension.vocabulary))): \(names.joined(separator: ", "))."
    }

    private static func table(of dimension: Coverage.Dimension, _ words: ReportWords) -> ReportTable {
        let name = words.name(dimension.vocabulary)
        let hasMeetings = dimension.terms.contains { !$0.meetings.isEmpty }
        return ReportTable(
            id: "coverage-\(dimension.vocabulary.id)", title: "\(words(.coverage)): \(name)",
            columns: [
                .init(title: name, isHead: true), .init(title: words(.needCount), usual: .integer(0)),
                .init(title: words(.votes), usual: .integer(0)),
                .init(title: words(.activities)), .init(title: words(.applications), usual: .integer(0)),
            ] + (hasMeetings ? [.init(title: words(.meetings))] : []) + [.init(title: words(.fundedUntil))],
            rows: dimension.terms.map { term in
                let activities = term.activities.map { words.text($0.name) ?? $0.id }.joined(separator: ", ")
                let meetings = term.meetings.map { words.text($0.name) ?? $0.id }.joined(separator: ", ")
                return [
                    .text(words.name(term.term)),
                    .integer(term.needs.count),
                    .integer(term.needs.reduce(0) { $0 + $1.votes }),
                    .text(term.isBlindSpot ? words(.blindSpot) : activities),
                    .integer(term.applications.count),
                ] + (hasMeetings ? [.text(meetings)] : []) + [.init(term.lastFundedDay)]
            })
    }

    /// What goes on, and how it follows from strategies.
    static func activities(of model: ReportModel, _ words: ReportWords) -> ReportSection? {
        let activities = model.network.activities
        guard !activities.isEmpty else { return nil }
        let vocabularies = model.network.vocabularies.filter { vocabulary in
            activities.contains { $0.terms[vocabulary.id]?.isEmpty == false }
        }
        let table = ReportTable(
            id: "activities", title: words(.activities),
            columns: [.init(title: words(.activity), isHead: true), .init(title: words(.by))]
                + vocabularies.map { .init(title: words.name($0)) } + [.init(title: words(.fundedUntil))],
            rows: activities.map { activity in
                [
                    .text(words.text(activity.name) ?? activity.id),
                    .init(activity.by.map(words.member).joined(separator: ", ")),
                ] + vocabularies.map { .init(words.terms(activity.terms[$0.id] ?? [], of: $0.id)) }
                    + [activity.fundedUntil.map(ReportTable.Cell.day) ?? .text(words(.openEnded))]
            })
        return ReportSection(id: "activities", title: words(.activities), tables: [table])
    }

    /// Which strategy and priority each action follows from, and those from which none follows.
    static func lineage(of model: ReportModel, _ words: ReportWords) -> ReportSection? {
        let lineage = Lineage(of: model.network)
        guard let lineage, !lineage.steps.isEmpty else { return nil }
        let table = ReportTable(
            id: "lineage", title: words(.lineage),
            columns: [
                .init(title: words.name(lineage.strategies), isHead: true),
                .init(title: words.name(lineage.priorities), isHead: true), .init(title: words(.action)),
                .init(title: words(.by)),
            ],
            rows: lineage.steps.map { step in
                [
                    .init(step.strategy.map(words.name)), .init(step.priority.map(words.name)),
                    .text(step.action.map { words.text($0.name) ?? $0.id } ?? words(.blindSpot)),
                    .init(step.action?.by.map(words.member).joined(separator: ", ")),
                ]
            })
        return ReportSection(id: "lineage", title: words(.lineage), tables: [table])
    }
}
