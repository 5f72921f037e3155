/// The two words that a String consists of, by which most texts are told apart without reading them.
///
/// Equal words are equal texts, however strings are laid out. Different words are different texts if both hold their
/// texts in themselves, which strings of up to 15 bytes do on 64-bit platforms: bit 61 says so, as the standard
/// library's `StringObject.swift` has it and Apple's binary interface fixes; a test watches over it. The same words tell
/// how many bytes of UTF-8 the text has, unless it is foreign (bit 60 of what does not hold its text).
struct TextBits {
    private let first: UInt64
    private let second: UInt64

    @inline(__always)
    init(_ text: String) {
        #if _pointerBitWidth(_64)
            (first, second) = unsafeBitCast(text, to: (UInt64, UInt64).self)
        #else
            (first, second) = (0, 0)
        #endif
    }

    @inline(__always)
    private var holdsText: Bool { second & 0x2000_0000_0000_0000 != 0 }

    @inline(__always)
    private var isForeign: Bool { !holdsText && second & 0x1000_0000_0000_0000 != 0 }

    /// The number of bytes of UTF-8; nil where the words don't tell.
    @inline(__always)
    private var count: UInt64? {
        if isForeign { return nil }
        return holdsText ? second >> 56 & 0x0F : first & 0x0000_FFFF_FFFF_FFFF
    }

    /// Whether the texts are the same; nil if they must be read to tell.
    @inline(__always)
    func isSame(as other: TextBits) -> Bool? {
        #if _pointerBitWidth(_64)
            if first == other.first, second == other.second { return true }
            if holdsText, other.holdsText { return false }
            if let count, let otherCount = other.count, count != otherCount { return false }
            return nil
        #else
            return nil
        #endif
    }
}

extension TextBits {
    /// Whether two short texts are the same, read from where they stand; nil if the words don't tell where, or if a text is so long
    /// that reading it is to be paid for.
    ///
    /// Whoever calls this sees to it that both texts live so long.
    @inline(__always)
    func hasSameBytes(as other: TextBits) -> Bool? {
        guard let count, count <= 64 else { return nil }
        let isSame = withUTF8Bytes { bytes in
            other.withUTF8Bytes { others in bytes.count == others.count && bytes.holds(others, at: 0) }
        }
        return isSame ?? nil
    }

    /// Hands the UTF-8 of the text to a closure, without counting a reference; nil if the words don't tell where it stands.
    ///
    /// Whoever calls this sees to it that the text lives so long. What a string of more than 15 bytes holds begins 32 bytes behind
    /// the object that the second word points to, if bit 60 of the first says that it was allocated with it, which is so for
    /// all native strings and literals.
    @inline(__always)
    func withUTF8Bytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result? {
        #if _pointerBitWidth(_64) && _endian(little)
            guard let count = count.map(Int.init) else { return nil }
            if holdsText {
                return withUnsafeBytes(of: (first, second)) { words in
                    body(UnsafeBufferPointer(rebasing: words.assumingMemoryBound(to: UInt8.self)[..<count]))
                }
            }
            guard first & 0x1000_0000_0000_0000 != 0,
                let object = UnsafePointer<UInt8>(bitPattern: UInt(second & 0x0FFF_FFFF_FFFF_FFFF))
            else { return nil }
            return body(UnsafeBufferPointer(start: object + 32, count: count))
        #else
            return nil
        #endif
    }
}

extension String {
    /// Whether both are the same sequence of Unicode scalars.
    @inline(__always)
    func hasSameBytes(as other: String) -> Bool {
        TextBits(self).isSame(as: TextBits(other)) ?? hasSameScalars(as: other)
    }
}
