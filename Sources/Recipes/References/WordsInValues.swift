import CEL
package import LocatedYAML
package import SourceText

extension ExpressionModel {
    /// Where a condition written as a mapping, or what an example gives, writes a declared word under a field that may
    /// hold it.
    ///
    /// Found by the types of the fields, as in expressions: the same word under another field stays out.
    package func places(
        of word: String, declaredIn place: DeclaredWords.Place, in node: Node, scope: ExpressionScope
    ) -> [SourceSpan] {
        var finder = WordInValues(model: self, scope: scope, word: word, place: place)
        finder.look(into: node)
        return finder.found
    }

    /// Where the words that a field of a record may hold are declared; nil where it holds none.
    func place(ofWordsIn field: String, of record: String) -> DeclaredWords.Place? {
        switch (record, field) {
        case (_, "id"): .ids(of: record)
        case ("mark", "endorsement"): .ids(of: "endorsement")
        case ("meeting", "series"): .ids(of: "series")
        case ("member", "roles"): .ids(of: "role")
        case ("figure", "by"): .ids(of: "vocabulary")
        default: declaredWords(of: field, in: record)?.place
        }
    }
}

/// Goes through values by the types of the fields that hold them.
private struct WordInValues {
    let model: ExpressionModel
    let scope: ExpressionScope
    let word: String
    let place: DeclaredWords.Place
    private(set) var found: [SourceSpan] = []

    init(model: ExpressionModel, scope: ExpressionScope, word: String, place: DeclaredWords.Place) {
        self.model = model
        self.scope = scope
        self.word = word
        self.place = place
    }

    /// The keys of a whole condition or example: fields of the thing spoken of, or roots.
    mutating func look(into node: Node) {
        let subject = scope.subject.flatMap { model.recordType(named: $0.rawValue) }
        for entry in node.mapping?.entries ?? [] {
            if let subject, let index = subject.index(of: entry.key) {
                take(entry.value, subject.fields[index], of: subject)
            } else if let root = model.variables(of: scope).first(where: { $0.name == entry.key }) {
                take(entry.value, type: root.type, words: nil)
            } else if entry.key == ConditionOperator.not.rawValue {
                for part in entry.value.elements { look(into: part) }
            }
        }
    }

    private mutating func take(_ node: Node, _ field: RecordType.Field, of record: RecordType) {
        take(node, type: field.type, words: model.place(ofWordsIn: field.name, of: record.name))
    }

    private mutating func take(_ node: Node, type: CELType, words: DeclaredWords.Place?) {
        switch node.content {
        case .scalar(let scalar):
            let declared = words ?? type.recordName.map(DeclaredWords.Place.ids)
            if scalar.text == word, declared == place { found.append(node.span) }
        case .sequence(let elements):
            for element in elements { take(element, type: type, words: words) }
        case .mapping(let mapping):
            let record = type.recordName.flatMap { model.recordType(named: $0) }
            for entry in mapping.entries {
                // Examples may call an application's marks as its data does.
                let key = entry.key == "endorsements" ? "marks" : entry.key
                if let record, let index = record.index(of: key) {
                    take(entry.value, record.fields[index], of: record)
                } else if ConditionOperator(rawValue: key) != nil {
                    take(entry.value, type: type, words: words)
                }
            }
        }
    }
}

extension CELType {
    /// The record type of a value, or of the elements of a list.
    fileprivate var recordName: String? {
        switch self {
        case .record(let name): name
        case .list(let element): element.recordName
        default: nil
        }
    }
}
