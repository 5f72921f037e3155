import CEL
import LocatedYAML
import NetworkModel
import SourceText
import WorkCalendar

extension FieldType {
    /// The type that a parameter's declaration gives; without one, that of its default.
    init(parameter declaration: Node) {
        let of = declaration["of"]
        switch declaration["type"]?.text {
        case "text": self = .text
        case "integer": self = .integer
        case "number": self = .number
        case "boolean": self = .boolean
        case "date": self = .date
        case "choice": self = .choice(of?.sequence?.compactMap(\.text) ?? [])
        case "list": self = .list(of: of?.text)
        case "map": self = .map
        default: self = FieldType(default: declaration["default"])
        }
    }

    private init(default node: Node?) {
        switch node?.expressionValue {
        case .bool: self = .boolean
        case .int: self = .integer
        case .double: self = .number
        case .list: self = .list(of: nil)
        case .map: self = .map
        default: self = .text
        }
    }

    /// The type as expressions see it.
    var expressionType: CELType {
        switch self {
        case .text, .choice: .string
        case .integer: .int
        case .number: .double
        case .boolean: .bool
        case .date: .timestamp
        case .list(of: nil): .list(.dyn)
        case .list: .list(.string)
        case .map: .map(key: .string, value: .dyn)
        }
    }

    /// The word that a declaration names the type by.
    var word: String {
        switch self {
        case .text: "text"
        case .integer: "integer"
        case .number: "number"
        case .boolean: "boolean"
        case .date: "date"
        case .choice: "choice"
        case .list: "list"
        case .map: "map"
        }
    }
}

extension FieldValue {
    /// The value that a node writes for a type; nil if it writes none such. Choices are not compared with what may be chosen.
    init?(_ node: Node, as type: FieldType) {
        switch type {
        case .text, .choice:
            guard let text = node.text else { return nil }
            self = .text(text)
        case .integer:
            guard let integer = node.asInteger else { return nil }
            self = .integer(integer)
        case .number:
            guard let number = node.asNumber, number.isFinite else { return nil }
            self = .number(number)
        case .boolean:
            guard let boolean = node.asBoolean else { return nil }
            self = .boolean(boolean)
        case .date:
            guard let text = node.text, let day = try? Day(text) else { return nil }
            self = .date(day)
        case .list(of: nil):
            guard let elements = node.sequence else { return nil }
            self = .list(elements.map { FieldValue($0.expressionValue) })
        case .list:
            guard let elements = node.sequence, elements.allSatisfy({ $0.text != nil }) else { return nil }
            self = .list(elements.compactMap(\.text).map(FieldValue.text))
        case .map:
            guard node.mapping != nil else { return nil }
            self = FieldValue(node.expressionValue)
        }
    }

    /// A value of a node without a type of its own; null stands as an empty text.
    private init(_ value: Value) {
        switch value {
        case .bool(let boolean): self = .boolean(boolean)
        case .int(let integer): self = .integer(integer)
        case .double(let number): self = .number(number)
        case .string(let text): self = .text(text)
        case .list(let elements): self = .list(elements.map { FieldValue($0) })
        case .map(let map):
            let members = zip(map.keys, map.values).compactMap { key, value -> (String, FieldValue)? in
                guard case .string(let name) = key else { return nil }
                return (name, FieldValue(value))
            }
            self = .map(Dictionary(members, uniquingKeysWith: { first, _ in first }))
        default: self = .text("")
        }
    }
}

extension ParameterSetting {
    /// The node that the text stands for, to be placed where the parameter is used.
    ///
    /// Lists are written with commas between their elements or, as maps are, in YAML's flow style.
    func node(as type: FieldType, at span: SourceSpan) -> Node? {
        switch type {
        case .text, .choice, .date:
            return .text(text, style: .doubleQuoted, at: span)
        case .integer, .number, .boolean:
            return .text(text, at: span)
        case .list where !text.utf8.starts(with: "[".utf8):
            let parts = text.split(separator: ",").map { $0.trimmingBlanks }
            return .sequence(parts.filter { !$0.isEmpty }.map { .text($0, at: span) }, at: span)
        case .list, .map:
            let file = SourceFile(id: span.file, path: name, bytes: Array(text.utf8))
            let reading = LocatedYAML.read(file: file)
            return reading.diagnostics.isEmpty ? reading.document?.placed(at: span) : nil
        }
    }
}

extension Node {
    /// The same content, all of it placed where it is used.
    func placed(at span: SourceSpan) -> Node {
        switch content {
        case .scalar:
            return Node(content, at: span)
        case .sequence(let elements):
            return .sequence(elements.map { $0.placed(at: span) }, at: span)
        case .mapping(let mapping):
            let entries = mapping.entries.map { Mapping.Entry(key: $0.key, at: span, value: $0.value.placed(at: span)) }
            return .mapping(entries, at: span)
        }
    }
}

extension Substring {
    fileprivate var trimmingBlanks: String {
        let scalars = unicodeScalars.drop { $0.properties.isWhitespace }
        let trailing = scalars.reversed().prefix { $0.properties.isWhitespace }.count
        return String(String.UnicodeScalarView(scalars.dropLast(trailing)))
    }
}
