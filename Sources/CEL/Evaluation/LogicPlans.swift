/// `a && b && …` or `a || b || …`: one operand that decides is enough, even if others fail.
final class LogicPlan: Plan {
    private let operands: [any Plan]
    /// The value of an operand that decides: true for `||`, false for `&&`.
    private let deciding: Bool
    private let spans: [ExpressionSpan]
    private let function: String

    init(_ operands: [any Plan], deciding: Bool, spans: [ExpressionSpan]) {
        self.operands = operands
        self.deciding = deciding
        self.spans = spans
        function = (deciding ? Operator.or : .and).rawValue
    }

    func value(_ frame: inout Frame) throws(EvaluationError) -> Value { .bool(try truth(&frame)) }

    func truth(_ frame: inout Frame) throws(EvaluationError) -> Bool {
        var firstError: EvaluationError?
        let start = frame.trace?.mark
        for index in operands.indices {
            let operandStart = frame.trace?.mark
            do throws(EvaluationError) {
                if try operands[index].truth(&frame) == deciding {
                    // What the others came to has not decided it.
                    if let start, let operandStart { frame.trace?.drop(start..<operandStart) }
                    return deciding
                }
            } catch {
                if error.isFinal { throw error }
                if firstError == nil { firstError = error.located(at: spans[index], in: function) }
            }
        }
        if let firstError { throw firstError }
        return !deciding
    }
}

extension EvaluationError {
    /// Whether no other operand can make good for it.
    var isFinal: Bool {
        if case .budgetExceeded = reason { true } else { false }
    }
}

/// `!operand`
final class NegationPlan: Plan {
    private let operand: any Plan
    private let span: ExpressionSpan

    init(_ operand: any Plan, span: ExpressionSpan) {
        self.operand = operand
        self.span = span
    }

    func value(_ frame: inout Frame) throws(EvaluationError) -> Value { .bool(try truth(&frame)) }

    func truth(_ frame: inout Frame) throws(EvaluationError) -> Bool {
        do throws(EvaluationError) {
            return try !operand.truth(&frame)
        } catch {
            throw error.located(at: span, in: Operator.not.rawValue)
        }
    }
}

/// `condition ? first : second`
final class ConditionalPlan: Plan {
    private let condition: any Plan
    private let first: any Plan
    private let second: any Plan
    private let span: ExpressionSpan

    init(_ condition: any Plan, _ first: any Plan, _ second: any Plan, span: ExpressionSpan) {
        self.condition = condition
        self.first = first
        self.second = second
        self.span = span
    }

    func value(_ frame: inout Frame) throws(EvaluationError) -> Value { try chosen(&frame).value(&frame) }
    func truth(_ frame: inout Frame) throws(EvaluationError) -> Bool { try chosen(&frame).truth(&frame) }
    func int(_ frame: inout Frame) throws(EvaluationError) -> Int64 { try chosen(&frame).int(&frame) }
    func double(_ frame: inout Frame) throws(EvaluationError) -> Double { try chosen(&frame).double(&frame) }

    func address(_ frame: inout Frame) throws(EvaluationError) -> UnsafePointer<Value>? { nil }

    @inline(__always)
    private func chosen(_ frame: inout Frame) throws(EvaluationError) -> any Plan {
        do throws(EvaluationError) {
            return try condition.truth(&frame) ? first : second
        } catch {
            throw error.located(at: span, in: Operator.conditional.rawValue)
        }
    }
}
