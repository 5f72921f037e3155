/// Words that are known in advance, found by the bytes of their UTF-8.
///
/// Words are the same when they are canonically equivalent (Unicode, UAX 15), as ids are; nearly always the bytes are the same
/// too, and then finding one makes no string.
final class WordTable: Sendable {
    /// The words by place.
    let words: [String]
    /// The bytes of all words, one behind the other.
    private let bytes: [UInt8]
    /// Where each word's bytes begin, and where the last one's end.
    private let starts: [Int32]
    /// Places by hash, -1 where free; a power of two of them.
    private let slots: [Int32]
    /// Places of words that have other spellings.
    private let equivalents: [String: Int]

    /// Takes words in; of two that are the same the first counts. O(bytes).
    init(_ words: [String]) {
        self.words = words
        var bytes: [UInt8] = []
        var starts: [Int32] = [0]
        for word in words {
            bytes += word.utf8
            starts.append(Int32(clamping: bytes.count))
        }
        var slots = [Int32](repeating: -1, count: 1 << (Int.bitWidth - (words.count * 2 + 1).leadingZeroBitCount))
        bytes.withUnsafeBufferPointer { buffer in
            for place in words.indices {
                let word = UnsafeBufferPointer(rebasing: buffer[Int(starts[place])..<Int(starts[place + 1])])
                var slot = Self.hash(of: word) & (slots.count - 1)
                while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
                slots[slot] = Int32(place)
            }
        }
        self.bytes = bytes
        self.starts = starts
        self.slots = slots
        equivalents = Dictionary(
            words.enumerated().filter { !$1.utf8.allSatisfy { $0 < 0x80 } }.map { ($1, $0) },
            uniquingKeysWith: { first, _ in first })
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
            let start = Int(starts[place])
            let count = Int(starts[place + 1]) - start
            if count == word.count, holds(word, at: start) { return place }
            slot = (slot + 1) & mask
        }
        return nil
    }

    private func holds(_ word: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
        bytes.withUnsafeBufferPointer { buffer in
            for offset in 0..<word.count where buffer[start + offset] != word[offset] { return false }
            return true
        }
    }

    /// A hash of the bytes, eight at a time. The words are the recipe's own, so that nobody gains by choosing them badly.
    private static func hash(of word: UnsafeBufferPointer<UInt8>) -> Int {
        var hash = UInt64(truncatingIfNeeded: word.count)
        var offset = 0
        while offset < word.count {
            var piece: UInt64 = 0
            if offset + 8 <= word.count, let start = word.baseAddress {
                piece = UnsafeRawPointer(start + offset).loadUnaligned(as: UInt64.self)
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
