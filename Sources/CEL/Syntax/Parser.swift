/// Reads tokens into a tree by recursive descent, telling every problem and going on after it.
struct Parser {
    let source: [UInt8]
    let options: Environment.Options
    private let tokens: [Token]
    private var position = 0
    private(set) var problems: [ExpressionProblem] = []
    // Levels of recursion, and the height of the tree read last: chains such as `1 + 1 + …` recur when walked, not
    // when read.
    private var depth = 0
    private var height = 0
    private var isTooDeep = false

    init(_ source: [UInt8], options: Environment.Options) {
        self.source = source
        self.options = options
        var lexer = Lexer(source, allowsUnicodeIdentifiers: options.allowsUnicodeIdentifiers)
        tokens = lexer.tokens()
        problems = lexer.problems
    }

    /// Reads the whole text.
    mutating func parse() -> Parsing {
        let expression = parseExpression()
        if current.kind != .end { reportTrailing() }
        return Parsing(expression: expression, problems: problems.sorted { $0.span.start < $1.span.start })
    }

    // MARK: Tokens

    private var current: Token { tokens[position] }
    private var previousEnd: Int { position > 0 ? tokens[position - 1].span.end : 0 }

    private mutating func advance() -> Token {
        let token = tokens[position]
        if position + 1 < tokens.count { position += 1 }
        return token
    }

    private mutating func take(_ kind: Token.Kind) -> Bool {
        guard current.kind == kind else { return false }
        _ = advance()
        return true
    }

    /// The token that is read next.
    var currentToken: Token { current }

    /// Goes on to the next token.
    mutating func skipToken() { _ = advance() }

    func text(of token: Token) -> String {
        String(decoding: source[token.bytes], as: UTF8.self)
    }

    mutating func report(
        _ message: SyntaxMessage, at span: ExpressionSpan, fixes: [ExpressionProblem.Fix] = []
    ) {
        problems.append(ExpressionProblem(message, at: span, fixes: fixes))
    }

    private mutating func reportExpected(_ expectation: SyntaxMessage.Expectation) {
        let found = current.kind == .end ? nil : text(of: current)
        report(.expected(expectation, found: found), at: current.span)
    }

    private mutating func reportTrailing() {
        let word = text(of: current)
        if current.kind == .identifier, let sign = ["and": "&&", "or": "||", "AND": "&&", "OR": "||"][word] {
            let fix = ExpressionProblem.Fix(FixTitle.replace(with: sign), isSafe: true, span: current.span, text: sign)
            report(.wordOperator(word, suggestion: sign), at: current.span, fixes: [fix])
        } else {
            reportExpected(.end)
        }
    }

    /// Passes over what can't be read, up to something that ends the part being read.
    private mutating func recover(to stops: Set<Token.Kind>) {
        var nesting = 0
        while current.kind != .end {
            switch current.kind {
            case .leftParenthesis, .leftBracket, .leftBrace: nesting += 1
            case let kind where nesting == 0 && stops.contains(kind): return
            case .rightParenthesis, .rightBracket, .rightBrace:
                if nesting == 0 { return }
                nesting -= 1
            default: break
            }
            _ = advance()
        }
    }

    private mutating func close(_ kind: Token.Kind, separator: Token.Kind? = nil) {
        if take(kind) { return }
        let sign = kind.text ?? ""
        reportExpected(separator?.text.map { .either($0, sign) } ?? .sign(sign))
        recover(to: [kind])
        _ = take(kind)
    }

    // MARK: Depth

    private mutating func nested(_ read: (inout Parser) -> Expression) -> Expression {
        guard depth < options.depthLimit else { return tooDeep() }
        depth += 1
        defer { depth -= 1 }
        return read(&self)
    }

    private mutating func tooDeep() -> Expression {
        let span = current.span
        if !isTooDeep { report(.tooDeep(limit: options.depthLimit), at: span) }
        isTooDeep = true
        position = tokens.count - 1
        return Expression(.missing, span: span)
    }

    /// Notes that a node was put on trees of the height given.
    private mutating func raise(above lower: Int) {
        height = max(height, lower) + 1
        if height > options.depthLimit { _ = tooDeep() }
    }
}

// MARK: - Operators

extension Parser {
    private mutating func parseExpression() -> Expression {
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
            _ = advance()
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

// MARK: - Members

extension Parser {
    private mutating func parseMember() -> Expression {
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
        _ = advance()
        let operandHeight = height
        let isOptional = take(.question)
        let name = current
        guard [.identifier, .quotedIdentifier, .reservedWord].contains(name.kind) else {
            reportExpected(.fieldName)
            recover(to: [.comma, .colon, .and, .or, .question])
            return Expression(.missing, span: operand.span)
        }
        _ = advance()
        let field = fieldName(name)
        if !isOptional, name.kind != .quotedIdentifier, current.kind == .leftParenthesis {
            return parseCall(field, target: operand, nameSpan: name.span, targetHeight: operandHeight)
        }
        height = operandHeight
        raise(above: 0)
        return Expression(
            .select(.init(operand, field, mode: isOptional ? .optional : .value)), span: operand.span.union(name.span))
    }

    private func fieldName(_ token: Token) -> String {
        let text = text(of: token)
        return token.kind == .quotedIdentifier ? String(text.dropFirst().dropLast()) : text
    }

    private mutating func parseIndex(of operand: Expression) -> Expression {
        _ = advance()
        let operandHeight = height
        let sign: Operator = take(.question) ? .optionalIndex : .index
        let index = parseExpression()
        close(.rightBracket)
        raise(above: operandHeight)
        let span = ExpressionSpan(start: operand.span.start, end: previousEnd)
        return Expression(.call(.init(sign, [operand, index])), span: span)
    }

    private mutating func parseCall(
        _ name: String, target: Expression?, nameSpan: ExpressionSpan, targetHeight: Int
    ) -> Expression {
        _ = advance()
        let (arguments, tallest) = parseList(until: .rightParenthesis) { $0.parseExpression() }
        height = max(tallest, targetHeight)
        raise(above: 0)
        let span = ExpressionSpan(start: target?.span.start ?? nameSpan.start, end: previousEnd)
        let call = Expression.Call(name, target: target, arguments)
        return expandMacro(call, span: span, nameSpan: nameSpan) ?? Expression(.call(call), span: span)
    }

    /// Reads elements up to a closing sign; an element that can't be read costs only itself.
    private mutating func parseList<Element>(
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
}

// MARK: - Primary expressions

extension Parser {
    private mutating func parsePrimary() -> Expression {
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
        _ = advance()
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

    private mutating func parseMessage(_ name: String, start: ExpressionSpan) -> Expression {
        _ = advance()
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
        _ = advance()
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
