/// The keys of a map in their order, with a way to find one; maps with the same keys can share it.
final class KeyIndex: Sendable {
    static let empty = KeyIndex(unchecked: [])

    let keys: [Value]
    private let positions: [MapKey: Int]

    /// Creates an index; nil if a key occurs twice or is of a type that can't be a key.
    init?(_ keys: [Value]) {
        var positions: [MapKey: Int] = Dictionary(minimumCapacity: keys.count)
        for (position, key) in keys.enumerated() {
            guard let key = MapKey(key), positions.updateValue(position, forKey: key) == nil else { return nil }
        }
        self.keys = keys
        self.positions = positions
    }

    private init(unchecked keys: [Value]) {
        self.keys = keys
        positions = [:]
    }

    /// Where a key stands, found by the language's equality, or nil. O(1).
    func position(of key: Value) -> Int? {
        MapKey(key).flatMap { positions[$0] }
    }

    /// Where a text key stands, or nil. O(1).
    func position(ofName name: String) -> Int? {
        positions[.string(ScalarString(name))]
    }
}
