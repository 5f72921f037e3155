/// Why a point in time, a span of time or a zone can't be had.
public enum TimeError: Error, Hashable, Sendable {
    /// The text is no RFC 3339 time such as `2026-11-22T18:00:00Z`.
    case malformedTimestamp(String)
    /// The text is no span such as `1h30m` or `-1.5s`.
    case malformedTimeSpan(String)
    /// The point lies outside the years 1 to 9999.
    case timestampOutOfRange
    /// The span is longer than CEL allows; see ``TimeSpan``.
    case timeSpanOutOfRange
    /// The text is neither an IANA zone nor an offset such as `+02:00`.
    case unknownTimeZone(String)
}
