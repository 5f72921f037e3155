// Operators, from the loosest to the tightest.

extension Parser {
    /// Reads an expression whole, the conditional operator included.
    mutating func parseExpression() -> Expression {
        nested { parser in
            let condition = parser.parseBinary(Self.loosest)
            guard parser.take(.question) else { return condition }
            var tallest = parser.height
            let first = parser.parseBinary(Self.loosest)
            tallest = max(tallest, parser.height)
            guard parser.take(.colon) else {
                parser.reportExpected(.sign(":"))
                return Expression(.missing, span: condition.span)
            }
            let second = parser.parseExpression()
            parser.raise(above: tallest)
            return Expression(
                .call(.init(.conditional, [condition, first, second])), span: condition.span.union(second.span))
        }
    }

    private static let loosest = 1

    private static func precedence(of kind: Token.Kind) -> (level: Int, operator: Operator)? {
        switch kind {
        case .or: (1, .or)
        case .and: (2, .and)
        case .less: (3, .less)
        case .lessOrEqual: (3, .lessOrEqual)
        case .greater: (3, .greater)
        case .greaterOrEqual: (3, .greaterOrEqual)
        case .equal: (3, .equal)
        case .notEqual: (3, .notEqual)
        case .in: (3, .isIn)
        case .plus: (4, .add)
        case .minus: (4, .subtract)
        case .star: (5, .multiply)
        case .slash: (5, .divide)
        case .percent: (5, .remainder)
        default: nil
        }
    }

    private mutating func parseBinary(_ minimum: Int) -> Expression {
        var left = parseUnary()
        while let (level, sign) = Self.precedence(of: current.kind), level >= minimum {
            advance()
            let leftHeight = height
            let right = parseBinary(level + 1)
            raise(above: leftHeight)
            left = Expression(.call(.init(sign, [left, right])), span: left.span.union(right.span))
        }
        return left
    }

    private mutating func parseUnary() -> Expression {
        switch current.kind {
        case .not: return parsePrefix(.not)
        case .minus:
            let following = tokens[min(position + 1, tokens.count - 1)].kind
            return following == .int || following == .double ? parseMember() : parsePrefix(.negate)
        case .identifier where text(of: current) == "not" && startsOperand(after: position):
            let token = current
            let fix = ExpressionProblem.Fix(FixTitle.replace(with: "!"), isSafe: true, span: token.span, text: "!")
            report(.wordOperator("not", suggestion: "!"), at: token.span, fixes: [fix])
            return parsePrefix(.not)
        default: return parseMember()
        }
    }

    private func startsOperand(after position: Int) -> Bool {
        switch tokens[min(position + 1, tokens.count - 1)].kind {
        case .identifier, .string, .int, .true, .false: true
        default: false
        }
    }

    private mutating func parsePrefix(_ sign: Operator) -> Expression {
        nested { parser in
            let start = parser.advance().span
            let operand = parser.parseUnary()
            parser.raise(above: 0)
            return Expression(.call(.init(sign, [operand])), span: start.union(operand.span))
        }
    }
}

extension Expression.Call {
    init(_ operator: Operator, _ operands: [Expression]) {
        self.init(`operator`.rawValue, operands)
    }
}
