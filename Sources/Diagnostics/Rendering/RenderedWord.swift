/// The words around the messages.
enum RenderedWord: LocalizedMessage, Hashable {
    case level(DiagnosticLevel)
    case note
    case fix
    case toLine(Int)
    case notShown(Int)
    case summary(FindingSummary)

    func text(in language: MessageLanguage) -> String {
        switch language {
        case .fi: finnish
        case .sv: swedish
        case .en: english
        }
    }

    private var english: String {
        switch self {
        case .level(.error): "error"
        case .level(.warning): "warning"
        case .level(.note), .note: "note"
        case .fix: "fix"
        case .toLine(let line): "to line \(line)"
        case .notShown(let count): "\(count) more not shown; `--format json` lists them all"
        case .summary(let summary):
            summary.sentence(error: ("error", "errors"), warning: ("warning", "warnings"), note: ("note", "notes"))
        }
    }

    private var finnish: String {
        switch self {
        case .level(.error): "virhe"
        case .level(.warning): "varoitus"
        case .level(.note): "huomautus"
        case .note: "lisätieto"
        case .fix: "korjaus"
        case .toLine(let line): "riville \(line) asti"
        case .notShown(let count): "\(count) lisää jää näyttämättä; `--format json` luettelee kaikki"
        case .summary(let summary):
            summary.sentence(
                error: ("virhe", "virhettä"), warning: ("varoitus", "varoitusta"), note: ("huomautus", "huomautusta"))
        }
    }

    private var swedish: String {
        switch self {
        case .level(.error): "fel"
        case .level(.warning): "varning"
        case .level(.note): "anmärkning"
        case .note: "tillägg"
        case .fix: "rättelse"
        case .toLine(let line): "till och med rad \(line)"
        case .notShown(let count): "\(count) till visas inte; `--format json` räknar upp alla"
        case .summary(let summary):
            summary.sentence(
                error: ("fel", "fel"), warning: ("varning", "varningar"), note: ("anmärkning", "anmärkningar"))
        }
    }
}

extension FindingSummary {
    /// What there is, as a list; levels without findings are left out.
    fileprivate func sentence(
        error: (one: String, many: String),
        warning: (one: String, many: String),
        note: (one: String, many: String)
    ) -> String {
        [(errors, error), (warnings, warning), (notes, note)]
            .filter { $0.0 > 0 }
            .map { count, word in "\(count) \(count == 1 ? word.one : word.many)" }
            .joined(separator: ", ")
    }
}
