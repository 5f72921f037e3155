/// What an id may be made of.
package enum NameRule: Sendable {
    /// Of a thing: letters that are not upper-case, digits, `_` and `-`.
    case id
    /// Of what expressions name directly: without `-`, not beginning with a digit, no word of CEL.
    case nameInExpressions

    /// Why a name breaks the rule.
    package enum Problem: Sendable, Hashable {
        case empty
        case upperCase
        case character(String)
        case hyphen
        case leadingDigit
        case reservedWord
    }

    /// The first thing about a name that breaks the rule; nil if nothing does.
    package func problem(with name: String) -> Problem? {
        guard let first = name.unicodeScalars.first else { return .empty }
        for scalar in name.unicodeScalars where !Self.isAllowed(scalar) {
            return Self.isUpperCase(scalar) ? .upperCase : .character(String(scalar))
        }
        guard self == .nameInExpressions else { return nil }
        if name.utf8.contains(UInt8(ascii: "-")) { return .hyphen }
        if first.properties.numericType != nil { return .leadingDigit }
        return Self.reservedWords.contains(name) ? .reservedWord : nil
    }

    /// The name as the rule would have it, where that can be told.
    func mended(_ name: String) -> String? {
        var mended = name.lowercased()
        if self == .nameInExpressions { mended = String(mended.map { $0 == "-" ? "_" : $0 }) }
        mended = String(mended.map { $0 == " " ? "_" : $0 })
        return mended != name && problem(with: mended) == nil ? mended : nil
    }

    private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "0"..."9", "_", "-", "ä", "ö", "å": return true
        case _ where scalar.isASCII: return false
        default: break
        }
        return switch scalar.properties.generalCategory {
        case .lowercaseLetter, .modifierLetter, .otherLetter, .nonspacingMark, .spacingMark, .decimalNumber: true
        default: false
        }
    }

    private static func isUpperCase(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .titlecaseLetter: true
        default: false
        }
    }

    /// Words that CEL keeps for itself (language definition, Syntax).
    private static let reservedWords: Set<String> = [
        "as", "break", "const", "continue", "else", "false", "for", "function", "if", "import", "in", "let", "loop",
        "namespace", "null", "package", "return", "true", "var", "void", "while",
    ]
}

extension TextForm {
    /// The id of a thing.
    package static let id = TextForm(
        "id",
        help: Help(
            fi: "Tunnus: pieniä kirjaimia, numeroita, alaviivoja ja yhdysmerkkejä.",
            sv: "Id: små bokstäver, siffror, understreck och bindestreck.",
            en: "An id: letters that are not upper-case, digits, underscores and hyphens."),
        pattern: #"^[\p{Ll}\p{Lm}\p{Lo}\p{M}\p{Nd}_-]+$"#,
        examples: ["setlementti", "stea_haku"],
        mayLookLikeNumber: true
    )

    /// The id of what expressions name directly.
    package static let nameInExpressions = TextForm(
        "name_in_expressions",
        help: Help(
            fi: "Tunnus, jota ehdot käyttävät sellaisenaan: pieniä kirjaimia, numeroita ja alaviivoja, ensin kirjain.",
            sv: "Ett id som villkor använder som det är: små bokstäver, siffror och understreck, först en bokstav.",
            en: "An id that expressions use as it is: lower-case letters, digits and underscores, a letter first."),
        pattern: #"^[\p{Ll}\p{Lm}\p{Lo}_][\p{Ll}\p{Lm}\p{Lo}\p{M}\p{Nd}_]*$"#,
        examples: ["life_stage", "kalenteri"]
    )
}
