// Names, literals and what stands in brackets.

extension Parser {
    /// Reads a name, a literal or what stands in brackets.
    mutating func parsePrimary() -> Expression {
        height = 1
        switch current.kind {
        case .dot, .identifier, .reservedWord: return parseName()
        case .leftParenthesis: return parseParentheses()
        case .leftBracket: return parseListLiteral()
        case .leftBrace: return parseMapLiteral()
        default: break
        }
        if let literal = parseLiteral() { return literal }
        reportExpected(.expression)
        return Expression(.missing, span: current.span)
    }

    private mutating func parseParentheses() -> Expression {
        let start = advance().span
        var inner = parseExpression()
        close(.rightParenthesis)
        inner.span = ExpressionSpan(start: start.start, end: previousEnd)
        return inner
    }

    private mutating func parseName() -> Expression {
        let start = current.span
        let isAbsolute = take(.dot)
        let token = current
        guard token.kind == .identifier || token.kind == .reservedWord else {
            reportExpected(.expression)
            return Expression(.missing, span: start)
        }
        advance()
        let word = text(of: token)
        if token.kind == .reservedWord { report(.reservedWord(word), at: token.span) }
        let name = (isAbsolute ? "." : "") + word
        let span = start.union(token.span)
        if current.kind == .leftParenthesis {
            return parseCall(name, target: nil, nameSpan: span, targetHeight: 0)
        }
        return Expression(.identifier(name), span: span)
    }

    private mutating func parseListLiteral() -> Expression {
        let start = advance().span.start
        let (elements, tallest) = parseList(until: .rightBracket, allowsTrailingComma: true) { parser in
            let isOptional = parser.take(.question)
            return Expression.ListElement(parser.parseExpression(), isOptional: isOptional)
        }
        height = tallest
        raise(above: 0)
        return Expression(.list(elements), span: ExpressionSpan(start: start, end: previousEnd))
    }

    private mutating func parseMapLiteral() -> Expression {
        let start = advance().span.start
        let (entries, tallest) = parseList(until: .rightBrace, allowsTrailingComma: true) { parser in
            let isOptional = parser.take(.question)
            let key = parser.parseExpression()
            let keyHeight = parser.height
            guard parser.take(.colon) else {
                parser.reportExpected(.sign(":"))
                return Expression.MapEntry(key: key, value: Expression(.missing, span: key.span))
            }
            let value = parser.parseExpression()
            parser.height = max(parser.height, keyHeight)
            return Expression.MapEntry(key: key, value: value, isOptional: isOptional)
        }
        height = tallest
        raise(above: 0)
        return Expression(.map(entries), span: ExpressionSpan(start: start, end: previousEnd))
    }
}
