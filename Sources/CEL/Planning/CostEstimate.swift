/// What an evaluation may cost, worked out without evaluating.
///
/// It is a polynomial in the size of the input, that is of the longest list, map or text that an expression can see.
public struct CostEstimate: Sendable, Hashable {
    /// Steps at least.
    public let minimum: Int
    /// The factors of the powers of the input's size, from the zeroth on.
    public let coefficients: [Int]

    /// Steps at most for input of a size; `Int.max` if they are more than an Int can say.
    public func maximum(inputSize: Int) -> Int {
        coefficients.reversed().reduce(0) { $0.saturatingMultiply(inputSize).saturatingAdd($1) }
    }
}

extension CostEstimate {
    init(_ expression: CheckedExpression) {
        minimum = Self.minimum(expression)
        coefficients = Self.maximum(expression)
    }

    private static func minimum(_ expression: CheckedExpression) -> Int {
        switch expression.kind {
        case .call(let function, _, let arguments):
            switch Operator(rawValue: function.name) {
            case .and, .or: return 1 + (arguments.map(minimum).min() ?? 0)
            case .conditional:
                return 1 + (arguments.first.map(minimum) ?? 0) + (arguments.dropFirst().map(minimum).min() ?? 0)
            default: break
            }
        case .comprehension(let comprehension): return 1 + minimum(comprehension.range)
        case .optionalMap(let operand, _, _, _): return 1 + minimum(operand)
        default: break
        }
        return expression.children.reduce(1) { $0.saturatingAdd(minimum($1)) }
    }

    private static func maximum(_ expression: CheckedExpression) -> [Int] {
        var total = expression.children.reduce([1]) { add($0, maximum($1)) }
        switch expression.kind {
        case .comprehension(let comprehension):
            let inner = add(maximum(comprehension.body), comprehension.condition.map(maximum) ?? [1])
            if case .list(let elements) = comprehension.range.kind {
                total = add(total, inner.map { $0.saturatingMultiply(elements.count) })
            } else {
                total = add(total, [0] + inner)
            }
        case .call(let function, _, let arguments) where Operator(rawValue: function.name)?.isConstantTime != true:
            if arguments.contains(where: \.type.mayBeLong) { total = add(total, [0, 1]) }
        default: break
        }
        return total
    }

    private static func add(_ left: [Int], _ right: [Int]) -> [Int] {
        (0..<max(left.count, right.count)).map { index in
            (index < left.count ? left[index] : 0).saturatingAdd(index < right.count ? right[index] : 0)
        }
    }
}

extension CELType {
    /// Whether going through a value of it takes longer the larger the input is.
    fileprivate var mayBeLong: Bool {
        switch self {
        case .null, .bool, .int, .uint, .double, .timestamp, .duration, .error: false
        default: true
        }
    }
}

extension Operator {
    /// Whether it takes the same time whatever its operands are.
    fileprivate var isConstantTime: Bool {
        switch self {
        case .conditional, .or, .and, .not, .negate, .index, .optionalIndex, .subtract, .multiply, .divide, .remainder:
            true
        case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .isIn, .add: false
        }
    }
}

extension Int {
    fileprivate func saturatingAdd(_ other: Int) -> Int {
        let (sum, overflow) = addingReportingOverflow(other)
        return overflow ? .max : sum
    }

    fileprivate func saturatingMultiply(_ other: Int) -> Int {
        let (product, overflow) = multipliedReportingOverflow(by: other)
        return overflow ? .max : product
    }
}
