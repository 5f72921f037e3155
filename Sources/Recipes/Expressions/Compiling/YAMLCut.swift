import Diagnostics
import SourceText

/// What YAML took away from an expression that stands without quotes: behind ` #`, or in `{ }` and `[ ]` behind a comma or
/// closing bracket that the author meant for the expression.
struct YAMLCut {
    private let scalar: SourceSpan
    /// From the expression's beginning to where its author must have meant it to end.
    private let whole: String
    private let rest: String
    private let end: UInt32

    /// Looks behind a plain scalar that is no complete expression; nil if nothing was cut off there.
    init?(of span: SourceSpan, in files: SourceFiles) {
        guard let file = files[span.file] else { return nil }
        let line = file.restOfLine(after: span.end)
        let rest = Array(file.text(of: line).unicodeScalars)
        let written = Array(file.text(of: span).unicodeScalars)
        guard var balance = BracketBalance(written), let length = balance.length(ofRest: rest) else { return nil }
        scalar = span
        self.rest = Self.text(rest[..<length])
        whole = Self.text(written[...]) + self.rest
        end = span.end + UInt32(length)
    }

    /// The finding, with the fix that puts the whole in double quotes.
    var diagnostic: Diagnostic {
        let span = SourceSpan(file: scalar.file, start: scalar.start, end: end)
        let shown = rest.drop { $0 == " " || $0 == "\t" }
        return Diagnostic(
            ExpressionMessage.cut(rest: String(shown)), at: span,
            notes: [DiagnosticNote(ExpressionMessage.Advice.useDoubleQuotes)],
            fixes: [
                DiagnosticFix(
                    ExpressionMessage.FixTitle.useDoubleQuotes, isSafe: false,
                    edits: [SourceEdit(span: span, text: Self.quoted(whole))])
            ])
    }

    private static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            if scalar == "\"" || scalar == "\\" { quoted += "\\" }
            quoted.unicodeScalars.append(scalar)
        }
        return quoted + "\""
    }

    private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars)
        return String(text)
    }
}

/// Which brackets and quotes an expression has opened and not closed.
private struct BracketBalance {
    private var depth = 0
    private var quote: Unicode.Scalar?

    /// Reads what YAML left; nil if nothing is open there and no operand is missing, so that nothing can be missing.
    init?(_ scalars: [Unicode.Scalar]) {
        scalars.forEach { read($0) }
        let last = scalars.last { $0 != " " && $0 != "\t" }
        let endsWithOperator = last.map { "=<>&|+-*/%!.".unicodeScalars.contains($0) } ?? false
        guard depth > 0 || quote != nil || endsWithOperator else { return nil }
    }

    /// How much of the line behind belongs to the expression: up to where all is closed and YAML's own sign follows; nil
    /// if YAML cut nothing there.
    mutating func length(ofRest rest: [Unicode.Scalar]) -> Int? {
        guard let first = rest.first(where: { $0 != " " && $0 != "\t" }), "#,}]".unicodeScalars.contains(first) else {
            return nil
        }
        for (index, scalar) in rest.enumerated() {
            if depth == 0, quote == nil, ",}]".unicodeScalars.contains(scalar) { return index }
            read(scalar)
        }
        return rest.count
    }

    private mutating func read(_ scalar: Unicode.Scalar) {
        switch scalar {
        case "'", "\"":
            if quote == nil { quote = scalar } else if quote == scalar { quote = nil }
        case "(", "[", "{": if quote == nil { depth += 1 }
        case ")", "]", "}": if quote == nil { depth -= 1 }
        default: break
        }
    }
}
