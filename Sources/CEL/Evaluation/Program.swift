/// A compiled expression, ready to be evaluated any number of times from any thread.
public struct Program: Sendable {
    /// The tree that it was made from.
    public let expression: Expression
    /// The type of its result.
    public let resultType: CELType
    /// What an evaluation costs at most, as far as the expression alone tells.
    public let cost: CostEstimate

    /// Evaluates with the variables bound in an activation of the same environment.
    public func evaluate(_ activation: Activation) throws(EvaluationError) -> Value {
        .null
    }

    /// Evaluates and tells the values of the parts that decided the result.
    public func explain(_ activation: Activation) -> Explanation {
        Explanation(outcome: .success(.null), because: [])
    }
}

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

    /// The result.
    public var outcome: Result<Value, EvaluationError>
    /// The parts that decided it, in the order in which they stand; constants are left out.
    public var because: [Observation]
}

/// What an evaluation may cost, worked out without evaluating.
public struct CostEstimate: Sendable, Hashable {
    /// Steps at least.
    public var minimum: Int
    /// Steps at most; nil where it depends on the size of the input.
    public var maximum: Int?
}
