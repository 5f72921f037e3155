// What stands behind a primary expression: fields, calls, elements, messages.

extension Parser {
    /// Reads a primary expression with what is looked up in it: fields, elements, calls.
    mutating func parseMember() -> Expression {
        var operand = parsePrimary()
        while true {
            switch current.kind {
            case .dot: operand = parseSelection(of: operand)
            case .leftBracket: operand = parseIndex(of: operand)
            case .leftBrace:
                guard let name = operand.qualifiedName else { return operand }
                operand = parseMessage(name, start: operand.span)
            default: return operand
            }
        }
    }

    private mutating func parseSelection(of operand: Expression) -> Expression {
        advance()
        let operandHeight = height
        let isOptional = take(.question)
        let name = current
        guard [.identifier, .quotedIdentifier, .reservedWord].contains(name.kind) else {
            reportExpected(.fieldName)
            recover(to: [.comma, .colon, .and, .or, .question])
            return Expression(.missing, span: operand.span)
        }
        advance()
        let field = fieldName(name)
        if !isOptional, name.kind != .quotedIdentifier, current.kind == .leftParenthesis {
            return parseCall(field, target: operand, nameSpan: name.span, targetHeight: operandHeight)
        }
        height = operandHeight
        raise(above: 0)
        return Expression(
            .select(.init(operand, field, mode: isOptional ? .optional : .value)), span: operand.span.union(name.span))
    }

    func fieldName(_ token: Token) -> String {
        let text = text(of: token)
        return token.kind == .quotedIdentifier ? String(text.dropFirst().dropLast()) : text
    }

    private mutating func parseIndex(of operand: Expression) -> Expression {
        advance()
        let operandHeight = height
        let sign: Operator = take(.question) ? .optionalIndex : .index
        let index = parseExpression()
        close(.rightBracket)
        raise(above: operandHeight)
        let span = ExpressionSpan(start: operand.span.start, end: previousEnd)
        return Expression(.call(.init(sign, [operand, index])), span: span)
    }

    mutating func parseCall(
        _ name: String, target: Expression?, nameSpan: ExpressionSpan, targetHeight: Int
    ) -> Expression {
        advance()
        let (arguments, tallest) = parseList(until: .rightParenthesis) { $0.parseExpression() }
        height = max(tallest, targetHeight)
        raise(above: 0)
        let span = ExpressionSpan(start: target?.span.start ?? nameSpan.start, end: previousEnd)
        let call = Expression.Call(name, target: target, arguments)
        return expandMacro(call, span: span, nameSpan: nameSpan) ?? Expression(.call(call), span: span)
    }

    /// Reads elements up to a closing sign; an element that can't be read costs only itself.
    mutating func parseList<Element>(
        until end: Token.Kind, allowsTrailingComma: Bool = false, _ element: (inout Parser) -> Element
    ) -> (elements: [Element], tallest: Int) {
        var elements: [Element] = []
        var tallest = 0
        while current.kind != end, current.kind != .end {
            let problemCount = problems.count
            elements.append(element(&self))
            tallest = max(tallest, height)
            if problems.count == problemCount, ![.comma, end, .end].contains(current.kind) {
                reportExpected(.either(",", end.text ?? ""))
            }
            if problems.count > problemCount { recover(to: [.comma, end]) }
            guard take(.comma) else { break }
            if !allowsTrailingComma, current.kind == end { reportExpected(.expression) }
        }
        close(end, separator: .comma)
        return (elements, tallest)
    }

    private mutating func parseMessage(_ name: String, start: ExpressionSpan) -> Expression {
        advance()
        let (fields, tallest) = parseList(until: .rightBrace, allowsTrailingComma: true) { $0.parseField() }
        height = tallest
        raise(above: 0)
        return Expression(
            .message(typeName: name, fields: fields), span: ExpressionSpan(start: start.start, end: previousEnd))
    }

    private mutating func parseField() -> Expression.FieldEntry {
        let isOptional = take(.question)
        let name = current
        guard [.identifier, .quotedIdentifier, .reservedWord].contains(name.kind) else {
            reportExpected(.fieldName)
            return .init(name: "", value: Expression(.missing, span: name.span))
        }
        advance()
        guard take(.colon) else {
            reportExpected(.sign(":"))
            return .init(name: fieldName(name), value: Expression(.missing, span: name.span))
        }
        return .init(name: fieldName(name), value: parseExpression(), isOptional: isOptional, nameSpan: name.span)
    }
}

extension Expression {
    /// The dotted name that this is, or nil if it is anything else.
    var qualifiedName: String? {
        switch kind {
        case .identifier(let name): return name
        case .select(let selection) where selection.mode == .value:
            return selection.operand.qualifiedName.map { "\($0).\(selection.field)" }
        default: return nil
        }
    }
}
