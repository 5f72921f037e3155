package import Diagnostics

/// What is wrong with the way something is written, whatever section it stands in.
package enum SectionMessage: DiagnosticMessage, Hashable {
    case unknownKey(String, section: String, suggestion: String?)
    /// A key and value run together; the text has them with the space between.
    case missingSpaceAfterColon(String)
    case missingKey(String, of: SectionThing)
    case missingOneOf([String], of: SectionThing)
    case eitherOr(String, String, of: SectionThing)
    case wrongForms(expected: [NodeKind], found: NodeKind)
    case notBoolean(String)
    case notNumber(found: NodeKind, text: String?, whole: Bool)
    case quotedNumber(String)
    case outOfRange(Int64, ClosedRange<Int>)
    case unknownChoice(String, choices: [String], suggestion: String?)
    case badName(String, NameRule.Problem)
    case duplicateID(String, section: String)
    case unknownName(String, spaces: [NameTable.Space], suggestion: String?)
    case expressionNotHere

    /// One kind of thing is wanted.
    package static func wrongForm(expected: NodeKind, found: NodeKind) -> SectionMessage {
        .wrongForms(expected: [expected], found: found)
    }

    package var code: String {
        switch self {
        case .unknownKey: "unknown-key"
        case .missingSpaceAfterColon: "missing-space-after-colon"
        case .missingKey, .missingOneOf: "missing-key"
        case .eitherOr: "conflicting-keys"
        case .wrongForms, .notBoolean, .notNumber, .quotedNumber: "wrong-type"
        case .outOfRange: "out-of-range"
        case .unknownChoice: "unknown-choice"
        case .badName: "bad-id"
        case .duplicateID: "duplicate-id"
        case .unknownName(_, let spaces, _): spaces.contains(where: \.holdsTerms) ? "unknown-term" : "unknown-reference"
        case .expressionNotHere: "expression-not-here"
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
}

/// A thing of a section, as findings call it.
package struct SectionThing: Hashable, Sendable {
    /// Where it stands, as keys joined by dots; empty for the recipe itself.
    package var section: String
    /// Its id, if it has one.
    package var id: String?
}

extension NameTable.Space {
    /// Whether its names are the network's own words rather than ids of things.
    var holdsTerms: Bool { owner != nil && (section == "vocabularies" || section == "kinds") }
}

/// A further place that a finding points to.
package enum SectionNote: LocalizedMessage, Hashable {
    case firstDeclared(String)

    package func text(in language: MessageLanguage) -> String {
        switch (self, language) {
        case (.firstDeclared(let id), .fi): "`\(id)` esiintyy ensimmäisen kerran tässä"
        case (.firstDeclared(let id), .sv): "`\(id)` förekommer först här"
        case (.firstDeclared(let id), .en): "`\(id)` comes first here"
        }
    }
}

/// What a fix does.
package enum SectionFix: LocalizedMessage, Hashable {
    case replace(with: String)

    package func text(in language: MessageLanguage) -> String {
        switch (self, language) {
        case (.replace(let text), .fi): "kirjoita `\(text)`"
        case (.replace(let text), .sv): "skriv `\(text)`"
        case (.replace(let text), .en): "write `\(text)`"
        }
    }
}
