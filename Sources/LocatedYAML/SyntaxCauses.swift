import Diagnostics
import SourceText

// The causes that SyntaxDiagnosis tells apart, one each.

extension SyntaxDiagnosis {
    var tabIndentation: Diagnostic {
        let edit = SourceEdit(span: place, text: "  ")
        let fix = DiagnosticFix(SyntaxNote.useSpaces, isSafe: false, edits: [edit])
        return Diagnostic(SyntaxMessage.tabIndentation, at: place, fixes: [fix])
    }

    /// A character that begins no value: reserved, an indicator of something else, or a bracket too many.
    var reservedStart: Diagnostic {
        guard let character = character(at: failure.offset), !character.isNewline else { return plain(.other) }
        if failure.context == "while parsing a flow node" { return plain(.missingValue(before: character)) }
        let line = line(at: failure.offset)
        let start = Int(failure.offset - line.span.start)
        let value = line.span(from: start, to: line.endOfText)
        return Diagnostic(SyntaxMessage.reservedStart(character), at: place, fixes: quoting(value))
    }

    /// A colon where no key can be: in a value's text, or because the line above lacks something.
    var unexpectedColon: Diagnostic {
        let line = line(at: failure.offset)
        let column = Int(failure.offset - line.span.start)
        if let start = line.startOfValue, start < column {
            let value = line.span(from: start, to: line.endOfText)
            return Diagnostic(SyntaxMessage.colonInText, at: place, fixes: quoting(value))
        }
        guard let above = contentLine(above: failure.offset) else { return plain(.badIndentation) }
        if above.startOfValue != nil {
            let first = line.span(from: line.indentation, to: line.endOfText)
            return Diagnostic(SyntaxMessage.badIndentation, at: first)
        }
        return colonLacking(in: above)
    }

    /// A line that should be `key: value` and is not.
    private func colonLacking(in line: SourceLine) -> Diagnostic {
        guard let colon = line.tightColon else {
            return Diagnostic(SyntaxMessage.missingColon, at: line.span(from: line.indentation, to: line.endOfText))
        }
        let behind = line.span(from: colon + 1, to: colon + 1)
        let fix = DiagnosticFix(SyntaxNote.insertSpace, isSafe: true, edits: [SourceEdit(span: behind, text: " ")])
        return Diagnostic(
            SyntaxMessage.missingSpaceAfterColon, at: line.span(from: colon, to: colon + 1), fixes: [fix])
    }

    var missingColon: Diagnostic {
        let line = line(at: failure.contextOffset)
        guard line.scalars.count <= 1024 else {
            let key = span(failure.contextOffset, failure.contextOffset + 1024)
            return Diagnostic(SyntaxMessage.keyTooLong, at: key)
        }
        return colonLacking(in: line)
    }

    var unclosedQuote: Diagnostic {
        let quote = span(failure.contextOffset, failure.contextOffset + 1)
        return Diagnostic(SyntaxMessage.unclosedQuote(character(at: failure.contextOffset) ?? "\""), at: quote)
    }

    /// Between brackets, something other than a comma or the closing bracket.
    var brokenFlow: Diagnostic {
        let bracket = span(failure.contextOffset, failure.contextOffset + 1)
        let open = character(at: failure.contextOffset) ?? "["
        let openedHere = DiagnosticNote(SyntaxNote.openedHere, at: bracket)
        let opening = line(at: failure.contextOffset)
        let here = line(at: failure.offset)
        let isLeft = here.span.start > opening.span.start && here.indentation <= opening.indentation
        if isLeft || character(at: failure.offset) == nil {
            let noticed = DiagnosticNote(SyntaxNote.noticedHere, at: place)
            return Diagnostic(SyntaxMessage.unclosedBracket(open), at: bracket, notes: [noticed])
        }
        if let expression = unquotedExpression {
            return Diagnostic(SyntaxMessage.unquotedExpression, at: expression, fixes: quoting(expression))
        }
        if let closing = character(at: failure.offset), closing == "]" || closing == "}" {
            return Diagnostic(SyntaxMessage.wrongBracket(closing, open: open), at: place, notes: [openedHere])
        }
        return Diagnostic(SyntaxMessage.missingComma, at: place, notes: [openedHere])
    }

    /// The `${{ … }}` that YAML broke at its first brace.
    private var unquotedExpression: SourceSpan? {
        guard failure.offset > 0, file.text(of: span(failure.offset - 1, failure.offset + 2)) == "${{" else {
            return nil
        }
        let line = line(at: failure.offset)
        let start = Int(failure.offset - line.span.start) - 1
        let closing = line.scalars.indices.dropFirst(start).dropLast().first {
            line.scalars[$0] == "}" && line.scalars[$0 + 1] == "}"
        }
        return line.span(from: start, to: closing.map { $0 + 2 } ?? line.endOfText)
    }

    /// In a block, a line that continues nothing, or text behind a value that has ended.
    var brokenBlock: Diagnostic {
        let line = line(at: failure.offset)
        let column = Int(failure.offset - line.span.start)
        if let last = line.scalars[..<min(column, line.scalars.count)].last(where: { !$0.isBlank }), last != "-" {
            return textAfterValue(endingIn: Character(last), in: line)
        }
        if character(at: failure.offset) == ":" { return plain(.emptyKey) }
        let context = span(failure.contextOffset, failure.contextOffset + 1)
        let content = line.span(from: column, to: line.endOfText)
        return Diagnostic(
            SyntaxMessage.badIndentation, at: content.start < content.end ? content : place,
            notes: [DiagnosticNote(SyntaxNote.belongsTo, at: context)])
    }

    private func textAfterValue(endingIn last: Character, in line: SourceLine) -> Diagnostic {
        if let forgotten = forgottenQuote { return forgotten }
        let value = line.span(from: line.startOfValue ?? line.indentation, to: line.endOfText)
        let behind = span(failure.offset, value.end)
        switch last {
        case "\"", "'": return Diagnostic(SyntaxMessage.textAfterQuote, at: behind, fixes: quoting(value))
        case "]", "}": return Diagnostic(SyntaxMessage.textAfterBracket(last), at: behind, fixes: quoting(value))
        default: return plain(.other)
        }
    }

    /// A quotation over several lines, behind which text goes on: its end was forgotten, and the next one's start ended
    /// it.
    private var forgottenQuote: Diagnostic? {
        guard let scalar = lastScalar, let quote = character(at: scalar.start), quote == "\"" || quote == "'" else {
            return nil
        }
        let isTorn =
            scalar.end < failure.offset + 1 && file.text(of: span(scalar.end, failure.offset)).allSatisfy { $0 == " " }
        guard isTorn, line(at: scalar.start).span.start < line(at: scalar.end).span.start else { return nil }
        let end = DiagnosticNote(SyntaxNote.quoteGoesOnToHere, at: span(scalar.end - 1, scalar.end))
        return Diagnostic(SyntaxMessage.unclosedQuote(quote), at: span(scalar.start, scalar.start + 1), notes: [end])
    }

    var anchorName: Diagnostic {
        let mark = span(failure.contextOffset, failure.contextOffset + 1)
        return Diagnostic(SyntaxMessage.anchorName(character(at: failure.contextOffset) ?? "&"), at: mark)
    }

    var blockHeader: Diagnostic {
        guard failure.context == "while scanning a block scalar" else { return plain(.directive) }
        let line = line(at: failure.contextOffset)
        let value = line.span(from: Int(failure.contextOffset - line.span.start), to: line.endOfText)
        let mark = character(at: failure.contextOffset) ?? "|"
        return Diagnostic(SyntaxMessage.blockHeader(mark), at: value, fixes: quoting(value))
    }

    var unknownEscape: Diagnostic {
        let backslash = character(at: failure.offset) == "\\" ? failure.offset : failure.offset - min(failure.offset, 2)
        let escape = span(backslash, backslash + 2)
        return Diagnostic(SyntaxMessage.unknownEscape(file.text(of: escape)), at: escape)
    }

    var afterDocument: Diagnostic {
        let line = line(at: failure.offset)
        let column = Int(failure.offset - line.span.start)
        if line.scalars.first == "%" || contentLine(above: failure.offset)?.scalars.first == "%" {
            return plain(.directive)
        }
        if let last = line.scalars[..<min(column, line.scalars.count)].last(where: { !$0.isBlank }),
            "\"']}".contains(String(last))
        {
            return textAfterValue(endingIn: Character(last), in: line)
        }
        return Diagnostic(SyntaxMessage.textAfterDocument, at: line.span(from: column, to: line.endOfText))
    }
}
