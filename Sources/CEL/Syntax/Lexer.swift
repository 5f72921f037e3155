/// Cuts an expression's text into tokens; what fits nowhere becomes a problem and is passed over.
struct Lexer {
    private let bytes: [UInt8]
    private let allowsUnicodeIdentifiers: Bool
    private var offset = 0
    // Scalars before `offset`, counted along so that spans need no second pass.
    private var scalarOffset = 0
    private(set) var problems: [ExpressionProblem] = []

    init(_ bytes: [UInt8], allowsUnicodeIdentifiers: Bool) {
        self.bytes = bytes
        self.allowsUnicodeIdentifiers = allowsUnicodeIdentifiers
    }

    /// All tokens, the last of which is ``Token/Kind/end``.
    mutating func tokens() -> [Token] {
        var tokens: [Token] = []
        tokens.reserveCapacity(bytes.count / 3 + 2)
        while true {
            skipBlanks()
            let start = offset
            let scalarStart = scalarOffset
            guard start < bytes.count else {
                let span = ExpressionSpan(start: scalarStart, end: scalarStart)
                tokens.append(Token(kind: .end, bytes: start..<start, span: span))
                return tokens
            }
            guard let kind = next() else { continue }
            tokens.append(
                Token(
                    kind: kind, bytes: start..<offset,
                    span: ExpressionSpan(start: scalarStart, end: scalarOffset)))
        }
    }

    private func byte(at distance: Int = 0) -> UInt8 {
        let position = offset + distance
        return position < bytes.count ? bytes[position] : 0
    }

    private mutating func advance(_ count: Int = 1) {
        for _ in 0..<count where offset < bytes.count {
            if bytes[offset] & 0xC0 != 0x80 { scalarOffset += 1 }
            offset += 1
        }
    }

    private mutating func advanceScalar() {
        advance()
        while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
    }

    private mutating func skipBlanks() {
        while offset < bytes.count {
            switch bytes[offset] {
            case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"), 0x0C:
                advance()
            case UInt8(ascii: "/") where byte(at: 1) == UInt8(ascii: "/"):
                while offset < bytes.count, bytes[offset] != UInt8(ascii: "\n") { advance() }
            default: return
            }
        }
    }

    private mutating func next() -> Token.Kind? {
        let first = byte()
        if let kind = string(prefixLength: stringPrefixLength()) { return kind }
        if first.isIdentifierStart || first >= 0x80 { return word() }
        if first.isDigit || (first == UInt8(ascii: ".") && byte(at: 1).isDigit) { return number() }
        if first == UInt8(ascii: "`") { return quotedIdentifier() }
        return sign()
    }
}

// MARK: - Words and signs

extension Lexer {
    private static let reservedWords: Set<String> = [
        "as", "break", "const", "continue", "else", "for", "function", "if", "import", "let", "loop", "package",
        "namespace", "return", "var", "void", "while",
    ]

    private mutating func word() -> Token.Kind? {
        let start = offset
        let scalarStart = scalarOffset
        while offset < bytes.count {
            if bytes[offset].isIdentifierPart {
                advance()
            } else if bytes[offset] >= 0x80, allowsUnicodeIdentifiers, scalarContinuesWord(isFirst: offset == start) {
                advanceScalar()
            } else {
                break
            }
        }
        guard offset > start else {
            let character = currentScalar().map(String.init) ?? "\u{FFFD}"
            advanceScalar()
            report(.unexpectedCharacter(character), from: scalarStart)
            return nil
        }
        return Self.keyword(bytes[start..<offset])
    }

    private static func keyword(_ bytes: ArraySlice<UInt8>) -> Token.Kind {
        guard bytes.count <= 9 else { return .identifier }
        switch String(decoding: bytes, as: UTF8.self) {
        case "true": return .true
        case "false": return .false
        case "null": return .null
        case "in": return .in
        case let word: return reservedWords.contains(word) ? .reservedWord : .identifier
        }
    }

    private func currentScalar() -> Unicode.Scalar? {
        var end = offset + 1
        while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
        return String(decoding: bytes[offset..<end], as: UTF8.self).unicodeScalars.first
    }

    private func scalarContinuesWord(isFirst: Bool) -> Bool {
        guard let properties = currentScalar()?.properties else { return false }
        return isFirst ? properties.isXIDStart : properties.isXIDContinue
    }

    private mutating func quotedIdentifier() -> Token.Kind? {
        let scalarStart = scalarOffset
        advance()
        let contentStart = offset
        while offset < bytes.count, bytes[offset] != UInt8(ascii: "`"), bytes[offset] != UInt8(ascii: "\n") {
            advance()
        }
        let content = bytes[contentStart..<offset]
        guard byte() == UInt8(ascii: "`") else {
            report(.unterminatedQuotedField, from: scalarStart)
            return nil
        }
        advance()
        let isPlain = content.allSatisfy { $0.isIdentifierPart || ".-/ ".utf8.contains($0) }
        if content.isEmpty || !isPlain && !allowsUnicodeIdentifiers {
            report(.quotedFieldCharacters, from: scalarStart)
        }
        return .quotedIdentifier
    }

    private mutating func sign() -> Token.Kind? {
        let start = scalarOffset
        if let kind = Self.doubleSigns[UInt16(byte()) << 8 | UInt16(byte(at: 1))] {
            advance(2)
            return kind
        }
        if let kind = Self.singleSigns[byte()] {
            advance()
            return kind
        }
        let character = Character(Unicode.Scalar(byte()))
        advance()
        if let operatorText = ["=": "==", "&": "&&", "|": "||"][character] {
            report(
                .incompleteOperator(String(character), suggestion: operatorText), from: start, replacement: operatorText
            )
            return operatorText == "==" ? .equal : operatorText == "&&" ? .and : .or
        }
        report(.unexpectedCharacter(String(character)), from: start)
        return nil
    }

    private static let singleSigns: [UInt8: Token.Kind] = {
        let kinds: [Token.Kind] = [
            .leftParenthesis, .rightParenthesis, .leftBracket, .rightBracket, .leftBrace, .rightBrace, .dot, .comma,
            .colon, .question, .plus, .minus, .star, .slash, .percent, .not, .less, .greater,
        ]
        return Dictionary(
            kinds.compactMap { kind in kind.text?.utf8.first.map { ($0, kind) } },
            uniquingKeysWith: { first, _ in first })
    }()

    private static let doubleSigns: [UInt16: Token.Kind] = {
        let kinds: [Token.Kind] = [.and, .or, .equal, .notEqual, .lessOrEqual, .greaterOrEqual]
        return Dictionary(
            kinds.compactMap { kind in
                kind.text.map { text in (text.utf8.reduce(0) { $0 << 8 | UInt16($1) }, kind) }
            }, uniquingKeysWith: { first, _ in first })
    }()

    private mutating func report(_ message: SyntaxMessage, from start: Int, replacement: String? = nil) {
        let span = ExpressionSpan(start: start, end: scalarOffset)
        let fixes = replacement.map {
            [ExpressionProblem.Fix(FixTitle.replace(with: $0), isSafe: true, span: span, text: $0)]
        }
        problems.append(ExpressionProblem(message, at: span, fixes: fixes ?? []))
    }
}

// MARK: - Numbers and strings

extension Lexer {
    private mutating func number() -> Token.Kind {
        if byte() == UInt8(ascii: "0"), byte(at: 1) | 0x20 == UInt8(ascii: "x"), byte(at: 2).isHexadecimalDigit {
            advance(2)
            while byte().isHexadecimalDigit { advance() }
            return unsignedSuffix() ? .uint : .int
        }
        while byte().isDigit { advance() }
        var isDouble = false
        if byte() == UInt8(ascii: "."), byte(at: 1).isDigit {
            isDouble = true
            advance()
            while byte().isDigit { advance() }
        }
        if let length = exponentLength() {
            isDouble = true
            advance(length)
        }
        return isDouble ? .double : unsignedSuffix() ? .uint : .int
    }

    private func exponentLength() -> Int? {
        guard byte() | 0x20 == UInt8(ascii: "e") else { return nil }
        let hasSign = byte(at: 1) == UInt8(ascii: "+") || byte(at: 1) == UInt8(ascii: "-")
        var length = hasSign ? 2 : 1
        guard byte(at: length).isDigit else { return nil }
        while byte(at: length).isDigit { length += 1 }
        return length
    }

    private mutating func unsignedSuffix() -> Bool {
        guard byte() | 0x20 == UInt8(ascii: "u") else { return false }
        advance()
        return true
    }

    /// How many letters (`b`, `r`, `br`) stand before the quote of a string; nil if no string starts here.
    private func stringPrefixLength() -> Int? {
        var length = 0
        if byte(at: length) | 0x20 == UInt8(ascii: "b") { length += 1 }
        if byte(at: length) | 0x20 == UInt8(ascii: "r") { length += 1 }
        return byte(at: length).isQuote ? length : nil
    }

    private mutating func string(prefixLength: Int?) -> Token.Kind? {
        guard let prefixLength else { return nil }
        let scalarStart = scalarOffset
        let kind: Token.Kind = prefixLength > 0 && byte() | 0x20 == UInt8(ascii: "b") ? .bytes : .string
        let isRaw = prefixLength > 0 && byte(at: prefixLength - 1) | 0x20 == UInt8(ascii: "r")
        advance(prefixLength)
        let quote = byte()
        let isTriple = byte(at: 1) == quote && byte(at: 2) == quote
        advance(isTriple ? 3 : 1)
        while offset < bytes.count {
            if bytes[offset] == quote, !isTriple || (byte(at: 1) == quote && byte(at: 2) == quote) {
                advance(isTriple ? 3 : 1)
                return kind
            }
            if !isTriple, bytes[offset] == UInt8(ascii: "\n") || bytes[offset] == UInt8(ascii: "\r") { break }
            advance(bytes[offset] == UInt8(ascii: "\\") && !isRaw ? 2 : 1)
        }
        let opening = String(repeating: Character(Unicode.Scalar(quote)), count: isTriple ? 3 : 1)
        report(.unterminatedString(quote: opening), from: scalarStart)
        return kind
    }
}

extension UInt8 {
    var isDigit: Bool { self &- 0x30 < 10 }
    var isHexadecimalDigit: Bool { isDigit || (self | 0x20) &- 0x61 < 6 }
    var isIdentifierStart: Bool { (self | 0x20) &- 0x61 < 26 || self == 0x5F }
    var isIdentifierPart: Bool { isIdentifierStart || isDigit }
    var isQuote: Bool { self == 0x22 || self == 0x27 }
}
