internal import CEL
internal import Diagnostics
internal import JSON

// The notation of values and types in the suite's files.

extension JSONValue {
    subscript(name: String) -> JSONValue? { if case .object(let object) = self { object[name] } else { nil } }
    var elements: [JSONValue]? { if case .array(let elements) = self { elements } else { nil } }
    var members: [JSONObject.Member]? { if case .object(let object) = self { object.members } else { nil } }
    var text: String? { if case .string(let text) = self { text } else { nil } }
    var truth: Bool? { if case .boolean(let truth) = self { truth } else { nil } }
}

extension Value {
    /// Reads a value; nil if it is a protobuf message or in no known form.
    init?(conformance json: JSONValue) {
        guard let member = json.members?.first else { return nil }
        switch (member.name, member.value) {
        case ("null", _): self = .null
        case ("bool", .boolean(let value)): self = .bool(value)
        case ("string", .string(let text)): self = .string(text)
        case ("int", .string(let text)): self = .int(Int64(text) ?? 0)
        case ("uint", .string(let text)): self = .uint(UInt64(text) ?? 0)
        case ("double", .number(let value)): self = .double(value)
        case ("double", .integer(let value)): self = .double(Double(value))
        case ("double", .string(let text)): self = .double(Double(celText: text) ?? .nan)
        case ("bytes", .string(let text)): self = .bytes(Base64.decode(text) ?? [])
        case ("list", .array(let elements)): self = .list(elements.compactMap(Value.init(conformance:)))
        case ("map", .array(let entries)): self.init(conformanceEntries: entries)
        case ("type", .string(let name)):
            guard let type = CELType(conformanceName: name) else { return nil }
            self = .type(type)
        case ("timestamp", .string(let text)):
            guard let point = try? Timestamp(parsing: text) else { return nil }
            self = .timestamp(point)
        case ("duration", .string(let text)):
            guard let span = try? TimeSpan(parsing: text) else { return nil }
            self = .duration(span)
        default: return nil
        }
    }

    private init?(conformanceEntries entries: [JSONValue]) {
        let pairs: [MapValue.Entry] = entries.compactMap { entry in
            guard let parts = entry.elements, parts.count == 2, let key = Value(conformance: parts[0]),
                let value = Value(conformance: parts[1])
            else { return nil }
            return (key, value)
        }
        guard let map = MapValue(pairs) else { return nil }
        self = .map(map)
    }

    /// Whether both are the same value of the same type; NaN is the same as NaN.
    func isExactly(_ other: Value) -> Bool {
        switch (self, other) {
        case (.double(let left), .double(let right)):
            left.isNaN && right.isNaN || left == right && left.sign == right.sign
        case (.list(let left), .list(let right)):
            left.count == right.count && zip(left, right).allSatisfy { $0.isExactly($1) }
        case (.map(let left), .map(let right)):
            left.count == right.count
                && left.entries.allSatisfy { entry in
                    guard let index = right.keys.firstIndex(where: { $0.isExactly(entry.key) }) else { return false }
                    return entry.value.isExactly(right.values[index])
                }
        default: type.isSameKind(as: other.type) && isEqual(other)
        }
    }

    private func isEqual(_ other: Value) -> Bool {
        var meter = Meter(Budget())
        return (try? equals(other, &meter)) ?? false
    }
}

extension CELType {
    /// Reads a type; nil if it is in no known form.
    init?(conformance json: JSONValue) {
        if let name = json.text {
            self.init(conformanceName: name)
            return
        }
        guard let member = json.members?.first else { return nil }
        switch member.name {
        case "list":
            guard let element = CELType(conformance: member.value) else { return nil }
            self = .list(element)
        case "map":
            guard let parts = member.value.elements?.compactMap(CELType.init(conformance:)), parts.count == 2 else {
                return nil
            }
            self = .map(key: parts[0], value: parts[1])
        case "wrapper":
            guard let inner = CELType(conformance: member.value) else { return nil }
            self = .wrapper(inner)
        case "type": self = .type(CELType(conformance: member.value) ?? .dyn)
        case "typeParam": self = .parameter(member.value.text ?? "")
        case "message": self = .record(member.value.text ?? "")
        case "abstract":
            let parameters = (member.value["params"]?.elements ?? []).compactMap(CELType.init(conformance:))
            let name = member.value["name"]?.text ?? ""
            self = name == "optional_type" ? .optional(parameters.first ?? .dyn) : .opaque(name, parameters)
        default: return nil
        }
    }

    fileprivate init?(conformanceName name: String) {
        switch name {
        case "dyn", "any": self = .dyn
        case "null_type": self = .null
        case "bool": self = .bool
        case "int": self = .int
        case "uint": self = .uint
        case "double": self = .double
        case "string": self = .string
        case "bytes": self = .bytes
        case "timestamp", "google.protobuf.Timestamp": self = .timestamp
        case "duration", "google.protobuf.Duration": self = .duration
        case "list": self = .list(.dyn)
        case "map": self = .map(key: .dyn, value: .dyn)
        case "type": self = .type(.dyn)
        case "optional_type": self = .optional(.dyn)
        case "error": self = .error
        default: self = .opaque(name)
        }
    }
}
