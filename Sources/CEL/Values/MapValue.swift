/// A map of the language: keys are bool, int, uint or string; entries keep the order in which they were put in.
///
/// Numeric keys of different types that are equal in value are the same key.
public struct MapValue: Sendable {
    /// One key with its value.
    public typealias Entry = (key: Value, value: Value)

    let storage: MapStorage

    /// Creates an empty map.
    public init() { self.init(keys: .empty, values: []) }

    /// Creates a map from entries; nil if a key occurs twice or is of a type that can't be a key.
    public init?(_ entries: some Sequence<Entry>) {
        var keys: [Value] = []
        var values: [Value] = []
        for entry in entries {
            keys.append(entry.key)
            values.append(entry.value)
        }
        guard let index = KeyIndex(keys) else { return nil }
        self.init(keys: index, values: values)
    }

    /// Creates a map from named members; of a repeated name the last value stands.
    public init(members: some Sequence<(String, Value)>) {
        var order: [String] = []
        var values: [ScalarKey: Value] = [:]
        for (name, value) in members where values.updateValue(value, forKey: ScalarKey(name)) == nil {
            order.append(name)
        }
        let keys = KeyIndex(order.map(Value.string)) ?? .empty
        self.init(keys: keys, values: order.map { values[ScalarKey($0)] ?? .null })
    }

    init(keys: KeyIndex, values: [Value]) { storage = MapStorage(keys: keys, values: values) }

    /// How many entries it has.
    public var count: Int { storage.keys.count }
    /// The keys in their order.
    public var keys: [Value] { storage.keys.keys }
    /// The values in the order of the keys.
    public var values: [Value] { Array(UnsafeBufferPointer(start: storage.values, count: count)) }
    /// The entries in their order.
    public var entries: some Sequence<Entry> { zip(keys, values).lazy.map { (key: $0, value: $1) } }

    /// The value under a key, or nil if the key is not there. O(1).
    public subscript(key: Value) -> Value? {
        storage.keys.position(of: key).map { storage.values[$0] }
    }

    /// The value under a text key, or nil if the key is not there. O(1).
    public subscript(name: String) -> Value? {
        storage.keys.position(of: KeyWords(name), text: name).map { storage.values[$0] }
    }
}

extension MapValue: ExpressibleByDictionaryLiteral {
    /// Creates a map from named members; of a repeated name the last value stands.
    public init(dictionaryLiteral elements: (String, Value)...) { self.init(members: elements) }
}

/// A map's keys and values; the values have addresses that last as long as the storage, so that evaluation can look
/// into nested maps without counting references.
///
/// Unchecked because of the pointer, behind which nothing changes from the end of `init` to `deinit`.
final class MapStorage: @unchecked Sendable {
    let keys: KeyIndex
    let values: UnsafeMutablePointer<Value>

    /// Takes as many values as there are keys.
    init(keys: KeyIndex, values: [Value]) {
        self.keys = keys
        self.values = .allocate(capacity: keys.count)
        for index in 0..<keys.count {
            (self.values + index).initialize(to: index < values.count ? values[index] : .null)
        }
    }

    deinit {
        values.deinitialize(count: keys.count)
        values.deallocate()
    }
}
