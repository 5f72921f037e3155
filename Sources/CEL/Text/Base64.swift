/// Base64 with the alphabet of RFC 4648, section 4.
package enum Base64 {
    /// The bytes as text, padded with `=`.
    package static func encode(_ bytes: some Collection<UInt8>) -> String {
        var text: [UInt8] = []
        text.reserveCapacity((bytes.count + 2) / 3 * 4)
        var group: UInt32 = 0
        var groupCount = 0
        for byte in bytes {
            group = group << 8 | UInt32(byte)
            groupCount += 1
            if groupCount == 3 {
                append(group, digitCount: 4, to: &text)
                group = 0
                groupCount = 0
            }
        }
        if groupCount > 0 {
            append(group << UInt32(8 * (3 - groupCount)), digitCount: groupCount + 1, to: &text)
            text += Array(repeating: UInt8(ascii: "="), count: 3 - groupCount)
        }
        return String(validUTF8: text)
    }

    /// The bytes of a text with or without padding; nil if it holds anything else than the alphabet, can't be the
    /// encoding of whole bytes, or has bits set that no byte holds.
    package static func decode(_ text: String) -> [UInt8]? {
        text.withUTF8Bytes { encoded in
            let padding = encoded.suffix(2).reversed().prefix { $0 == UInt8(ascii: "=") }.count
            if padding > 0, encoded.count % 4 != 0 { return nil }
            let digits = encoded.dropLast(padding)
            if digits.count % 4 == 1 { return nil }
            var bytes: [UInt8] = []
            bytes.reserveCapacity(digits.count * 3 / 4)
            var pending: UInt32 = 0
            var pendingBits: UInt32 = 0
            for digit in digits {
                guard let value = value(of: digit) else { return nil }
                pending = pending << 6 | UInt32(value)
                pendingBits += 6
                if pendingBits >= 8 {
                    pendingBits -= 8
                    bytes.append(UInt8(truncatingIfNeeded: pending >> pendingBits))
                    pending &= (1 << pendingBits) - 1
                }
            }
            return pending == 0 ? bytes : nil
        }
    }

    /// Appends the leading base64 digits of 24 bits.
    private static func append(_ group: UInt32, digitCount: Int, to text: inout [UInt8]) {
        for index in 0..<digitCount {
            text.append(alphabet[Int(group >> UInt32(18 - 6 * index)) & 0x3F])
        }
    }

    private static func value(of digit: UInt8) -> UInt8? {
        switch digit {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): digit - UInt8(ascii: "A")
        case UInt8(ascii: "a")...UInt8(ascii: "z"): digit - UInt8(ascii: "a") + 26
        case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0") + 52
        case UInt8(ascii: "+"): 62
        case UInt8(ascii: "/"): 63
        default: nil
        }
    }

    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
}
