import Diagnostics
import JSON
import NetworkModel
import Recipes

/// `documents`: they are all there.
struct DocumentJudge: AgreementJudge {
    /// Where the documents are looked for.
    private enum Place {
        /// Each in a field of its own.
        case fields([DeclaredField])
        /// As words in a field that holds a list.
        case list(DeclaredField)
    }

    /// The documents that are asked for.
    private let asked: [String]
    private let place: Place
    private let names: [String: String]
    private let language: MessageLanguage

    init(_ demand: Agreement.DocumentDemand, world: ExpressionWorld, language: MessageLanguage) {
        self.language = language
        switch demand {
        case .fields(let fields):
            asked = fields
            place = .fields(fields.map { DeclaredField($0, in: world) })
            names = Dictionary(fields.map { ($0, world.name(ofField: $0)) }, uniquingKeysWith: { first, _ in first })
        case .words(let words, in: let field):
            asked = words
            place = .list(DeclaredField(field, in: world))
            let vocabulary = world.vocabulary(ofField: field)
            let terms = world.network.vocabularies.first { $0.id == vocabulary }?.terms ?? []
            names = Dictionary(
                terms.map { ($0.id, $0.name?.text(in: world.language) ?? $0.id) },
                uniquingKeysWith: { first, _ in first })
        }
    }

    func outcome(for application: PlacedApplication, detail: Detail?) -> AgreementOutcome {
        let missing = self.missing(from: application)
        var outcome = AgreementOutcome(word: missing.isEmpty ? .held : .broken)
        guard detail != nil else { return outcome }
        outcome.because = asked.map {
            Reason(expression: "documents: \($0)", value: .boolean(!missing.contains($0)))
        }
        guard !missing.isEmpty else {
            outcome.text = DocumentText.held(asked.count).text(in: language)
            return outcome
        }
        let text = DocumentText.missing(
            missing.map { names[$0] ?? $0 }, have: asked.count - missing.count, of: asked.count)
        outcome.text = text.text(in: language)
        outcome.acts = [Act(.addDocuments(missing))]
        return outcome
    }

    private func missing(from application: PlacedApplication) -> [String] {
        switch place {
        case .fields(let fields):
            fields.filter { !($0.value(in: application)?.isFilledIn ?? false) }.map(\.id)
        case .list(let field):
            asked.filter { !field.holds(oneOf: [$0], in: application) }
        }
    }
}

extension FieldValue {
    /// Whether something stands there: neither `false` nor nothing.
    fileprivate var isFilledIn: Bool {
        switch self {
        case .text(let text): !text.isEmpty
        case .boolean(let isThere): isThere
        case .list(let elements): !elements.isEmpty
        case .map(let members): !members.isEmpty
        case .integer, .number, .date: true
        }
    }
}

private enum DocumentText: LocalizedMessage {
    case held(Int)
    case missing([String], have: Int, of: Int)

    func text(in language: MessageLanguage) -> String {
        switch (self, language) {
        case (.held(let count), .fi): "liitteet ovat mukana (\(count)/\(count))"
        case (.held(let count), .sv): "bilagorna är med (\(count)/\(count))"
        case (.held(let count), .en): "the documents are there (\(count)/\(count))"
        case (.missing(let names, let have, let count), .fi):
            "liitteistä puuttuu \(joined(names, in: .fi)) (\(have)/\(count) mukana)"
        case (.missing(let names, let have, let count), .sv):
            "\(names.count == 1 ? "bilagan" : "bilagorna") \(joined(names, in: .sv)) saknas (\(have)/\(count) är med)"
        case (.missing(let names, let have, let count), .en):
            "\(joined(names, in: .en)) \(names.count == 1 ? "is" : "are") missing from the documents (\(have) of \(count) are there)"
        }
    }
}
