public import Diagnostics

/// What can be wrong with the names and types of an expression.
public enum CheckMessage: DiagnosticMessage {
    case unknownName(String, suggestion: String?)
    case unknownField(String, type: CELType, suggestion: String?)
    case unknownFunction(String, suggestion: String?)
    case noFields(type: CELType, field: String)
    case noMatchingOverload(function: String, arguments: [CELType], accepted: [String])
    /// A function with values after a dot that is only called by name, or the other way round.
    case callStyle(function: String, isMember: Bool)
    case notARange(macro: String, type: CELType)
    case wantedBool(CELType)
    case wantedOptional(CELType)
    case notConstructible(String)
    case fieldType(field: String, wanted: CELType, found: CELType)
    case tooDeep(limit: Int)

    /// `expression-type`
    public var code: String { "expression-type" }
    /// Always an error.
    public var level: DiagnosticLevel { .error }

    /// The sentence in a language.
    public func text(in language: MessageLanguage) -> String {
        switch language {
        case .fi: finnish
        case .sv: swedish
        case .en: english
        }
    }
}

extension CheckMessage {
    private var english: String {
        switch self {
        case .unknownName(let name, let suggestion):
            "Nothing is named ‘\(name)’\(suggest(suggestion, "; did you mean ‘", "’?"))"
        case .unknownField(let field, let type, let suggestion):
            "\(type) has no field ‘\(field)’\(suggest(suggestion, "; did you mean ‘", "’?"))"
        case .unknownFunction(let name, let suggestion):
            "There is no function ‘\(name)’\(suggest(suggestion, "; did you mean ‘", "’?"))"
        case .noFields(let type, let field): "A value of type \(type) has no fields, so not ‘\(field)’ either"
        case .noMatchingOverload(let function, let arguments, let accepted):
            "\(function) can't take \(list(arguments))\(suggest(accepted.joined(separator: ", "), "; it takes ", ""))"
        case .callStyle(let function, true): "\(function) is called as value.\(function)(…)"
        case .callStyle(let function, false): "\(function) is called as \(function)(…)"
        case .notARange(let macro, let type): "\(macro)() goes through lists and maps, not through \(type)"
        case .wantedBool(let type): "This should be true or false, and is \(type)"
        case .wantedOptional(let type): "This should be an optional value, and is \(type)"
        case .notConstructible(let name): "There is no message type ‘\(name)’ that an expression could build"
        case .fieldType(let field, let wanted, let found): "The field ‘\(field)’ is of type \(wanted), not \(found)"
        case .tooDeep(let limit): "The expression nests deeper than \(limit) levels; split it"
        }
    }

    private var finnish: String {
        switch self {
        case .unknownName(let name, let suggestion):
            "Nimeä ”\(name)” ei ole\(suggest(suggestion, "; tarkoititko ”", "”?"))"
        case .unknownField(let field, let type, let suggestion):
            "Tyypillä \(type) ei ole kenttää ”\(field)”\(suggest(suggestion, "; tarkoititko ”", "”?"))"
        case .unknownFunction(let name, let suggestion):
            "Funktiota ”\(name)” ei ole\(suggest(suggestion, "; tarkoititko ”", "”?"))"
        case .noFields(let type, let field): "Tyypin \(type) arvolla ei ole kenttiä, ei siis kenttää ”\(field)”"
        case .noMatchingOverload(let function, let arguments, let accepted):
            "\(function) ei sovi tyypeille \(list(arguments))\(suggest(accepted.joined(separator: ", "), "; se sopii tyypeille ", ""))"
        case .callStyle(let function, true): "\(function) kutsutaan muodossa arvo.\(function)(…)"
        case .callStyle(let function, false): "\(function) kutsutaan muodossa \(function)(…)"
        case .notARange(let macro, let type): "\(macro)() käy läpi luetteloita ja kuvauksia, ei tyyppiä \(type)"
        case .wantedBool(let type): "Tämän pitäisi olla tosi tai epätosi, mutta se on tyyppiä \(type)"
        case .wantedOptional(let type): "Tämän pitäisi olla valinnainen arvo, mutta se on tyyppiä \(type)"
        case .notConstructible(let name): "Viestityyppiä ”\(name)”, jonka lauseke voisi rakentaa, ei ole"
        case .fieldType(let field, let wanted, let found): "Kenttä ”\(field)” on tyyppiä \(wanted), ei \(found)"
        case .tooDeep(let limit): "Lausekkeessa on yli \(limit) sisäkkäistä tasoa; jaa se osiin"
        }
    }

    private var swedish: String {
        switch self {
        case .unknownName(let name, let suggestion):
            "Inget heter ”\(name)”\(suggest(suggestion, "; menade du ”", "”?"))"
        case .unknownField(let field, let type, let suggestion):
            "\(type) har inget fält ”\(field)”\(suggest(suggestion, "; menade du ”", "”?"))"
        case .unknownFunction(let name, let suggestion):
            "Det finns ingen funktion ”\(name)”\(suggest(suggestion, "; menade du ”", "”?"))"
        case .noFields(let type, let field): "Ett värde av typen \(type) har inga fält, alltså inte heller ”\(field)”"
        case .noMatchingOverload(let function, let arguments, let accepted):
            "\(function) kan inte ta \(list(arguments))\(suggest(accepted.joined(separator: ", "), "; den tar ", ""))"
        case .callStyle(let function, true): "\(function) anropas som värde.\(function)(…)"
        case .callStyle(let function, false): "\(function) anropas som \(function)(…)"
        case .notARange(let macro, let type): "\(macro)() går igenom listor och avbildningar, inte \(type)"
        case .wantedBool(let type): "Här behövs sant eller falskt, men detta är av typen \(type)"
        case .wantedOptional(let type): "Här behövs ett valfritt värde, men detta är av typen \(type)"
        case .notConstructible(let name): "Det finns ingen meddelandetyp ”\(name)” som ett uttryck kan bygga"
        case .fieldType(let field, let wanted, let found): "Fältet ”\(field)” är av typen \(wanted), inte \(found)"
        case .tooDeep(let limit): "Uttrycket har fler än \(limit) nivåer inuti varandra; dela upp det"
        }
    }

    private func suggest(_ suggestion: String?, _ before: String, _ after: String) -> String {
        guard let suggestion, !suggestion.isEmpty else { return "" }
        return before + suggestion + after
    }

    private func list(_ types: [CELType]) -> String {
        "(" + types.map(\.description).joined(separator: ", ") + ")"
    }
}
