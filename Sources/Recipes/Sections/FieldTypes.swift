import LocatedYAML
import NetworkModel
import SectionSchema
import WorkCalendar

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
                report(SectionMessage.missingKey("of", section: section), at: node.headSpan)
                return nil
            }
            return Shape<[String]>.oneOrMore(.text).read(words, &self).map { .choice($0) }
        }
    }
}

extension FieldType {
    /// Reads a value of the type; nil if it is none, which is reported.
    func read(_ node: Node, _ decoding: inout Decoding) -> FieldValue? {
        switch self {
        case .text: Shape<String>.text.read(node, &decoding).map { .text($0) }
        case .integer: Shape<Int>.integer(in: .min ... .max).read(node, &decoding).map { .integer(Int64($0)) }
        case .number: Shape<Double>.number.read(node, &decoding).map { .number($0) }
        case .boolean: Shape<Bool>.boolean.read(node, &decoding).map { .boolean($0) }
        case .date: Shape<Day>.day.read(node, &decoding).map { .date($0) }
        case .choice(let words): Shape<String>.choice(words).read(node, &decoding).map { .text($0) }
        case .list(of: let vocabulary?):
            node.elements.readAll(&decoding) { node, decoding in
                decoding.readReference(node, to: [NameTable.Space("vocabularies", of: vocabulary)])
                    .map { .text($0) }
            }
        case .list(of: nil): .list(node.elements.map { FieldValue(written: $0, asText: true) })
        case .map:
            node.mapping.map { FieldValue(entries: $0.entries) }
                ?? decoding.rejecting(node, expected: .mapping)
        }
    }
}

extension [Node] {
    fileprivate func readAll(
        _ decoding: inout Decoding, _ read: (Node, inout Decoding) -> FieldValue?
    ) -> FieldValue {
        var values: [FieldValue] = []
        for node in self {
            if let value = read(node, &decoding) { values.append(value) }
        }
        return .list(values)
    }
}

extension Decoding {
    fileprivate mutating func rejecting(_ node: Node, expected: NodeKind) -> FieldValue? {
        report(SectionMessage.wrongForm(expected: expected, found: NodeKind(node)), at: node.span)
        return nil
    }
}

extension FieldValue {
    /// What a node without a declared type holds; scalars are read by YAML's core schema unless they are to be text.
    init(written node: Node, asText: Bool = false) {
        switch node.content {
        case .sequence(let elements): self = .list(elements.map { FieldValue(written: $0, asText: asText) })
        case .mapping(let mapping): self = FieldValue(entries: mapping.entries)
        case .scalar(let scalar) where asText: self = .text(scalar.text)
        case .scalar(let scalar):
            self =
                scalar.asBoolean.map { .boolean($0) } ?? scalar.asInteger.map { .integer($0) }
                ?? scalar.asNumber.map { .number($0) } ?? .text(scalar.text)
        }
    }

    fileprivate init(entries: [Mapping.Entry]) {
        self = .map(
            Dictionary(entries.map { ($0.key, FieldValue(written: $0.value)) }, uniquingKeysWith: { first, _ in first }))
    }
}
