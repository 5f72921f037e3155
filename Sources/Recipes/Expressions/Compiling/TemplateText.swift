/// A text split at its `${{ … }}`.
package struct TemplateText: Sendable, Hashable {
    /// One stretch of a template.
    package enum Piece: Sendable, Hashable {
        /// Characters that stand for themselves.
        case text(String)
        /// An expression between the braces, blanks around it taken off, and where it begins in the whole text, in
        /// Unicode scalars from 0.
        case expression(String, start: Int)
        /// `${{` that no `}}` ends, and where it stands.
        case unclosed(start: Int)
    }

    /// The stretches in order; neighbouring texts are one.
    package let pieces: [Piece]

    /// Splits a text. O(length).
    package init(_ text: String) {
        guard text.utf8.contains(UInt8(ascii: "$")) else {
            pieces = text.isEmpty ? [] : [.text(text)]
            return
        }
        var scanner = TemplateScanner(text)
        pieces = scanner.pieces()
    }

    /// Whether there is an expression in it, finished or not.
    package var hasExpressions: Bool {
        pieces.contains { piece in
            if case .text = piece { false } else { true }
        }
    }

    /// The expression, if the text is one `${{ … }}` with at most blanks around it; it keeps its value's type.
    package var soleExpression: (source: String, start: Int)? {
        var sole: (source: String, start: Int)?
        for piece in pieces {
            switch piece {
            case .text(let text):
                guard text.unicodeScalars.allSatisfy(\.properties.isWhitespace) else { return nil }
            case .expression(let source, let start):
                guard sole == nil else { return nil }
                sole = (source, start)
            case .unclosed:
                return nil
            }
        }
        return sole
    }
}

/// Finds where expressions begin and end; `}}` inside a string or a map of the expression does not end it.
private struct TemplateScanner {
    private let scalars: [Unicode.Scalar]
    private var position = 0

    init(_ text: String) {
        scalars = Array(text.unicodeScalars)
    }

    mutating func pieces() -> [TemplateText.Piece] {
        var pieces: [TemplateText.Piece] = []
        var textStart = 0
        while position < scalars.count {
            guard stands("${{") else {
                position += 1
                continue
            }
            if position > textStart { pieces.append(.text(string(textStart..<position))) }
            let opening = position
            position += 3
            guard let body = skipExpression() else {
                pieces.append(.unclosed(start: opening))
                return pieces
            }
            let trimmed = withoutBlanks(body)
            pieces.append(.expression(string(trimmed), start: trimmed.lowerBound))
            textStart = position
        }
        if textStart < scalars.count { pieces.append(.text(string(textStart..<scalars.count))) }
        return pieces
    }

    /// Goes behind the `}}` that ends the expression; gives what stands before it.
    private mutating func skipExpression() -> Range<Int>? {
        let start = position
        var depth = 0
        while position < scalars.count {
            switch scalars[position] {
            case "{":
                depth += 1
                position += 1
            case "}" where depth == 0 && stands("}}"):
                position += 2
                return start..<(position - 2)
            case "}":
                depth -= 1
                position += 1
            case "'", "\"":
                skipString()
            default:
                position += 1
            }
        }
        return nil
    }

    /// Goes behind a CEL string: one or three quotes, backslash escapes unless it is raw.
    private mutating func skipString() {
        let quote = scalars[position]
        let isRaw = position > 0 && (scalars[position - 1] == "r" || scalars[position - 1] == "R")
        let delimiter = stands(String(repeating: Character(quote), count: 3)) ? 3 : 1
        position += delimiter
        while position < scalars.count {
            if scalars[position] == "\\", !isRaw {
                position += 2
            } else if scalars[position...].prefix(delimiter).count == delimiter,
                scalars[position...].prefix(delimiter).allSatisfy({ $0 == quote })
            {
                position += delimiter
                return
            } else {
                position += 1
            }
        }
    }

    private func stands(_ text: String) -> Bool {
        scalars[position...].starts(with: text.unicodeScalars)
    }

    private func string(_ range: Range<Int>) -> String {
        var view = String.UnicodeScalarView()
        for scalar in scalars[range] { view.append(scalar) }
        return String(view)
    }

    private func withoutBlanks(_ range: Range<Int>) -> Range<Int> {
        let isBlank = { (index: Int) in scalars[index].properties.isWhitespace }
        guard let first = range.first(where: { !isBlank($0) }), let last = range.last(where: { !isBlank($0) }) else {
            return range.lowerBound..<range.lowerBound
        }
        return first..<(last + 1)
    }
}
