/// The two words that a String consists of, by which most texts are told apart without reading them.
///
/// Equal words are equal texts, however strings are laid out. Different words are different texts if both hold their
/// texts in themselves, which strings of up to 15 bytes do on 64-bit platforms: bit 61 says so, as the standard
/// library's `StringObject.swift` has it and Apple's binary interface fixes; a test watches over it.
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

    /// Whether the texts are the same; nil if they must be read to tell.
    @inline(__always)
    func isSame(as other: TextBits) -> Bool? {
        #if _pointerBitWidth(_64)
            if first == other.first, second == other.second { return true }
            return holdsText && other.holdsText ? false : nil
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
