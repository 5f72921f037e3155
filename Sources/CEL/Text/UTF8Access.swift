extension String {
    /// Hands the text's UTF-8 to a closure, without a copy where the string stores it so (all native strings do).
    @inline(__always)
    func withUTF8Bytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        if let result = utf8.withContiguousStorageIfAvailable(body) { return result }
        return Array(utf8).withUnsafeBufferPointer(body)
    }

    /// Creates a text from bytes that are known to be valid UTF-8.
    @inline(__always)
    init(validUTF8 bytes: some Collection<UInt8>) {
        self = String(decoding: bytes, as: UTF8.self)
    }
}

extension UInt8 {
    /// Whether the byte begins a scalar in UTF-8, rather than continuing one.
    @inline(__always)
    var startsScalar: Bool { self & 0b1100_0000 != 0b1000_0000 }
}

extension UnsafeBufferPointer<UInt8> {
    /// The number of scalars in valid UTF-8. O(n), eight bytes at a time.
    var scalarCount: Int {
        var continuations = 0
        var offset = 0
        while offset + 8 <= count {
            let word = wordAt(offset)
            // A continuation byte has its top bit set and the next one clear.
            continuations += (word & (~word << 1) & 0x8080_8080_8080_8080).nonzeroBitCount
            offset += 8
        }
        while offset < count {
            if !self[offset].startsScalar { continuations += 1 }
            offset += 1
        }
        return count - continuations
    }

    /// The number of scalars that start before an offset.
    func scalarCount(upTo offset: Int) -> Int {
        UnsafeBufferPointer(rebasing: self[..<offset]).scalarCount
    }

    /// The byte where the scalar at a position starts; the end for the position behind the last; nil beyond.
    func offset(ofScalar position: Int) -> Int? {
        var remaining = position
        var offset = 0
        while offset < count {
            if self[offset].startsScalar {
                if remaining == 0 { return offset }
                remaining -= 1
            }
            offset += 1
        }
        return remaining == 0 ? count : nil
    }

    /// Whether bytes stand at an offset; false if they would reach beyond the end.
    @inline(__always)
    func holds(_ needle: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
        guard start >= 0, needle.count <= count - start else { return false }
        var offset = 0
        while offset + 8 <= needle.count {
            if wordAt(start + offset) != needle.wordAt(offset) { return false }
            offset += 8
        }
        while offset < needle.count {
            if self[start + offset] != needle[offset] { return false }
            offset += 1
        }
        return true
    }

    /// Eight bytes from an offset, at which as many must be left.
    @inline(__always)
    private func wordAt(_ offset: Int) -> UInt64 {
        UnsafeRawBufferPointer(self).loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    }
}
