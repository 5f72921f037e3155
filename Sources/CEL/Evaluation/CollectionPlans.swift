/// A list literal.
final class ListPlan: Plan {
    private let elements: [any Plan]
    private let optionals: Set<Int>

    init(_ elements: [any Plan], optionals: Set<Int>) {
        self.elements = elements
        self.optionals = optionals
    }

    func value(_ frame: inout Frame) throws(EvaluationError) -> Value {
        var values: [Value] = []
        values.reserveCapacity(elements.count)
        try frame.meter.spend(memory: elements.count * MemoryLayout<Value>.stride)
        for (index, element) in elements.enumerated() {
            let value = try element.value(&frame)
            if optionals.contains(index) {
                if let inner = try value.optionalContent() { values.append(inner) }
            } else {
                values.append(value)
            }
        }
        return .list(values)
    }
}

extension Value {
    /// What an optional has.
    func optionalContent() throws(EvaluationError) -> Value? {
        guard case .optional(let inner) = self else { throw .mismatch([self]) }
        return inner
    }
}

/// A map literal of which all keys are known.
final class NamedMapPlan: Plan {
    private let keys: KeyIndex
    private let values: [any Plan]

    init(keys: KeyIndex, values: [any Plan]) {
        self.keys = keys
        self.values = values
    }

    func value(_ frame: inout Frame) throws(EvaluationError) -> Value {
        try frame.meter.spend(memory: values.count * MemoryLayout<Value>.stride)
        var results: [Value] = []
        results.reserveCapacity(values.count)
        for value in values { results.append(try value.value(&frame)) }
        return .map(MapValue(keys: keys, values: results))
    }
}

/// A map literal.
final class MapPlan: Plan {
    struct Entry: Sendable {
        let key: any Plan
        let value: any Plan
        let isOptional: Bool
    }

    private let entries: [Entry]
    private let span: ExpressionSpan

    init(_ entries: [Entry], span: ExpressionSpan) {
        self.entries = entries
        self.span = span
    }

    func value(_ frame: inout Frame) throws(EvaluationError) -> Value {
        var builder = MapBuilder()
        for entry in entries {
            let key = try entry.key.value(&frame)
            let value = try entry.value.value(&frame)
            if entry.isOptional {
                if let inner = try value.optionalContent() { builder.append(key, inner) }
            } else {
                builder.append(key, value)
            }
        }
        return try builder.finish(&frame.meter, span)
    }
}

/// Collects the entries of a map.
struct MapBuilder {
    private var keys: [Value] = []
    private var values: [Value] = []

    mutating func append(_ key: Value, _ value: Value) {
        keys.append(key)
        values.append(value)
    }

    /// The map.
    func finish(_ meter: inout Meter, _ span: ExpressionSpan) throws(EvaluationError) -> Value {
        try meter.spend(memory: keys.count * MemoryLayout<Value>.stride * 3)
        if let index = KeyIndex(keys) { return .map(MapValue(keys: index, values: values)) }
        var seen: Set<ScalarKey> = []
        for key in keys {
            if case .double = key { throw EvaluationError(.unsupportedKey(key.shortDescription), at: span) }
            guard let scalar = ScalarKey(key) else {
                throw EvaluationError(.unsupportedKey(key.shortDescription), at: span)
            }
            if !seen.insert(scalar).inserted { throw EvaluationError(.duplicateKey(key.shortDescription), at: span) }
        }
        return .map(MapValue())
    }
}

/// A message literal.
final class MessagePlan: Plan {
    struct Field: Sendable {
        let name: String
        let value: any Plan
        let isOptional: Bool
    }

    private let type: MessageType
    private let fields: [Field]
    private let span: ExpressionSpan

    init(_ type: MessageType, _ fields: [Field], span: ExpressionSpan) {
        self.type = type
        self.fields = fields
        self.span = span
    }

    func value(_ frame: inout Frame) throws(EvaluationError) -> Value {
        var values: [String: Value] = [:]
        for field in fields {
            let value = try field.value.value(&frame)
            if !field.isOptional {
                values[field.name] = value
            } else if let inner = try value.optionalContent() {
                values[field.name] = inner
            }
        }
        do throws(EvaluationError) {
            return try type.build(values)
        } catch {
            throw error.located(at: span, in: type.name)
        }
    }
}

/// `container[index]`
final class IndexPlan: Plan {
    private let container: any Plan
    private let index: any Plan
    private let span: ExpressionSpan

    init(_ container: any Plan, _ index: any Plan, span: ExpressionSpan) {
        self.container = container
        self.index = index
        self.span = span
    }

    func address(_ frame: inout Frame) throws(EvaluationError) -> UnsafePointer<Value>? {
        guard let container = try container.address(&frame), case .map(let map) = container.pointee else { return nil }
        return try index.withValue(&frame) { (index, _) throws(EvaluationError) in
            guard let position = map.storage.keys.position(of: index.pointee) else {
                throw EvaluationError(.noSuchKey(index.pointee.shortDescription), at: span)
            }
            return UnsafePointer(map.storage.values + position)
        }
    }

    func value(_ frame: inout Frame) throws(EvaluationError) -> Value {
        try container.withValue(&frame) { (container, frame) throws(EvaluationError) in
            try index.withValue(&frame) { (index, _) throws(EvaluationError) in
                do throws(EvaluationError) {
                    switch container.pointee {
                    case .list(let list): return try list.element(at: index.pointee)
                    case .map(let map): return try map.value(under: index.pointee)
                    case .optional: return try Value.optionalIndex(container.pointee, index.pointee)
                    default: throw .mismatch([container.pointee, index.pointee])
                    }
                } catch {
                    throw error.located(at: span, in: Operator.index.rawValue)
                }
            }
        }
    }
}

/// `element in container`
final class MembershipPlan: Plan {
    private let element: any Plan
    private let container: any Plan
    private let span: ExpressionSpan

    init(_ element: any Plan, _ container: any Plan, span: ExpressionSpan) {
        self.element = element
        self.container = container
        self.span = span
    }

    func value(_ frame: inout Frame) throws(EvaluationError) -> Value { .bool(try truth(&frame)) }

    func truth(_ frame: inout Frame) throws(EvaluationError) -> Bool {
        try element.withValue(&frame) { (element, frame) throws(EvaluationError) in
            try container.withValue(&frame) { (container, frame) throws(EvaluationError) in
                switch (container.pointee, element.pointee) {
                case (.list(let list), .string(let text)): return try list.holds(text, &frame.meter)
                case (.list(let list), _): return try list.holds(element.pointee, &frame.meter)
                case (.map(let map), _): return map.storage.keys.position(of: element.pointee) != nil
                default:
                    throw EvaluationError.mismatch([element.pointee, container.pointee])
                        .located(at: span, in: Operator.isIn.rawValue)
                }
            }
        }
    }
}

/// `element in container` where the container is a list of texts that is known.
final class TextMembershipPlan: Plan {
    private let element: any Plan
    private let texts: [(text: String, bits: TextBits)]
    private let stepCost: Int

    init(_ element: any Plan, among texts: [String]) {
        self.element = element
        self.texts = texts.map { ($0, TextBits($0)) }
        stepCost = texts.count / 4
    }

    func value(_ frame: inout Frame) throws(EvaluationError) -> Value { .bool(try truth(&frame)) }

    func truth(_ frame: inout Frame) throws(EvaluationError) -> Bool {
        try element.withValue(&frame) { (element, frame) throws(EvaluationError) in
            guard let own = element.textBits else { return false }
            try frame.meter.spend(steps: stepCost)
            for place in texts.indices
            where own.isSame(as: texts[place].bits) ?? element.isText(texts[place].text, texts[place].bits) {
                return true
            }
            return false
        }
    }
}

extension [Value] {
    /// The texts of a list that holds nothing else, nil for any other.
    var texts: [String]? {
        let texts = compactMap { if case .string(let text) = $0 { text } else { nil } }
        return texts.count == count ? texts : nil
    }

    /// Whether an element is the text.
    fileprivate func holds(_ text: String, _ meter: inout Meter) throws(EvaluationError) -> Bool {
        try meter.spend(steps: count / 4 * (1 + text.utf8.count / 64))
        let bits = TextBits(text)
        return withUnsafeBufferPointer { elements in
            elements.contains { element in
                guard case .string(let other) = element else { return false }
                return TextBits(other).isSame(as: bits) ?? other.hasSameScalars(as: text)
            }
        }
    }
}
