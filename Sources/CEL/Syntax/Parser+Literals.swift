extension Parser {
    /// Reads a literal, with its minus sign if it is a number; nil if none stands here.
    mutating func parseLiteral() -> Expression? {
        let start = current
        switch start.kind {
        case .true: return literal(.bool(true))
        case .false: return literal(.bool(false))
        case .null: return literal(.null)
        case .minus:
            advance()
            return parseNumber(signedFrom: start.span)
        case .int, .uint, .double: return parseNumber(signedFrom: nil)
        case .string, .bytes: return parseText()
        default: return nil
        }
    }

    private mutating func literal(_ literal: Expression.Literal) -> Expression {
        let span = current.span
        advance()
        return Expression(.literal(literal), span: span)
    }

    private mutating func parseNumber(signedFrom sign: ExpressionSpan?) -> Expression? {
        let token = current
        let text = text(of: token)
        let span = sign?.union(token.span) ?? token.span
        advance()
        let value: (literal: Expression.Literal?, type: CELType)? =
            switch token.kind {
            case .int: (Self.int(text, isNegative: sign != nil).map { .int($0) }, .int)
            case .uint: (LiteralText.magnitude(text.dropLast()).map { .uint($0) }, .uint)
            case .double: (Self.double(text, isNegative: sign != nil).map { .double($0) }, .double)
            default: nil
            }
        guard let value else { return nil }
        guard let literal = value.literal else {
            report(.numberOutOfRange((sign == nil ? "" : "-") + text, type: value.type), at: span)
            return Expression(.missing, span: span)
        }
        return Expression(.literal(literal), span: span)
    }

    private static func int(_ text: String, isNegative: Bool) -> Int64? {
        guard let magnitude = LiteralText.magnitude(text) else { return nil }
        if isNegative { return magnitude <= 1 << 63 ? Int64(truncatingIfNeeded: 0 &- magnitude) : nil }
        return Int64(exactly: magnitude)
    }

    private static func double(_ text: String, isNegative: Bool) -> Double? {
        guard let value = Double(text), value.isFinite else { return nil }
        return isNegative ? -value : value
    }

    private mutating func parseText() -> Expression {
        let token = current
        advance()
        do throws(LiteralText.Failure) {
            let content = try LiteralText.content(of: source[token.bytes])
            let literal: Expression.Literal =
                token.kind == .bytes ? .bytes(content) : .string(String(decoding: content, as: UTF8.self))
            return Expression(.literal(literal), span: token.span)
        } catch {
            report(error, in: token)
            return Expression(.missing, span: token.span)
        }
    }

    private mutating func report(_ failure: LiteralText.Failure, in token: Token) {
        let literal = Array(source[token.bytes])
        func place(_ range: Range<Int>) -> (text: String, span: ExpressionSpan) {
            let before = String(decoding: literal[..<range.lowerBound], as: UTF8.self).unicodeScalars.count
            let text = String(decoding: literal[range], as: UTF8.self)
            let start = token.span.start + before
            return (text, ExpressionSpan(start: start, end: start + text.unicodeScalars.count))
        }
        switch failure {
        case .unknownEscape(let range): report(.unknownEscape(place(range).text), at: place(range).span)
        case .noScalar(let range): report(.escapeWithoutScalar(place(range).text), at: place(range).span)
        case .escapeInBytes(let range): report(.escapeInBytes(place(range).text), at: place(range).span)
        case .unterminated: break  // The lexer has told it.
        }
    }
}
