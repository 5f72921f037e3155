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

extension String {
    /// Whether both are the same sequence of Unicode scalars.
    @inline(__always)
    func hasSameBytes(as other: String) -> Bool {
        TextBits(self).isSame(as: TextBits(other)) ?? hasSameScalars(as: other)
    }
}
