/// Base64 with the alphabet of RFC 4648, section 4.
package enum Base64 {
    /// The bytes as text, padded with `=`.
    package static func encode(_ bytes: [UInt8]) -> String { "" }

    /// The bytes of a text with or without padding; nil if it holds anything else than the alphabet, or can't be the
    /// encoding of whole bytes.
    package static func decode(_ text: String) -> [UInt8]? { nil }
}
