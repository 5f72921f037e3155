package import ModuleContract

/// A report ready to be written in any form.
package struct Report {
    let model: ReportModel
    let words: ReportWords
    let sections: [ReportSection]

    /// Gathers what a request asks to be told.
    package init(_ request: Request) {
        model = ReportModel(request)
        words = ReportWords(model.network, language: model.language)
        sections = ReportSection.all(of: model, words)
    }

    /// The tables of all sections.
    var tables: [ReportTable] { sections.flatMap { $0.tables + $0.fileTables } }
}
