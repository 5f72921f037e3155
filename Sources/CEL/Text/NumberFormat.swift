// The rendering of numbers behind CEL's `string.format`.

/// How many digits a format clause may ask for after the point.
package let maximumFormatPrecision = 1_000

extension Double {
    /// `%f`: a fixed number of digits after the point (0...``maximumFormatPrecision``), rounded half to even on the
    /// exact value; `NaN`, `Infinity`, `-Infinity`.
    package func fixedPoint(precision: Int = 6) -> String { description }

    /// `%e`: one digit, a point, `precision` digits, and an exponent of at least two digits.
    package func scientific(precision: Int = 6) -> String { description }
}

extension BinaryInteger {
    /// `%b`, `%o`, `%x`, `%X`: digits in a base, with a minus sign if negative.
    package func digits(radix: Int, uppercase: Bool = false) -> String {
        String(self, radix: radix, uppercase: uppercase)
    }
}

extension Sequence<UInt8> {
    /// `%x` and `%X` of bytes: two hexadecimal digits each.
    package func hexadecimal(uppercase: Bool = false) -> String { "" }
}
