import CEL
import Foundation
import JSON

/// The expressions of `cel-cases.json` and the variables that they see.
struct BenchmarkCases {
    struct Case {
        let name: String
        let source: String
        let expected: JSONValue
    }

    let environment: Environment
    let activation: Activation
    let cases: [Case]

    init(path: String) throws {
        let json = try JSONValue(parsing: Array(Data(contentsOf: URL(fileURLWithPath: path))))
        let variables = json["variables"]?.members ?? []
        environment = Environment(
            variables: variables.map { .init($0.name, CELType($0.value["type"] ?? .null)) })
        var activation = Activation(environment)
        for variable in variables {
            let type = CELType(variable.value["type"] ?? .null)
            activation[variable.name] = Value(variable.value["value"] ?? .null, as: type)
        }
        self.activation = activation
        cases = (json["cases"]?.elements ?? []).compactMap { json in
            guard let name = json["name"]?.text, let source = json["expr"]?.text, let expected = json["expect"] else {
                return nil
            }
            return Case(name: name, source: source, expected: expected)
        }
    }
}

extension JSONValue {
    subscript(name: String) -> JSONValue? { if case .object(let object) = self { object[name] } else { nil } }
    var elements: [JSONValue]? { if case .array(let elements) = self { elements } else { nil } }
    var members: [JSONObject.Member]? { if case .object(let object) = self { object.members } else { nil } }
    var text: String? { if case .string(let text) = self { text } else { nil } }
}

extension CELType {
    init(_ json: JSONValue) {
        switch json {
        case .string("int"): self = .int
        case .string("bool"): self = .bool
        case .string("string"): self = .string
        case .string("double"): self = .double
        case .string("timestamp"): self = .timestamp
        case .object(let object): self = .list(object["list"].map { CELType($0) } ?? .dyn)
        default: self = .dyn
        }
    }
}

extension Value {
    init(_ json: JSONValue, as type: CELType = .dyn) {
        switch json {
        case .null: self = .null
        case .boolean(let value): self = .bool(value)
        case .integer(let value): self = .int(value)
        case .number(let value): self = .double(value)
        case .string(let text):
            self = type == .timestamp ? (try? Timestamp(parsing: text)).map(Value.timestamp) ?? .null : .string(text)
        case .array(let elements): self = .list(elements.map { Value($0) })
        case .object(let object): self = .map(MapValue(members: object.members.map { ($0.name, Value($0.value)) }))
        }
    }
}
