extension SectionMessage {
    var english: String {
        switch self {
        case .unknownKey(let key, let section, let suggestion):
            "`\(key)` is not a key of \(Self.english(section: section))" + Self.didYouMean(suggestion)
        case .missingSpaceAfterColon(let spaced):
            "a colon after a key needs a space behind it: `\(spaced)`"
        case .missingKey("id", let thing) where thing.id == nil:
            "every element of \(Self.english(section: thing.section)) needs the key `id`"
        case .missingKey(let key, let thing):
            "\(Self.english(thing)) needs the key `\(key)`"
        case .missingOneOf(let keys, let thing):
            "\(Self.english(thing)) needs one of the keys \(keys.quoted(or: "or"))"
        case .eitherOr(let first, let second, let thing):
            "\(Self.english(thing)) takes either `\(first)` or `\(second)`, not both"
        case .wrongForms(let expected, let found):
            "\(Self.englishWords(for: expected)) is wanted here, not \(found.english)"
        case .notBoolean(let text):
            "`true` or `false` is wanted here, not `\(text)`"
        case .notNumber(let found, let text, let whole):
            "a \(whole ? "whole number" : "number") is wanted here, not \(text.map { "`\($0)`" } ?? found.english)"
        case .quotedNumber(let text):
            "a number is written without quotes: \(text)"
        case .outOfRange(let number, let range):
            range.upperBound < 1_000_000_000
                ? "\(number) does not lie between \(range.lowerBound) and \(range.upperBound)"
                : "\(number) is not a number from \(range.lowerBound) up to a thousand million"
        case .unknownChoice(let text, let choices, let suggestion):
            "`\(text)` is none of \(choices.quoted(or: "or"))" + Self.didYouMean(suggestion)
        case .badName(let name, let problem):
            Self.english(name, problem)
        case .duplicateID(let id, let section):
            "`\(id)` is there twice in \(Self.english(section: section)); each id may be used once"
        case .unknownName(let name, let spaces, let suggestion):
            "`\(name)` is not found in \(spaces.map { Self.english(space: $0) }.joined(separator: " or "))"
                + Self.didYouMean(suggestion)
        case .expressionNotHere:
            "an expression can be used here only if it is known when the recipe is read: "
                + "from parameters, network and vocabularies"
        }
    }

    private static func didYouMean(_ suggestion: String?) -> String {
        suggestion.map { "; did you mean `\($0)`?" } ?? ""
    }

    private static func english(section: String) -> String { section.isEmpty ? "the recipe" : "`\(section)`" }

    private static func english(_ thing: SectionThing) -> String {
        (thing.id.map { "`\($0)` in " } ?? "") + english(section: thing.section)
    }

    private static func english(space: NameTable.Space) -> String {
        switch (space.section, space.owner) {
        case ("kinds", let owner?): "the kinds that `\(owner)` uses"
        case ("vocabularies", let owner?): "the vocabulary `\(owner)`"
        case ("roles", let owner?): "the roles of `\(owner)`"
        case ("steps", let owner?): "the steps of `\(owner)`"
        case ("modules", nil): "the modules that there are"
        case (let section, let owner?): "`\(section)` of `\(owner)`"
        case (let section, nil): "`\(section)`"
        }
    }

    private static func english(_ name: String, _ problem: NameRule.Problem) -> String {
        switch problem {
        case .empty: "an id has one letter at least"
        case .upperCase: "an id has no upper-case letters: `\(name)`"
        case .character(" "): "an id has no spaces: `\(name)`"
        case .character(let character):
            "an id is made of letters, digits, `_` and `-`; `\(name)` has `\(character)` in it"
        case .hyphen: "an id that expressions use has `_` instead of `-`: `\(name)`"
        case .leadingDigit: "an id that expressions use begins with a letter: `\(name)`"
        case .reservedWord: "`\(name)` means something of its own in expressions; choose another id"
        }
    }

    private static func englishWords(for kinds: [NodeKind]) -> String {
        kinds.map(\.english).joined(separator: " or ")
    }
}

extension NodeKind {
    fileprivate var english: String {
        switch self {
        case .nothing: "nothing"
        case .text: "a text"
        case .number: "a number"
        case .boolean: "`true` or `false`"
        case .list: "a list (- …)"
        case .mapping: "a mapping (key: value)"
        }
    }
}

extension [String] {
    /// The words in quotes, the last after a conjunction.
    func quoted(or conjunction: String) -> String {
        let quoted = map { "`\($0)`" }
        guard let last = quoted.last, quoted.count > 1 else { return quoted.first ?? "" }
        return quoted.dropLast().joined(separator: ", ") + " \(conjunction) " + last
    }
}
