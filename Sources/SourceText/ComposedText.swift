@_spi(_Unicode) import Swift  // for Normalization Form C: Foundation's costs two milliseconds at each start

/// A text in Normalization Form C, such as an id, as the key of a table.
///
/// Texts that are canonically equivalent are the same key, as they are with `String`, which composes each text anew for every
/// look-up as soon as one letter lies outside ASCII.
package struct ComposedText: Hashable, Sendable {
    /// The text, composed.
    package let text: String

    /// Composes a text. O(length).
    package init(_ text: String) {
        self.text = text.canonicallyComposed
    }

    package func hash(into hasher: inout Hasher) {
        text.withBytes { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }

    /// Composed texts are equivalent only if they are the same, and so of the same length.
    package static func == (left: ComposedText, right: ComposedText) -> Bool {
        left.text.utf8.count == right.text.utf8.count && left.text == right.text
    }
}

extension String {
    /// The text in Normalization Form C (Unicode Standard Annex 15).
    package var canonicallyComposed: String {
        guard !withBytes(\.areComposed) else { return self }
        var composed = ""
        composed.unicodeScalars.append(contentsOf: _nfc)
        return composed
    }

    /// Shows the bytes of the text in UTF-8, which is how all texts are that did not come from elsewhere, without copying it.
    fileprivate func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        if let result = utf8.withContiguousStorageIfAvailable(body) { return result }
        return Array(utf8).withUnsafeBufferPointer(body)
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether a text of these bytes is composed at first sight: none of its letters lies behind those of Latin-1 and Latin
    /// Extended-A and B, before which nothing combines. Looks at eight bytes at once.
    fileprivate var areComposed: Bool {
        var index = 0
        while index + 8 <= count {
            let word = UnsafeRawPointer(baseAddress.unsafelyUnwrapped + index).loadUnaligned(as: UInt64.self)
            // The highest bit of a byte's sum is set if its lower seven bits are 0x4C or more.
            let sums = (word & 0x7F7F_7F7F_7F7F_7F7F) &+ 0x3434_3434_3434_3434
            if word & sums & 0x8080_8080_8080_8080 != 0 { return false }
            index += 8
        }
        return self[index...].allSatisfy { $0 < 0xCC }
    }
}
