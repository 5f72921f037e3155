/// The papers that a network needs in a year. Recipes, templates and files go by the words.
enum PaperKind: String, CaseIterable, Sendable {
    case invitation, agenda
    case minutesForm = "minutes_form"
    case minutes, statement, workshop
    case annualReport = "annual_report"
    case wellbeingAnnex = "wellbeing_annex"
    case model, services

    /// The names that its template can use.
    var scope: FactScope {
        switch self {
        case .invitation, .agenda, .minutesForm: FactSet.meetingPaper.scope
        case .minutes: FactSet.minutes.scope
        case .statement: FactSet.statement.scope
        case .workshop, .annualReport, .wellbeingAnnex, .model, .services: FactSet.networkPaper.scope
        }
    }
}
