/// A part of the report under one heading.
struct ReportSection {
    /// The anchor by which the page's contents find it.
    var id: String
    var title: String
    /// Sentences before the tables.
    var paragraphs: [String] = []
    var picture: Picture?
    var tables: [ReportTable] = []

    /// What can be drawn beside a table.
    enum Picture {
        case yearClock
        case bars([Bar])
        case coverage(CoverageGrid)
    }

    /// One bar of a chart.
    struct Bar {
        var label: String
        var value: Double
    }
}

extension ReportSection {
    /// Every section that has something to tell, in the order of the report.
    static func all(of model: ReportModel) -> [ReportSection] {
        let words = ReportWords(model.network, language: model.language)
        let candidates: [ReportSection?] = [
            .meetings(of: model, words),
            .unscheduled(of: model, words),
            .deadlines(of: model, words),
            .programmes(of: model, words),
            .otherYears(of: model, words),
            .phases(of: model, words),
            .groups(of: model, words),
            .members(of: model, words),
            .coverage(of: model, words),
            .activities(of: model, words),
            .lineage(of: model, words),
        ]
        let later: [ReportSection?] = [
            .deliverables(of: model, words),
            .endorsements(of: model, words),
            .rules(of: model, words),
            .groundRules(of: model, words),
            .findings(of: model, words),
        ]
        return candidates.compactMap(\.self) + figures(of: model, words) + later.compactMap(\.self)
    }
}
