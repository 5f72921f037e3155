/// A part of the report under one heading.
struct ReportSection {
    /// The anchor by which the page's contents find it.
    var id: String
    var title: String
    /// Sentences before the tables.
    var paragraphs: [String] = []
    var pictures: [Picture] = []
    var tables: [ReportTable] = []
    /// What the page tells under headings of its own.
    var parts: [Part] = []
    /// Tables that files have and the page has not, because its parts say the same.
    var fileTables: [ReportTable] = []

    /// A part of a section.
    struct Part {
        /// Its anchor.
        var id: String
        var title: String
        /// Names with what is to be said of each.
        var facts: [(name: String, value: String)]
        var table: ReportTable
    }
}

extension ReportSection {
    /// Every section that has something to tell, in the order of the report.
    static func all(of model: ReportModel, _ words: ReportWords) -> [ReportSection] {
        let year: [ReportSection?] = [
            .yearClock(of: model, words),
            .meetings(of: model, words),
            .unscheduled(of: model, words),
            .deadlines(of: model, words),
            .score(of: model, words),
        ]
        let network: [ReportSection?] = [
            .programmes(of: model, words),
            .otherYears(of: model, words),
            .phases(of: model, words),
            .groups(of: model, words),
            .members(of: model, words),
            .applications(of: model, words),
            .coverage(of: model, words),
            .activities(of: model, words),
            .lineage(of: model, words),
        ]
        let rules: [ReportSection?] = [
            .deliverables(of: model, words),
            .health(of: model, words),
            .dependence(of: model, words),
            .endorsements(of: model, words),
            .rules(of: model, words),
            .groundRules(of: model, words),
            .findings(of: model, words),
        ]
        return year.compactMap(\.self) + tours(of: model, words) + network.compactMap(\.self)
            + figures(of: model, words) + rules.compactMap(\.self)
    }
}
