extension Timestamp {
    /// Reads an RFC 3339 time: `2026-11-22T18:00:00Z`, `2026-11-22T20:00:00.25+02:00`.
    ///
    /// - Throws: ``TimeError/malformedTimestamp(_:)`` or ``TimeError/timestampOutOfRange``.
    public init(parsing text: String) throws(TimeError) {
        throw .malformedTimestamp(text)
    }
}

extension Timestamp: CustomStringConvertible {
    /// The point as RFC 3339 in Coordinated Universal Time, with as many digits of the fraction as it needs.
    public var description: String {
        ""
    }
}
