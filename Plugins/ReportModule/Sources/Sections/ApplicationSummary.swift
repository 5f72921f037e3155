import NetworkModel
import Verdicts
import WorkCalendar

/// What stands above an application's verdicts.
struct ApplicationSummary {
    private let judged: JudgedApplication
    private let model: ReportModel
    private let words: ReportWords

    init(_ judged: JudgedApplication, in model: ReportModel, _ words: ReportWords) {
        self.judged = judged
        self.model = model
        self.words = words
    }

    /// Names and values, those without a value left out.
    var facts: [(name: String, value: String)] {
        let application = judged.application
        let process = model.network.applicationProcess
        let facts: [(String, String?)] =
            [
                (words(.state), words.state(application.state, of: process)),
                (
                    words(.mayEnter),
                    list(judged.verdicts.mayEnter.filter(\.isAllowed).map { words.state($0.state, of: process) })
                ),
                (
                    words(.notYet),
                    list(judged.verdicts.mayEnter.filter { !$0.isAllowed }.map { words.state($0.state, of: process) })
                ),
                (words(.applicant), application.applicant.map(words.member)),
                (words(.partners), list(application.partners.map(words.member))),
                (words(.submitted), application.submitted.map(words.dates.dayWithWeekday)),
                (words(.needList), list(application.needs.map(words.need))),
                (words(.endorsedBy), marks(.endorsed)), (words(.declinedBy), marks(.declined)),
            ] + process.fields.map { (words.name($0).capitalizedFirst, value(of: $0)) }
        return facts.compactMap { name, value in value.map { (name, $0) } }
    }

    private func list(_ texts: [String]) -> String? { texts.isEmpty ? nil : texts.joined(separator: ", ") }

    private func marks(_ word: Mark.Word) -> String? {
        list(
            judged.application.marks.filter { $0.word == word }
                .map { "\(words.member($0.by)) (\(words.dates.day($0.at)))" })
    }

    private func value(of field: ApplicationField) -> String? {
        guard let value = judged.application.fields[field.id] else { return nil }
        let text = words.value(value, of: field)
        return text.isEmpty ? nil : text
    }
}
