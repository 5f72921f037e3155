/// A word or sign of an expression's text.
struct Token {
    /// What the lexer tells apart.
    enum Kind: Hashable {
        case identifier, quotedIdentifier, reservedWord
        case int, uint, double, string, bytes
        case `true`, `false`, null, `in`
        case leftParenthesis, rightParenthesis, leftBracket, rightBracket, leftBrace, rightBrace
        case dot, comma, colon, question
        case plus, minus, star, slash, percent
        case not, and, or, equal, notEqual, less, lessOrEqual, greater, greaterOrEqual
        case end
    }

    /// What it is.
    var kind: Kind
    /// Where it stands in the UTF-8 of the text.
    var bytes: Range<Int>
    /// Where it stands, in scalars.
    var span: ExpressionSpan
}

extension Token.Kind {
    /// How people write it; nil for kinds that have no fixed text.
    var text: String? {
        switch self {
        case .identifier, .quotedIdentifier, .reservedWord, .int, .uint, .double, .string, .bytes, .end: nil
        case .true: "true"
        case .false: "false"
        case .null: "null"
        case .in: "in"
        case .leftParenthesis: "("
        case .rightParenthesis: ")"
        case .leftBracket: "["
        case .rightBracket: "]"
        case .leftBrace: "{"
        case .rightBrace: "}"
        case .dot: "."
        case .comma: ","
        case .colon: ":"
        case .question: "?"
        case .plus: "+"
        case .minus: "-"
        case .star: "*"
        case .slash: "/"
        case .percent: "%"
        case .not: "!"
        case .and: "&&"
        case .or: "||"
        case .equal: "=="
        case .notEqual: "!="
        case .less: "<"
        case .lessOrEqual: "<="
        case .greater: ">"
        case .greaterOrEqual: ">="
        }
    }
}
