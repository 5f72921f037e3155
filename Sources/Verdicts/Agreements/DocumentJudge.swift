import Diagnostics
import JSON
import NetworkModel
import Recipes

/// `documents`: they are all there.
struct DocumentJudge: AgreementJudge {
    private let demand: Agreement.DocumentDemand
    private let names: [String: String]
    private let language: MessageLanguage

    init(_ demand: Agreement.DocumentDemand, world: ExpressionWorld, language: MessageLanguage) {
        self.demand = demand
        self.language = language
        switch demand {
        case .fields(let fields):
            names = Dictionary(fields.map { ($0, world.name(ofField: $0)) }, uniquingKeysWith: { first, _ in first })
        case .words(_, in: let field):
            let vocabulary = world.vocabulary(ofField: field)
            let terms = world.network.vocabularies.first { $0.id == vocabulary }?.terms ?? []
            names = Dictionary(
                terms.map { ($0.id, $0.name?.text(in: world.language) ?? $0.id) },
                uniquingKeysWith: { first, _ in first })
        }
    }

    func outcome(for application: Application) -> AgreementOutcome {
        let asked: [String]
        let missing: [String]
        switch demand {
        case .fields(let fields):
            asked = fields
            missing = fields.filter { !(application.fields[$0]?.isFilledIn ?? false) }
        case .words(let words, in: let field):
            asked = words
            let there = Set(application.texts(in: field))
            missing = words.filter { !there.contains($0) }
        }
        let because = asked.map {
            Reason(expression: "documents: \($0)", value: .boolean(!missing.contains($0)))
        }
        guard !missing.isEmpty else {
            let text = DocumentText.held(asked.count).text(in: language)
            return AgreementOutcome(word: .held, text: text, because: because)
        }
        let text = DocumentText.missing(
            missing.map { names[$0] ?? $0 }, have: asked.count - missing.count, of: asked.count)
        return AgreementOutcome(
            word: .broken, text: text.text(in: language), because: because, acts: [Act(.addDocuments(missing))])
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
