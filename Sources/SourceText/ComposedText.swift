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
        var text = text
        text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
}

extension String {
    /// The text in Normalization Form C (Unicode Standard Annex 15).
    package var canonicallyComposed: String {
        guard !utf8.allSatisfy({ $0 < 0xCC }) else { return self }
        var composed = ""
        composed.unicodeScalars.append(contentsOf: _nfc)
        return composed
    }
}
