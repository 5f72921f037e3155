/// A compiled expression, ready to be evaluated any number of times from any thread.
public struct Program: Sendable {
    /// The tree that it was made from.
    public let expression: Expression
    /// The type of its result.
    public let resultType: CELType
    /// What an evaluation costs at most, as far as the expression alone tells.
    public let cost: CostEstimate

    private let checking: CheckedProgram
    private let declarations: Declarations
    private let budget: Budget
    private let plan: any Plan
    private let tracing = DeferredPlan()

    init(_ expression: Expression, _ checking: CheckedProgram, _ environment: Environment) {
        self.expression = expression
        self.checking = checking
        declarations = environment.declarations
        budget = environment.options.budget
        let planner = Planner(checking, environment.declarations)
        plan = planner.plan(checking.expression)
        resultType = planner.type(checking.expression)
        cost = CostEstimate(checking.expression)
    }

    /// The result, if it is the same whatever the variables are.
    public var constant: Value? { plan.constant }

    /// Evaluates with the variables bound in an activation of the same environment.
    ///
    /// An activation of another environment works too, more slowly: variables are matched by name.
    public func evaluate(_ activation: Activation) throws(EvaluationError) -> Value {
        try run(activation, trace: nil) { (frame) throws(EvaluationError) in try plan.value(&frame) }
    }

    /// Evaluates a condition.
    ///
    /// - Throws: also if the result is neither true nor false.
    public func isTrue(_ activation: Activation) throws(EvaluationError) -> Bool {
        try run(activation, trace: nil) { (frame) throws(EvaluationError) in try plan.truth(&frame) }
    }

    /// Evaluates and tells the values of the parts that decided the result.
    public func explain(_ activation: Activation) -> Explanation {
        let traced = tracing.plan { Planner(checking, declarations, isTracing: true).plan(checking.expression) }
        let trace = Trace()
        var outcome: Result<Value, EvaluationError>
        do throws(EvaluationError) {
            let value = try run(activation, trace: trace) { (frame) throws(EvaluationError) in
                try traced.value(&frame)
            }
            outcome = .success(value)
        } catch {
            outcome = .failure(error)
        }
        return Explanation(outcome: outcome, because: Explanation.tidied(trace.observations))
    }

    @inline(__always)
    private func run<Result>(
        _ activation: Activation, trace: Trace?, _ body: (inout Frame) throws(EvaluationError) -> Result
    ) throws(EvaluationError) -> Result {
        guard activation.layout === declarations.layout else {
            return try Frame.with(
                activation.arranged(by: declarations.layout), localCount: checking.localCount, budget: budget,
                trace: trace,
                body)
        }
        return try Frame.with(activation, localCount: checking.localCount, budget: budget, trace: trace, body)
    }
}

extension Frame {
    /// Makes a frame for one evaluation.
    @inline(__always)
    static func with<Result>(
        _ activation: Activation, localCount: Int, budget: Budget, trace: Trace?,
        _ body: (inout Frame) throws(EvaluationError) -> Result
    ) throws(EvaluationError) -> Result {
        let context = activation.context
        return try activation.withAddresses { (variables, isBound) throws(EvaluationError) in
            try withUnsafeTemporaryAllocation(of: UnsafePointer<Value>.self, capacity: max(localCount, 1)) {
                (locals) throws(EvaluationError) in
                // Before a variable of the expression is bound its place holds any address, which nothing reads.
                locals.initialize(repeating: variables)
                var frame = Frame(
                    variables: variables, isBound: isBound, locals: locals, meter: Meter(budget), context: context,
                    trace: trace)
                return try body(&frame)
            }
        }
    }

    /// Evaluates a plan that depends on no variable.
    static func evaluate(_ plan: any Plan, budget: Budget) throws(EvaluationError) -> Value {
        try with(.empty, localCount: 0, budget: budget, trace: nil) { (frame) throws(EvaluationError) in
            try plan.value(&frame)
        }
    }
}
