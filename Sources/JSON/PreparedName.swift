/// A member's name as it mostly stands in a text, in quotation marks and with its colon: to be known at sight, without looking
/// for its end.
///
/// A name that is written otherwise, with white space before the colon or with escapes, is not known at sight.
@usableFromInline package struct PreparedName: Sendable {
    /// How many bytes are looked at together, whatever the length: as many as most names need.
    @usableFromInline static let width = 24

    /// The bytes, eight to a word, the first the lowest; behind the name 0.
    @usableFromInline let words: (UInt64, UInt64, UInt64)
    /// Which bits of each word belong to the name.
    @usableFromInline let masks: (UInt64, UInt64, UInt64)
    /// In bytes, with the quotation marks and the colon; more than ``width`` for one that is never known at sight.
    @usableFromInline let length: Int

    package init(_ name: String) {
        var text: [UInt8] = []
        text.append(json: name)
        text.append(UInt8(ascii: ":"))
        func word(_ place: Int, of bytes: [UInt8]) -> UInt64 {
            bytes.dropFirst(8 * place).prefix(8).reversed().reduce(0) { $0 << 8 | UInt64($1) }
        }
        let mask = [UInt8](repeating: 0xFF, count: text.count)
        words = (word(0, of: text), word(1, of: text), word(2, of: text))
        masks = (word(0, of: mask), word(1, of: mask), word(2, of: mask))
        length = text.count
    }

    /// Whether the name stands at a place of a text. Near the end of the text it is not seen.
    @inlinable
    @inline(__always)
    func isWritten(at place: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard length <= Self.width, place + Self.width <= text.count, let start = text.baseAddress else { return false }
        let here = UnsafeRawPointer(start + place)
        let first = UInt64(littleEndian: here.loadUnaligned(as: UInt64.self))
        let second = UInt64(littleEndian: here.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
        let third = UInt64(littleEndian: here.loadUnaligned(fromByteOffset: 16, as: UInt64.self))
        let differing =
            (first & masks.0 ^ words.0) | (second & masks.1 ^ words.1) | (third & masks.2 ^ words.2)
        return differing == 0
    }
}
