/// A thing of the host that expressions look into without conversion.
///
/// The host derives a class of its own. The evaluator asks for fields by their place in ``RecordType/fields``.
///
/// A class rather than a protocol, because a record can then be asked where it stands without counting a reference, which
/// costs more than the answer when several threads ask the same record. Unchecked because what derived classes add is theirs
/// to answer for: while anybody evaluates, a record does not change.
open class Record: @unchecked Sendable {
    /// What fields it has; the same object that the ``Environment`` was given.
    public final let recordType: RecordType

    /// Creates a record of a type.
    public init(_ recordType: RecordType) {
        self.recordType = recordType
    }

    /// The value of a field by its place in ``RecordType/fields``, or nil if it is absent.
    ///
    /// Reading an absent field in an expression is the evaluation error ``EvaluationError/Reason/absent(path:)``.
    open func value(ofFieldAt index: Int) -> Value? { nil }

    /// Where the value of a field stands, unchanged for as long as an evaluation lasts and is explained; nil if the field is absent
    /// or stands nowhere by itself, and then ``value(ofFieldAt:)`` is asked. A record that has its values at hand spares the
    /// evaluator copies.
    open func address(ofFieldAt index: Int) -> UnsafePointer<Value>? { nil }

    /// Whether both name the same thing of the host; this is the equality that expressions see.
    open func isSame(as other: Record) -> Bool { self === other }
}

/// A record type that the host declares: a name and fields with types.
///
/// Fields refer to other record types by name (``CELType/record(_:)``), so types may refer to each other.
public final class RecordType: Sendable {
    /// One field.
    public struct Field: Sendable, Hashable {
        /// The name as written after the dot.
        public let name: String
        /// The type of its values.
        public let type: CELType
        /// Whether it may be absent, so that an expression has reason to ask `has()`.
        public let mayBeAbsent: Bool
        /// One sentence for people; empty if there is nothing to say.
        public let documentation: String

        /// Creates a field.
        public init(_ name: String, _ type: CELType, mayBeAbsent: Bool = false, documentation: String = "") {
            self.name = name
            self.type = type
            self.mayBeAbsent = mayBeAbsent
            self.documentation = documentation
        }
    }

    /// The name, possibly qualified with dots.
    public let name: String
    /// The fields in the order of their indices.
    public let fields: [Field]
    private let indices: [String: Int]
    /// The place of the field `id`; nil if there is none.
    let idPlace: Int?

    /// Creates a type; of fields with the same name the first counts.
    public init(_ name: String, fields: [Field]) {
        self.name = name
        self.fields = fields
        indices = Dictionary(fields.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
        idPlace = indices["id"]
    }

    /// The place of a field in ``fields``, or nil if there is none of this name. O(1).
    public func index(of field: String) -> Int? { indices[field] }
}
