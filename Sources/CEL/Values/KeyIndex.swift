/// The keys of a map in their order, with a way to find one; maps with the same keys can share it.
///
/// Unchecked because of the pointer, behind which nothing changes from the end of `init` to `deinit`.
final class KeyIndex: @unchecked Sendable {
    static let empty = KeyIndex(keys: [], words: [], table: [])

    let keys: [Value]
    let count: Int
    private let words: UnsafeMutablePointer<KeyWords>
    // Positions by hash, -1 where free; empty while going through the words is as fast.
    private let table: [Int32]

    private static let largestWithoutTable = 8

    private init(keys: [Value], words: [KeyWords], table: [Int32]) {
        self.keys = keys
        self.table = table
        count = words.count
        self.words = .allocate(capacity: words.count)
        for (index, word) in words.enumerated() { (self.words + index).initialize(to: word) }
    }

    deinit { words.deallocate() }

    /// Creates an index; nil if a key occurs twice or is of a type that can't be a key.
    convenience init?(_ keys: [Value]) {
        var words: [KeyWords] = []
        words.reserveCapacity(keys.count)
        for key in keys {
            if case .double = key { return nil }
            guard let word = KeyWords(key) else { return nil }
            words.append(word)
        }
        guard let table = KeyIndex.table(keys: keys, words: words) else { return nil }
        self.init(keys: keys, words: words, table: table)
    }

    private static func table(keys: [Value], words: [KeyWords]) -> [Int32]? {
        if words.count <= largestWithoutTable {
            for index in words.indices {
                for other in 0..<index where isSame(words[index], keys[index], words[other], keys[other]) { return nil }
            }
            return []
        }
        let mask = (words.count * 2).nextPowerOfTwo - 1
        var table = [Int32](repeating: -1, count: mask + 1)
        for index in words.indices {
            var slot = words[index].slot(mask: mask)
            while table[slot] >= 0 {
                let other = Int(table[slot])
                if isSame(words[index], keys[index], words[other], keys[other]) { return nil }
                slot = (slot + 1) & mask
            }
            table[slot] = Int32(index)
        }
        return table
    }

    private static func isSame(_ words: KeyWords, _ key: Value, _ otherWords: KeyWords, _ otherKey: Value) -> Bool {
        guard words == otherWords else { return false }
        guard !words.isExact, case .string(let text) = key, case .string(let other) = otherKey else { return true }
        return text.hasSameBytes(as: other)
    }

    /// Where a key stands, found by the language's equality, or nil. O(1).
    func position(of key: Value) -> Int? {
        guard let words = KeyWords(key) else { return nil }
        if case .string(let text) = key { return position(of: words, text: text) }
        return position(of: words, text: "")
    }

    /// Where a key stands of which the words are known, and the text if it is one. O(1).
    func position(of wanted: KeyWords, text: String) -> Int? {
        if table.isEmpty {
            for index in 0..<count where words[index] == wanted {
                if wanted.isExact || holds(text, at: index) { return index }
            }
            return nil
        }
        let mask = table.count - 1
        var slot = wanted.slot(mask: mask)
        while table[slot] >= 0 {
            let index = Int(table[slot])
            if words[index] == wanted, wanted.isExact || holds(text, at: index) { return index }
            slot = (slot + 1) & mask
        }
        return nil
    }

    private func holds(_ text: String, at index: Int) -> Bool {
        if case .string(let key) = keys[index] { key.hasSameBytes(as: text) } else { false }
    }
}

extension Int {
    /// The smallest power of two that is not below the number, which must be positive.
    fileprivate var nextPowerOfTwo: Int { 1 << (Int.bitWidth - (self - 1).leadingZeroBitCount) }
}
