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
    /// `uint(string)`: decimal digits without a sign.
    package init?(celText text: String) {
        guard text.utf8.first != UInt8(ascii: "+"), let value = UInt64(text) else { return nil }
        self = value
    }

    /// `uint(double)`: rounded towards zero; nil if negative, too large or not a number.
    package init?(celRounding value: Double) {
        guard value >= 0, value < 0x1p64 else { return nil }
        self = UInt64(value)
    }
}

extension Double {
    /// `double(string)`: a decimal number with an optional fraction and exponent, or `NaN`, `Infinity`, `Inf` in any
    /// case; nil if it is something else or too large.
    package init?(celText text: String) {
        let name = text.asciiLowercased
        switch name {
        case "nan": self = .nan
        case "inf", "+inf", "infinity", "+infinity": self = .infinity
        case "-inf", "-infinity": self = -.infinity
        default:
            guard Self.isDecimal(text), let value = Double(text), value.isFinite else { return nil }
            self = value
        }
    }

    /// Whether a text is of decimal digits with an optional sign, point and exponent; Swift's own reading would also
    /// take hexadecimal numbers.
    private static func isDecimal(_ text: String) -> Bool {
        var rest = Substring(text)
        func skipSign() { if rest.first == "+" || rest.first == "-" { rest.removeFirst() } }
        func skipDigits() -> Int {
            let count = rest.utf8.count
            rest = rest.drop { $0.isASCII && $0.isNumber }
            return count - rest.utf8.count
        }
        skipSign()
        var digitCount = skipDigits()
        if rest.first == "." {
            rest.removeFirst()
            digitCount += skipDigits()
        }
        guard digitCount > 0 else { return false }
        guard let exponentSign = rest.first else { return true }
        guard exponentSign == "e" || exponentSign == "E" else { return false }
        rest.removeFirst()
        skipSign()
        return skipDigits() > 0 && rest.isEmpty
    }
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
