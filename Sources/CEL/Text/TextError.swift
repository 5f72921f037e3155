/// Why an operation on text has no result.
package enum TextError: Error, Hashable, Sendable {
    /// A position outside the text.
    case indexOutOfRange(Int64)
    /// A range whose end comes before its start.
    case rangeReversed(from: Int64, to: Int64)
    /// The result would be longer than the number of bytes allowed.
    case tooLong(maximumByteCount: Int)
    /// Text and pattern are made to take long.
    case tooManySteps
}
