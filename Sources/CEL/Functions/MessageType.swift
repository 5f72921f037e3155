/// A protobuf message type that expressions can build because it means a value of the language.
struct MessageType: Sendable {
    /// The full name.
    let name: String
    /// The fields and their types.
    let fields: [String: CELType]
    /// The type of the values built.
    let result: CELType
    /// Makes the value from the fields given.
    let build: @Sendable ([String: Value]) throws(EvaluationError) -> Value

    /// All such types by name.
    static let all: [String: MessageType] = Dictionary(
        uniqueKeysWithValues: (wrappers + [timestamp, duration, structure, list, value, any, empty]).map {
            ($0.name, $0)
        })

    private static let wrappers: [MessageType] = [
        wrapper("BoolValue", .bool, zero: .bool(false)),
        wrapper("BytesValue", .bytes, zero: .bytes([])),
        wrapper("DoubleValue", .double, zero: .double(0)),
        wrapper("FloatValue", .double, zero: .double(0)) { (value) throws(EvaluationError) in
            if case .double(let value) = value { .double(Double(Float(value))) } else { value }
        },
        wrapper("Int64Value", .int, zero: .int(0)),
        wrapper("Int32Value", .int, zero: .int(0)) { (value) throws(EvaluationError) in
            if case .int(let value) = value, Int32(exactly: value) == nil {
                throw EvaluationError(.overflow(function: "google.protobuf.Int32Value"))
            }
            return value
        },
        wrapper("StringValue", .string, zero: .string("")),
        wrapper("UInt64Value", .uint, zero: .uint(0)),
        wrapper("UInt32Value", .uint, zero: .uint(0)) { (value) throws(EvaluationError) in
            if case .uint(let value) = value, UInt32(exactly: value) == nil {
                throw EvaluationError(.overflow(function: "google.protobuf.UInt32Value"))
            }
            return value
        },
    ]

    private static func wrapper(
        _ name: String, _ type: CELType, zero: Value,
        _ convert: @escaping @Sendable (Value) throws(EvaluationError) -> Value = { $0 }
    ) -> MessageType {
        MessageType(name: "google.protobuf.\(name)", fields: ["value": type], result: .wrapper(type)) {
            (fields) throws(EvaluationError) in
            guard let value = fields["value"] else { return zero }
            guard value.fits(type) else { throw .mismatch([value]) }
            return try convert(value)
        }
    }

    private static let timestamp = MessageType(
        name: "google.protobuf.Timestamp", fields: ["seconds": .int, "nanos": .int], result: .timestamp
    ) { (fields) throws(EvaluationError) in
        let (seconds, nanoseconds) = try secondsAndNanoseconds(fields)
        return .timestamp(
            try rethrowing("timestamp") { () throws(TimeError) in
                try Timestamp(secondsSinceEpoch: seconds, nanoseconds: nanoseconds)
            })
    }

    private static let duration = MessageType(
        name: "google.protobuf.Duration", fields: ["seconds": .int, "nanos": .int], result: .duration
    ) { (fields) throws(EvaluationError) in
        let (seconds, nanoseconds) = try secondsAndNanoseconds(fields)
        return .duration(
            try rethrowing("duration") { () throws(TimeError) in
                let rest = try TimeSpan(
                    seconds: nanoseconds < 0 ? -1 : 0,
                    nanoseconds: nanoseconds < 0 ? nanoseconds + 1_000_000_000 : nanoseconds)
                return try TimeSpan(seconds: seconds).adding(rest)
            })
    }

    private static func secondsAndNanoseconds(
        _ fields: [String: Value]
    ) throws(EvaluationError) -> (seconds: Int64, nanoseconds: Int32) {
        guard case .int(let seconds) = fields["seconds"] ?? .int(0), case .int(let nanos) = fields["nanos"] ?? .int(0)
        else { throw .mismatch(Array(fields.values)) }
        guard let nanoseconds = Int32(exactly: nanos), nanoseconds > -1_000_000_000, nanoseconds < 1_000_000_000 else {
            throw EvaluationError(.overflow(function: "nanos"))
        }
        return (seconds, nanoseconds)
    }

    private static let structure = MessageType(
        name: "google.protobuf.Struct", fields: ["fields": .map(key: .string, value: .dyn)],
        result: .map(key: .string, value: .dyn)
    ) { (fields) throws(EvaluationError) in try json(fields["fields"] ?? .map(MapValue())) }

    private static let list = MessageType(
        name: "google.protobuf.ListValue", fields: ["values": .list(.dyn)], result: .list(.dyn)
    ) { (fields) throws(EvaluationError) in try json(fields["values"] ?? .list([])) }

    private static let value = MessageType(
        name: "google.protobuf.Value",
        fields: [
            "null_value": .dyn, "number_value": .double, "string_value": .string, "bool_value": .bool,
            "struct_value": .map(key: .string, value: .dyn), "list_value": .list(.dyn),
        ],
        result: .dyn
    ) { (fields) throws(EvaluationError) in
        guard let (name, value) = fields.first else { return .null }
        guard fields.count == 1 else { throw .mismatch(fields.keys.sorted().map(Value.string)) }
        return name == "null_value" ? .null : try json(value)
    }

    private static let any = MessageType(
        name: "google.protobuf.Any", fields: ["type_url": .string, "value": .bytes], result: .dyn
    ) { (fields) throws(EvaluationError) in
        throw EvaluationError(.conversion(value: "google.protobuf.Any", to: .dyn))
    }

    private static let empty = MessageType(
        name: "google.protobuf.Empty", fields: [:], result: .map(key: .string, value: .dyn)
    ) { (_) throws(EvaluationError) in .map(MapValue()) }

    /// A value as JSON holds it: whole numbers become doubles, or text where a double would round them.
    private static func json(_ value: Value) throws(EvaluationError) -> Value {
        switch value {
        case .null, .bool, .double, .string: return value
        case .int(let number):
            return abs(Double(number)) < 0x1p53 ? .double(Double(number)) : .string(String(number))
        case .uint(let number):
            return Double(number) < 0x1p53 ? .double(Double(number)) : .string(String(number))
        case .bytes(let bytes): return .string(Base64.encode(bytes))
        case .timestamp(let point): return .string(point.description)
        case .duration(let span): return .string(span.description)
        case .list(let elements):
            var converted: [Value] = []
            for element in elements { converted.append(try json(element)) }
            return .list(converted)
        case .map(let map):
            var values: [(String, Value)] = []
            for (key, value) in map.entries {
                guard case .string(let name) = key else { throw .mismatch([key]) }
                values.append((name, try json(value)))
            }
            return .map(MapValue(members: values))
        case .type, .optional, .record, .opaque: throw .mismatch([value])
        }
    }
}
