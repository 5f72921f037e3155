/// A compiled expression, ready to be evaluated any number of times from any thread.
public struct Program: Sendable {
    private let parts: Parts

    // One reference, so that copying a program costs next to nothing.
    private final class Parts: Sendable {
        let expression: Expression
        let checking: CheckedProgram
        let declarations: Declarations
        let layout: VariableLayout
        let budget: Budget
        let plan: any Plan
        let localCount: Int
        let tracing = Deferred<TracedProgram>()

        init(_ expression: Expression, _ checking: CheckedProgram, _ environment: Environment) {
            self.expression = expression
            self.checking = checking
            declarations = environment.declarations
            layout = environment.declarations.layout
            budget = environment.options.budget
            plan = Planner(checking, environment.declarations).plan(checking.expression)
            localCount = checking.localCount
        }
    }

    init(_ expression: Expression, _ checking: CheckedProgram, _ environment: Environment) {
        parts = Parts(expression, checking, environment)
    }

    /// The tree that it was made from.
    public var expression: Expression { parts.expression }

    /// The type of its result.
    public var resultType: CELType {
        parts.checking.inference.resolve(parts.checking.expression.type, closing: true)
    }

    /// What an evaluation costs, as far as the expression alone tells. Linear in the expression's size.
    public var cost: CostEstimate { CostEstimate(parts.checking.expression) }

    /// The result, if it is the same whatever the variables are.
    public var constant: Value? { parts.plan.constant }

    /// Evaluates with the variables bound in an activation of the same environment.
    ///
    /// An activation of another environment works too, more slowly: variables are matched by name.
    public func evaluate(_ activation: Activation) throws(EvaluationError) -> Value {
        try run(activation) { (frame) throws(EvaluationError) in try parts.plan.value(&frame) }
    }

    /// Evaluates a condition.
    ///
    /// - Throws: also if the result is neither true nor false.
    public func isTrue(_ activation: Activation) throws(EvaluationError) -> Bool {
        try run(activation) { (frame) throws(EvaluationError) in try parts.plan.truth(&frame) }
    }

    /// Evaluates and tells the values of the parts that decided the result.
    public func explain(_ activation: Activation) -> Explanation {
        let traced = traced
        let trace = Trace(expecting: traced.parts.count)
        var outcome: Result<Value, EvaluationError>
        do throws(EvaluationError) {
            let value = try run(activation, trace: trace) { (frame) throws(EvaluationError) in
                try traced.plan.value(&frame)
            }
            outcome = .success(value)
        } catch {
            outcome = .failure(error)
        }
        return Explanation(outcome: outcome, decisions: trace.decisions, notes: trace.notes, traced: traced)
    }

    /// The parts of which an explanation may tell what they came to, as people would write them.
    package var tracedExpressions: [String] { traced.parts.map(\.expression) }

    private var traced: TracedProgram {
        parts.tracing.value {
            let noted = TracedParts()
            let planner = Planner(parts.checking, parts.declarations, noting: noted)
            return TracedProgram(planner.plan(parts.checking.expression), noted)
        }
    }

    /// The operands of `&&` and `||` and the conditions of `? :`, those left out that join others themselves, in the order
    /// in which they stand.
    public var operands: [Expression] {
        parts.checking.expression.joinedOperands.sorted { ($0.span.start, $0.span.end) < ($1.span.start, $1.span.end) }
    }

    @inline(__always)
    private func run<Result>(
        _ activation: Activation, trace: Trace? = nil,
        _ body: (inout Frame) throws(EvaluationError) -> Result
    ) throws(EvaluationError) -> Result {
        guard activation.bindings.layout === parts.layout else {
            let arranged = activation.arranged(by: parts.layout)
            return try Frame.with(arranged.bindings, parts.localCount, parts.budget, trace, body)
        }
        return try Frame.with(activation.bindings, parts.localCount, parts.budget, trace, body)
    }
}

extension Frame {
    /// Makes a frame for one evaluation.
    @inline(__always)
    static func with<Result>(
        _ bindings: Bindings, _ localCount: Int, _ budget: Budget, _ trace: Trace?,
        _ body: (inout Frame) throws(EvaluationError) -> Result
    ) throws(EvaluationError) -> Result {
        try withUnsafeTemporaryAllocation(of: UnsafePointer<Value>.self, capacity: localCount) {
            (locals) throws(EvaluationError) in
            // Before a variable of the expression is bound its place holds any address, which nothing reads.
            locals.initialize(repeating: UnsafePointer(bindings.values))
            var frame = Frame(
                variables: UnsafePointer(bindings.values), isBound: UnsafePointer(bindings.isBound), locals: locals,
                bindings: bindings, meter: Meter(budget), trace: trace)
            defer { extendLifetime(bindings) }
            return try body(&frame)
        }
    }

    /// Evaluates a plan that depends on no variable.
    static func evaluate(_ plan: any Plan, budget: Budget) throws(EvaluationError) -> Value {
        try with(Activation.empty.bindings, 0, budget, nil) { (frame) throws(EvaluationError) in
            try plan.value(&frame)
        }
    }
}
