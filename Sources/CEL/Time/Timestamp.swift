/// A point in time with nanoseconds, from 0001-01-01T00:00:00Z to 9999-12-31T23:59:59.999999999Z.
///
/// Leap seconds don't exist in it, as in `google.protobuf.Timestamp`.
public struct Timestamp: Hashable, Sendable {
    /// Whole seconds since 1970-01-01T00:00:00Z, rounded down.
    public let secondsSinceEpoch: Int64
    /// The rest, 0...999,999,999.
    public let nanoseconds: Int32

    /// 0001-01-01T00:00:00Z.
    public static let earliest = Timestamp(uncheckedSeconds: -62_135_596_800, nanoseconds: 0)
    /// 9999-12-31T23:59:59.999999999Z.
    public static let latest = Timestamp(uncheckedSeconds: 253_402_300_799, nanoseconds: 999_999_999)

    /// Creates a point from seconds since 1970 and nanoseconds after them (0...999,999,999).
    ///
    /// - Throws: ``TimeError/timestampOutOfRange``.
    public init(secondsSinceEpoch: Int64, nanoseconds: Int32 = 0) throws(TimeError) {
        let seconds = Self.earliest.secondsSinceEpoch...Self.latest.secondsSinceEpoch
        guard seconds.contains(secondsSinceEpoch), (0..<1_000_000_000).contains(nanoseconds) else {
            throw .timestampOutOfRange
        }
        self.init(uncheckedSeconds: secondsSinceEpoch, nanoseconds: nanoseconds)
    }

    private init(uncheckedSeconds: Int64, nanoseconds: Int32) {
        secondsSinceEpoch = uncheckedSeconds
        self.nanoseconds = nanoseconds
    }
}

extension Timestamp: Comparable {
    /// Whether the left point comes first.
    public static func < (left: Timestamp, right: Timestamp) -> Bool {
        left.secondsSinceEpoch == right.secondsSinceEpoch
            ? left.nanoseconds < right.nanoseconds
            : left.secondsSinceEpoch < right.secondsSinceEpoch
    }
}

extension Timestamp {
    /// The point a span later (earlier, if the span is negative).
    ///
    /// - Throws: ``TimeError/timestampOutOfRange``.
    public func adding(_ span: TimeSpan) throws(TimeError) -> Timestamp {
        let (carry, nanoseconds) = normalized(self.nanoseconds + span.nanoseconds)
        return try Timestamp(secondsSinceEpoch: secondsSinceEpoch + span.seconds + carry, nanoseconds: nanoseconds)
    }

    /// The point a span earlier (later, if the span is negative).
    ///
    /// - Throws: ``TimeError/timestampOutOfRange``.
    public func subtracting(_ span: TimeSpan) throws(TimeError) -> Timestamp {
        let (carry, nanoseconds) = normalized(self.nanoseconds - span.nanoseconds)
        return try Timestamp(secondsSinceEpoch: secondsSinceEpoch - span.seconds + carry, nanoseconds: nanoseconds)
    }

    /// The span from another point to this one; negative if the other is later.
    ///
    /// CEL's conformance suite holds differences of points to 64 bits of nanoseconds (about 292 years), although a span
    /// itself may be longer.
    ///
    /// - Throws: ``TimeError/timeSpanOutOfRange``.
    public func timeSpan(since other: Timestamp) throws(TimeError) -> TimeSpan {
        let (carry, nanoseconds) = normalized(nanoseconds - other.nanoseconds)
        let span = try TimeSpan(
            seconds: secondsSinceEpoch - other.secondsSinceEpoch + carry,
            nanoseconds: nanoseconds
        )
        guard span.totalNanoseconds != nil else { throw .timeSpanOutOfRange }
        return span
    }
}

/// Splits nanoseconds between -2 and 2 seconds into whole seconds and a rest of 0...999,999,999.
func normalized(_ nanoseconds: Int32) -> (seconds: Int64, nanoseconds: Int32) {
    let perSecond: Int32 = 1_000_000_000
    if nanoseconds < 0 { return (-1, nanoseconds + perSecond) }
    if nanoseconds >= perSecond { return (1, nanoseconds - perSecond) }
    return (0, nanoseconds)
}
