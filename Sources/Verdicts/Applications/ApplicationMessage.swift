package import Diagnostics
package import JSON
package import Recipes

/// What can be wrong with applications as data.
package enum ApplicationMessage: DiagnosticMessage {
    case syntax(JSONError.Reason)
    /// A line of more bytes than the limit.
    case lineTooLong(limit: Int)
    case notAnObject
    /// What is wrong with the text of a table.
    case table(CommaSeparatedText.Problem)
    /// A row of a table that is longer than its header.
    case tooManyCells
    case missing(field: String)
    case unknownField(String, suggestion: String?)
    case duplicateID(String)
    case unknownState(String, suggestion: String?)
    case unknownMember(String, field: String, suggestion: String?)
    /// A mark by someone who is no member; it does not count.
    case unknownMarker(String)
    case unknownEndorsement(String, suggestion: String?)
    case unknownNeed(String)
    case unknownTerm(String, field: String, suggestion: String?)
    case wrongType(field: String, wanted: FieldForm)
    /// So many more that are not told one by one; of them at least one of the level.
    case more(Int, level: DiagnosticLevel)

    /// What a field should hold.
    package enum FieldForm: Sendable, Hashable {
        case text, integer, count, number, boolean, day, list, map, object
        case oneOf([String])
    }

    package var code: String {
        switch self {
        case .syntax, .lineTooLong, .notAnObject, .table, .tooManyCells, .more: "application-syntax"
        case .missing: "missing-key"
        case .unknownField: "unknown-key"
        case .duplicateID: "duplicate-id"
        case .unknownState, .unknownMember, .unknownMarker, .unknownEndorsement, .unknownNeed: "unknown-reference"
        case .unknownTerm: "unknown-term"
        case .wrongType: "wrong-type"
        }
    }

    package var level: DiagnosticLevel {
        switch self {
        case .unknownMarker: .warning
        case .more(_, let level): level
        default: .error
        }
    }

    package func text(in language: MessageLanguage) -> String {
        switch language {
        case .fi: shortened.finnish
        case .sv: shortened.swedish
        case .en: shortened.english
        }
    }
}

extension ApplicationMessage {
    /// The same with what somebody wrote shortened, so that what is told of a line is never as long as the line.
    private var shortened: ApplicationMessage {
        switch self {
        case .syntax(.duplicateName(let name)): .syntax(.duplicateName(name.shortened))
        case .table(.columnTwice(let name)): .table(.columnTwice(name.shortened))
        case .unknownField(let field, let suggestion): .unknownField(field.shortened, suggestion: suggestion)
        case .duplicateID(let id): .duplicateID(id.shortened)
        case .unknownState(let state, let suggestion): .unknownState(state.shortened, suggestion: suggestion)
        case .unknownMember(let id, let field, let suggestion):
            .unknownMember(id.shortened, field: field, suggestion: suggestion)
        case .unknownMarker(let id): .unknownMarker(id.shortened)
        case .unknownEndorsement(let id, let suggestion): .unknownEndorsement(id.shortened, suggestion: suggestion)
        case .unknownNeed(let id): .unknownNeed(id.shortened)
        case .unknownTerm(let term, let field, let suggestion):
            .unknownTerm(term.shortened, field: field, suggestion: suggestion)
        case .syntax, .lineTooLong, .notAnObject, .table, .tooManyCells, .missing, .wrongType, .more: self
        }
    }

    private var finnish: String {
        switch self {
        case .syntax(let reason): "Rivi ei ole JSONia: \(reason.text(in: .fi))"
        case .table(let problem): "Riviä ei voi lukea: \(problem.text(in: .fi))"
        case .lineTooLong(let limit): "Rivi on pidempi kuin \(limit >> 20) Mt; sitä ei lueta"
        case .more(let count, _): "Rivillä on vielä \(count) muuta virhettä tai huomautusta"
        case .notAnObject: "Rivillä pitää olla yksi hakemus: {\"id\": …}"
        case .tooManyCells: "Rivillä on enemmän soluja kuin otsikkorivillä"
        case .missing(let field): "Hakemukselta puuttuu ”\(field)”"
        case .unknownField(let field, let suggestion):
            "Hakemuksella ei ole kenttää ”\(field)”" + suggest(suggestion, "; tarkoititko ”", "”?")
        case .duplicateID(let id): "Tunnus ”\(id)” on jo toisella hakemuksella"
        case .unknownState(let state, let suggestion):
            "Tilaa ”\(state)” ei ole" + suggest(suggestion, "; tarkoititko ”", "”?")
        case .unknownMember(let id, let field, let suggestion):
            "Kentän ”\(field)” jäsentä ”\(id)” ei ole verkostossa" + suggest(suggestion, "; tarkoititko ”", "”?")
        case .unknownMarker(let id): "Merkin antaja ”\(id)” ei ole verkoston jäsen; merkkiä ei lasketa"
        case .unknownEndorsement(let id, let suggestion):
            "Puumerkkiä ”\(id)” ei ole" + suggest(suggestion, "; tarkoititko ”", "”?")
        case .unknownNeed(let id): "Tarvetta ”\(id)” ei ole"
        case .unknownTerm(let term, let field, let suggestion):
            "Kentän ”\(field)” sanaa ”\(term)” ei ole määritelty" + suggest(suggestion, "; tarkoititko ”", "”?")
        case .wrongType(let field, let wanted): "Kentässä ”\(field)” pitää olla \(finnish(wanted))"
        }
    }

    private var swedish: String {
        switch self {
        case .syntax(let reason): "Raden är inte JSON: \(reason.text(in: .sv))"
        case .table(let problem): "Raden kan inte läsas: \(problem.text(in: .sv))"
        case .lineTooLong(let limit): "Raden är längre än \(limit >> 20) MB; den läses inte"
        case .more(let count, _): "Raden har ytterligare \(count) fel eller anmärkningar"
        case .notAnObject: "På raden ska stå en ansökan: {\"id\": …}"
        case .tooManyCells: "Raden har fler celler än rubrikraden"
        case .missing(let field): "Ansökan saknar ”\(field)”"
        case .unknownField(let field, let suggestion):
            "En ansökan har inget fält ”\(field)”" + suggest(suggestion, "; menade du ”", "”?")
        case .duplicateID(let id): "En annan ansökan har redan id:t ”\(id)”"
        case .unknownState(let state, let suggestion):
            "Tillståndet ”\(state)” finns inte" + suggest(suggestion, "; menade du ”", "”?")
        case .unknownMember(let id, let field, let suggestion):
            "Medlemmen ”\(id)” i fältet ”\(field)” finns inte i nätverket" + suggest(suggestion, "; menade du ”", "”?")
        case .unknownMarker(let id): "”\(id)” som gett ett märke är inte medlem i nätverket; märket räknas inte"
        case .unknownEndorsement(let id, let suggestion):
            "Bomärket ”\(id)” finns inte" + suggest(suggestion, "; menade du ”", "”?")
        case .unknownNeed(let id): "Behovet ”\(id)” finns inte"
        case .unknownTerm(let term, let field, let suggestion):
            "Ordet ”\(term)” i fältet ”\(field)” är inte definierat" + suggest(suggestion, "; menade du ”", "”?")
        case .wrongType(let field, let wanted): "I fältet ”\(field)” ska stå \(swedish(wanted))"
        }
    }

    private var english: String {
        switch self {
        case .syntax(let reason): "The line is no JSON: \(reason.text(in: .en))"
        case .table(let problem): "The row can’t be read: \(problem.text(in: .en))"
        case .lineTooLong(let limit): "The line is longer than \(limit >> 20) MB and is not read"
        case .more(let count, _): "The line has \(count) more problems"
        case .notAnObject: "A line must hold one application: {\"id\": …}"
        case .tooManyCells: "The row has more cells than the header"
        case .missing(let field): "The application lacks ‘\(field)’"
        case .unknownField(let field, let suggestion):
            "An application has no field ‘\(field)’" + suggest(suggestion, "; did you mean ‘", "’?")
        case .duplicateID(let id): "Another application has the id ‘\(id)’ already"
        case .unknownState(let state, let suggestion):
            "There is no state ‘\(state)’" + suggest(suggestion, "; did you mean ‘", "’?")
        case .unknownMember(let id, let field, let suggestion):
            "The member ‘\(id)’ in ‘\(field)’ is not in the network" + suggest(suggestion, "; did you mean ‘", "’?")
        case .unknownMarker(let id): "‘\(id)’, who gave a mark, is no member of the network; the mark does not count"
        case .unknownEndorsement(let id, let suggestion):
            "There is no endorsement ‘\(id)’" + suggest(suggestion, "; did you mean ‘", "’?")
        case .unknownNeed(let id): "There is no need ‘\(id)’"
        case .unknownTerm(let term, let field, let suggestion):
            "‘\(term)’ in ‘\(field)’ is not declared" + suggest(suggestion, "; did you mean ‘", "’?")
        case .wrongType(let field, let wanted): "‘\(field)’ must be \(english(wanted))"
        }
    }

    private func suggest(_ suggestion: String?, _ before: String, _ after: String) -> String {
        suggestion.map { before + $0 + after } ?? ""
    }

    private func finnish(_ form: FieldForm) -> String {
        switch form {
        case .text: "teksti"
        case .integer: "kokonaisluku"
        case .count: "kokonaisluku, vähintään 0"
        case .number: "luku"
        case .boolean: "true tai false"
        case .day: "päivä, esimerkiksi 2027-03-01"
        case .list: "luettelo"
        case .map: "avaimia ja arvoja"
        case .object: "luettelo, jonka jokaisella kohdalla on avaimet"
        case .oneOf(let words): "jokin näistä: \(words.joined(separator: ", "))"
        }
    }

    private func swedish(_ form: FieldForm) -> String {
        switch form {
        case .text: "text"
        case .integer: "ett heltal"
        case .count: "ett heltal, minst 0"
        case .number: "ett tal"
        case .boolean: "true eller false"
        case .day: "en dag, till exempel 2027-03-01"
        case .list: "en lista"
        case .map: "nycklar och värden"
        case .object: "en lista vars element har nycklar"
        case .oneOf(let words): "något av dessa: \(words.joined(separator: ", "))"
        }
    }

    private func english(_ form: FieldForm) -> String {
        switch form {
        case .text: "text"
        case .integer: "a whole number"
        case .count: "a whole number from 0 up"
        case .number: "a number"
        case .boolean: "true or false"
        case .day: "a day, such as 2027-03-01"
        case .list: "a list"
        case .map: "keys with values"
        case .object: "a list whose elements have keys"
        case .oneOf(let words): "one of \(words.joined(separator: ", "))"
        }
    }
}

extension String {
    private static let shownScalars = 80

    /// No more than people read of a name.
    fileprivate var shortened: String {
        let rest = unicodeScalars.dropFirst(Self.shownScalars)
        return rest.isEmpty ? self : String(unicodeScalars.prefix(Self.shownScalars)) + "…"
    }
}
