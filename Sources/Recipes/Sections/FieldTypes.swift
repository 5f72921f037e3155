import LocatedYAML
import NetworkModel
import SectionSchema

/// The type that a parameter or application field declares with `type` and `of`.
struct FieldTypeDraft: Sendable {
    var kind = FieldTypeKind.text
    var of: Node?
}

/// The words for types.
enum FieldTypeKind: String, Sendable, CaseIterable {
    case text, integer, number, boolean, date, choice, list, map
}

extension Decoding {
    /// The type that `type` and `of` declare; nil if they don't go together, which is reported.
    mutating func fieldType(_ draft: FieldTypeDraft, section: String, at node: Node) -> FieldType? {
        switch draft.kind {
        case .text: return .text
        case .integer: return .integer
        case .number: return .number
        case .boolean: return .boolean
        case .date: return .date
        case .map: return .map
        case .list:
            guard let vocabulary = draft.of else { return .list(of: nil) }
            return readReference(vocabulary, to: [NameTable.Space("vocabularies")]).map { .list(of: $0) }
        case .choice:
            guard let words = draft.of else {
                report(SectionMessage.missingKey("of", of: thing(node, in: section)), at: node.headSpan)
                return nil
            }
            return Shape<[String]>.oneOrMore(.text).read(words, &self).map { .choice($0) }
        }
    }
}
