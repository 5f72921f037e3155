import Synchronization

/// Words that are known in advance, found by the bytes of their UTF-8.
///
/// Words are the same when they are canonically equivalent (Unicode, UAX 15), as ids are; nearly always the bytes are the same
/// too, and then finding one makes no string. Among many words finding one costs as much as the memory that is touched, so
/// that what a word is told apart by lies in the slot where it is looked for.
///
/// Unchecked because of the pointers, behind which nothing changes from the end of `init` to `deinit`.
final class WordTable: @unchecked Sendable {
    /// The words by place.
    let words: [String]
    /// By hash; a power of two of them.
    private let slots: UnsafeMutablePointer<WordSlot>
    private let mask: Int
    /// Places of words that have other spellings, once one of those has been asked for.
    private let equivalents = Mutex<[String: Int]?>(nil)

    /// Takes words in; of two that are the same the first counts. O(bytes).
    init(_ words: [String]) {
        self.words = words
        let count = 1 << (Int.bitWidth - (words.count * 3 / 2 + 1).leadingZeroBitCount)
        mask = count - 1
        slots = UnsafeMutableRawPointer.allocate(byteCount: count * MemoryLayout<WordSlot>.stride, alignment: 64)
            .initializeMemory(as: WordSlot.self, repeating: WordSlot(), count: count)
        for (place, word) in words.enumerated() {
            let known = Array(word.utf8).withUnsafeBufferPointer { WordBits($0) }
            var slot = known.hash & mask
            while slots[slot].place >= 0 { slot = (slot + 1) & mask }
            slots[slot] = WordSlot(word: known, place: Int32(place))
        }
    }

    deinit {
        slots.deallocate()
    }

    /// What finds words without counting a reference, which among many applications costs more than finding them; valid for as
    /// long as the table lives.
    var lookup: WordLookup { WordLookup(slots: slots, mask: mask, table: Unmanaged.passUnretained(self)) }

    /// The place of a word that is written so; nil if there is none. O(length).
    func place(of text: UnsafeBufferPointer<UInt8>) -> Int? { lookup.place(of: text) }

    fileprivate func placeOfEquivalent(to word: String) -> Int? {
        equivalents.withLock { known in
            let places =
                known
                ?? Dictionary(
                    words.enumerated().filter { !$1.utf8.allSatisfy { $0 < 0x80 } }.map { ($1, $0) },
                    uniquingKeysWith: { first, _ in first })
            known = places
            return places[word]
        }
    }

    fileprivate func holds(_ text: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
        words[place].utf8.elementsEqual(text)
    }
}

/// Finds words in a ``WordTable`` that somebody else holds.
///
/// Unchecked because of the pointers; behind them nothing changes while the table lives.
struct WordLookup: @unchecked Sendable {
    fileprivate let slots: UnsafeMutablePointer<WordSlot>
    fileprivate let mask: Int
    fileprivate let table: Unmanaged<WordTable>

    /// The place of a word that is written so; nil if there is none. O(length).
    func place(of text: UnsafeBufferPointer<UInt8>) -> Int? {
        let word = WordBits(text)
        var slot = word.hash & mask
        while slots[slot].place >= 0 {
            let place = Int(slots[slot].place)
            if slots[slot].word == word, word.isWhole || holds(text, at: place) { return place }
            slot = (slot + 1) & mask
        }
        guard text.contains(where: { $0 >= 0x80 }) else { return nil }
        return table._withUnsafeGuaranteedRef { $0.placeOfEquivalent(to: String(decoding: text, as: UTF8.self)) }
    }

    private func holds(_ text: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
        table._withUnsafeGuaranteedRef { $0.holds(text, at: place) }
    }
}

/// A place of a table: what a word is told apart by, and its place, -1 where free; as large as half a line of the
/// processor's caches.
private struct WordSlot {
    var word = WordBits()
    var place: Int32 = -1
}

/// A word's first bytes, its length, and of longer words a hash of the rest.
private struct WordBits: Equatable {
    static let capacity = 24

    private var first: UInt64 = 0
    private var second: UInt64 = 0
    private var third: UInt64 = 0
    private(set) var count: Int32 = 0

    init() {}

    /// Whether this is all of the word.
    @inline(__always)
    var isWhole: Bool { count <= Self.capacity }

    @inline(__always)
    init(_ text: UnsafeBufferPointer<UInt8>) {
        // Of a text, which is no longer than an application's line.
        count = Int32(truncatingIfNeeded: text.count)
        guard let start = text.baseAddress else { return }
        let count = text.count
        first = Self.piece(of: start, from: 0, count)
        if count > 8 { second = Self.piece(of: start, from: 8, count) }
        guard count > 16 else { return }
        third = Self.piece(of: start, from: 16, count)
        var offset = Self.capacity
        while offset < count {
            third = (third ^ Self.piece(of: start, from: offset, count)) &* 0x9E37_79B9_7F4A_7C15
            third ^= third >> 29
            offset += 8
        }
    }

    /// The words are the recipe's own, so that nobody gains by choosing them badly.
    @inline(__always)
    var hash: Int {
        var hash = (first ^ UInt64(truncatingIfNeeded: count)) &* 0x9E37_79B9_7F4A_7C15
        hash = (hash ^ hash >> 29 ^ second) &* 0xBF58_476D_1CE4_E5B9
        hash = (hash ^ hash >> 29 ^ third) &* 0x94D0_49BB_1331_11EB
        return Int(truncatingIfNeeded: hash ^ hash >> 32) & Int.max
    }

    /// Up to eight bytes from an offset as one number, the first the lowest; what lies behind the end counts as 0.
    @inline(__always)
    private static func piece(of start: UnsafePointer<UInt8>, from offset: Int, _ count: Int) -> UInt64 {
        let left = count - offset
        if left >= 8 { return word(at: start + offset) }
        // The last eight bytes hold the rest and something before it.
        if count >= 8 { return word(at: start + (count - 8)) >> UInt64(8 * (8 - left)) }
        var piece: UInt64 = 0
        for place in 0..<left { piece |= UInt64(start[offset + place]) << UInt64(8 * place) }
        return piece
    }

    @inline(__always)
    private static func word(at address: UnsafePointer<UInt8>) -> UInt64 {
        UInt64(littleEndian: UnsafeRawPointer(address).loadUnaligned(as: UInt64.self))
    }
}
