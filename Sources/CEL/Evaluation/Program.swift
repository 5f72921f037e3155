/// A compiled expression, ready to be evaluated any number of times from any thread.
public struct Program: Sendable {
    private let parts: Parts

    // One reference, so that copying a program costs next to nothing.
    private final class Parts: Sendable {
        let expression: Expression
        let checking: CheckedProgram
        let declarations: Declarations
        let setting: FrameSetting
        let plan: any Plan
        let tracing = Deferred<TracedProgram>()

        init(_ expression: Expression, _ checking: CheckedProgram, _ environment: Environment) {
            self.expression = expression
            self.checking = checking
            declarations = environment.declarations
            setting = FrameSetting(
                layout: environment.declarations.layout, localCount: checking.localCount,
                budget: environment.options.budget)
            plan = Planner(checking, environment.declarations).plan(checking.expression)
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
        if let arranged = parts.setting.arranged(activation) { return try evaluate(arranged) }
        return try parts.setting.withFrame(activation.bindings, nil) { (frame) throws(EvaluationError) in
            try parts.plan.value(&frame)
        }
    }

    /// Evaluates a condition.
    ///
    /// - Throws: also if the result is neither true nor false.
    public func isTrue(_ activation: Activation) throws(EvaluationError) -> Bool {
        if let arranged = parts.setting.arranged(activation) { return try isTrue(arranged) }
        return try parts.setting.withFrame(activation.bindings, nil) { (frame) throws(EvaluationError) in
            try parts.plan.truth(&frame)
        }
    }

    /// Evaluates and tells the values of the parts that decided the result.
    public func explain(_ activation: Activation) -> Explanation {
        let traced = traced
        var trace = Trace()
        let outcome: Result<Value, EvaluationError>
        do throws(EvaluationError) {
            outcome = .success(try traced.value(activation, noting: &trace))
        } catch {
            outcome = .failure(error)
        }
        var because: [Explanation.Observation] = []
        traced.forEachDecisive(of: 0..<trace.count, in: trace) { (note: Trace.Note) in
            let part = traced.parts[note.part]
            because.append(
                Explanation.Observation(expression: part.expression, span: part.span, outcome: trace.outcome(of: note)))
        }
        extendLifetime(activation)
        return Explanation(outcome: outcome, decisions: trace.decisions(of: traced.operands), because: because)
    }

    /// The same expression, made to note what its parts come to.
    package var traced: TracedProgram {
        parts.tracing.value {
            let noted = TracedParts()
            let planner = Planner(parts.checking, parts.declarations, noting: noted)
            return TracedProgram(planner.plan(parts.checking.expression), noted, setting: parts.setting)
        }
    }

    /// The operands of `&&` and `||` and the conditions of `? :`, those left out that join others themselves, in the order
    /// in which they stand.
    public var operands: [Expression] {
        parts.checking.expression.joinedOperands.sorted { ($0.span.start, $0.span.end) < ($1.span.start, $1.span.end) }
    }
}

/// What the evaluations of one expression have in common.
struct FrameSetting: Sendable {
    let layout: VariableLayout
    /// How many variables of its own the expression has.
    let localCount: Int
    let budget: Budget

    /// An activation with the values in the places where the expression looks for them; nil if they stand there.
    @inline(__always)
    func arranged(_ activation: Activation) -> Activation? {
        activation.bindings.layout === layout ? nil : activation.arranged(by: layout)
    }

    /// Makes a frame for one evaluation.
    @inline(__always)
    func withFrame<Result>(
        _ bindings: Bindings, _ trace: UnsafeMutablePointer<Trace>?,
        _ body: (inout Frame) throws(EvaluationError) -> Result
    ) throws(EvaluationError) -> Result {
        // Before a variable of the expression is bound its place holds any address, which nothing reads.
        let anywhere = UnsafePointer(bindings.values)
        // Few variables have room here. What the standard library has for room of any size would keep a reference to what
        // evaluates, and all threads would count it.
        var few = (anywhere, anywhere, anywhere, anywhere)
        let many: UnsafeMutableBufferPointer<UnsafePointer<Value>>? =
            localCount > 4 ? .allocate(capacity: localCount) : nil
        many?.initialize(repeating: anywhere)
        defer { many?.deallocate() }
        return try withUnsafeMutableBytes(of: &few) { (few) throws(EvaluationError) in
            var frame = Frame(
                variables: anywhere, isBound: UnsafePointer(bindings.isBound),
                locals: many ?? few.assumingMemoryBound(to: UnsafePointer<Value>.self), bindings: bindings,
                meter: Meter(budget), trace: trace)
            defer { extendLifetime(bindings) }
            return try body(&frame)
        }
    }
}

extension Frame {
    /// Evaluates a plan that depends on no variable.
    static func evaluate(_ plan: any Plan, budget: Budget) throws(EvaluationError) -> Value {
        let bindings = Activation.empty.bindings
        let setting = FrameSetting(layout: bindings.layout, localCount: 0, budget: budget)
        return try setting.withFrame(bindings, nil) { (frame) throws(EvaluationError) in try plan.value(&frame) }
    }
}
