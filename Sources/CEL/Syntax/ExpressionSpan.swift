/// A stretch of an expression's text, half open, counted in Unicode scalars from its first.
///
/// The host maps it into the file that the expression stands in.
public struct ExpressionSpan: Hashable, Sendable {
    /// The first scalar, from 0.
    public var start: Int
    /// One past the last scalar; equal to `start` where it marks a place between two scalars.
    public var end: Int

    /// Creates a span.
    public init(start: Int, end: Int) {
        self.start = start
        self.end = end
    }

    /// The shortest span that covers both.
    public func union(_ other: ExpressionSpan) -> ExpressionSpan {
        ExpressionSpan(start: min(start, other.start), end: max(end, other.end))
    }
}
