extension SectionMessage {
    var swedish: String {
        switch self {
        case .unknownKey(let key, let section, let suggestion):
            "`\(key)` är ingen nyckel i \(Self.swedish(section: section))" + Self.didYouMean(suggestion)
        case .missingSpaceAfterColon(let spaced):
            "efter nyckelns kolon behövs ett mellanslag: `\(spaced)`"
        case .missingKey("id", let thing) where thing.id == nil:
            "varje element i \(Self.swedish(section: thing.section)) behöver nyckeln `id`"
        case .missingKey(let key, let thing):
            "\(Self.swedish(thing)) behöver nyckeln `\(key)`"
        case .missingOneOf(let keys, let thing):
            "\(Self.swedish(thing)) behöver en av nycklarna \(keys.quoted(or: "eller"))"
        case .eitherOr(let first, let second, let thing):
            "\(Self.swedish(thing)) tar antingen `\(first)` eller `\(second)`, inte båda"
        case .wrongForms(let expected, let found):
            "här ska det stå \(expected.map(\.swedish).joined(separator: " eller ")), men här står \(found.swedish)"
        case .notBoolean(let text):
            "här ska det stå `true` eller `false`, inte `\(text)`"
        case .notNumber(let found, let text, let whole):
            "här ska det stå ett \(whole ? "heltal" : "tal"), men här står \(text.map { "`\($0)`" } ?? found.swedish)"
        case .quotedNumber(let text):
            "ett tal skrivs utan citattecken: \(text)"
        case .outOfRange(let number, let range):
            range.upperBound < 1_000_000_000
                ? "\(number) ligger inte mellan \(range.lowerBound) och \(range.upperBound)"
                : "\(number) duger inte: talet ska vara minst \(range.lowerBound) och högst en miljard"
        case .unknownChoice(let text, let choices, let suggestion):
            "`\(text)` är inget av följande: \(choices.quoted(or: "eller"))" + Self.didYouMean(suggestion)
        case .badName(let name, let problem):
            Self.swedish(name, problem)
        case .duplicateID(let id, let section):
            "`\(id)` finns två gånger i \(Self.swedish(section: section)); varje id får användas en gång"
        case .unknownName(let name, let spaces, let suggestion):
            "`\(name)` finns inte \(spaces.map { Self.swedish(space: $0) }.joined(separator: " eller "))"
                + Self.didYouMean(suggestion)
        case .expressionNotHere:
            "här kan ett uttryck bara använda det som är känt när receptet läses: "
                + "parameters, network och vocabularies"
        }
    }

    private static func didYouMean(_ suggestion: String?) -> String {
        suggestion.map { "; menade du `\($0)`?" } ?? ""
    }

    private static func swedish(section: String) -> String { section.isEmpty ? "receptet" : "`\(section)`" }

    private static func swedish(_ thing: SectionThing) -> String {
        (thing.id.map { "`\($0)` i " } ?? "") + swedish(section: thing.section)
    }

    private static func swedish(space: NameTable.Space) -> String {
        switch (space.section, space.owner) {
        case ("kinds", let owner?): "bland slagen (kind) i `\(owner)`"
        case ("vocabularies", let owner?): "i vokabulären `\(owner)`"
        case ("roles", let owner?): "bland rollerna (roles) hos `\(owner)`"
        case ("steps", let owner?): "bland stegen (steps) i `\(owner)`"
        case ("modules", nil): "bland modulerna"
        case (let section, let owner?): "i `\(section)` hos `\(owner)`"
        case (let section, nil): "i `\(section)`"
        }
    }

    private static func swedish(_ name: String, _ problem: NameRule.Problem) -> String {
        switch problem {
        case .empty: "ett id har minst en bokstav"
        case .upperCase: "ett id har inga versaler: `\(name)`"
        case .character(" "): "ett id har inga mellanslag: `\(name)`"
        case .character(let character):
            "ett id består av bokstäver, siffror, `_` och `-`; i `\(name)` finns `\(character)`"
        case .hyphen: "ett id som uttryck använder har `_` i stället för `-`: `\(name)`"
        case .leadingDigit: "ett id som uttryck använder börjar med en bokstav: `\(name)`"
        case .reservedWord: "`\(name)` betyder något annat i uttryck; välj ett annat id"
        }
    }
}

extension NodeKind {
    fileprivate var swedish: String {
        switch self {
        case .nothing: "ingenting"
        case .text: "en text"
        case .number: "ett tal"
        case .boolean: "`true` eller `false`"
        case .list: "en lista (- …)"
        case .mapping: "nycklar med värden (nyckel: värde)"
        }
    }
}
