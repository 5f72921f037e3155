import NetworkModel

extension ReportSection {
    /// The network's figures, each with its sum.
    static func figures(of model: ReportModel, _ words: ReportWords) -> [ReportSection] {
        model.network.figures.map { figure in
            let title = words.text(figure.name) ?? figure.id
            var section = ReportSection(id: "figure-\(figure.id)", title: title)
            section.paragraphs = [
                words.text(figure.help), words.text(figure.source).map { "\(words(.source)): \($0)." },
            ].compactMap(\.self)
            let bars = figure.values.map { BarChart.Bar(label: words.term($0.term, of: figure.by), value: $0.value) }
            let chart = BarChart(id: "bars-\(figure.id)", title: title, bars: bars, words: words)
            section.pictures = [chart.picture].compactMap(\.self)
            section.tables = [table(of: figure, title, words)]
            return section
        }
    }

    private static func table(of figure: Figure, _ title: String, _ words: ReportWords) -> ReportTable {
        let head = figure.by.map(words.vocabulary) ?? words(.term)
        let unit = figure.unit.map { " (\($0))" } ?? ""
        return ReportTable(
            id: "figure-\(figure.id)", title: title,
            columns: [.init(title: head, isHead: true), .init(title: words(.value) + unit)],
            rows: figure.values.map { [.text(words.term($0.term, of: figure.by)), .number($0.value)] },
            total: [.text(words(.total)), .number(figure.values.reduce(0) { $0 + $1.value })])
    }

    /// What was promised against what came of it.
    static func deliverables(of model: ReportModel, _ words: ReportWords) -> ReportSection? {
        let deliverables = model.network.deliverables
        guard !deliverables.isEmpty else { return nil }
        let table = ReportTable(
            id: "deliverables", title: words(.deliverables),
            columns: [
                .init(title: words(.name), isHead: true), .init(title: words(.planned)), .init(title: words(.actual)),
                .init(title: words(.difference)),
            ],
            rows: deliverables.map { deliverable in
                let difference = deliverable.planned.flatMap { planned in deliverable.actual.map { $0 - planned } }
                return [
                    .text(words.text(deliverable.name) ?? deliverable.id), .init(deliverable.planned),
                    .init(deliverable.actual), .init(difference),
                ]
            })
        return ReportSection(
            id: "deliverables", title: words(.deliverables), paragraphs: [words(.planHelp)], tables: [table])
    }
}
