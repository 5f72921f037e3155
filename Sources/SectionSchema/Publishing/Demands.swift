import JSON

/// What must be there in a recipe that extends no other, as JSON Schemas that demand nothing else.
struct Demands {
    /// The schemas by their names, in the order in which they were made.
    private(set) var definitions: [(name: String, schema: JSONObject)] = []
    /// The name of the whole recipe's.
    private(set) var root = ""
    private var visited: Set<String> = []

    /// Gathers the demands of a record and all inside it.
    init(of record: RecordForm) {
        root = Self.name(of: record)
        if demands(of: record) == nil { definitions.append((root, [:])) }
    }

    private static func name(of record: RecordForm) -> String { "complete_" + record.name }

    /// What a record demands; nil if nothing.
    private mutating func demands(of record: RecordForm) -> JSONObject? {
        let name = Self.name(of: record)
        let reference: JSONObject = ["$ref": .string("#/$defs/" + name)]
        guard visited.insert(record.name).inserted else {
            return definitions.contains { $0.name == name } ? reference : nil
        }
        var schema = JSONObject()
        let required = record.fields.filter(\.isRequired).map(\.key)
        if !required.isEmpty { schema["required"] = .strings(required) }
        let choices = record.requiredOneOf.map { keys in
            JSONValue.object(.any(keys.map { ["required": .strings([$0])] }))
        }
        if !choices.isEmpty { schema["allOf"] = .array(choices) }
        var properties = JSONObject()
        for field in record.fields {
            if let demands = demands(of: field.form) { properties[field.key] = .object(demands) }
        }
        if !properties.members.isEmpty { schema["properties"] = .object(properties) }
        guard !schema.members.isEmpty else { return nil }
        definitions.append((name, schema))
        return reference
    }

    /// What a form demands: the keywords for mappings pass lists and texts by, and the other way round.
    private mutating func demands(of form: Form) -> JSONObject? {
        switch form {
        case .record(let record): return demands(of: record)
        case .records(let record, _): return demands(of: record).map { ["items": .object($0)] }
        case .list(of: let element): return demands(of: element).map { ["items": .object($0)] }
        case .oneOrMore(let element):
            guard let demands = demands(of: element) else { return nil }
            return [
                "if": .object(["type": .string("array")]), "then": .object(["items": .object(demands)]),
                "else": .object(demands),
            ]
        case .byName(_, let value):
            return demands(of: value).map { demands in
                [
                    "if": .object(["type": .string("object")]),
                    "then": .object(["additionalProperties": .object(demands)]),
                ]
            }
        case .alternatives(let forms):
            let each = forms.compactMap { demands(of: $0) }
            return each.isEmpty ? nil : ["allOf": .array(each.map(JSONValue.object))]
        case .text, .integer, .number, .boolean, .choice, .reference, .custom: return nil
        }
    }
}
