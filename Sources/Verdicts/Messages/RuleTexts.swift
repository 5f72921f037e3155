import CEL
import Diagnostics

/// What a coordinator is told of a rule that has no message of its own.
struct RuleTexts: Sendable {
    let name: String
    let language: MessageLanguage
    private let absence: AbsenceTexts

    /// The texts that are the same for all things, put together once.
    let held: String
    let broken: String
    let notApplicable: String

    init(name: String, fields: FieldNames, language: MessageLanguage) {
        self.name = name
        self.language = language
        absence = AbsenceTexts(name: name, fields: fields, language: language)
        held = Self.held(name, language)
        broken = Self.broken(name, language)
        notApplicable = Self.notApplicable(name, language)
    }

    private static func held(_ name: String, _ language: MessageLanguage) -> String {
        switch language {
        case .fi: "\(name): täyttyy."
        case .sv: "\(name): uppfylls."
        case .en: "\(name): holds."
        }
    }

    private static func broken(_ name: String, _ language: MessageLanguage) -> String {
        switch language {
        case .fi: "\(name): ei vielä, koska ehto ei täyty."
        case .sv: "\(name): inte ännu, eftersom villkoret inte uppfylls."
        case .en: "\(name): not yet, because the condition does not hold."
        }
    }

    private static func notApplicable(_ name: String, _ language: MessageLanguage) -> String {
        switch language {
        case .fi: "\(name): ei koske tätä."
        case .sv: "\(name): gäller inte detta."
        case .en: "\(name): does not concern this."
        }
    }

    /// A rule that holds, with what its agreements say.
    func held(_ details: [String]) -> String {
        details.isEmpty ? held : "\(name): \(joined(details, in: language))."
    }

    /// A rule that does not hold yet, with why.
    func notYet(_ reasons: [String]) -> String {
        let reasons = joined(reasons, in: language)
        return switch language {
        case .fi: "\(name): ei vielä, koska \(reasons)."
        case .sv: "\(name): inte ännu, eftersom \(reasons)."
        case .en: "\(name): not yet, because \(reasons)."
        }
    }

    /// That the condition beside the agreements does not hold, as a part of a sentence.
    var conditionFails: String {
        switch language {
        case .fi: "ehto ei täyty"
        case .sv: "villkoret inte uppfylls"
        case .en: "the condition does not hold"
        }
    }

    func incomplete(_ path: String) -> String { absence.incomplete(path) }

    func failed(_ error: EvaluationError) -> String { absence.failed(error) }
}

/// What is told where a value is missing, or can't be worked out.
struct AbsenceTexts: Sendable {
    let name: String
    let fields: FieldNames
    let language: MessageLanguage

    func incomplete(_ path: String) -> String {
        let field = fields.name(of: path)
        return switch language {
        case .fi: "\(name): ei vielä, koska tieto ”\(field)” puuttuu."
        case .sv: "\(name): inte ännu, eftersom uppgiften ”\(field)” saknas."
        case .en: "\(name): not yet, because “\(field)” is missing."
        }
    }

    func failed(_ error: EvaluationError) -> String {
        if case .host(let message) = error.reason {
            return "\(name): \(message.text(in: language))."
        }
        return switch language {
        case .fi: "\(name): ei vielä, koska ehtoa ei voi laskea näillä tiedoilla."
        case .sv: "\(name): inte ännu, eftersom villkoret inte kan räknas ut med dessa uppgifter."
        case .en: "\(name): not yet, because the condition can't be worked out from this data."
        }
    }
}
