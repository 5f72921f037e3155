/// A length of time with nanoseconds and a sign, what CEL calls a duration: up to 10,000 years (of 365.25 days) either
/// way, as `google.protobuf.Duration`.
public struct TimeSpan: Hashable, Sendable {
    /// Whole seconds, rounded down: -0.5 s is -1 s and 500,000,000 ns.
    public let seconds: Int64
    /// The rest, 0...999,999,999.
    public let nanoseconds: Int32

    /// No time at all.
    public static let zero = TimeSpan(uncheckedSeconds: 0, nanoseconds: 0)

    private static let longestSeconds: Int64 = 315_576_000_000

    /// Creates a span from whole seconds, rounded down, and nanoseconds after them (0...999,999,999).
    ///
    /// - Throws: ``TimeError/timeSpanOutOfRange``.
    public init(seconds: Int64, nanoseconds: Int32 = 0) throws(TimeError) {
        let bounds = -Self.longestSeconds...Self.longestSeconds
        guard bounds.contains(seconds), (0..<1_000_000_000).contains(nanoseconds),
            seconds < Self.longestSeconds || nanoseconds == 0
        else { throw .timeSpanOutOfRange }
        self.init(uncheckedSeconds: seconds, nanoseconds: nanoseconds)
    }

    private init(uncheckedSeconds: Int64, nanoseconds: Int32) {
        seconds = uncheckedSeconds
        self.nanoseconds = nanoseconds
    }
}

extension TimeSpan: Comparable {
    /// Whether the left span is smaller; any negative span is smaller than any positive one.
    public static func < (left: TimeSpan, right: TimeSpan) -> Bool {
        left.seconds == right.seconds ? left.nanoseconds < right.nanoseconds : left.seconds < right.seconds
    }
}

extension TimeSpan {
    /// The sum of two spans.
    ///
    /// - Throws: ``TimeError/timeSpanOutOfRange``.
    public func adding(_ other: TimeSpan) throws(TimeError) -> TimeSpan {
        let (carry, nanoseconds) = normalized(self.nanoseconds + other.nanoseconds)
        return try TimeSpan(seconds: seconds + other.seconds + carry, nanoseconds: nanoseconds)
    }

    /// The difference of two spans.
    ///
    /// - Throws: ``TimeError/timeSpanOutOfRange``.
    public func subtracting(_ other: TimeSpan) throws(TimeError) -> TimeSpan {
        let (carry, nanoseconds) = normalized(self.nanoseconds - other.nanoseconds)
        return try TimeSpan(seconds: seconds - other.seconds + carry, nanoseconds: nanoseconds)
    }

    /// The same length the other way.
    public var negated: TimeSpan {
        nanoseconds == 0
            ? TimeSpan(uncheckedSeconds: -seconds, nanoseconds: 0)
            : TimeSpan(uncheckedSeconds: -seconds - 1, nanoseconds: 1_000_000_000 - nanoseconds)
    }

    /// The whole length in nanoseconds; nil if it needs more than 64 bits (about 292 years).
    public var totalNanoseconds: Int64? {
        // Negative spans are counted from the second above, or the smallest value would overflow on the way.
        let isNegative = seconds < 0 && nanoseconds > 0
        let whole = isNegative ? seconds + 1 : seconds
        let rest = isNegative ? Int64(nanoseconds) - 1_000_000_000 : Int64(nanoseconds)
        let (product, overflow) = whole.multipliedReportingOverflow(by: 1_000_000_000)
        let (sum, carry) = product.addingReportingOverflow(rest)
        return overflow || carry ? nil : sum
    }

    /// The length in whole units, rounded towards zero: what `getHours()`, `getMinutes()` and `getSeconds()` of a CEL
    /// duration give.
    public var wholeHours: Int64 { wholeSeconds / 3_600 }
    /// The length in whole minutes, rounded towards zero.
    public var wholeMinutes: Int64 { wholeSeconds / 60 }
    /// The length in whole seconds, rounded towards zero.
    public var wholeSeconds: Int64 { seconds < 0 && nanoseconds > 0 ? seconds + 1 : seconds }
    /// The milliseconds beyond the whole seconds, -999...999, rounded towards zero: what `getMilliseconds()` gives.
    public var millisecondsOfSecond: Int64 {
        let rest = seconds < 0 && nanoseconds > 0 ? Int64(nanoseconds) - 1_000_000_000 : Int64(nanoseconds)
        return rest / 1_000_000
    }
}
