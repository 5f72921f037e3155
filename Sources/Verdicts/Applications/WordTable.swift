import Synchronization

/// Words that are known in advance, found by the bytes of their UTF-8.
///
/// Words are the same when they are canonically equivalent (Unicode, UAX 15), as ids are; nearly always the bytes are the same
/// too, and then finding one makes no string. Among many words finding one costs as much as the memory that is touched, so
/// that what a word is told apart by lies in the slot where it is looked for.
///
/// Unchecked because of the pointers, behind which nothing changes from the end of `init` to `deinit`.
final class WordTable: @unchecked Sendable {
    /// A place of the table: what a word is told apart by, and its place, -1 where free; as large as half a line of the
    /// processor's caches.
    private struct Slot {
        var word = WordBits()
        var place: Int32 = -1
    }

    /// The words by place.
    let words: [String]
    private let bits: UnsafeMutablePointer<WordBits>
    /// By hash; a power of two of them.
    private let slots: UnsafeMutablePointer<Slot>
    private let mask: Int
    /// Places of words that have other spellings, once one of those has been asked for.
    private let equivalents = Mutex<[String: Int]?>(nil)

    /// Takes words in; of two that are the same the first counts. O(bytes).
    init(_ words: [String]) {
        self.words = words
        bits = .allocate(capacity: words.count)
        let count = 1 << (Int.bitWidth - (words.count * 3 / 2 + 1).leadingZeroBitCount)
        mask = count - 1
        slots = UnsafeMutableRawPointer.allocate(byteCount: count * MemoryLayout<Slot>.stride, alignment: 64)
            .initializeMemory(as: Slot.self, repeating: Slot(), count: count)
        for (place, word) in words.enumerated() {
            let known = Array(word.utf8).withUnsafeBufferPointer { WordBits($0) }
            (bits + place).initialize(to: known)
            var slot = known.hash & mask
            while slots[slot].place >= 0 { slot = (slot + 1) & mask }
            slots[slot] = Slot(word: known, place: Int32(place))
        }
    }

    deinit {
        bits.deallocate()
        slots.deallocate()
    }

    /// The place of a word that is written so; nil if there is none. O(length).
    ///
    /// - Parameter guess: the place that it probably has, which then needs no looking for.
    func place(of text: UnsafeBufferPointer<UInt8>, guessing guess: Int? = nil) -> Int? {
        let word = WordBits(text)
        if let guess, bits[guess] == word, isWhole(word) || holds(text, at: guess) { return guess }
        var slot = word.hash & mask
        while slots[slot].place >= 0 {
            let place = Int(slots[slot].place)
            if slots[slot].word == word, isWhole(word) || holds(text, at: place) { return place }
            slot = (slot + 1) & mask
        }
        return text.contains { $0 >= 0x80 } ? placeOfEquivalent(to: String(decoding: text, as: UTF8.self)) : nil
    }

    private func placeOfEquivalent(to word: String) -> Int? {
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

    /// Whether a word is no longer than what it is told apart by.
    @inline(__always)
    private func isWhole(_ word: WordBits) -> Bool { word.count <= WordBits.capacity }

    private func holds(_ text: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
        words[place].utf8.elementsEqual(text)
    }
}

/// A word's first bytes, its length, and of longer words a hash of the rest.
private struct WordBits: Equatable {
    static let capacity = 24

    private var first: UInt64 = 0
    private var second: UInt64 = 0
    private var third: UInt64 = 0
    private(set) var count: Int32 = 0

    init() {}

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

/// The keys of a kind of object, with the order in which the last object of the kind had them: data mostly keeps to one.
final class ExpectedKeys {
    let table: WordTable
    /// By the order in an object, the key's place.
    private var order: [Int] = []

    init(_ table: WordTable) {
        self.table = table
    }

    /// The place of the key that stands at an index of its object; nil if it is not known.
    func place(of key: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
        guard index < order.count else {
            let place = table.place(of: key)
            // An object has no key twice, so that more than there are belong to none.
            if let place, index == order.count, index < table.words.count { order.append(place) }
            return place
        }
        guard let place = table.place(of: key, guessing: order[index]) else { return nil }
        order[index] = place
        return place
    }
}
