/// A map key in two words that all equal keys share: `1`, `1u` and `1.0` have the same words.
///
/// Text of up to 15 bytes is in the words as a whole, so that comparing them is comparing the text; longer text is
/// there by its hash, and words that agree only say that it may be equal.
struct KeyWords: Hashable, Sendable {
    private let low: UInt64
    private let high: UInt64

    private static let longText: UInt64 = 0x80
    private static let bool: UInt64 = 0x20
    private static let int: UInt64 = 0x21
    private static let largeUint: UInt64 = 0x22

    private init(tag: UInt64, _ low: UInt64, _ high: UInt64 = 0) {
        self.low = low
        self.high = tag << 56 | high & 0x00FF_FFFF_FFFF_FFFF
    }

    /// Whether equal words mean equal keys.
    @inline(__always) var isExact: Bool { high >> 56 != Self.longText }

    /// The words of text.
    init(_ text: String) {
        let count = text.utf8.count
        if count <= 15 {
            var low: UInt64 = 0
            var high: UInt64 = 0
            var shift: UInt64 = 0
            for byte in text.utf8 {
                if shift < 64 { low |= UInt64(byte) << shift } else { high |= UInt64(byte) << (shift - 64) }
                shift += 8
            }
            self.init(tag: UInt64(count), low, high)
        } else {
            var text = text
            var hasher = Hasher()
            text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
            self.init(tag: Self.longText, UInt64(bitPattern: Int64(hasher.finalize())), UInt64(count))
        }
    }

    /// The words of any value that may equal a key; nil if it can't.
    init?(_ value: Value) {
        switch value {
        case .string(let text): self.init(text)
        case .bool(let value): self.init(tag: Self.bool, value ? 1 : 0)
        case .int(let value): self.init(tag: Self.int, UInt64(bitPattern: value))
        case .uint(let value): self.init(tag: value > UInt64(Int64.max) ? Self.largeUint : Self.int, value)
        case .double(let value):
            if let whole = Int64(exactly: value) {
                self.init(tag: Self.int, UInt64(bitPattern: whole))
            } else if let whole = UInt64(exactly: value) {
                self.init(tag: Self.largeUint, whole)
            } else {
                return nil
            }
        default: return nil
        }
    }

    /// Where to look first in a table of a power of two.
    @inline(__always) func slot(mask: Int) -> Int {
        let mixed = (low ^ high &* 0x9E37_79B9_7F4A_7C15 ^ Self.seed) &* 0xD6E8_FEB8_6659_FD93
        return Int(truncatingIfNeeded: (mixed ^ mixed >> 32)) & mask
    }

    // Differs from run to run, so that nobody can write keys that all land in one place.
    private static let seed = UInt64(truncatingIfNeeded: Hasher().finalize())
}
