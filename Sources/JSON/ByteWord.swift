/// Eight bytes of a text, looked at together; the first is the lowest.
enum ByteWord {
    static let highBits: UInt64 = 0x8080_8080_8080_8080
    private static let ones: UInt64 = 0x0101_0101_0101_0101

    /// The eight bytes at an address.
    @inline(__always)
    static func word(at address: UnsafePointer<UInt8>) -> UInt64 {
        UInt64(littleEndian: UnsafeRawPointer(address).loadUnaligned(as: UInt64.self))
    }

    /// A word whose lowest set bit is the high bit of the first byte that ends a run: a quotation mark, a backslash or a
    /// control character; 0 if none does (Bit Twiddling Hacks, "Determine if a word has a byte less than n").
    @inline(__always)
    static func ends(in word: UInt64) -> UInt64 {
        let quotes = word ^ (ones &* 0x22)
        let backslashes = word ^ (ones &* 0x5C)
        let found =
            ((quotes &- ones) & ~quotes) | ((backslashes &- ones) & ~backslashes) | ((word &- ones &* 0x20) & ~word)
        return found & highBits
    }
}
