extension Value: CustomStringConvertible {
    /// The value as people write it in the language.
    public var description: String {
        switch self {
        case .null: "null"
        case .bool(let value): value ? "true" : "false"
        case .int(let value): String(value)
        case .uint(let value): "\(value)u"
        case .double(let value): value.isFinite ? value.description : value.celText
        case .string(let text): text.quoted
        case .bytes(let bytes): Expression(.literal(.bytes(bytes))).source
        case .list(let list): "[" + list.map(\.description).joined(separator: ", ") + "]"
        case .map(let map): "{" + map.entries.map { "\($0.key): \($0.value)" }.joined(separator: ", ") + "}"
        case .timestamp(let point): "timestamp(\"\(point)\")"
        case .duration(let span): "duration(\"\(span)\")"
        case .type(let type): type.kindName
        case .optional(let value): value.map { "optional.of(\($0))" } ?? "optional.none()"
        case .record(let record): record.recordType.name
        case .opaque(let value): value.description
        }
    }

    /// The value on one line of an error: cut where it is long, and not looked into where it holds much.
    var shortDescription: String {
        switch self {
        case .list(let list): return "list(\(list.count))"
        case .map(let map): return "map(\(map.count))"
        case .bytes(let bytes): return "bytes(\(bytes.count))"
        case .optional(let value): return value.map { "optional.of(\($0.shortDescription))" } ?? "optional.none()"
        case .string(let text):
            let limit = 60
            return text.utf8.count <= limit ? text.quoted : (String(text.prefix(limit)) + "…").quoted
        default: return description
        }
    }
}
