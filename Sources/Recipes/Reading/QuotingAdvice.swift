import Diagnostics
import LocatedYAML
import SourceText

/// Sees which findings of the YAML reader come from an expression without quotes, and advises to quote it.
struct QuotingAdvice {
    let files: SourceFiles

    /// Keys whose value may be an expression.
    private static let keys = ["require", "when", "where", "among", "if"]
    /// What YAML says of an expression that it can't read.
    private static let codes: Set<String> = [
        "missing-comma", "text-after-value", "unclosed-bracket", "unknown-alias", "unknown-tag", "unquoted-text",
    ]

    /// The finding, with the advice where it helps.
    func given(with diagnostic: Diagnostic) -> Diagnostic {
        guard let expression = expression(brokenBy: diagnostic), let file = files[expression.file] else {
            return diagnostic
        }
        var advised = diagnostic
        let edit = SourceEdit(span: expression, text: Scalar.doubleQuoted(file.text(of: expression)))
        advised.notes.append(DiagnosticNote(ExpressionMessage.Advice.useDoubleQuotes))
        advised.fixes = [DiagnosticFix(ExpressionMessage.FixTitle.useDoubleQuotes, isSafe: false, edits: [edit])]
        return advised
    }

    /// The expression that YAML could not read; nil if the finding is about something else.
    private func expression(brokenBy diagnostic: Diagnostic) -> SourceSpan? {
        guard Self.codes.contains(diagnostic.message.code), let span = diagnostic.span, let file = files[span.file]
        else {
            return nil
        }
        let line = file.span(ofLine: file.lines.position(at: span.start).line)
        let scalars = Array(file.text(of: line).unicodeScalars)
        guard let start = Self.startOfExpression(in: scalars, before: Int(span.start - line.start)) else { return nil }
        var end = scalars.count
        while end > start, scalars[end - 1] == " " { end -= 1 }
        return SourceSpan(file: span.file, start: line.start + UInt32(start), end: line.start + UInt32(end))
    }

    /// Where the value begins whose key stands alone before it on a line; an expression is no mapping. Between brackets it
    /// can't be told where the expression was to end.
    private static func startOfExpression(in scalars: [Unicode.Scalar], before column: Int) -> Int? {
        let line = String(String.UnicodeScalarView(scalars))
        let text = line.drop { $0 == " " || $0 == "-" }
        guard let key = keys.first(where: { text.hasPrefix($0 + ": ") }) else { return nil }
        let value = text.dropFirst(key.count + 1).drop { $0 == " " }
        let start = scalars.count - value.unicodeScalars.count
        return value.first != "{" && start <= column && start < scalars.count ? start : nil
    }
}
