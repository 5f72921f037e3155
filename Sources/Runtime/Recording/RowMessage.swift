package import Diagnostics

/// What can be wrong with a row that asks for something to be recorded.
package enum RowMessage: DiagnosticMessage, Hashable {
    case syntax
    case notAnObject
    case tooManyCells
    case missing(String)
    case unknownField(String, suggestion: String?)
    case wrongForm(String, wanted: ActField.Form)

    package var code: String {
        switch self {
        case .syntax, .notAnObject, .tooManyCells: "row-syntax"
        case .missing: "missing-key"
        case .unknownField: "unknown-key"
        case .wrongForm: "wrong-type"
        }
    }

    package var level: DiagnosticLevel { .error }

    package func text(in language: MessageLanguage) -> String {
        switch language {
        case .fi: finnish
        case .sv: swedish
        case .en: english
        }
    }

    private var finnish: String {
        switch self {
        case .syntax: "rivi ei ole JSONia"
        case .notAnObject: "rivillä pitää olla yksi olio: {…}"
        case .tooManyCells: "rivillä on enemmän soluja kuin otsikkorivillä"
        case .missing(let field): "”\(field)” puuttuu"
        case .unknownField(let field, let suggestion):
            "kenttää ”\(field)” ei ole" + (suggestion.map { "; tarkoititko ”\($0)”?" } ?? "")
        case .wrongForm(let field, let wanted): "kentässä ”\(field)” pitää olla \(finnish(wanted))"
        }
    }

    private func finnish(_ form: ActField.Form) -> String {
        switch form {
        case .text: "tekstiä"
        case .integer: "kokonaisluku"
        case .day: "päivä, kuten 2027-03-01"
        case .time: "aika, kuten 2027-03-01T09:00"
        case .texts: "luettelo tekstejä"
        case .objects: "luettelo olioita"
        case .oneOf(let words): "jokin näistä: \(listed(words))"
        }
    }

    private var swedish: String {
        switch self {
        case .syntax: "raden är inte JSON"
        case .notAnObject: "på raden ska stå ett objekt: {…}"
        case .tooManyCells: "raden har fler celler än rubrikraden"
        case .missing(let field): "”\(field)” saknas"
        case .unknownField(let field, let suggestion):
            "fältet ”\(field)” finns inte" + (suggestion.map { "; menade du ”\($0)”?" } ?? "")
        case .wrongForm(let field, let wanted): "i fältet ”\(field)” ska stå \(swedish(wanted))"
        }
    }

    private func swedish(_ form: ActField.Form) -> String {
        switch form {
        case .text: "text"
        case .integer: "ett heltal"
        case .day: "en dag, till exempel 2027-03-01"
        case .time: "en tid, till exempel 2027-03-01T09:00"
        case .texts: "en lista med texter"
        case .objects: "en lista med objekt"
        case .oneOf(let words): "något av: \(listed(words))"
        }
    }

    private var english: String {
        switch self {
        case .syntax: "the line is no JSON"
        case .notAnObject: "a line must hold one object: {…}"
        case .tooManyCells: "the row has more cells than the header"
        case .missing(let field): "“\(field)” is missing"
        case .unknownField(let field, let suggestion):
            "there is no field “\(field)”" + (suggestion.map { "; did you mean “\($0)”?" } ?? "")
        case .wrongForm(let field, let wanted): "“\(field)” must hold \(english(wanted))"
        }
    }

    private func english(_ form: ActField.Form) -> String {
        switch form {
        case .text: "text"
        case .integer: "a whole number"
        case .day: "a day such as 2027-03-01"
        case .time: "a time such as 2027-03-01T09:00"
        case .texts: "a list of texts"
        case .objects: "a list of objects"
        case .oneOf(let words): "one of: \(listed(words))"
        }
    }
}
