// The rendering of numbers behind CEL's `string.format` and `string(double)`.

/// How many digits a format clause may ask for behind the point.
package let maximumFormatPrecision = 1_000

extension Double {
    /// `%f`: a fixed number of digits behind the point (0...``maximumFormatPrecision``), rounded half to even on the
    /// exact value; `NaN`, `Infinity`, `-Infinity`.
    package func fixedPoint(precision: Int = 6) -> String {
        if let name = nonFiniteName { return name }
        let number = DecimalDigits(exactly: magnitude).rounded(afterPlace: precision - 1)
        let whole = number.text(ofPlaces: Swift.min(-number.pointPosition, -1)..<0)
        return signText + whole + Self.fractionText(number.text(ofPlaces: 0..<precision))
    }

    /// `%e`: one digit, a point, `precision` digits (0...``maximumFormatPrecision``), and an exponent of at least two
    /// digits; `NaN`, `Infinity`, `-Infinity`.
    package func scientific(precision: Int = 6) -> String {
        if let name = nonFiniteName { return name }
        let exact = DecimalDigits(exactly: magnitude)
        let number = exact.rounded(afterPlace: precision - 1 - exact.exponent)
        return signText + number.scientificText(precision: precision)
    }

    /// `string(double)` and `%s`: the shortest digits that read back the same, with an exponent below 0.0001 and from
    /// 10²¹ on; `NaN`, `Infinity`, `-Infinity`.
    package var celText: String {
        if let name = nonFiniteName { return name }
        let number = DecimalDigits(shortest: magnitude)
        let digitCount = number.digits.count
        if number.exponent < -4 || number.exponent >= 21 {
            return signText + number.scientificText(precision: Swift.max(digitCount - 1, 0))
        }
        let whole = number.text(ofPlaces: Swift.min(-number.pointPosition, -1)..<0)
        let fraction = number.text(ofPlaces: 0..<Swift.max(digitCount - number.pointPosition, 0))
        return signText + whole + Self.fractionText(fraction)
    }

    private var nonFiniteName: String? {
        if isNaN { return "NaN" }
        return isInfinite ? signText + "Infinity" : nil
    }

    private var signText: String { sign == .minus ? "-" : "" }

    private static func fractionText(_ digits: String) -> String { digits.isEmpty ? "" : "." + digits }
}

extension DecimalDigits {
    /// The digits at a range of places counted from the point.
    fileprivate func text(ofPlaces places: Range<Int>) -> String {
        String(validUTF8: places.map { UInt8(ascii: "0") + self[place: $0] })
    }

    /// One digit, a point, `precision` digits and the exponent.
    fileprivate func scientificText(precision: Int) -> String {
        let first = -(exponent + 1)
        let fraction = text(ofPlaces: (first + 1)..<(first + 1 + precision))
        let power = String(abs(exponent))
        return text(ofPlaces: first..<(first + 1)) + (fraction.isEmpty ? "" : "." + fraction)
            + (exponent < 0 ? "e-" : "e+") + (power.utf8.count < 2 ? "0" : "") + power
    }
}

extension BinaryInteger {
    /// `%b`, `%o`, `%x`, `%X`: digits in a base, with a minus sign if negative.
    package func digits(radix: Int, uppercase: Bool = false) -> String {
        String(self, radix: radix, uppercase: uppercase)
    }
}

extension Sequence<UInt8> {
    /// `%x` and `%X` of bytes: two hexadecimal digits each.
    package func hexadecimal(uppercase: Bool = false) -> String {
        var text = ""
        for byte in self {
            if byte < 0x10 { text += "0" }
            text += byte.digits(radix: 16, uppercase: uppercase)
        }
        return text
    }
}
