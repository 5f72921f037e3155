/// A thing of the host that expressions look into without conversion.
///
/// The host conforms a class of its own. The evaluator asks for fields by their place in ``RecordType/fields``.
public protocol Record: AnyObject, Sendable {
    /// What fields it has; the same object that the ``Environment`` was given.
    var recordType: RecordType { get }
    /// The value of a field by its place in ``RecordType/fields``, or nil if it is absent.
    ///
    /// Reading an absent field in an expression is the evaluation error ``EvaluationError/Reason/absent(path:)``.
    func value(ofFieldAt index: Int) -> Value?
    /// Where the value of a field of a type stands, unchanged for as long as the record lives; nil if the record is of another
    /// type, or the field is absent or stands nowhere by itself, and then ``value(ofFieldAt:)`` is asked. A record that has its
    /// values at hand spares the evaluator copies.
    func address(ofFieldAt index: Int, of type: RecordType) -> UnsafePointer<Value>?
    /// Whether both name the same thing of the host; this is the equality that expressions see.
    func isSame(as other: any Record) -> Bool
}

extension Record {
    public func address(ofFieldAt index: Int, of type: RecordType) -> UnsafePointer<Value>? { nil }
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

    /// Creates a type; of fields with the same name the first counts.
    public init(_ name: String, fields: [Field]) {
        self.name = name
        self.fields = fields
        indices = Dictionary(fields.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The place of a field in ``fields``, or nil if there is none of this name. O(1).
    public func index(of field: String) -> Int? { indices[field] }
}
