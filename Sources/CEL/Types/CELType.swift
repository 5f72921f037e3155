/// A type of the language as the checker knows it.
public indirect enum CELType: Hashable, Sendable {
    /// Any value; what it is shows when it is evaluated.
    case dyn
    case null
    case bool
    case int
    case uint
    case double
    case string
    case bytes
    case timestamp
    case duration
    case list(CELType)
    case map(key: CELType, value: CELType)
    case optional(CELType)
    /// A value of the type or null, like protobuf's wrapper messages.
    case wrapper(CELType)
    /// The type of a type: `type(1)` has the type `type(int)`.
    case type(CELType)
    /// A record type that the host declares, by its name.
    case record(String)
    /// A type without fields, with its parameters.
    case opaque(String, [CELType] = [])
    /// A type parameter of a function's overload.
    case parameter(String)
    /// What a part with a problem has, so that one mistake is told once.
    case error
}

extension CELType: CustomStringConvertible {
    /// The type as people write it, such as `map(string, list(int))`.
    public var description: String {
        switch self {
        case .dyn: "dyn"
        case .null: "null_type"
        case .bool: "bool"
        case .int: "int"
        case .uint: "uint"
        case .double: "double"
        case .string: "string"
        case .bytes: "bytes"
        case .timestamp: "google.protobuf.Timestamp"
        case .duration: "google.protobuf.Duration"
        case .list(let element): "list(\(element))"
        case .map(let key, let value): "map(\(key), \(value))"
        case .optional(let value): "optional_type(\(value))"
        case .wrapper(let value): "wrapper(\(value))"
        case .type(let type): "type(\(type))"
        case .record(let name): name
        case .opaque(let name, let parameters):
            parameters.isEmpty ? name : "\(name)(\(parameters.map(\.description).joined(separator: ", ")))"
        case .parameter(let name): name
        case .error: "!error!"
        }
    }
}
