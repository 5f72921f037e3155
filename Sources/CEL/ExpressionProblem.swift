public import Diagnostics

/// A problem of an expression, with where it stands in the expression's text and what would mend it.
public struct ExpressionProblem: Sendable {
    /// A change of the expression's text that would mend it.
    public struct Fix: Sendable {
        /// What it does, as an imperative.
        public var title: any LocalizedMessage
        /// Whether it keeps the meaning that the author must have had.
        public var isSafe: Bool
        /// The stretch that is replaced; empty to insert.
        public var span: ExpressionSpan
        /// What comes in its place.
        public var text: String

        /// Creates a fix.
        public init(_ title: any LocalizedMessage, isSafe: Bool, span: ExpressionSpan, text: String) {
            self.title = title
            self.isSafe = isSafe
            self.span = span
            self.text = text
        }
    }

    /// What is wrong.
    public var message: any DiagnosticMessage
    /// Where.
    public var span: ExpressionSpan
    /// Further reasons and advice.
    public var notes: [any LocalizedMessage]
    /// Changes that would mend it.
    public var fixes: [Fix]

    /// Creates a problem.
    public init(
        _ message: any DiagnosticMessage, at span: ExpressionSpan, notes: [any LocalizedMessage] = [], fixes: [Fix] = []
    ) {
        self.message = message
        self.span = span
        self.notes = notes
        self.fixes = fixes
    }
}
