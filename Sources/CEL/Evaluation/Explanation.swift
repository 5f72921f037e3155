/// What an evaluation came to, and why.
public struct Explanation: Sendable {
    /// The value of one part of the expression.
    public struct Observation: Sendable {
        /// The part as people would write it.
        public var expression: String
        /// Where it stands.
        public var span: ExpressionSpan
        /// What it came to.
        public var outcome: Result<Value, EvaluationError>
    }

    /// Whether an operand of `&&`, `||` or `? :` held.
    public struct Decision: Sendable, Hashable {
        /// Where the operand stands.
        public var span: ExpressionSpan
        /// Whether it held.
        public var held: Bool
    }

    /// The result.
    public var outcome: Result<Value, EvaluationError>
    /// What the operands that were asked came to, each answer once; see ``Program/operands``.
    public var decisions: [Decision]
    /// The parts that decided it, in the order in which they stand; constants and what merely joins parts are left
    /// out, and of parts that are written alike outside of macros all but the first. Of a macro that one element decided, the parts
    /// within speak of that element.
    public var because: [Observation]
}

extension Explanation {
    /// The result of a condition.
    ///
    /// - Throws: also if the result is neither true nor false.
    public func isTrue() throws(EvaluationError) -> Bool { try outcome.get().demandBool() }
}
