extension SectionMessage {
    var finnish: String {
        switch self {
        case .unknownKey(let key, let section, let suggestion):
            "\(Self.finnish(section: section)) ei ole avainta `\(key)`" + Self.didYouMean(suggestion)
        case .missingSpaceAfterColon(let spaced):
            "avaimen kaksoispisteen perään tarvitaan välilyönti: `\(spaced)`"
        case .missingKey("id", let thing) where thing.id == nil:
            "kohdan \(Self.quoted(thing.section)) jokaisella elementillä täytyy olla avain `id`"
        case .missingKey(let key, let thing):
            "\(Self.finnish(thing)) täytyy olla avain `\(key)`"
        case .missingOneOf(let keys, let thing):
            "\(Self.finnish(thing)) täytyy olla yksi avaimista \(keys.quoted(or: "tai"))"
        case .eitherOr(let first, let second, let thing):
            "\(Self.finnish(thing)) voi olla joko `\(first)` tai `\(second)`, ei molempia"
        case .wrongForms(let expected, let found):
            "tähän kuuluu \(expected.map(\.finnish).joined(separator: " tai ")), mutta tässä on \(found.finnish)"
        case .notBoolean(let text):
            "tähän kuuluu `true` tai `false`, ei `\(text)`"
        case .notNumber(let found, let text, let whole):
            "tähän kuuluu \(whole ? "kokonaisluku" : "luku"), mutta tässä on \(text.map { "`\($0)`" } ?? found.finnish)"
        case .quotedNumber(let text):
            "luku kirjoitetaan ilman lainausmerkkejä: \(text)"
        case .outOfRange(let number, let range):
            range.upperBound < 1_000_000_000
                ? "\(number) ei ole välillä \(range.lowerBound)–\(range.upperBound)"
                : "\(number) ei kelpaa: luvun täytyy olla vähintään \(range.lowerBound) ja enintään miljardi"
        case .unknownChoice(let text, let choices, let suggestion):
            "`\(text)` ei ole mikään näistä: \(choices.quoted(or: "tai"))" + Self.didYouMean(suggestion)
        case .badName(let name, let problem):
            Self.finnish(name, problem)
        case .duplicateID(let id, let section):
            "tunnus `\(id)` on \(Self.finnish(section: section)) kahteen kertaan; kukin tunnus saa olla vain kerran"
        case .unknownName(let name, let spaces, let suggestion):
            "\(spaces.contains(where: \.holdsTerms) ? "sanaa" : "tunnusta") `\(name)` ei ole "
                + spaces.map { Self.finnish(space: $0) }.joined(separator: " eikä ")
                + Self.didYouMean(suggestion)
        case .expressionNotHere:
            "tässä lauseke voi käyttää vain sitä, mikä tiedetään reseptiä luettaessa: "
                + "parameters, network ja vocabularies"
        }
    }

    private static func didYouMean(_ suggestion: String?) -> String {
        suggestion.map { "; tarkoititko `\($0)`?" } ?? ""
    }

    private static func finnish(section: String) -> String { section.isEmpty ? "reseptissä" : "kohdassa `\(section)`" }

    private static func quoted(_ section: String) -> String { "`\(section)`" }

    private static func finnish(_ thing: SectionThing) -> String {
        thing.id.map { "kohdan `\(thing.section)` elementissä `\($0)`" } ?? finnish(section: thing.section)
    }

    private static func finnish(space: NameTable.Space) -> String {
        switch (space.section, space.owner) {
        case ("kinds", let owner?): "kohdan `\(owner)` lajeissa (kind)"
        case ("vocabularies", let owner?): "sanastossa `\(owner)`"
        case ("roles", let owner?): "jäsenen `\(owner)` rooleissa (roles)"
        case ("steps", let owner?): "tehtävän `\(owner)` vaiheissa (steps)"
        case ("modules", nil): "moduulien joukossa"
        case (let section, let owner?): "kohdan `\(owner)` avaimessa `\(section)`"
        case (let section, nil): "kohdassa `\(section)`"
        }
    }

    private static func finnish(_ name: String, _ problem: NameRule.Problem) -> String {
        switch problem {
        case .empty: "tunnuksessa on vähintään yksi kirjain"
        case .upperCase: "tunnuksessa ei käytetä isoja kirjaimia: `\(name)`"
        case .character(" "): "tunnuksessa ei ole välilyöntejä: `\(name)`"
        case .character(let character):
            "tunnuksessa on vain kirjaimia, numeroita, `_` ja `-`; tunnuksessa `\(name)` on `\(character)`"
        case .hyphen: "ehdoissa käytettävässä tunnuksessa on `_` eikä `-`: `\(name)`"
        case .leadingDigit: "ehdoissa käytettävä tunnus alkaa kirjaimella: `\(name)`"
        case .reservedWord: "`\(name)` tarkoittaa ehdoissa muuta; valitse toinen tunnus"
        }
    }
}

extension NodeKind {
    fileprivate var finnish: String {
        switch self {
        case .nothing: "tyhjää"
        case .text: "teksti"
        case .number: "luku"
        case .boolean: "`true` tai `false`"
        case .list: "luettelo (- …)"
        case .mapping: "avaimia arvoineen (avain: arvo)"
        }
    }
}
