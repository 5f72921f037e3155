import Diagnostics
import SourceText

/// What can be wrong while a recipe is put together from its files.
enum AssemblyMessage: DiagnosticMessage {
    // Files
    case recipeNotMapping
    case fileUnreadable(String, RecipeFileError.Reason)
    case pathOutside(String)
    // extends
    case recipeUnknown(String, near: String?)
    case extendsCycle([String])
    case extendsTooDeep(Int)
    case withoutUnknown(String, near: String?)
    case removeUnknown(String, near: String?)
    case removeWithoutBase
    case removeWithoutID
    // Parameters
    case parameterUnknown(String, near: String?)
    case parameterWithoutValue(String)
    case parameterType(String, wanted: String, written: String?)
    case parameterChoice(String, String, choices: [String], near: String?)
    case parameterRange(String, limits: ParameterLimits)
    case parameterPattern(String, pattern: String)
    case parameterCircle([String])
    // Templates
    case templateWithoutName
    case templateNameNotName(String?)
    case templateNameTaken(String)
    case templateNeedsList
    case templatesTooLarge(Int)
    // Expressions
    case expressionUnclosed
    case rootNotKnownYet(String)
    case valueWithoutForm(String)
    // Tables
    case table(CommaSeparatedText.Problem)
    case tableWithoutHeader
    case tableColumnWithoutName
    case tableRowWidth(cells: Int, columns: Int)
    case tableKeyUnknown(String)
    case tablePathNotText
    // Appearance
    case logoNotPicture(String)
    case logoUnsafe(String, part: String)
    case logoTooLarge(String, limit: Int)
    case templatesTooMany(String, limit: Int)
    case templateNotUTF8

    var level: DiagnosticLevel { .error }

    var code: String {
        switch self {
        case .recipeNotMapping: "recipe-not-mapping"
        case .fileUnreadable: "file-unreadable"
        case .pathOutside: "path-outside"
        case .recipeUnknown, .withoutUnknown, .removeUnknown, .parameterUnknown: "unknown-reference"
        case .extendsCycle: "extends-cycle"
        case .extendsTooDeep: "extends-depth"
        case .removeWithoutBase, .removeWithoutID: "remove-nothing"
        case .parameterWithoutValue: "parameter-missing"
        case .parameterType, .parameterChoice, .parameterRange, .parameterPattern: "parameter-value"
        case .parameterCircle: "parameter-cycle"
        case .templateWithoutName, .templateNameNotName, .templateNameTaken: "template-name"
        case .templateNeedsList: "template-list"
        case .templatesTooLarge: "template-size"
        case .expressionUnclosed: "expression-unclosed"
        case .rootNotKnownYet: "expression-too-early"
        case .valueWithoutForm: "expression-value"
        case .table(.notUTF8): "table-encoding"
        case .table(.columnTwice): "duplicate-key"
        case .table, .tableWithoutHeader, .tableColumnWithoutName, .tablePathNotText: "table-form"
        case .tableRowWidth: "table-row"
        case .tableKeyUnknown: "unknown-key"
        case .logoNotPicture, .logoTooLarge: "logo-form"
        case .logoUnsafe: "logo-unsafe"
        case .templatesTooMany: "template-count"
        case .templateNotUTF8: "template-encoding"
        }
    }

    func text(in language: MessageLanguage) -> String {
        switch language {
        case .fi: finnish
        case .sv: swedish
        case .en: english
        }
    }
}

extension AssemblyMessage {
    /// The word that would mend it by taking the place of the one at fault.
    var replacement: String? {
        switch self {
        case .recipeUnknown(_, let near), .withoutUnknown(_, let near), .removeUnknown(_, let near),
            .parameterUnknown(_, let near), .parameterChoice(_, _, _, let near):
            near
        default: nil
        }
    }
}

/// Further places that belong to an ``AssemblyMessage``.
enum AssemblyNote: LocalizedMessage {
    case extendedHere(String)
    case firstColumn

    func text(in language: MessageLanguage) -> String {
        switch (self, language) {
        case (.extendedHere(let target), .fi): "tässä laajennetaan reseptiä \(target)"
        case (.extendedHere(let target), .sv): "här utvidgas receptet \(target)"
        case (.extendedHere(let target), .en): "\(target) is extended here"
        case (.firstColumn, .fi): "ensimmäinen on tässä"
        case (.firstColumn, .sv): "den första finns här"
        case (.firstColumn, .en): "the first is here"
        }
    }
}

/// What mends an ``AssemblyMessage``.
enum AssemblyFix: LocalizedMessage {
    case replace(by: String)

    func text(in language: MessageLanguage) -> String {
        switch (self, language) {
        case (.replace(let word), .fi): "kirjoita `\(word)`"
        case (.replace(let word), .sv): "skriv `\(word)`"
        case (.replace(let word), .en): "write `\(word)`"
        }
    }
}

extension AssemblyFix {
    /// Puts a word in the place of one that was mistyped; nothing if no word is near.
    static func replacing(_ span: SourceSpan, by word: String?) -> [DiagnosticFix] {
        guard let word else { return [] }
        return [
            DiagnosticFix(AssemblyFix.replace(by: word), isSafe: false, edits: [SourceEdit(span: span, text: word)])
        ]
    }
}
