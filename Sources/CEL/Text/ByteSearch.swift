extension UnsafeBufferPointer<UInt8> {
    /// Up to this many bytes, comparing at each offset is quick enough; longer needles are looked for in linear time.
    private static var longestComparedNeedle: Int { 16 }

    /// Where bytes first occur at or after an offset. O(n), whatever the bytes.
    func firstOffset(of needle: UnsafeBufferPointer<UInt8>, from start: Int = 0) -> Int? {
        guard start <= count - needle.count else { return nil }
        guard let first = needle.first else { return start }
        guard needle.count <= Self.longestComparedNeedle else {
            return firstOffset(ofLong: needle, from: start)
        }
        var offset = start
        while offset <= count - needle.count {
            if self[offset] == first, holds(needle, at: offset) { return offset }
            offset += 1
        }
        return nil
    }

    /// Where bytes last occur, beginning at or before an offset. O(n), whatever the bytes.
    func lastOffset(of needle: UnsafeBufferPointer<UInt8>, upTo start: Int) -> Int? {
        var offset = Swift.min(start, count - needle.count)
        guard offset >= 0 else { return nil }
        guard needle.count <= Self.longestComparedNeedle else {
            return lastOffset(ofLong: needle, upTo: offset)
        }
        while offset >= 0 {
            if holds(needle, at: offset) { return offset }
            offset -= 1
        }
        return nil
    }

    /// Knuth, Morris and Pratt's search.
    private func firstOffset(ofLong needle: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        let borders = needle.borderLengths
        var matched = 0
        for offset in start..<count {
            while matched > 0, needle[matched] != self[offset] { matched = borders[matched - 1] }
            if needle[matched] == self[offset] { matched += 1 }
            if matched == needle.count { return offset + 1 - matched }
        }
        return nil
    }

    /// The same search on everything reversed.
    private func lastOffset(ofLong needle: UnsafeBufferPointer<UInt8>, upTo start: Int) -> Int? {
        let end = start + needle.count
        let found = Array(self[..<end].reversed()).withUnsafeBufferPointer { text in
            Array(needle.reversed()).withUnsafeBufferPointer { text.firstOffset(ofLong: $0, from: 0) }
        }
        return found.map { end - $0 - needle.count }
    }

    /// For each prefix the length of its longest border: the longest proper prefix that is its suffix too.
    private var borderLengths: [Int] {
        var lengths = [Int](repeating: 0, count: count)
        var border = 0
        for index in 1..<count {
            while border > 0, self[border] != self[index] { border = lengths[border - 1] }
            if self[border] == self[index] { border += 1 }
            lengths[index] = border
        }
        return lengths
    }
}
