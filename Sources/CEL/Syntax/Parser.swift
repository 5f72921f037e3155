/// Reads tokens into a tree by recursive descent, telling every problem and going on after it.
struct Parser {
    let source: [UInt8]
    let options: Environment.Options
    let tokens: [Token]
    var position = 0
    private(set) var problems: [ExpressionProblem] = []
    // Levels of recursion, and the height of the tree read last: chains such as `1 + 1 + …` recur when walked, not
    // when read.
    private var depth = 0
    var height = 0
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

    /// The token that is read next.
    var current: Token { tokens[position] }
    var previousEnd: Int { position > 0 ? tokens[position - 1].span.end : 0 }

    /// Goes on to the next token; gives the one that was read.
    @discardableResult
    mutating func advance() -> Token {
        let token = tokens[position]
        if position + 1 < tokens.count { position += 1 }
        return token
    }

    mutating func take(_ kind: Token.Kind) -> Bool {
        guard current.kind == kind else { return false }
        advance()
        return true
    }

    func text(of token: Token) -> String {
        String(decoding: source[token.bytes], as: UTF8.self)
    }

    mutating func report(
        _ message: SyntaxMessage, at span: ExpressionSpan, fixes: [ExpressionProblem.Fix] = []
    ) {
        problems.append(ExpressionProblem(message, at: span, fixes: fixes))
    }

    mutating func reportExpected(_ expectation: SyntaxMessage.Expectation) {
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
    mutating func recover(to stops: Set<Token.Kind>) {
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
            advance()
        }
    }

    mutating func close(_ kind: Token.Kind, separator: Token.Kind? = nil) {
        if take(kind) { return }
        let sign = kind.text ?? ""
        reportExpected(separator?.text.map { .either($0, sign) } ?? .sign(sign))
        recover(to: [kind])
        _ = take(kind)
    }

    // MARK: Depth

    mutating func nested(_ read: (inout Parser) -> Expression) -> Expression {
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
    mutating func raise(above lower: Int) {
        height = max(height, lower) + 1
        if height > options.depthLimit { _ = tooDeep() }
    }
}
