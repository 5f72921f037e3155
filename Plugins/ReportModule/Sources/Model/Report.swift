import NetworkModel

/// A report ready to be written in any form.
struct Report {
    let model: ReportModel
    let words: ReportWords
    let sections: [ReportSection]

    init(_ model: ReportModel) {
        self.model = model
        words = ReportWords(model.network, language: model.language)
        sections = ReportSection.all(of: model, words)
    }

    /// The tables of all sections.
    var tables: [ReportTable] { sections.flatMap(\.tables) }
}
