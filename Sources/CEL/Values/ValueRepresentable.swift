/// A Swift type whose values stand for values of the language, so that functions can be written with it.
public protocol ValueRepresentable: Sendable {
    /// The type of the values.
    static var celType: CELType { get }
    /// Creates it from a value; nil if the value is of another type.
    init?(celValue: Value)
    /// The value.
    var celValue: Value { get }
}

extension Value: ValueRepresentable {
    public static var celType: CELType { .dyn }
    public init?(celValue: Value) { self = celValue }
    public var celValue: Value { self }
}

extension Bool: ValueRepresentable {
    public static var celType: CELType { .bool }
    public init?(celValue: Value) { if case .bool(let value) = celValue { self = value } else { return nil } }
    public var celValue: Value { .bool(self) }
}

extension Int64: ValueRepresentable {
    public static var celType: CELType { .int }
    public init?(celValue: Value) { if case .int(let value) = celValue { self = value } else { return nil } }
    public var celValue: Value { .int(self) }
}

extension UInt64: ValueRepresentable {
    public static var celType: CELType { .uint }
    public init?(celValue: Value) { if case .uint(let value) = celValue { self = value } else { return nil } }
    public var celValue: Value { .uint(self) }
}

extension Double: ValueRepresentable {
    public static var celType: CELType { .double }
    public init?(celValue: Value) { if case .double(let value) = celValue { self = value } else { return nil } }
    public var celValue: Value { .double(self) }
}

extension String: ValueRepresentable {
    public static var celType: CELType { .string }
    public init?(celValue: Value) { if case .string(let value) = celValue { self = value } else { return nil } }
    public var celValue: Value { .string(self) }
}

extension Timestamp: ValueRepresentable {
    public static var celType: CELType { .timestamp }
    public init?(celValue: Value) { if case .timestamp(let value) = celValue { self = value } else { return nil } }
    public var celValue: Value { .timestamp(self) }
}

extension TimeSpan: ValueRepresentable {
    public static var celType: CELType { .duration }
    public init?(celValue: Value) { if case .duration(let value) = celValue { self = value } else { return nil } }
    public var celValue: Value { .duration(self) }
}

extension MapValue: ValueRepresentable {
    public static var celType: CELType { .map(key: .dyn, value: .dyn) }
    public init?(celValue: Value) { if case .map(let value) = celValue { self = value } else { return nil } }
    public var celValue: Value { .map(self) }
}

/// What an array must hold to stand for a value: bytes, or values for a list.
public protocol ValueArrayElement: Sendable {
    /// The type of an array of it.
    static var arrayType: CELType { get }
    /// The array that a value is; nil if it is of another type.
    static func array(_ value: Value) -> [Self]?
    /// The value of an array.
    static func value(_ array: [Self]) -> Value
}

extension Value: ValueArrayElement {
    public static var arrayType: CELType { .list(.dyn) }
    public static func array(_ value: Value) -> [Value]? { if case .list(let list) = value { list } else { nil } }
    public static func value(_ array: [Value]) -> Value { .list(array) }
}

extension UInt8: ValueArrayElement {
    public static var arrayType: CELType { .bytes }
    public static func array(_ value: Value) -> [UInt8]? { if case .bytes(let bytes) = value { bytes } else { nil } }
    public static func value(_ array: [UInt8]) -> Value { .bytes(array) }
}

extension Array: ValueRepresentable where Element: ValueArrayElement {
    public static var celType: CELType { Element.arrayType }
    public init?(celValue: Value) {
        guard let array = Element.array(celValue) else { return nil }
        self = array
    }
    public var celValue: Value { Element.value(self) }
}
