/// Words that are known in advance, found by the bytes of their UTF-8.
///
/// Words are the same when they are canonically equivalent (Unicode, UAX 15), as ids are; nearly always the bytes are the same
/// too, and then finding one makes no string.
///
/// Unchecked because of the pointers, behind which nothing changes from the end of `init` to `deinit`.
final class WordTable: @unchecked Sendable {
    /// A word's bytes among those of all.
    private struct Place {
        var start: Int32
        var count: Int32
    }

    /// The words by place.
    let words: [String]
    /// The bytes of all words, one behind the other.
    private let bytes: UnsafeMutableBufferPointer<UInt8>
    private let places: UnsafeMutableBufferPointer<Place>
    /// Places by hash, -1 where free; a power of two of them.
    private let slots: UnsafeMutableBufferPointer<Int32>
    /// Places of words that have other spellings.
    private let equivalents: [String: Int]

    /// Takes words in; of two that are the same the first counts. O(bytes).
    init(_ words: [String]) {
        self.words = words
        bytes = .allocate(capacity: words.reduce(0) { $0 + $1.utf8.count })
        places = .allocate(capacity: words.count)
        slots = .allocate(capacity: 1 << (Int.bitWidth - (words.count * 2 + 1).leadingZeroBitCount))
        slots.initialize(repeating: -1)
        equivalents = Dictionary(
            words.enumerated().filter { !$1.utf8.allSatisfy { $0 < 0x80 } }.map { ($1, $0) },
            uniquingKeysWith: { first, _ in first })
        var start = 0
        for (place, word) in words.enumerated() {
            let count = word.utf8.count
            for (offset, byte) in word.utf8.enumerated() { bytes.initializeElement(at: start + offset, to: byte) }
            places.initializeElement(at: place, to: Place(start: Int32(start), count: Int32(count)))
            let written = UnsafeBufferPointer(rebasing: bytes[start..<start + count])
            var slot = Self.hash(of: written) & (slots.count - 1)
            while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = Int32(place)
            start += count
        }
    }

    deinit {
        bytes.deallocate()
        places.deallocate()
        slots.deallocate()
    }

    /// The place of a word that is written so; nil if there is none. O(length).
    func place(of word: UnsafeBufferPointer<UInt8>) -> Int? {
        if let place = exactPlace(of: word) { return place }
        guard !equivalents.isEmpty, word.contains(where: { $0 >= 0x80 }) else { return nil }
        return equivalents[String(decoding: word, as: UTF8.self)]
    }

    private func exactPlace(of word: UnsafeBufferPointer<UInt8>) -> Int? {
        let mask = slots.count - 1
        var slot = Self.hash(of: word) & mask
        while slots[slot] >= 0 {
            let place = Int(slots[slot])
            if holds(word, at: places[place]) { return place }
            slot = (slot + 1) & mask
        }
        return nil
    }

    private func holds(_ word: UnsafeBufferPointer<UInt8>, at place: Place) -> Bool {
        guard Int(place.count) == word.count else { return false }
        guard let known = bytes.baseAddress, let asked = word.baseAddress else { return word.isEmpty }
        let start = known + Int(place.start)
        var offset = 0
        while offset + 8 <= word.count {
            guard Self.piece(of: start, at: offset) == Self.piece(of: asked, at: offset) else { return false }
            offset += 8
        }
        while offset < word.count {
            guard start[offset] == asked[offset] else { return false }
            offset += 1
        }
        return true
    }

    /// Eight bytes as one number.
    private static func piece(of bytes: UnsafePointer<UInt8>, at offset: Int) -> UInt64 {
        UnsafeRawPointer(bytes + offset).loadUnaligned(as: UInt64.self)
    }

    /// A hash of the bytes, eight at a time. The words are the recipe's own, so that nobody gains by choosing them badly.
    private static func hash(of word: UnsafeBufferPointer<UInt8>) -> Int {
        var hash = UInt64(truncatingIfNeeded: word.count)
        var offset = 0
        while offset < word.count {
            var piece: UInt64 = 0
            if offset + 8 <= word.count, let start = word.baseAddress {
                piece = Self.piece(of: start, at: offset)
            } else {
                for place in offset..<word.count { piece = piece << 8 | UInt64(word[place]) }
            }
            hash = (hash ^ piece) &* 0x9E37_79B9_7F4A_7C15
            hash ^= hash >> 29
            offset += 8
        }
        return Int(truncatingIfNeeded: hash ^ hash >> 32) & Int.max
    }
}
