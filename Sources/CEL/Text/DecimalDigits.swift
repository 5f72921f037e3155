/// The digits of a finite number's magnitude: 0.d₁d₂d₃… × 10^pointPosition.
struct DecimalDigits {
    /// The digits 0...9 without leading zeros; empty for zero.
    private(set) var digits: [UInt8]
    /// Where the point stands, counted from before the first digit; may lie outside the digits.
    private(set) var pointPosition: Int

    /// All digits that the number has in decimal, up to 1,074 behind the point.
    ///
    /// A double is m · 2^e. With e < 0 that is m · 5^-e / 10^-e, so its digits are those of a whole number either way.
    init(exactly magnitude: Double) {
        guard magnitude != 0 else {
            self.init(digits: [], pointPosition: 0)
            return
        }
        let trailingZeros = magnitude.significandBitPattern.trailingZeroBitCount
        let fractionBits = min(trailingZeros, Double.significandBitCount)
        let hiddenBit: UInt64 = magnitude.isNormal ? 1 << 52 : 0
        let mantissa = (magnitude.significandBitPattern | hiddenBit) >> UInt64(fractionBits)
        let lowestExponent = magnitude.isNormal ? Int(magnitude.exponent) - 52 : -1_074
        let exponent = lowestExponent + fractionBits
        var whole = WholeNumber(mantissa)
        whole.multiply(by: exponent < 0 ? 5 : 2, times: abs(exponent))
        let digits = whole.digits
        self.init(digits: digits, pointPosition: digits.count + min(exponent, 0))
    }

    /// The fewest digits that read back as the same number.
    init(shortest magnitude: Double) {
        var digits: [UInt8] = []
        var pointPosition = 0
        var isBehindPoint = false
        // The description is never empty, so there is a first part; a second one is the exponent.
        let parts = magnitude.description.utf8.split(separator: UInt8(ascii: "e"))
        for byte in parts[0] {
            if byte == UInt8(ascii: ".") {
                isBehindPoint = true
            } else if byte == UInt8(ascii: "0"), digits.isEmpty {
                pointPosition -= isBehindPoint ? 1 : 0
            } else {
                digits.append(byte - UInt8(ascii: "0"))
                pointPosition += isBehindPoint ? 0 : 1
            }
        }
        if parts.count > 1 { pointPosition += Int(String(parts[1]) ?? "") ?? 0 }
        while digits.last == 0 { digits.removeLast() }
        self.init(digits: digits, pointPosition: digits.isEmpty ? 0 : pointPosition)
    }

    private init(digits: [UInt8], pointPosition: Int) {
        self.digits = digits
        self.pointPosition = pointPosition
    }

    /// The exponent of the first digit: 0 for 1...9.
    var exponent: Int { digits.isEmpty ? 0 : pointPosition - 1 }

    /// The digit at a place counted from the point: 0 is the first behind it, -1 the last before it.
    subscript(place place: Int) -> UInt8 {
        let index = pointPosition + place
        return digits.indices.contains(index) ? digits[index] : 0
    }

    /// The nearest number with no digit behind a place, half to even.
    func rounded(afterPlace place: Int) -> DecimalDigits {
        let kept = pointPosition + place + 1
        guard kept < digits.count else { return self }
        guard kept >= 0 else { return DecimalDigits(digits: [], pointPosition: 0) }
        let first = digits[kept]
        let isHalf = first == 5 && digits[(kept + 1)...].allSatisfy { $0 == 0 }
        let isLastOdd = kept > 0 && digits[kept - 1] % 2 == 1
        var result = DecimalDigits(digits: Array(digits[..<kept]), pointPosition: pointPosition)
        if isHalf ? isLastOdd : first >= 5 { result.increment() }
        return result
    }

    /// Adds one to the last digit.
    private mutating func increment() {
        var index = digits.count - 1
        while index >= 0, digits[index] == 9 {
            digits[index] = 0
            index -= 1
        }
        if index >= 0 {
            digits[index] += 1
        } else {
            digits.insert(1, at: 0)
            pointPosition += 1
        }
    }
}

/// A whole number of any size, as far as ``DecimalDigits`` needs it.
private struct WholeNumber {
    private static let base: UInt64 = 1_000_000_000

    /// Nine decimal digits each, the lowest first.
    private var limbs: [UInt64] = []

    init(_ value: UInt64) {
        var rest = value
        while rest > 0 {
            limbs.append(rest % Self.base)
            rest /= Self.base
        }
    }

    /// Multiplies by a power of 2 or 5, as many factors at once as fit a limb.
    mutating func multiply(by factor: UInt64, times: Int) {
        let stride = factor == 2 ? 29 : 12
        var rest = times
        while rest > 0 {
            let count = min(rest, stride)
            multiply(by: (0..<count).reduce(1) { product, _ in product * factor })
            rest -= count
        }
    }

    private mutating func multiply(by factor: UInt64) {
        var carry: UInt64 = 0
        for index in limbs.indices {
            let product = limbs[index] * factor + carry
            limbs[index] = product % Self.base
            carry = product / Self.base
        }
        if carry > 0 { limbs.append(carry) }
    }

    /// The decimal digits, the highest first, without leading zeros.
    var digits: [UInt8] {
        var digits: [UInt8] = []
        for limb in limbs {
            var rest = limb
            for _ in 0..<9 {
                digits.append(UInt8(rest % 10))
                rest /= 10
            }
        }
        while digits.last == 0 { digits.removeLast() }
        return digits.reversed()
    }
}
