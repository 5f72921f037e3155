package import JSON

extension JSONValue {
    /// The value as canonical JSON (RFC 8785): no white space, members sorted by their names' UTF-16 code units, numbers as
    /// ECMAScript writes them. Whole numbers beyond 2⁵³ keep all their digits.
    package var canonicalBytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.append(canonical: self)
        return bytes
    }
}

extension [UInt8] {
    /// Appends a value as canonical JSON.
    mutating func append(canonical value: JSONValue) {
        switch value {
        case .null, .boolean, .integer, .string: append(json: value)
        case .number(let number): append(contentsOf: number.ecmaScriptText.utf8)
        case .array(let elements):
            append(UInt8(ascii: "["))
            for (place, element) in elements.enumerated() {
                if place > 0 { append(UInt8(ascii: ",")) }
                append(canonical: element)
            }
            append(UInt8(ascii: "]"))
        case .object(let object):
            append(UInt8(ascii: "{"))
            let sorted = object.members.sorted { $0.name.utf16.lexicographicallyPrecedes($1.name.utf16) }
            for (place, member) in sorted.enumerated() {
                if place > 0 { append(UInt8(ascii: ",")) }
                append(json: member.name)
                append(UInt8(ascii: ":"))
                append(canonical: member.value)
            }
            append(UInt8(ascii: "}"))
        }
    }
}

extension Double {
    /// The number as ECMAScript's `Number::toString` writes it (ECMA-262, 6.1.6.1.20); it must be finite.
    fileprivate var ecmaScriptText: String {
        guard self != 0 else { return "0" }
        let (digits, point) = magnitude.shortestDigits
        let sign = self < 0 ? "-" : ""
        if point > 21 || point < -5 {
            let fraction = digits.count > 1 ? "." + digits.dropFirst() : ""
            return "\(sign)\(digits.prefix(1))\(fraction)e\(point > 0 ? "+" : "-")\(abs(point - 1))"
        }
        if point <= 0 { return sign + "0." + String(repeating: "0", count: -point) + digits }
        if digits.count <= point { return sign + digits + String(repeating: "0", count: point - digits.count) }
        return "\(sign)\(digits.prefix(point)).\(digits.dropFirst(point))"
    }

    /// The fewest digits that read back the same, and where the decimal point lies, counted from the first of them.
    private var shortestDigits: (digits: String, point: Int) {
        let parts = description.split(separator: "e")
        let exponent = parts.count == 2 ? Int(parts[1]) ?? 0 : 0
        let mantissa = parts[0].split(separator: ".", omittingEmptySubsequences: false)
        let whole = mantissa[0]
        let fraction = mantissa.count == 2 ? mantissa[1] : ""
        let all = whole + fraction
        let leading = all.prefix { $0 == "0" }.count
        var digits = String(all.dropFirst(leading))
        while digits.count > 1, digits.hasSuffix("0") { digits.removeLast() }
        return (digits, whole.count - leading + exponent)
    }
}
