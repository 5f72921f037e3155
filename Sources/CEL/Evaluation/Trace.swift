/// Notes what the parts of an expression come to while it is evaluated for an explanation.
final class Trace {
    private(set) var observations: [Explanation.Observation] = []

    /// How many observations there are, to say later which came after.
    var mark: Int { observations.count }

    func note(_ observation: Explanation.Observation) { observations.append(observation) }

    /// Forgets observations that turned out not to have decided anything.
    func drop(_ range: Range<Int>) { observations.removeSubrange(range.clamped(to: 0..<observations.count)) }
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
