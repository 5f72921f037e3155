/// The arithmetic operators.
enum Arithmetic: Sendable {
    case add, subtract, multiply, divide, remainder

    init?(_ sign: Operator) {
        switch sign {
        case .add: self = .add
        case .subtract: self = .subtract
        case .multiply: self = .multiply
        case .divide: self = .divide
        case .remainder: self = .remainder
        default: return nil
        }
    }

    @inline(__always)
    func apply<Number: FixedWidthInteger>(_ left: Number, _ right: Number) throws(EvaluationError) -> Number {
        switch self {
        case .add: try left.adding(right)
        case .subtract: try left.subtracting(right)
        case .multiply: try left.multiplied(right)
        case .divide: try left.divided(right)
        case .remainder: try left.modulo(right)
        }
    }

    /// The result for doubles, of which there is no remainder.
    @inline(__always)
    func apply(_ left: Double, _ right: Double) -> Double {
        switch self {
        case .add: left + right
        case .subtract: left - right
        case .multiply: left * right
        case .divide: left / right
        case .remainder: .nan
        }
    }
}

/// Arithmetic of ints.
final class IntArithmeticPlan: Plan {
    private let arithmetic: Arithmetic
    private let left: any Plan
    private let right: any Plan
    private let span: ExpressionSpan

    init(_ arithmetic: Arithmetic, _ left: any Plan, _ right: any Plan, span: ExpressionSpan) {
        self.arithmetic = arithmetic
        self.left = left
        self.right = right
        self.span = span
    }

    func value(_ frame: inout Frame) throws(EvaluationError) -> Value { .int(try int(&frame)) }

    func int(_ frame: inout Frame) throws(EvaluationError) -> Int64 {
        let left = try left.int(&frame)
        let right = try right.int(&frame)
        do throws(EvaluationError) {
            return try arithmetic.apply(left, right)
        } catch {
            throw error.located(at: span)
        }
    }
}

/// Arithmetic of doubles.
final class DoubleArithmeticPlan: Plan {
    private let arithmetic: Arithmetic
    private let left: any Plan
    private let right: any Plan

    init(_ arithmetic: Arithmetic, _ left: any Plan, _ right: any Plan) {
        self.arithmetic = arithmetic
        self.left = left
        self.right = right
    }

    func value(_ frame: inout Frame) throws(EvaluationError) -> Value { .double(try double(&frame)) }

    func double(_ frame: inout Frame) throws(EvaluationError) -> Double {
        let left = try left.double(&frame)
        return arithmetic.apply(left, try right.double(&frame))
    }
}

/// Arithmetic of operands whose types show when they are evaluated: numbers at once, all else by the overloads.
final class DynamicArithmeticPlan: Plan {
    private let arithmetic: Arithmetic
    private let left: any Plan
    private let right: any Plan
    private let fallback: CallDispatch
    private let span: ExpressionSpan

    init(_ arithmetic: Arithmetic, _ left: any Plan, _ right: any Plan, fallback: CallDispatch, span: ExpressionSpan) {
        self.arithmetic = arithmetic
        self.left = left
        self.right = right
        self.fallback = fallback
        self.span = span
    }

    func value(_ frame: inout Frame) throws(EvaluationError) -> Value {
        try left.withValue(&frame) { (left, frame) throws(EvaluationError) in
            try right.withValue(&frame) { (right, frame) throws(EvaluationError) in
                switch (left.pointee, right.pointee) {
                case (.int(let left), .int(let right)):
                    return .int(try located { () throws(EvaluationError) in try arithmetic.apply(left, right) })
                case (.double(let left), .double(let right)) where arithmetic != .remainder:
                    return .double(arithmetic.apply(left, right))
                default: return try fallback.call([left.pointee, right.pointee], &frame)
                }
            }
        }
    }

    @inline(__always)
    private func located(_ operation: () throws(EvaluationError) -> Int64) throws(EvaluationError) -> Int64 {
        do throws(EvaluationError) {
            return try operation()
        } catch {
            throw error.located(at: span)
        }
    }
}

/// Texts joined with `+`, all of them in one go.
final class ConcatenationPlan: Plan {
    private let parts: [any Plan]
    private let span: ExpressionSpan

    init(_ parts: [any Plan], span: ExpressionSpan) {
        self.parts = parts
        self.span = span
    }

    func value(_ frame: inout Frame) throws(EvaluationError) -> Value {
        var result = ""
        result.reserveCapacity(64)
        for part in parts {
            try part.withValue(&frame) { (address, frame) throws(EvaluationError) in
                guard case .string(let text) = address.pointee else {
                    throw EvaluationError.mismatch([.string(""), address.pointee])
                        .located(at: span, in: Operator.add.rawValue)
                }
                try frame.meter.spend(memory: text.utf8.count)
                try frame.meter.spend(readingText: text)
                result += text
            }
        }
        return .string(result)
    }
}
