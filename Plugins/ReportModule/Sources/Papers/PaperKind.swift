/// The papers that a network needs in a year. Recipes, templates and files go by the words.
enum PaperKind: String, CaseIterable, Sendable {
    case invitation, agenda
    case minutesForm = "minutes_form"
    case minutes, statement, workshop
    case annualReport = "annual_report"
    case wellbeingAnnex = "wellbeing_annex"
    case model, services
}
