/// `==` and `!=` of any values.
final class EqualityPlan: Plan {
    private let left: any Plan
    private let right: any Plan
    private let isNegated: Bool

    init(_ left: any Plan, _ right: any Plan, isNegated: Bool) {
        self.left = left
        self.right = right
        self.isNegated = isNegated
    }

    func value(_ frame: inout Frame) throws(EvaluationError) -> Value { .bool(try truth(&frame)) }

    func truth(_ frame: inout Frame) throws(EvaluationError) -> Bool {
        try left.withValue(&frame) { (left, frame) throws(EvaluationError) in
            try right.withValue(&frame) { (right, frame) throws(EvaluationError) in
                // The words of texts mostly tell already, and reading them counts no references.
                if let left = left.textBits, let right = right.textBits,
                    let isSame = left.isSame(as: right) ?? left.hasSameBytes(as: right)
                {
                    return isSame != isNegated
                }
                return try left.pointee.equals(right.pointee, &frame.meter) != isNegated
            }
        }
    }
}

/// `==` and `!=` of any value and a text that is known.
final class TextEqualityPlan: Plan {
    private let operand: any Plan
    private let text: String
    private let bits: TextBits
    private let isNegated: Bool

    init(_ operand: any Plan, _ text: String, isNegated: Bool) {
        self.operand = operand
        self.text = text
        bits = TextBits(text)
        self.isNegated = isNegated
    }

    func value(_ frame: inout Frame) throws(EvaluationError) -> Value { .bool(try truth(&frame)) }

    func truth(_ frame: inout Frame) throws(EvaluationError) -> Bool {
        try operand.withValue(&frame) { (address, _) throws(EvaluationError) in
            address.isText(text, bits) != isNegated
        }
    }
}

/// The four orders.
enum Comparison: Sendable {
    case less, lessOrEqual, greater, greaterOrEqual

    init?(_ sign: Operator) {
        switch sign {
        case .less: self = .less
        case .lessOrEqual: self = .lessOrEqual
        case .greater: self = .greater
        case .greaterOrEqual: self = .greaterOrEqual
        default: return nil
        }
    }

    @inline(__always)
    func holds<T: Comparable>(_ left: T, _ right: T) -> Bool {
        switch self {
        case .less: left < right
        case .lessOrEqual: left <= right
        case .greater: left > right
        case .greaterOrEqual: left >= right
        }
    }

    /// Whether it holds for values of any types; false where they have no order, as NaN.
    func holds(_ left: Value, _ right: Value, span: ExpressionSpan) throws(EvaluationError) -> Bool {
        switch (left, right) {
        case (.int(let left), .int(let right)): return holds(left, right)
        case (.double(let left), .double(let right)): return holds(left, right)
        case (.timestamp(let left), .timestamp(let right)): return holds(left, right)
        case (.duration(let left), .duration(let right)): return holds(left, right)
        default: break
        }
        guard let order = left.compare(right) else {
            if left.isNumber, right.isNumber { return false }
            throw EvaluationError.mismatch([left, right]).located(at: span, in: sign.rawValue)
        }
        switch self {
        case .less: return order == .less
        case .lessOrEqual: return order != .greater
        case .greater: return order == .greater
        case .greaterOrEqual: return order != .less
        }
    }

    private var sign: Operator {
        switch self {
        case .less: .less
        case .lessOrEqual: .lessOrEqual
        case .greater: .greater
        case .greaterOrEqual: .greaterOrEqual
        }
    }
}

/// An order of any values.
final class ComparisonPlan: Plan {
    private let comparison: Comparison
    private let left: any Plan
    private let right: any Plan
    private let span: ExpressionSpan

    init(_ comparison: Comparison, _ left: any Plan, _ right: any Plan, span: ExpressionSpan) {
        self.comparison = comparison
        self.left = left
        self.right = right
        self.span = span
    }

    func value(_ frame: inout Frame) throws(EvaluationError) -> Value { .bool(try truth(&frame)) }

    func truth(_ frame: inout Frame) throws(EvaluationError) -> Bool {
        try left.withValue(&frame) { (left, frame) throws(EvaluationError) in
            try right.withValue(&frame) { (right, _) throws(EvaluationError) in
                try comparison.holds(left.pointee, right.pointee, span: span)
            }
        }
    }
}

/// `==` and `!=` of ints.
final class IntEqualityPlan: Plan {
    private let left: any Plan
    private let right: any Plan
    private let isNegated: Bool

    init(_ left: any Plan, _ right: any Plan, isNegated: Bool) {
        self.left = left
        self.right = right
        self.isNegated = isNegated
    }

    func value(_ frame: inout Frame) throws(EvaluationError) -> Value { .bool(try truth(&frame)) }

    func truth(_ frame: inout Frame) throws(EvaluationError) -> Bool {
        let left = try left.int(&frame)
        return try (left == right.int(&frame)) != isNegated
    }
}

/// An order of ints.
final class IntComparisonPlan: Plan {
    private let comparison: Comparison
    private let left: any Plan
    private let right: any Plan

    init(_ comparison: Comparison, _ left: any Plan, _ right: any Plan) {
        self.comparison = comparison
        self.left = left
        self.right = right
    }

    func value(_ frame: inout Frame) throws(EvaluationError) -> Value { .bool(try truth(&frame)) }

    func truth(_ frame: inout Frame) throws(EvaluationError) -> Bool {
        let left = try left.int(&frame)
        return try comparison.holds(left, right.int(&frame))
    }
}

/// An order of doubles.
final class DoubleComparisonPlan: Plan {
    private let comparison: Comparison
    private let left: any Plan
    private let right: any Plan

    init(_ comparison: Comparison, _ left: any Plan, _ right: any Plan) {
        self.comparison = comparison
        self.left = left
        self.right = right
    }

    func value(_ frame: inout Frame) throws(EvaluationError) -> Value { .bool(try truth(&frame)) }

    func truth(_ frame: inout Frame) throws(EvaluationError) -> Bool {
        let left = try left.double(&frame)
        return try comparison.holds(left, right.double(&frame))
    }
}
