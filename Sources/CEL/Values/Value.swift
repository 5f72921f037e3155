/// A value of the Common Expression Language.
///
/// `==` on values is Swift's structural equality of representations; the language's own equality, in which `1 == 1.0`
/// and records are equal when they name the same thing, is ``equals(_:)``.
public enum Value: Sendable {
    case null
    case bool(Bool)
    case int(Int64)
    case uint(UInt64)
    case double(Double)
    /// Text; the language counts and compares its Unicode scalars.
    case string(String)
    case bytes([UInt8])
    case list([Value])
    case map(MapValue)
    case timestamp(Timestamp)
    case duration(TimeSpan)
    /// A type as a value, such as `type(1)` gives.
    indirect case type(CELType)
    /// An optional value; nil is `optional.none()`.
    indirect case optional(Value?)
    /// A thing of the host, looked into field by field.
    case record(Record)
    /// A value of a type that has no fields, such as an IP address.
    case opaque(any OpaqueValue)
}

/// A value of a type that is neither built in nor a record: its functions alone know what is inside.
public protocol OpaqueValue: AnyObject, Sendable {
    /// The type as the checker knows it.
    var type: CELType { get }
    /// Whether both are the same value of the same type.
    func isEqual(to other: any OpaqueValue) -> Bool
    /// How the value prints in explanations.
    var description: String { get }
}

extension Value: ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral,
    ExpressibleByStringLiteral, ExpressibleByArrayLiteral
{
    public init(booleanLiteral value: Bool) { self = .bool(value) }
    public init(integerLiteral value: Int64) { self = .int(value) }
    public init(floatLiteral value: Double) { self = .double(value) }
    public init(stringLiteral value: String) { self = .string(value) }
    public init(arrayLiteral elements: Value...) { self = .list(elements) }
}
