extension TimeSpan {
    /// Reads a span such as `1h30m`, `-1.5s` or `250ms`: decimal numbers with the units h, m, s, ms, us (or µs) and ns,
    /// and an optional sign in front. A plain `0` needs no unit; what is finer than a nanosecond is dropped.
    ///
    /// - Throws: ``TimeError/malformedTimeSpan(_:)`` or ``TimeError/timeSpanOutOfRange``.
    public init(parsing text: String) throws(TimeError) {
        let nanoseconds = text.withUTF8Bytes { bytes in
            var reader = TimeSpanReader(bytes: bytes)
            return reader.nanoseconds()
        }
        guard let nanoseconds else { throw .malformedTimeSpan(text) }
        try self.init(totalNanoseconds: nanoseconds)
    }

    private init(totalNanoseconds: Int128) throws(TimeError) {
        let perSecond: Int128 = 1_000_000_000
        let rest = ((totalNanoseconds % perSecond) + perSecond) % perSecond
        guard let seconds = Int64(exactly: (totalNanoseconds - rest) / perSecond) else { throw .timeSpanOutOfRange }
        try self.init(seconds: seconds, nanoseconds: Int32(rest))
    }
}

extension TimeSpan: CustomStringConvertible {
    /// The span in decimal seconds, as `string()` of a CEL duration gives it: `5400s`, `-1.5s`.
    public var description: String {
        guard seconds < 0, nanoseconds > 0 else { return "\(seconds)\(fractionText(nanoseconds: nanoseconds))s" }
        return "-\(negated.description)"
    }
}

/// Reads a span as Go's `time.ParseDuration` does.
private struct TimeSpanReader {
    /// What no sum of a valid span comes near, so that sums can't overflow.
    private static let limit: Int128 = 1_000_000_000_000_000_000_000_000
    /// More can't make a nanosecond of an hour.
    private static let maximumFractionDigits = 18

    let bytes: UnsafeBufferPointer<UInt8>
    private var position = 0

    init(bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    /// The total; nil if the text is no span. A total beyond the limit may be any number beyond it.
    mutating func nanoseconds() -> Int128? {
        let isNegative = next == UInt8(ascii: "-")
        if isNegative || next == UInt8(ascii: "+") { position += 1 }
        if bytes.count == position + 1, next == UInt8(ascii: "0") { return 0 }
        var total: Int128 = 0
        repeat {
            guard let part = part() else { return nil }
            total = min(total + part, Self.limit)
        } while position < bytes.count
        return isNegative ? -total : total
    }

    private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

    /// One number with its unit.
    private mutating func part() -> Int128? {
        let (whole, wholeCount) = digits()
        var fraction: (value: Int128, count: Int) = (0, 0)
        if next == UInt8(ascii: ".") {
            position += 1
            fraction = digits(maximumCount: Self.maximumFractionDigits)
        }
        guard wholeCount + fraction.count > 0, let unit = unit() else { return nil }
        let scale = (0..<min(fraction.count, Self.maximumFractionDigits)).reduce(Int128(1)) { scale, _ in scale * 10 }
        return min(whole, Self.limit / unit) * unit + fraction.value * unit / scale
    }

    /// A run of digits: its length, and the value of the first of them, as long as that is below the limit.
    private mutating func digits(maximumCount: Int = .max) -> (value: Int128, count: Int) {
        let start = position
        var value: Int128 = 0
        while let digit = next, case UInt8(ascii: "0")...UInt8(ascii: "9") = digit {
            if position - start < maximumCount, value < Self.limit { value = value * 10 + Int128(digit & 0x0F) }
            position += 1
        }
        return (value, position - start)
    }

    /// The nanoseconds of the unit that comes next.
    private mutating func unit() -> Int128? {
        let start = position
        while let byte = next, byte != UInt8(ascii: "."), !(UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte) {
            position += 1
        }
        switch String(decoding: bytes[start..<position], as: UTF8.self) {
        case "h": return 3_600_000_000_000
        case "m": return 60_000_000_000
        case "s": return 1_000_000_000
        case "ms": return 1_000_000
        case "us", "\u{B5}s", "\u{3BC}s": return 1_000
        case "ns": return 1
        default: return nil
        }
    }
}
