extension TimeSpan {
    /// Reads a span such as `1h30m`, `-1.5s` or `250ms`: decimal numbers with the units h, m, s, ms, us (or µs) and ns.
    ///
    /// - Throws: ``TimeError/malformedTimeSpan(_:)`` or ``TimeError/timeSpanOutOfRange``.
    public init(parsing text: String) throws(TimeError) {
        throw .malformedTimeSpan(text)
    }
}

extension TimeSpan: CustomStringConvertible {
    /// The span in decimal seconds, as `string()` of a CEL duration gives it: `5400s`, `-1.5s`.
    public var description: String {
        ""
    }
}
