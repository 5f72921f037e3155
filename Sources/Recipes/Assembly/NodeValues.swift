package import CEL
package import LocatedYAML
import SourceText

extension Node {
    /// The node's value as an expression sees it.
    ///
    /// A plain scalar is a number only if the number is written as it would be printed, so that `091` and `1e3` stay the
    /// texts that a field wanting text would take.
    package var expressionValue: Value {
        switch content {
        case .scalar(let scalar): scalar.expressionValue
        case .sequence(let elements): .list(elements.map(\.expressionValue))
        case .mapping(let mapping):
            .map(MapValue(members: mapping.entries.map { ($0.key, $0.value.expressionValue) }))
        }
    }
}

extension Scalar {
    fileprivate var expressionValue: Value {
        if isNull { return .null }
        if let boolean = asBoolean, text == String(boolean) { return .bool(boolean) }
        if let integer = asInteger, text == String(integer) { return .int(integer) }
        if let number = asNumber, text == String(number) { return .double(number) }
        return .string(text)
    }
}

extension Value {
    /// The value as a node at a place; nil for a value that YAML has no form for.
    func node(at span: SourceSpan) -> Node? {
        switch self {
        case .list(let elements):
            let nodes = elements.compactMap { $0.node(at: span) }
            return nodes.count == elements.count ? .sequence(nodes, at: span) : nil
        case .map(let map):
            let entries = zip(map.keys, map.values).compactMap { key, value -> Mapping.Entry? in
                guard let node = value.node(at: span) else { return nil }
                return Mapping.Entry(key: key.plainText, at: span, value: node)
            }
            return entries.count == map.count ? .mapping(entries, at: span) : nil
        case .optional(let value):
            return value?.node(at: span)
        case .string(let text):
            return .text(text, style: .doubleQuoted, at: span)
        case .null:
            return .text("null", at: span)
        case .bool, .int, .uint, .double, .timestamp:
            return .text(plainText, at: span)
        case .bytes, .duration, .type, .record, .opaque:
            return nil
        }
    }
}

extension Value {
    /// The value as an expression writes it; nil for a value that no literal writes.
    var literal: String? {
        switch self {
        case .null: return "null"
        case .bool, .int: return plainText
        case .uint(let number): return "\(number)u"
        case .double(let number): return number.isFinite ? "\(number)" : nil
        case .string(let text): return text.quotedForExpressions
        case .list(let elements):
            let literals = elements.compactMap(\.literal)
            return literals.count == elements.count ? "[\(literals.joined(separator: ", "))]" : nil
        case .map(let map):
            let entries = zip(map.keys, map.values).compactMap { key, value -> String? in
                guard let key = key.literal, let value = value.literal else { return nil }
                return "\(key): \(value)"
            }
            return entries.count == map.count ? "{\(entries.joined(separator: ", "))}" : nil
        default: return nil
        }
    }
}

extension String {
    /// The text in double quotes with what CEL would read otherwise escaped.
    fileprivate var quotedForExpressions: String {
        var quoted = "\""
        for scalar in unicodeScalars {
            switch scalar {
            case "\"", "\\": quoted += "\\\(scalar)"
            case "\n": quoted += "\\n"
            case _ where scalar.value < 0x20 || scalar.value == 0x7F:
                let digits = String(scalar.value, radix: 16)
                quoted += "\\x" + String(repeating: "0", count: 2 - digits.utf8.count) + digits
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}
