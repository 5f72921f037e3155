/// The papers that a network needs in a year.
enum PaperKind: String, CaseIterable, Sendable {
    case invitation
}
