import CEL
import Diagnostics
import SourceText

/// Leads from spans of an expression to spans of the files that it was written in.
///
/// A condition written as a mapping is made of keys and values that stand here and there, and may hold expressions of its
/// own. Each part gets a stretch of one imagined text, in which the expression's spans are counted.
struct ExpressionPlaces: Sendable {
    private struct Part {
        let start: Int
        let span: SourceSpan
        /// The scalar's text and where in it the part begins, if places inside the part are told apart.
        let text: (whole: String, start: Int)?
    }

    private var parts: [Part] = []
    private(set) var length = 0

    /// Takes in a part that is told as a whole.
    mutating func add(_ span: SourceSpan) -> ExpressionSpan {
        parts.append(Part(start: length, span: span, text: nil))
        length += 1
        return ExpressionSpan(start: length - 1, end: length)
    }

    /// Takes in an expression that stands in a scalar, from a place in its text on; gives where its spans are counted from.
    mutating func add(expression: String, from start: Int, in text: String, at span: SourceSpan) -> Int {
        parts.append(Part(start: length, span: span, text: (text, start)))
        defer { length += expression.unicodeScalars.count + 1 }
        return length
    }

    /// The file's span of a stretch of the expression.
    func span(of stretch: ExpressionSpan, in files: SourceFiles) -> SourceSpan? {
        guard let part = parts.last(where: { $0.start <= stretch.start }) else { return parts.first?.span }
        guard let text = part.text, let file = files[part.span.file] else { return part.span }
        let map = ScalarTextMap(text: text.whole, span: part.span, in: file)
        let offset = text.start - part.start
        return map.span(start: stretch.start + offset, end: stretch.end + offset)
    }

    /// Whether a change of a stretch of the expression can be made in the file.
    func isExact(_ stretch: ExpressionSpan, in files: SourceFiles) -> Bool {
        guard let part = parts.last(where: { $0.start <= stretch.start }), let text = part.text,
            let file = files[part.span.file]
        else { return false }
        return ScalarTextMap(text: text.whole, span: part.span, in: file).isExact
    }
}

extension ExpressionPlaces {
    /// The places of one expression that stands in a scalar, from a place in its text on.
    init(expression: String, from start: Int, in text: String, at span: SourceSpan) {
        _ = add(expression: expression, from: start, in: text, at: span)
    }

    /// A problem of CEL at its place in the file, with those of its fixes that can be made there.
    func diagnostic(for problem: ExpressionProblem, in files: SourceFiles) -> Diagnostic {
        let fixes = problem.fixes.compactMap { fix -> DiagnosticFix? in
            guard isExact(fix.span, in: files), let span = span(of: fix.span, in: files) else { return nil }
            return DiagnosticFix(fix.title, isSafe: fix.isSafe, edits: [SourceEdit(span: span, text: fix.text)])
        }
        return Diagnostic(
            problem.message, at: span(of: problem.span, in: files),
            notes: problem.notes.map { DiagnosticNote($0) }, fixes: fixes)
    }
}
