/// `left && right` or `left || right`: one operand that decides is enough, even if the other fails.
final class LogicPlan: Plan {
    private let left: any Plan
    private let right: any Plan
    /// The value of an operand that decides: true for `||`, false for `&&`.
    private let deciding: Bool
    private let leftSpan: ExpressionSpan
    private let rightSpan: ExpressionSpan

    init(_ left: any Plan, _ right: any Plan, deciding: Bool, leftSpan: ExpressionSpan, rightSpan: ExpressionSpan) {
        self.left = left
        self.right = right
        self.deciding = deciding
        self.leftSpan = leftSpan
        self.rightSpan = rightSpan
    }

    func value(_ frame: inout Frame) throws(EvaluationError) -> Value { .bool(try truth(&frame)) }

    func truth(_ frame: inout Frame) throws(EvaluationError) -> Bool {
        do throws(EvaluationError) {
            if try left.truth(&frame) == deciding { return deciding }
        } catch {
            return try despite(error, &frame)
        }
        do throws(EvaluationError) {
            return try right.truth(&frame)
        } catch {
            throw located(error, rightSpan)
        }
    }

    /// What the right operand decides although the left one has failed.
    private func despite(_ error: EvaluationError, _ frame: inout Frame) throws(EvaluationError) -> Bool {
        if error.isFinal { throw error }
        do throws(EvaluationError) {
            if try right.truth(&frame) == deciding { return deciding }
        } catch {
            if error.isFinal { throw error }
        }
        throw located(error, leftSpan)
    }

    private func located(_ error: EvaluationError, _ span: ExpressionSpan) -> EvaluationError {
        error.located(at: span, in: (deciding ? Operator.or : .and).rawValue)
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

    func value(_ frame: inout Frame) throws(EvaluationError) -> Value {
        try holds(&frame) ? try first.value(&frame) : try second.value(&frame)
    }

    func truth(_ frame: inout Frame) throws(EvaluationError) -> Bool {
        try holds(&frame) ? try first.truth(&frame) : try second.truth(&frame)
    }

    func int(_ frame: inout Frame) throws(EvaluationError) -> Int64 {
        try holds(&frame) ? try first.int(&frame) : try second.int(&frame)
    }

    func double(_ frame: inout Frame) throws(EvaluationError) -> Double {
        try holds(&frame) ? try first.double(&frame) : try second.double(&frame)
    }

    func address(_ frame: inout Frame) throws(EvaluationError) -> UnsafePointer<Value>? {
        try holds(&frame) ? try first.address(&frame) : try second.address(&frame)
    }

    @inline(__always)
    private func holds(_ frame: inout Frame) throws(EvaluationError) -> Bool {
        do throws(EvaluationError) {
            return try condition.truth(&frame)
        } catch {
            throw error.located(at: span, in: Operator.conditional.rawValue)
        }
    }
}
