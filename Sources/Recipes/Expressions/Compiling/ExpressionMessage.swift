package import Diagnostics

/// What can be wrong with the conditions, templates and examples of a recipe beyond what CEL itself tells.
package enum ExpressionMessage: DiagnosticMessage {
    /// A key of a condition or example that the thing has no field for.
    case unknownKey(String, thing: String, suggestion: String?)
    /// A word that the network does not declare; the words that it declares there.
    case unknownTerm(String, declaredIn: DeclaredWords, suggestion: String?)
    case unknownReference(String, thing: String, suggestion: String?)
    case wrongType(found: String, wanted: WantedValue)
    /// A condition that gives something else than true or false.
    case notACondition
    case emptyExpression
    case unclosedTemplate
    /// What YAML took away from an expression that stands without quotes.
    case cut(rest: String)
    case operatorDoesNotFit(String, wanted: WantedValue)
    case notADay(String)
    case notALength(String)
    /// So many examples of a base speak of things that the network does not have; their ids.
    case examplesLeftOut(Int, missing: [String])

    /// What a value should have been.
    package enum WantedValue: Sendable, Hashable {
        case boolean, integer, number, text, day
        /// The id of a thing, or a mapping that looks into it.
        case reference(String)
        case comparable, listOrSingle, condition, mapping, list
    }

    package var code: String {
        switch self {
        case .unknownKey: "unknown-key"
        case .unknownTerm: "unknown-term"
        case .unknownReference: "unknown-reference"
        case .cut: "expression-cut"
        case .emptyExpression, .unclosedTemplate: "expression-syntax"
        case .wrongType, .notACondition, .operatorDoesNotFit, .notADay, .notALength: "expression-type"
        case .examplesLeftOut: "examples-left-out"
        }
    }

    package var level: DiagnosticLevel {
        if case .examplesLeftOut = self { .note } else { .error }
    }

    package func text(in language: MessageLanguage) -> String {
        switch language {
        case .fi: finnish
        case .sv: swedish
        case .en: english
        }
    }

    /// What to say beside a finding.
    package enum Advice: LocalizedMessage {
        /// Comparing a reference with text.
        case compareID(record: String)
        /// Looking for text among references.
        case compareIDs(record: String)
        case useDoubleQuotes

        package func text(in language: MessageLanguage) -> String {
            switch (self, language) {
            case (.compareID(let record), .fi):
                "Viittaus on itse \(Self.name(record, .fi)); tekstiin verrataan sen tunnusta ”.id”"
            case (.compareID(let record), .sv):
                "En referens är själva \(Self.name(record, .sv)); jämför dess id ”.id” med text"
            case (.compareID(let record), .en):
                "A reference is the \(record) itself; compare its ‘.id’ with text"
            case (.compareIDs(let record), .fi):
                "Luettelossa on itse viitatut (\(Self.name(record, .fi))); etsi tunnusta: lista.exists(x, x.id == '…')"
            case (.compareIDs(let record), .sv):
                "Listan element är själva det som refereras (\(Self.name(record, .sv))); sök id: lista.exists(x, x.id == '…')"
            case (.compareIDs(let record), .en):
                "The list holds each \(record) itself; look for the id: list.exists(x, x.id == '…')"
            case (.useDoubleQuotes, .fi): "Kirjoita lauseke kaksoislainausmerkkeihin"
            case (.useDoubleQuotes, .sv): "Skriv uttrycket inom dubbla citattecken"
            case (.useDoubleQuotes, .en): "Put the expression in double quotes"
            }
        }
    }
}

extension ExpressionMessage {
    /// What a fix does.
    package enum FixTitle: LocalizedMessage {
        case replace(with: String)
        case useDoubleQuotes

        package func text(in language: MessageLanguage) -> String {
            switch (self, language) {
            case (.replace(let text), .fi): "Kirjoita ”\(text)”"
            case (.replace(let text), .sv): "Skriv ”\(text)”"
            case (.replace(let text), .en): "Write ‘\(text)’"
            case (.useDoubleQuotes, _): Advice.useDoubleQuotes.text(in: language)
            }
        }
    }
}

extension ExpressionMessage {
    private var finnish: String {
        switch self {
        case .unknownKey(let key, let thing, let suggestion):
            "Avainta ”\(key)” ei ole: \(Self.name(thing, .fi))\(Self.suggest(suggestion, "; tarkoititko ”", "”?"))"
        case .unknownTerm(let term, let words, let suggestion):
            words.lacks(term, in: .fi)
                + (suggestion.map { "; tarkoititko ”\($0)”?" } ?? "; käytössä: \(words.listed)")
        case .unknownReference(let id, let thing, let suggestion):
            "Tunnusta ”\(id)” ei ole: \(Self.name(thing, .fi))\(Self.suggest(suggestion, "; tarkoititko ”", "”?"))"
        case .wrongType(let found, let wanted): "Tässä pitää olla \(Self.wanted(wanted, .fi)), ei ”\(found)”"
        case .notACondition: "Ehdon tuloksen pitää olla tosi tai epätosi"
        case .emptyExpression: "Lauseke puuttuu"
        case .unclosedTemplate: "”${{” tarvitsee lopukseen ”}}”"
        case .cut(let rest): "YAML katkaisi lausekkeen: ”\(rest)” jäi pois"
        case .operatorDoesNotFit(let name, let wanted): "”\(name)” sopii vain, kun arvo on \(Self.wanted(wanted, .fi))"
        case .notADay(let text): "”\(text)” ei ole päivä; kirjoita esimerkiksi 2027-09-30 tai 30.9.2027"
        case .notALength(let text): "”\(text)” ei ole kesto; kirjoita esimerkiksi 30 days, 6 weeks tai 4 months"
        case .examplesLeftOut(let count, let missing):
            "\(count == 1 ? "Pohjareseptin esimerkki jää" : "\(count) pohjareseptin esimerkkiä jää") pois, koska tässä verkostossa ei ole: \(Self.listed(missing))"
        }
    }

    private var swedish: String {
        switch self {
        case .unknownKey(let key, let thing, let suggestion):
            "Nyckeln ”\(key)” finns inte: \(Self.name(thing, .sv))\(Self.suggest(suggestion, "; menade du ”", "”?"))"
        case .unknownTerm(let term, let words, let suggestion):
            words.lacks(term, in: .sv)
                + (suggestion.map { "; menade du ”\($0)”?" } ?? "; i bruk: \(words.listed)")
        case .unknownReference(let id, let thing, let suggestion):
            "Id:t ”\(id)” finns inte: \(Self.name(thing, .sv))\(Self.suggest(suggestion, "; menade du ”", "”?"))"
        case .wrongType(let found, let wanted): "Här ska stå \(Self.wanted(wanted, .sv)), inte ”\(found)”"
        case .notACondition: "Ett villkor ska ge sant eller falskt"
        case .emptyExpression: "Uttrycket saknas"
        case .unclosedTemplate: "”${{” måste avslutas med ”}}”"
        case .cut(let rest): "YAML klippte av uttrycket: ”\(rest)” föll bort"
        case .operatorDoesNotFit(let name, let wanted):
            "”\(name)” passar bara när värdet är \(Self.wanted(wanted, .sv))"
        case .notADay(let text): "”\(text)” är ingen dag; skriv till exempel 2027-09-30 eller 30.9.2027"
        case .notALength(let text): "”\(text)” är ingen tidslängd; skriv till exempel 30 days, 6 weeks eller 4 months"
        case .examplesLeftOut(let count, let missing):
            "\(count == 1 ? "Ett av grundreceptets exempel" : "\(count) av grundreceptets exempel") lämnas bort, eftersom detta nätverk saknar \(Self.listed(missing))"
        }
    }

    private var english: String {
        switch self {
        case .unknownKey(let key, let thing, let suggestion):
            "There is no key ‘\(key)’ in a condition on \(Self.name(thing, .en))\(Self.suggest(suggestion, "; did you mean ‘", "’?"))"
        case .unknownTerm(let term, let words, let suggestion):
            words.lacks(term, in: .en)
                + (suggestion.map { "; did you mean ‘\($0)’?" } ?? "; in use: \(words.listed)")
        case .unknownReference(let id, let thing, let suggestion):
            "There is no \(Self.name(thing, .en)) ‘\(id)’\(Self.suggest(suggestion, "; did you mean ‘", "’?"))"
        case .wrongType(let found, let wanted): "This must be \(Self.wanted(wanted, .en)), not ‘\(found)’"
        case .notACondition: "A condition must come to true or false"
        case .emptyExpression: "The expression is missing"
        case .unclosedTemplate: "‘${{’ needs a closing ‘}}’"
        case .cut(let rest): "YAML cut the expression: ‘\(rest)’ was left out"
        case .operatorDoesNotFit(let name, let wanted): "‘\(name)’ fits only \(Self.wanted(wanted, .en))"
        case .notADay(let text): "‘\(text)’ is no day; write for example 2027-09-30 or 30.9.2027"
        case .notALength(let text): "‘\(text)’ is no length of time; write for example 30 days, 6 weeks or 4 months"
        case .examplesLeftOut(let count, let missing):
            "\(count == 1 ? "One example" : "\(count) examples") of the base left out, because this network does not have \(Self.listed(missing))"
        }
    }

    /// Names, each once, the first few of many.
    private static func listed(_ names: [String]) -> String {
        var shown: [String] = []
        for name in names where !shown.contains(name) { shown.append(name) }
        return shown.prefix(shownNames).joined(separator: ", ") + (shown.count > shownNames ? " …" : "")
    }

    private static let shownNames = 6

    private static func suggest(_ suggestion: String?, _ before: String, _ after: String) -> String {
        suggestion.map { before + $0 + after } ?? ""
    }

    private static func wanted(_ wanted: WantedValue, _ language: MessageLanguage) -> String {
        switch (wanted, language) {
        case (.boolean, .fi): "true tai false"
        case (.boolean, .sv): "true eller false"
        case (.boolean, .en): "true or false"
        case (.integer, .fi): "kokonaisluku"
        case (.integer, .sv): "ett heltal"
        case (.integer, .en): "a whole number"
        case (.number, .fi): "luku"
        case (.number, .sv): "ett tal"
        case (.number, .en): "a number"
        case (.text, .fi): "teksti"
        case (.text, .sv): "text"
        case (.text, .en): "text"
        case (.day, .fi): "päivä, esimerkiksi 2027-09-30"
        case (.day, .sv): "en dag, till exempel 2027-09-30"
        case (.day, .en): "a day, such as 2027-09-30"
        case (.reference(let thing), .fi): "tunnus tai ehto (\(name(thing, .fi)))"
        case (.reference(let thing), .sv): "ett id eller ett villkor (\(name(thing, .sv)))"
        case (.reference(let thing), .en): "the id of a \(name(thing, .en)), or a condition on it"
        case (.comparable, .fi): "luku tai päivä"
        case (.comparable, .sv): "ett tal eller en dag"
        case (.comparable, .en): "a number or a day"
        case (.listOrSingle, .fi): "kenttä"
        case (.listOrSingle, .sv): "ett fält"
        case (.listOrSingle, .en): "a field"
        case (.condition, .fi): "ehto: avaimia ja arvoja tai CEL-lauseke"
        case (.condition, .sv): "ett villkor: nycklar och värden eller ett CEL-uttryck"
        case (.condition, .en): "a condition: keys with values, or a CEL expression"
        case (.mapping, .fi): "avaimia ja arvoja"
        case (.mapping, .sv): "nycklar och värden"
        case (.mapping, .en): "keys with values"
        case (.list, .fi): "luettelo"
        case (.list, .sv): "en lista"
        case (.list, .en): "a list"
        }
    }

    /// The word for a kind of record.
    static func name(_ record: String, _ language: MessageLanguage) -> String {
        RecordName(rawValue: record)?.text(in: language) ?? record
    }
}

extension ExpressionMessage.Advice {
    private static func name(_ record: String, _ language: MessageLanguage) -> String {
        ExpressionMessage.name(record, language)
    }
}

/// The records by the words that people use for them.
enum RecordName: String, LocalizedMessage {
    case member, group, meeting, need, activity, application, mark, network, venue, deadline, figure, deliverable, span
    case contribution, finding, step, phase, parameters, steps, roots
    case programmeItem = "programme_item"

    func text(in language: MessageLanguage) -> String {
        switch language {
        case .fi: finnish
        case .sv: swedish
        case .en: english
        }
    }

    private var english: String {
        switch self {
        case .programmeItem: "programme item"
        case .roots: "the roots"
        default: rawValue
        }
    }

    private var finnish: String {
        switch self {
        case .member: "jäsen"
        case .group: "ryhmä"
        case .meeting: "kokous"
        case .need: "tarve"
        case .activity: "toiminta"
        case .application: "hakemus"
        case .mark: "merkki"
        case .network: "verkosto"
        case .venue: "paikka"
        case .deadline: "määräaika"
        case .figure: "luku"
        case .deliverable: "tuotos"
        case .span: "ajanjakso"
        case .contribution: "panos"
        case .finding: "havainto"
        case .step: "vaihe"
        case .phase: "kausi"
        case .parameters: "parametrit"
        case .steps: "vaiheet"
        case .roots: "juuret"
        case .programmeItem: "ohjelmakohta"
        }
    }

    private var swedish: String {
        switch self {
        case .member: "medlem"
        case .group: "grupp"
        case .meeting: "möte"
        case .need: "behov"
        case .activity: "verksamhet"
        case .application: "ansökan"
        case .mark: "märke"
        case .network: "nätverk"
        case .venue: "plats"
        case .deadline: "tidsfrist"
        case .figure: "tal"
        case .deliverable: "resultat"
        case .span: "period"
        case .contribution: "insats"
        case .finding: "anmärkning"
        case .step: "steg"
        case .phase: "fas"
        case .parameters: "parametrar"
        case .steps: "stegen"
        case .roots: "rötterna"
        case .programmeItem: "programpunkt"
        }
    }
}
