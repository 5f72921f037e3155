// YAML 1.2, chapter 10.3.2, "Tag Resolution": what a plain scalar means to a field that is not text.

extension Scalar {
    /// Whether it is empty, `~` or `null`.
    package var isNull: Bool {
        guard !isText else { return false }
        return switch text.utf8.count {
        case 0: true
        case 1: text == "~"
        case 4: text == "null" || text == "Null" || text == "NULL"
        default: false
        }
    }

    /// The truth value that it writes, if it does.
    package var asBoolean: Bool? {
        guard !isText else { return nil }
        return switch text {
        case "true", "True", "TRUE": true
        case "false", "False", "FALSE": false
        default: nil
        }
    }

    /// The whole number that it writes in decimal, octal (`0o17`) or hexadecimal (`0xff`), if it does and it fits 64
    /// bits.
    package var asInteger: Int64? {
        guard !isText else { return nil }
        return CoreNumber.integer(in: text.utf8)
    }

    /// The number that it writes, if it does: a whole number, a decimal fraction, `.inf` or `.nan`.
    package var asNumber: Double? {
        guard !isText else { return nil }
        return CoreNumber.number(in: text)
    }
}

extension Node {
    /// Whether the node is a scalar that is empty, `~` or `null`.
    package var isNull: Bool { scalar?.isNull ?? false }

    /// The truth value that a scalar node writes, if it does.
    package var asBoolean: Bool? { scalar?.asBoolean }

    /// The whole number that a scalar node writes, if it does.
    package var asInteger: Int64? { scalar?.asInteger }

    /// The number that a scalar node writes, if it does.
    package var asNumber: Double? { scalar?.asNumber }
}

/// The core schema's number syntax, which is narrower than what Swift's own initialisers take.
private enum CoreNumber {
    static func integer(in text: String.UTF8View) -> Int64? {
        guard let first = text.first else { return nil }
        if first == UInt8(ascii: "0"), text.count > 1 {
            if text.starts(with: "0o".utf8) { return digits(of: text.dropFirst(2), radix: 8) }
            if text.starts(with: "0x".utf8) { return digits(of: text.dropFirst(2), radix: 16) }
        }
        let isSigned = first == UInt8(ascii: "-") || first == UInt8(ascii: "+")
        let unsigned = isSigned ? text.dropFirst() : text[...]
        guard !unsigned.isEmpty, unsigned.allSatisfy(isDigit) else { return nil }
        return Int64(String(text), radix: 10)
    }

    private static func digits(of text: Substring.UTF8View, radix: Int) -> Int64? {
        guard let first = text.first, first != UInt8(ascii: "-"), first != UInt8(ascii: "+") else { return nil }
        return Int64(Substring(text), radix: radix)
    }

    static func number(in text: String) -> Double? {
        if let special = special[text] { return special }
        if let whole = integer(in: text.utf8) { return Double(whole) }
        return isDecimalFraction(text.utf8) ? Double(text) ?? Double("0" + text) : nil
    }

    private static let special: [String: Double] = [
        ".inf": .infinity, ".Inf": .infinity, ".INF": .infinity,
        "+.inf": .infinity, "+.Inf": .infinity, "+.INF": .infinity,
        "-.inf": -.infinity, "-.Inf": -.infinity, "-.INF": -.infinity,
        ".nan": .nan, ".NaN": .nan, ".NAN": .nan,
    ]

    /// `[-+]? ( \. [0-9]+ | [0-9]+ ( \. [0-9]* )? ) ( [eE] [-+]? [0-9]+ )?`
    private static func isDecimalFraction(_ text: String.UTF8View) -> Bool {
        var rest = text[...]
        dropSign(of: &rest)
        let whole = dropDigits(of: &rest)
        var fraction = 0
        if rest.first == UInt8(ascii: ".") {
            rest = rest.dropFirst()
            fraction = dropDigits(of: &rest)
        }
        guard whole + fraction > 0 else { return false }
        if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
            rest = rest.dropFirst()
            dropSign(of: &rest)
            guard dropDigits(of: &rest) > 0 else { return false }
        }
        return rest.isEmpty
    }

    private static func dropSign(of text: inout Substring.UTF8View) {
        if text.first == UInt8(ascii: "-") || text.first == UInt8(ascii: "+") { text = text.dropFirst() }
    }

    private static func dropDigits(of text: inout Substring.UTF8View) -> Int {
        let count = text.prefix(while: isDigit).count
        text = text.dropFirst(count)
        return count
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}
