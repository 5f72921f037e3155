extension JSONParser {
    /// A number's parts as they are read.
    private struct Digits {
        /// The digits as a whole number, as long as it fits.
        var mantissa: UInt64 = 0
        /// Whether the mantissa holds all digits.
        var isExact = true

        @inline(__always)
        mutating func append(_ digit: UInt8) {
            let (product, overflow) = mantissa.multipliedReportingOverflow(by: 10)
            let (sum, carry) = product.addingReportingOverflow(UInt64(digit))
            if overflow || carry { isExact = false } else { mantissa = sum }
        }
    }

    /// The number that starts here.
    mutating func number() throws(Failure) -> JSONValue {
        let start = position
        let isNegative = next == UInt8(ascii: "-")
        if isNegative { position += 1 }
        var digits = Digits()
        try integerPart(into: &digits)
        var isWhole = true
        var exponent = 0
        if next == UInt8(ascii: ".") {
            isWhole = false
            position += 1
            exponent = -(try digitRun(into: &digits))
        }
        if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
            isWhole = false
            position += 1
            exponent += try exponentPart()
        }
        if isWhole, digits.isExact, let integer = Self.integer(digits.mantissa, isNegative: isNegative) {
            return .integer(integer)
        }
        return .number(try double(digits, exponent: exponent, isNegative: isNegative, start: start))
    }

    private mutating func integerPart(into digits: inout Digits) throws(Failure) {
        guard next == UInt8(ascii: "0") else {
            _ = try digitRun(into: &digits)
            return
        }
        position += 1
        if let next, Self.isDigit(next) { throw failure(.malformedNumber) }
    }

    /// One digit or more; gives their number.
    private mutating func digitRun(into digits: inout Digits) throws(Failure) -> Int {
        let start = position
        while position < bytes.count, Self.isDigit(bytes[position]) {
            digits.append(bytes[position] & 0x0F)
            position += 1
        }
        if position == start { throw failure(.malformedNumber) }
        return position - start
    }

    private mutating func exponentPart() throws(Failure) -> Int {
        let isNegative = next == UInt8(ascii: "-")
        if isNegative || next == UInt8(ascii: "+") { position += 1 }
        var digits = Digits()
        _ = try digitRun(into: &digits)
        // The exact path only needs small exponents; the text itself decides all others.
        let magnitude = digits.isExact ? Int(min(digits.mantissa, 1_000_000)) : 1_000_000
        return isNegative ? -magnitude : magnitude
    }

    private static func integer(_ magnitude: UInt64, isNegative: Bool) -> Int64? {
        guard isNegative else { return Int64(exactly: magnitude) }
        return magnitude == 1 << 63 ? .min : Int64(exactly: magnitude).map { -$0 }
    }

    /// The nearest double. Both factors of the quick way are exact, so its one rounding is right (Clinger 1990).
    private func double(_ digits: Digits, exponent: Int, isNegative: Bool, start: Int) throws(Failure) -> Double {
        if digits.isExact, digits.mantissa <= 1 << 53, abs(exponent) < Self.exactPowersOfTen.count {
            let power = Self.exactPowersOfTen[abs(exponent)]
            let mantissa = Double(digits.mantissa)
            let magnitude = exponent < 0 ? mantissa / power : mantissa * power
            return isNegative ? -magnitude : magnitude
        }
        let text = String(decoding: bytes[start..<position], as: UTF8.self)
        guard let value = Double(text), value.isFinite else {
            throw Failure(reason: .numberOutOfRange, offset: start)
        }
        return value
    }

    @inline(__always)
    private static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

    private static let exactPowersOfTen: [Double] = [
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11,
        1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
    ]
}
