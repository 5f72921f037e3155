/// A field's name with what makes finding it fast.
struct FieldName: Sendable {
    let text: String
    let words: KeyWords
    /// Where it stands in the record type that the checker expects.
    let expected: Expected?
    /// Holds the type that is expected.
    private let type: RecordType?

    struct Expected: Sendable {
        // Looked at for every record; counting references each time would cost more than the look.
        let type: ObjectIdentifier
        let index: Int
    }

    init(_ text: String, in type: RecordType?) {
        self.text = text
        words = KeyWords(text)
        self.type = type
        expected = type.flatMap { type in type.index(of: text).map { Expected(type: ObjectIdentifier(type), index: $0) }
        }
    }

    /// Where a map has its value, or nil.
    @inline(__always)
    func address(in map: MapValue) -> UnsafePointer<Value>? { address(in: map.storage) }

    /// Where a map's storage has its value, or nil.
    @inline(__always)
    func address(in storage: MapStorage) -> UnsafePointer<Value>? {
        guard let position = storage.keys.position(of: words, text: text) else { return nil }
        return UnsafePointer(storage.values + position)
    }

    /// The place of the field in a record, or nil if its type has none of this name.
    @inline(__always)
    func index(in record: Record) -> Int? {
        if let expected, expected.type == ObjectIdentifier(record.recordType) { return expected.index }
        return record.recordType.index(of: text)
    }
}

/// `operand.field`
final class SelectionPlan: Plan {
    private let operand: any Plan
    private let field: FieldName
    private let origin: Expression

    init(_ operand: any Plan, _ field: FieldName, _ origin: Expression) {
        self.operand = operand
        self.field = field
        self.origin = origin
    }

    private var span: ExpressionSpan { origin.span }

    func address(_ frame: inout Frame) throws(EvaluationError) -> UnsafePointer<Value>? {
        guard let operand = try operand.address(&frame) else { return nil }
        if let storage = operand.mapStorage {
            if let address = storage._withUnsafeGuaranteedRef({ field.address(in: $0) }) { return address }
            throw EvaluationError(.noSuchKey(field.text), at: span)
        }
        guard let expected = field.expected, let record = operand.record else { return nil }
        return record._withUnsafeGuaranteedRef { record in
            expected.type == ObjectIdentifier(record.recordType) ? record.address(ofFieldAt: expected.index) : nil
        }
    }

    func value(_ frame: inout Frame) throws(EvaluationError) -> Value {
        try operand.withValue(&frame) { (address, _) throws(EvaluationError) in
            switch address.pointee {
            case .record(let record): return try read(record)
            case .map(let map):
                if let address = field.address(in: map) { return address.pointee }
                throw EvaluationError(.noSuchKey(field.text), at: span)
            case .optional(let inner): return try Self.chained(inner, field, span)
            default: throw EvaluationError(.noSuchField(field.text), at: span)
            }
        }
    }

    @inline(__always)
    private func read(_ record: Record) throws(EvaluationError) -> Value {
        guard let index = field.index(in: record) else { throw EvaluationError(.noSuchField(field.text), at: span) }
        guard let value = record.value(ofFieldAt: index) else {
            throw EvaluationError(.absent(path: origin.source), at: span)
        }
        return value
    }

    /// The field of what an optional has, as an optional: none where nothing is there.
    static func chained(
        _ inner: Value?, _ field: FieldName, _ span: ExpressionSpan
    ) throws(EvaluationError) -> Value {
        guard let inner else { return .optional(nil) }
        switch inner {
        case .map(let map): return .optional(field.address(in: map)?.pointee)
        case .record(let record):
            guard let index = field.index(in: record) else { throw EvaluationError(.noSuchField(field.text), at: span) }
            return .optional(record.value(ofFieldAt: index))
        case .optional(let nested): return try chained(nested, field, span)
        default: throw EvaluationError(.noSuchField(field.text), at: span)
        }
    }
}

/// `operand.?field`
final class OptionalSelectionPlan: Plan {
    private let operand: any Plan
    private let field: FieldName
    private let span: ExpressionSpan

    init(_ operand: any Plan, _ field: FieldName, span: ExpressionSpan) {
        self.operand = operand
        self.field = field
        self.span = span
    }

    func value(_ frame: inout Frame) throws(EvaluationError) -> Value {
        let operand = try operand.value(&frame)
        return try SelectionPlan.chained(operand, field, span)
    }
}

/// `has(operand.field)`
final class PresencePlan: Plan {
    private let operand: any Plan
    private let field: FieldName
    private let span: ExpressionSpan

    init(_ operand: any Plan, _ field: FieldName, span: ExpressionSpan) {
        self.operand = operand
        self.field = field
        self.span = span
    }

    func value(_ frame: inout Frame) throws(EvaluationError) -> Value { .bool(try truth(&frame)) }

    func truth(_ frame: inout Frame) throws(EvaluationError) -> Bool {
        try operand.withValue(&frame) { (address, _) throws(EvaluationError) in try isPresent(in: address.pointee) }
    }

    private func isPresent(in value: Value) throws(EvaluationError) -> Bool {
        switch value {
        case .map(let map): return field.address(in: map) != nil
        case .record(let record):
            guard let index = field.index(in: record) else { throw EvaluationError(.noSuchField(field.text), at: span) }
            return record.value(ofFieldAt: index) != nil
        case .optional(let inner):
            guard let inner else { return false }
            return try isPresent(in: inner)
        default: throw EvaluationError(.noSuchField(field.text), at: span)
        }
    }
}
