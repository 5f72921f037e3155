extension Timestamp {
    /// Reads an RFC 3339 time with up to nine digits of fraction: `2026-11-22T18:00:00Z`,
    /// `2026-11-22T20:00:00.25+02:00`.
    ///
    /// - Throws: ``TimeError/malformedTimestamp(_:)`` or ``TimeError/timestampOutOfRange``.
    public init(parsing text: String) throws(TimeError) {
        let parts = text.withUTF8Bytes { bytes in
            var reader = RFC3339Reader(bytes: bytes)
            return reader.parts()
        }
        guard let parts else { throw .malformedTimestamp(text) }
        try self.init(secondsSinceEpoch: parts.secondsSinceEpoch, nanoseconds: parts.nanoseconds)
    }
}

extension Timestamp: CustomStringConvertible {
    /// The point as RFC 3339 in Coordinated Universal Time, with as many digits of the fraction as it needs.
    public var description: String {
        let time = civilTime
        let date = "\(padded(time.year, to: 4))-\(padded(time.month, to: 2))-\(padded(time.day, to: 2))"
        let clock = "\(padded(time.hour, to: 2)):\(padded(time.minute, to: 2)):\(padded(time.second, to: 2))"
        return "\(date)T\(clock)\(fractionText(nanoseconds: nanoseconds))Z"
    }

    private func padded(_ number: Int, to width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: width - digits.utf8.count) + digits
    }
}

/// A point and the digits of a fraction of a second without trailing zeros; empty for none.
func fractionText(nanoseconds: Int32) -> String {
    guard nanoseconds != 0 else { return "" }
    var rest = nanoseconds
    var width = 9
    while rest % 10 == 0 {
        rest /= 10
        width -= 1
    }
    let digits = String(rest)
    return "." + String(repeating: "0", count: width - digits.utf8.count) + digits
}

/// Reads `date-time` of RFC 3339, section 5.6.
private struct RFC3339Reader {
    let bytes: UnsafeBufferPointer<UInt8>
    private var position = 0

    init(bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    mutating func parts() -> (secondsSinceEpoch: Int64, nanoseconds: Int32)? {
        guard let year = number(width: 4), skip("-"), let month = number(width: 2), skip("-"),
            let day = number(width: 2), skip("T"),
            let date = CivilDate(year: year, month: month, day: day),
            let hour = number(width: 2), hour < 24, skip(":"),
            let minute = number(width: 2), minute < 60, skip(":"),
            let second = number(width: 2), second < 60,
            let nanoseconds = fraction(), let offset = offset(), position == bytes.count
        else { return nil }
        let secondOfDay = hour * 3_600 + minute * 60 + second
        return (Int64(date.daysSinceEpoch * 86_400 + secondOfDay - offset), nanoseconds)
    }

    private mutating func skip(_ character: Unicode.Scalar) -> Bool {
        guard position < bytes.count, UInt32(bytes[position]) == character.value else { return false }
        position += 1
        return true
    }

    private mutating func digit() -> Int? {
        guard position < bytes.count, case UInt8(ascii: "0")...UInt8(ascii: "9") = bytes[position] else { return nil }
        position += 1
        return Int(bytes[position - 1] - UInt8(ascii: "0"))
    }

    private mutating func number(width: Int) -> Int? {
        var number = 0
        for _ in 0..<width {
            guard let digit = digit() else { return nil }
            number = number * 10 + digit
        }
        return number
    }

    /// The nanoseconds; 0 if there is no fraction, nil if it has no digits or more than nine.
    private mutating func fraction() -> Int32? {
        guard skip(".") else { return 0 }
        var nanoseconds: Int32 = 0
        var unit: Int32 = 100_000_000
        guard let first = digit() else { return nil }
        nanoseconds += Int32(first) * unit
        while let digit = digit() {
            unit /= 10
            guard unit > 0 else { return nil }
            nanoseconds += Int32(digit) * unit
        }
        return nanoseconds
    }

    /// The seconds that the clock is ahead of Coordinated Universal Time.
    private mutating func offset() -> Int? {
        if skip("Z") { return 0 }
        let isWest = skip("-")
        guard isWest || skip("+"), let hours = number(width: 2), hours < 24, skip(":"),
            let minutes = number(width: 2), minutes < 60
        else { return nil }
        let seconds = hours * 3_600 + minutes * 60
        return isWest ? -seconds : seconds
    }
}
