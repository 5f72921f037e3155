/// A map of the language: keys are bool, int, uint or string; entries keep the order in which they were put in.
///
/// Numeric keys of different types that are equal in value are the same key.
public struct MapValue: Sendable {
    /// One key with its value.
    public typealias Entry = (key: Value, value: Value)

    private let storage: Storage

    /// Creates an empty map.
    public init() { storage = Storage(keys: .empty, values: []) }

    /// Creates a map from entries; nil if a key occurs twice or is of a type that can't be a key.
    public init?(_ entries: some Sequence<Entry>) {
        var keys: [Value] = []
        var values: [Value] = []
        for entry in entries {
            keys.append(entry.key)
            values.append(entry.value)
        }
        guard let index = KeyIndex(keys) else { return nil }
        storage = Storage(keys: index, values: values)
    }

    /// Creates a map from named members; of a repeated name the last value stands.
    public init(members: some Sequence<(String, Value)>) {
        var order: [String] = []
        var values: [String: Value] = [:]
        for (name, value) in members where values.updateValue(value, forKey: name) == nil { order.append(name) }
        let keys = KeyIndex(order.map(Value.string)) ?? .empty
        storage = Storage(keys: keys, values: order.map { values[$0] ?? .null })
    }

    init(keys: KeyIndex, values: [Value]) { storage = Storage(keys: keys, values: values) }

    /// How many entries it has.
    public var count: Int { storage.values.count }
    /// The keys in their order.
    public var keys: [Value] { storage.keys.keys }
    /// The values in the order of the keys.
    public var values: [Value] { storage.values }

    /// The value under a key, or nil if the key is not there. O(1).
    public subscript(key: Value) -> Value? {
        storage.keys.position(of: key).map { storage.values[$0] }
    }

    /// The value under a text key, or nil if the key is not there. O(1).
    public subscript(name: String) -> Value? {
        storage.keys.position(ofName: name).map { storage.values[$0] }
    }

    private final class Storage: Sendable {
        let keys: KeyIndex
        let values: [Value]

        init(keys: KeyIndex, values: [Value]) {
            self.keys = keys
            self.values = values
        }
    }
}

extension MapValue: ExpressibleByDictionaryLiteral {
    /// Creates a map from named members; of a repeated name the last value stands.
    public init(dictionaryLiteral elements: (String, Value)...) { self.init(members: elements) }
}
