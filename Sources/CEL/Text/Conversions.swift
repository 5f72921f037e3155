// What CEL's conversion functions make of a string, and what they print. They give nil where CEL has an error.

extension Int64 {
    /// `int(string)`: decimal digits with an optional sign.
    package init?(celText text: String) {
        guard let value = Int64(text) else { return nil }
        self = value
    }

    /// `int(double)`: rounded towards zero; nil if not strictly between the bounds, or not a number.
    package init?(celRounding value: Double) {
        guard value > -0x1p63, value < 0x1p63 else { return nil }
        self = Int64(value)
    }
}

extension UInt64 {
    /// `uint(string)`: decimal digits.
    package init?(celText text: String) {
        guard let value = UInt64(text) else { return nil }
        self = value
    }

    /// `uint(double)`: rounded towards zero; nil if negative, too large or not a number.
    package init?(celRounding value: Double) {
        guard value >= 0, value < 0x1p64 else { return nil }
        self = UInt64(value)
    }
}

extension Double {
    /// `double(string)`: a decimal number, `NaN`, `Infinity`, `-Infinity`.
    package init?(celText text: String) {
        guard let value = Double(text) else { return nil }
        self = value
    }

    /// `string(double)`: the shortest digits that read back the same.
    package var celText: String { description }
}

extension Bool {
    /// `bool(string)`: `1 t true TRUE True`, `0 f false FALSE False`.
    package init?(celText text: String) {
        switch text {
        case "1", "t", "true", "TRUE", "True": self = true
        case "0", "f", "false", "FALSE", "False": self = false
        default: return nil
        }
    }
}

extension String {
    /// `string(bytes)`: nil if the bytes are not valid UTF-8.
    package init?(celUTF8 bytes: some Collection<UInt8>) {
        guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
        self = text
    }
}
