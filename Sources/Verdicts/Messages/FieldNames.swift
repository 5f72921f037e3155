import Diagnostics
import NetworkModel

/// What people call the data that an expression may miss.
struct FieldNames: Sendable {
    private let language: MessageLanguage
    private let declared: [String: String]

    init(_ process: ApplicationProcess, language: MessageLanguage) {
        self.language = language
        declared = Dictionary(
            process.fields.map {
                ($0.id, $0.name?.text(in: language.rawValue) ?? CommonWord.text(of: $0.id, in: language))
            },
            uniquingKeysWith: { first, _ in first })
    }

    /// The name of what a path leads to, such as `application.submitted`; of what has none the path itself.
    func name(of path: String) -> String {
        guard path.hasPrefix("application.") else { return path }
        let field = String(path.dropFirst("application.".count))
        return declared[field] ?? StandardField(rawValue: field)?.text(in: language) ?? path
    }
}

/// The fields that every application has and may lack.
private enum StandardField: String, LocalizedMessage {
    case applicant, submitted

    func text(in language: MessageLanguage) -> String {
        switch (self, language) {
        case (.applicant, .fi): "hakija"
        case (.applicant, .sv): "sökande"
        case (.applicant, .en): "applicant"
        case (.submitted, .fi): "jättöpäivä"
        case (.submitted, .sv): "inlämningsdag"
        case (.submitted, .en): "day of submission"
        }
    }
}
