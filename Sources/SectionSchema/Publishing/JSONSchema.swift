package import Diagnostics
package import JSON

/// Describes a record as JSON Schema (draft 2020-12), for editors and validators.
///
/// Wherever a value could come from a parameter, a text with `${{` in it is allowed too; any element of a list of records
/// may be a template (`for_each`, `as`) or be taken away (`remove`). Keys are closed. What must be there is demanded apart,
/// and only of recipes that don't extend another: one that does may leave out what its base says.
package struct JSONSchema: Sendable {
    private let language: MessageLanguage
    private var definitions = JSONObject()

    /// The schema of a record, its descriptions in a language.
    package static func document(of record: RecordForm, title: String, in language: MessageLanguage) -> JSONObject {
        var schema = JSONSchema(language: language)
        let root = schema.definition(of: record, isElement: false)
        let demands = Demands(of: record)
        for (name, demand) in demands.definitions { schema.definitions[name] = .object(demand) }
        schema.definitions["expression"] = .object(schema.expression)
        return [
            "$schema": .string("https://json-schema.org/draft/2020-12/schema"),
            "title": .string(title),
            "$ref": root,
            "if": .object(["required": .strings(["extends"])]),
            "else": .reference(to: demands.root),
            "$defs": .object(schema.definitions),
        ]
    }

    private init(language: MessageLanguage) {
        self.language = language
    }

    private var expression: JSONObject {
        let help = Help(
            fi: "Lauseke: ${{ … }}.", sv: "Ett uttryck: ${{ … }}.", en: "An expression: ${{ … }}.")
        return [
            "description": .string(help.text(in: language)),
            "type": .string("string"),
            "pattern": .string(Self.expressionPattern),
        ]
    }

    fileprivate static let expressionPattern = #"\$\{\{"#
}

// MARK: - Records

extension JSONSchema {
    /// A reference to a record's definition, which is made where it is not there yet.
    private mutating func definition(of record: RecordForm, isElement: Bool) -> JSONValue {
        let reference = JSONValue.string("#/$defs/" + record.name)
        if definitions[record.name] == nil || isElement && definitions[record.name]?.isElement == false {
            definitions[record.name] = .object([:])
            definitions[record.name] = .object(schema(of: record, isElement: isElement))
        }
        return reference
    }

    private mutating func schema(of record: RecordForm, isElement: Bool) -> JSONObject {
        var properties = JSONObject()
        for field in record.fields { properties[field.key] = .object(schema(of: field)) }
        if isElement {
            for field in FieldForm.ofElements where properties[field.key] == nil {
                properties[field.key] = .object(schema(of: field))
            }
        }
        var object: JSONObject = [
            "description": .string(record.help.text(in: language)),
            "type": .string("object"),
            "properties": .object(properties),
        ]
        object["additionalProperties"] = record.furtherKeys.map { .object(schema(of: $0)) } ?? .boolean(false)
        let snippet = EditorHelp.snippet(for: record, in: language)
        if isElement, let snippet { object["defaultSnippets"] = .array([.object(snippet)]) }
        let variants = record.variants.map { JSONValue.object(schema(of: $0)) }
        if !variants.isEmpty { object["allOf"] = .array(variants) }
        return object
    }

    private mutating func schema(of field: FieldForm) -> JSONObject {
        var schema = schema(of: field.form)
        let example = field.example.map { " (`\($0)`)" } ?? ""
        schema["description"] = .string(field.help.text(in: language) + example)
        schema["markdownDescription"] = .string(EditorHelp(field, in: language).hover)
        return schema
    }

    private mutating func schema(of variant: RecordForm.Variant) -> JSONObject {
        let condition: JSONObject = [
            "properties": .object([variant.key: .object(["const": .string(variant.word)])]),
            "required": .strings([variant.key]),
        ]
        let consequence: JSONObject = [
            "properties": .object([variant.dependent: .object(["$ref": definition(of: variant.form, isElement: false)])]
            )
        ]
        return ["if": .object(condition), "then": .object(consequence)]
    }
}

// MARK: - Forms

extension JSONSchema {
    private mutating func schema(of form: Form, isElement: Bool = false) -> JSONObject {
        switch form {
        case .text(let form): return text(form)
        case .reference: return ["type": .strings(["string", "number"])]
        case .integer(let range): return orExpression(integer(range))
        case .number: return orExpression(["type": .string("number")])
        case .boolean: return orExpression(["type": .string("boolean")])
        case .choice(let words): return orExpression(["enum": .strings(words)])
        case .list(of: let element): return orExpression(list(of: element))
        case .oneOrMore(let element):
            return .any([schema(of: element, isElement: true), list(of: element)])
        case .records(let record, let mayBeFile):
            return mayBeFile ? .any([list(of: .record(record)), Self.file]) : list(of: .record(record))
        case .record(let record): return ["$ref": definition(of: record, isElement: isElement)]
        case .byName(let name, let value):
            return [
                "type": .string("object"), "propertyNames": .object(names(name)),
                "additionalProperties": .object(schema(of: value)),
            ]
        case .alternatives(let forms): return .any(forms.map { schema(of: $0, isElement: isElement) })
        case .custom(let form): return custom(form)
        }
    }

    private mutating func list(of element: Form) -> JSONObject {
        ["type": .string("array"), "items": .object(schema(of: element, isElement: true))]
    }

    private func integer(_ range: ClosedRange<Int>?) -> JSONObject {
        var schema: JSONObject = ["type": .string("integer")]
        if let range {
            schema["minimum"] = .integer(Int64(range.lowerBound))
            schema["maximum"] = .integer(Int64(range.upperBound))
        }
        return schema
    }

    private mutating func text(_ form: TextForm) -> JSONObject {
        if definitions[form.name] == nil {
            var schema: JSONObject = ["description": .string(form.help.text(in: language))]
            if let pattern = form.pattern {
                schema["type"] = form.mayLookLikeNumber ? .strings(["string", "number"]) : .string("string")
                schema["pattern"] = .string(pattern + "|" + Self.expressionPattern)
            } else {
                schema["type"] = .strings(["string", "number", "boolean", "null"])
            }
            if !form.examples.isEmpty { schema["examples"] = .strings(form.examples) }
            definitions[form.name] = .object(schema)
        }
        return ["$ref": .string("#/$defs/" + form.name)]
    }

    private func names(_ form: TextForm) -> JSONObject {
        form.pattern.map { ["pattern": .string($0)] } ?? [:]
    }

    private mutating func custom(_ form: CustomForm) -> JSONObject {
        if definitions[form.name] == nil {
            var schema: JSONObject = ["description": .string(form.help.text(in: language))]
            for member in form.schema.members { schema[member.name] = member.value }
            definitions[form.name] = .object(schema)
        }
        return ["$ref": .string("#/$defs/" + form.name)]
    }

    private func orExpression(_ schema: JSONObject) -> JSONObject {
        .any([schema, ["$ref": .string("#/$defs/expression")]])
    }

    private static let file: JSONObject = [
        "type": .string("object"),
        "properties": .object(["file": .object(["type": .string("string")])]),
        "required": .strings(["file"]),
        "additionalProperties": .boolean(false),
    ]
}

extension FieldForm {
    /// Keys that any element of a list may have.
    package static let ofElements: [FieldForm] = [
        FieldForm(
            key: "for_each",
            form: .custom(
                CustomForm(
                    "template_list", help: Help(fi: "Luettelo.", sv: "En lista.", en: "A list."),
                    schema: ["type": .strings(["array", "string"])])),
            example: "[liperi, juuka]",
            help: Help(
                fi: "Tekee elementistä mallin: yksi kutakin luettelon alkiota kohti.",
                sv: "Gör elementet till en mall: ett för varje post i listan.",
                en: "Makes the element a template: one for each item of the list.")),
        FieldForm(
            key: "as", form: .text(.nameInExpressions), example: "kunta",
            help: Help(
                fi: "Nimi, jolla malli käyttää alkiota: ${{ kunta }}.", sv: "Namnet på posten i mallen: ${{ kunta }}.",
                en: "The item's name inside the template: ${{ kunta }}.")),
        FieldForm(
            key: "remove", form: .boolean, example: "true",
            help: Help(
                fi: "Poistaa pohjareseptin elementin, jolla on tämä tunnus.",
                sv: "Tar bort grundreceptets element med detta id.", en: "Takes away the base's element with this id.")),
    ]
}

extension JSONValue {
    static func strings(_ texts: [String]) -> JSONValue { .array(texts.map(JSONValue.string)) }

    static func reference(to name: String) -> JSONValue { .object(["$ref": .string("#/$defs/" + name)]) }

    /// Whether a record's schema has the keys that elements of lists may have.
    fileprivate var isElement: Bool {
        guard case .object(let schema) = self, case .object(let properties)? = schema["properties"] else { return true }
        return properties["for_each"] != nil
    }
}

extension JSONObject {
    /// One of several schemas.
    static func any(_ schemas: [JSONObject]) -> JSONObject {
        ["anyOf": .array(schemas.map(JSONValue.object))]
    }
}
