import Diagnostics
import SourceText

/// Turns libyaml's account of a syntax error into what its author did, by looking at the text around the place.
struct SyntaxDiagnosis {
    let failure: SyntaxFailure
    /// The last scalar that was read before.
    let lastScalar: SourceSpan?
    let file: SourceFile

    init(_ failure: SyntaxFailure, behind lastScalar: SourceSpan?, in file: SourceFile) {
        self.failure = failure
        self.lastScalar = lastScalar
        self.file = file
    }

    /// The finding for people.
    var diagnostic: Diagnostic {
        switch failure.problem {
        case "found a tab character that violates indentation",
            "found a tab character where an indentation space is expected":
            tabIndentation
        case "found character that cannot start any token":
            character(at: failure.offset) == "\t" ? tabIndentation : reservedStart
        case "mapping values are not allowed in this context": unexpectedColon
        case "could not find expected ':'": missingColon
        case "block sequence entries are not allowed in this context": plain(.dashInText)
        case "found unexpected end of stream", "found unexpected document indicator": unclosedQuote
        case "did not find expected ',' or ']'", "did not find expected ',' or '}'": brokenFlow
        case "did not find expected key", "did not find expected '-' indicator": brokenBlock
        case "did not find expected node content": reservedStart
        case "did not find expected alphabetic or numeric character": anchorName
        case "did not find expected comment or line break", "found an indentation indicator equal to 0": blockHeader
        case "found unknown escape character", "did not find expected hexdecimal number",
            "found invalid Unicode character escape code":
            unknownEscape
        case "found undefined tag handle": plain(.unknownTagHandle)
        case "did not find expected <document start>": afterDocument
        default:
            plain(failure.context.contains("directive") || failure.problem.contains("YAML") ? .directive : .other)
        }
    }
}

// MARK: - The text around the place

extension SyntaxDiagnosis {
    func span(_ start: UInt32, _ end: UInt32) -> SourceSpan {
        let start = min(start, file.span.end)
        return SourceSpan(file: file.id, start: start, end: min(max(start, end), file.span.end))
    }

    /// The scalar at an offset; nil at the file's end.
    func character(at offset: UInt32) -> Character? {
        file.text(of: span(offset, offset + 1)).first
    }

    /// The place itself, one character wide.
    var place: SourceSpan { span(failure.offset, failure.offset + 1) }

    func plain(_ message: SyntaxMessage) -> Diagnostic {
        Diagnostic(message, at: place)
    }

    /// The line that an offset lies on.
    func line(at offset: UInt32) -> SourceLine {
        SourceLine(file.lines.position(at: offset).line, in: file)
    }

    /// The last line above an offset's own that holds more than blanks and comments.
    func contentLine(above offset: UInt32) -> SourceLine? {
        var number = file.lines.position(at: offset).line - 1
        while number >= 1 {
            let line = SourceLine(number, in: file)
            if line.hasContent { return line }
            number -= 1
        }
        return nil
    }

    /// The fix that puts a stretch in double quotes.
    func quoting(_ span: SourceSpan) -> [DiagnosticFix] {
        let edit = SourceEdit(span: span, text: Scalar.doubleQuoted(file.text(of: span)))
        return [DiagnosticFix(SyntaxNote.putInQuotes, isSafe: false, edits: [edit])]
    }
}

/// A line of the file, looked at as YAML.
struct SourceLine {
    /// The line without its break.
    let span: SourceSpan
    /// Its scalars.
    let scalars: [Unicode.Scalar]

    init(_ number: Int, in file: SourceFile) {
        span = file.span(ofLine: number)
        scalars = Array(file.text(of: span).unicodeScalars)
    }

    /// How many blanks it begins with.
    var indentation: Int { scalars.prefix(while: \.isBlank).count }

    /// Whether it holds more than blanks and a comment.
    var hasContent: Bool {
        let first = scalars.first { !$0.isBlank }
        return first != nil && first != "#"
    }

    /// One past its text, a comment and blanks left out.
    var endOfText: Int {
        let comment = scalars.indices.dropFirst().first { scalars[$0] == "#" && scalars[$0 - 1].isBlank }
        var end = comment ?? scalars.count
        while end > 0, scalars[end - 1].isBlank { end -= 1 }
        return end
    }

    /// Where the value begins that follows the first `key: ` of the line, passing over dashes; nil if there is no such
    /// key.
    var startOfValue: Int? {
        guard let colon = scalars.indices.dropLast().first(where: { scalars[$0] == ":" && scalars[$0 + 1].isBlank })
        else {
            return nil
        }
        return scalars[(colon + 1)...].firstIndex { !$0.isBlank }
    }

    /// The first colon that stands right between two other characters, as in `key:value`.
    var tightColon: Int? {
        scalars.indices.dropLast().first { scalars[$0] == ":" && !scalars[$0 + 1].isBlank }
    }

    /// A stretch of the line as a span of the file.
    func span(from start: Int, to end: Int) -> SourceSpan {
        SourceSpan(file: span.file, start: span.start + UInt32(start), end: span.start + UInt32(max(start, end)))
    }
}
