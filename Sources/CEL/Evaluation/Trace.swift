/// Notes what the parts of an expression come to while it is evaluated for an explanation.
final class Trace {
    private(set) var observations: [Explanation.Observation] = []
    /// What operands came to, whether or not they decided.
    private(set) var decisions: [Explanation.Decision] = []
    /// Where the observations of the innermost comprehension's elements begin.
    fileprivate var comprehensionStart = 0

    fileprivate var mark: Int { observations.count }

    fileprivate func note(_ observation: Explanation.Observation) { observations.append(observation) }

    fileprivate func note(_ decision: Explanation.Decision) {
        if !decisions.contains(decision) { decisions.append(decision) }
    }

    /// Forgets observations that turned out not to have decided anything.
    fileprivate func drop(_ range: Range<Int>) {
        observations.removeSubrange(range.clamped(to: 0..<observations.count))
    }
}

/// A part whose value is noted.
final class TracedPlan: Plan {
    private let plan: any Plan
    private let source: String
    private let span: ExpressionSpan

    init(_ plan: any Plan, _ origin: Expression) {
        self.plan = plan
        source = origin.source
        span = origin.span
    }

    func value(_ frame: inout Frame) throws(EvaluationError) -> Value {
        do throws(EvaluationError) {
            let value = try plan.value(&frame)
            note(.success(value), &frame)
            return value
        } catch {
            note(.failure(error), &frame)
            throw error
        }
    }

    func forEachElement(
        _ frame: inout Frame, _ body: (UnsafePointer<Value>, inout Frame) throws(EvaluationError) -> Bool
    ) throws(EvaluationError) {
        try plan.forEachElement(&frame, body)
    }

    private func note(_ outcome: Result<Value, EvaluationError>, _ frame: inout Frame) {
        frame.trace?.note(.init(expression: source, span: span, outcome: outcome))
    }
}

/// An operand of `&&`, `||` or `? :` of which it is noted whether it held.
final class TracedOperandPlan: Plan {
    private let plan: any Plan
    private let span: ExpressionSpan

    init(_ plan: any Plan, span: ExpressionSpan) {
        self.plan = plan
        self.span = span
    }

    func value(_ frame: inout Frame) throws(EvaluationError) -> Value {
        let value = try plan.value(&frame)
        if case .bool(let held) = value { frame.trace?.note(.init(span: span, held: held)) }
        return value
    }
}

/// `&&` or `||`: when the right operand decides alone, what the left one came to is forgotten.
final class TracedLogicPlan: Plan {
    private let left: any Plan
    private let right: any Plan
    private let deciding: Bool

    init(_ left: any Plan, _ right: any Plan, deciding: Bool) {
        self.left = left
        self.right = right
        self.deciding = deciding
    }

    func value(_ frame: inout Frame) throws(EvaluationError) -> Value {
        let start = frame.trace?.mark ?? 0
        var failure: EvaluationError?
        do throws(EvaluationError) {
            if try left.truth(&frame) == deciding { return .bool(deciding) }
        } catch {
            failure = error
        }
        let middle = frame.trace?.mark ?? 0
        do throws(EvaluationError) {
            if try right.truth(&frame) == deciding {
                frame.trace?.drop(start..<middle)
                return .bool(deciding)
            }
        } catch {
            throw failure ?? error
        }
        if let failure { throw failure }
        return .bool(!deciding)
    }
}

/// `all` or `exists`: only what one deciding element came to is kept.
final class TracedQuantifierPlan: Plan {
    private let quantifier: any Plan
    private let deciding: Bool

    init(_ quantifier: any Plan, deciding: Bool) {
        self.quantifier = quantifier
        self.deciding = deciding
    }

    func value(_ frame: inout Frame) throws(EvaluationError) -> Value {
        guard let trace = frame.trace else { return try quantifier.value(&frame) }
        let outer = trace.comprehensionStart
        let start = trace.mark
        trace.comprehensionStart = start
        defer { trace.comprehensionStart = outer }
        let result = try quantifier.truth(&frame)
        if result != deciding { trace.drop(start..<trace.mark) }
        return .bool(result)
    }
}

/// What a comprehension asks of each element: forgets what it came to for the element before.
final class TracedPredicatePlan: Plan {
    private let predicate: any Plan

    init(_ predicate: any Plan) { self.predicate = predicate }

    func value(_ frame: inout Frame) throws(EvaluationError) -> Value {
        if let trace = frame.trace { trace.drop(trace.comprehensionStart..<trace.mark) }
        return try predicate.value(&frame)
    }
}
