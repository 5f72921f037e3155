import LocatedYAML
import NetworkModel
import SectionSchema
import SourceText

extension Shape<[Vocabulary]> {
    /// `vocabularies`: the network's own words, by the name under which things carry them.
    static let vocabularies = Shape.byName(
        .vocabularyName, .nameInExpressions, .vocabulary
    ) { id, entry, vocabulary in
        var vocabulary = vocabulary
        vocabulary.id = id
        vocabulary.origin = entry.keySpan
        return vocabulary
    }
}

extension Shape<String> {
    /// A vocabulary's name, which must not be a key of what carries vocabularies.
    fileprivate static let vocabularyName = nameInExpressions { _ in NameTable.Space("vocabularies") }
        .notNamed(
            like: [
                keys(of: Sections.member), keys(of: Sections.group), keys(of: Sections.venue),
                keys(of: Sections.activity), keys(of: Sections.meeting),
                (section: "needs", keys: ["id", "title", "year", "votes", "expires"]),
            ])

    private static func keys<Whole>(of record: Record<Whole>) -> (section: String, keys: [String]) {
        (section: record.path, keys: record.keys + FieldForm.ofElements.map(\.key))
    }
}

extension Shape<Vocabulary> {
    /// A list of terms, or a mapping with a name beside the terms.
    fileprivate static let vocabulary = Shape.alternatives(
        list: Shape<[VocabularyTerm]>.terms.map { Vocabulary(id: "", terms: $0) },
        mapping: .record(Sections.namedVocabulary) { _ in Vocabulary(id: "", terms: []) }
    )
}

extension Sections {
    fileprivate static let namedVocabulary = Record<Vocabulary>(
        "vocabulary", at: "vocabularies",
        help: Help(
            fi: "Sanasto, jolla on nimi.", sv: "En vokabulär som har ett namn.", en: "A vocabulary that has a name.")
    ) {
        Field<Vocabulary>.name { $0.name = $1 }
        Field<Vocabulary>.helpForReaders
        Field(
            "terms", .terms, { $0.terms = $1 }, required: true, example: "[lapset, työikäiset, ikäihmiset]",
            fi: "Sanaston sanat.", sv: "Vokabulärens ord.", en: "The vocabulary's terms.")
    }

    fileprivate static let term = Record<VocabularyTerm>(
        "term", at: "vocabularies.terms",
        help: Help(
            fi: "Sana, jolla on nimi.", sv: "Ett ord som har ett namn.", en: "A term that has a name.")
    ) {
        Field(
            "id", .term, { $0.id = $1 }, required: true, example: "ikäihmiset", fi: "Sanan tunnus.", sv: "Ordets id.",
            en: "The term's id.")
        Field<VocabularyTerm>.name { $0.name = $1 }
        Field<VocabularyTerm>.helpForReaders
    }
}

extension Shape<[VocabularyTerm]> {
    fileprivate static let terms = Shape.list(
        of: .alternatives(
            text: Shape<String>.term.refined { id, node, _ in VocabularyTerm(id: id, at: node) },
            mapping: .record(Sections.term) { VocabularyTerm(id: "", at: $0) }
        ))
}

extension Shape<String> {
    /// The id of a term in the vocabulary that is being read.
    fileprivate static let term = id { decoding in NameTable.Space("vocabularies", of: decoding.owners.last) }
}

extension VocabularyTerm {
    fileprivate init(id: String, at node: Node) {
        self.init(id: id)
        origin = node.span
    }
}

extension FurtherKeys {
    /// Vocabularies as keys of a thing, each with one term or a list of terms.
    static func vocabularies(
        _ put: @escaping @Sendable (inout Whole, String, [String]) -> Void
    ) -> FurtherKeys {
        let space = NameTable.Space("vocabularies")
        return FurtherKeys(
            form: .oneOrMore(.text(.id)),
            keys: { $0.names.names(in: space) },
            isKey: { key, decoding in decoding.names.contains(key, in: space) },
            read: { entry, whole, decoding in
                let vocabulary = NameTable.Space("vocabularies", of: entry.key)
                let nodes = entry.value.sequence ?? (entry.value.isNull ? [] : [entry.value])
                let terms = decoding.readReferences(nodes, to: vocabulary)
                put(&whole, entry.key.canonicallyComposed, terms)
            }
        )
    }
}
