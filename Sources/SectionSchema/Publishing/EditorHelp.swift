import Diagnostics
import JSON

/// What editors show beside JSON Schema proper: hover texts in Markdown and snippets, as the YAML language server and
/// Visual Studio Code read them (`markdownDescription`, `defaultSnippets`).
struct EditorHelp {
    private let field: FieldForm
    private let language: MessageLanguage

    init(_ field: FieldForm, in language: MessageLanguage) {
        self.field = field
        self.language = language
    }

    /// What is shown of a key: its meaning, whether it must be there, what holds without it, and an example.
    var hover: String {
        var parts = [field.help.text(in: language)]
        if field.isRequired { parts.append(Self.required.text(in: language)) }
        if let standard = field.standard { parts.append(Self.otherwise.text(in: language) + " `\(standard)`") }
        if let example = field.example { parts.append("```yaml\n\(field.key): \(example)\n```") }
        return parts.joined(separator: "\n\n")
    }

    private static let required = Help(fi: "*Pakollinen.*", sv: "*Obligatorisk.*", en: "*Required.*")
    private static let otherwise = Help(fi: "Muuten:", sv: "Annars:", en: "Otherwise:")

    /// The keys that a new element needs, with places to fill in; nil for an element that needs none.
    static func snippet(for record: RecordForm, in language: MessageLanguage) -> JSONObject? {
        let alternatives = record.requiredOneOf.compactMap(\.first)
        let keys = record.fields.filter { $0.isRequired || $0.key == "name" || alternatives.contains($0.key) }
        guard keys.contains(where: { $0.isRequired || alternatives.contains($0.key) }) else { return nil }
        let body = keys.enumerated().reduce(into: JSONObject()) { body, item in
            body[item.element.key] = .string("${\(item.offset + 1):\(placeholder(for: item.element))}")
        }
        return [
            "label": .string(record.name), "description": .string(record.help.text(in: language)),
            "body": .object(body),
        ]
    }

    /// An example short enough to be typed over, else the key.
    private static func placeholder(for field: FieldForm) -> String {
        guard let example = field.example, example.utf8.count <= 30,
            !example.contains(where: { "{}[]$\\\"".contains($0) })
        else { return field.key }
        return example
    }
}
