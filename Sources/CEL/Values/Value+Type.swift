extension Value {
    /// The type as `type()` gives it; what lists and maps hold is `dyn`.
    public var type: CELType {
        switch self {
        case .null: .null
        case .bool: .bool
        case .int: .int
        case .uint: .uint
        case .double: .double
        case .string: .string
        case .bytes: .bytes
        case .list: .list(.dyn)
        case .map: .map(key: .dyn, value: .dyn)
        case .timestamp: .timestamp
        case .duration: .duration
        case .type(let type): .type(type)
        case .optional: .optional(.dyn)
        case .record(let record): .record(record.recordType.name)
        case .opaque(let value): value.type
        }
    }

    /// Creates the value of a literal.
    init(_ literal: Expression.Literal) {
        switch literal {
        case .null: self = .null
        case .bool(let value): self = .bool(value)
        case .int(let value): self = .int(value)
        case .uint(let value): self = .uint(value)
        case .double(let value): self = .double(value)
        case .string(let value): self = .string(value)
        case .bytes(let value): self = .bytes(value)
        }
    }

    /// Whether a parameter of a type may take it; what lists and maps hold is not looked at.
    func fits(_ type: CELType) -> Bool {
        switch (self, type) {
        case (_, .dyn), (_, .parameter), (_, .error): true
        case (.null, .null), (.bool, .bool), (.int, .int), (.uint, .uint), (.double, .double), (.string, .string),
            (.bytes, .bytes), (.list, .list), (.map, .map), (.timestamp, .timestamp), (.duration, .duration),
            (.type, .type), (.optional, .optional), (.null, .wrapper):
            true
        case (_, .wrapper(let inner)): fits(inner)
        case (.record(let record), .record(let name)): record.recordType.name == name
        case (.opaque(let value), .opaque(let name, _)): value.type.kindName == name
        default: false
        }
    }

    /// Whether it is an int, uint or double.
    var isNumber: Bool {
        switch self {
        case .int, .uint, .double: true
        default: false
        }
    }

    /// Whether it is what a value of its type is by default: zero, empty, false or null.
    var isZero: Bool {
        switch self {
        case .null: true
        case .bool(let value): !value
        case .int(let value): value == 0
        case .uint(let value): value == 0
        case .double(let value): value == 0
        case .string(let value): value.isEmpty
        case .bytes(let value): value.isEmpty
        case .list(let value): value.isEmpty
        case .map(let value): value.count == 0
        case .timestamp(let value): value.secondsSinceEpoch == 0 && value.nanoseconds == 0
        case .duration(let value): value == .zero
        case .optional(let value): value == nil
        case .type, .record, .opaque: false
        }
    }
}
