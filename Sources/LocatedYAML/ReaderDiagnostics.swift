import Diagnostics
import SourceText

// Findings of the reader that need more than a message and a place.

extension Diagnostic {
    static func duplicateKey(_ key: String, at span: SourceSpan, first: SourceSpan) -> Diagnostic {
        Diagnostic(
            ReaderMessage.duplicateKey(shortened(key)),
            at: span,
            notes: [DiagnosticNote(ReaderNote.firstKeyHere(shortened(key)), at: first)]
        )
    }

    static func undefinedAlias(_ name: String, suggestion: String?, at span: SourceSpan) -> Diagnostic {
        let fix = suggestion.map { suggestion in
            DiagnosticFix(
                ReaderNote.useName(suggestion),
                isSafe: false,
                edits: [SourceEdit(span: span, text: "*" + suggestion)]
            )
        }
        return Diagnostic(ReaderMessage.undefinedAlias(shortened(name)), at: span, fixes: fix.map { [$0] } ?? [])
    }

    static func unknownTag(_ name: String, of node: SourceSpan, in file: SourceFile) -> Diagnostic {
        Diagnostic(ReaderMessage.unknownTag(shortened(writtenForm(ofTag: name))), at: placeOfTag(of: node, in: file))
    }

    static func tagMismatch(_ name: String, of node: SourceSpan, in file: SourceFile) -> Diagnostic {
        Diagnostic(ReaderMessage.tagMismatch(shortened(writtenForm(ofTag: name))), at: placeOfTag(of: node, in: file))
    }

    static func controlCharacter(_ scalar: Unicode.Scalar, at span: SourceSpan) -> Diagnostic {
        let fix = DiagnosticFix(ReaderNote.deleteCharacter, isSafe: true, edits: [SourceEdit(span: span, text: "")])
        return Diagnostic(ReaderMessage.controlCharacter(scalar), at: span, fixes: [fix])
    }
}

/// A name as it fits into a sentence: nobody reads more than the beginning of a very long one.
func shortened(_ name: String) -> String {
    let limit = 80
    return name.unicodeScalars.count <= limit ? name : String(name.unicodeScalars.prefix(limit - 1)) + "…"
}

/// A tag as people write it: `!!set` for `tag:yaml.org,2002:set`.
private func writtenForm(ofTag name: String) -> String {
    let core = "tag:yaml.org,2002:"
    return name.hasPrefix(core) ? "!!" + name.dropFirst(core.count) : name
}

/// Where a node's tag stands: at its start or behind its anchor.
private func placeOfTag(of node: SourceSpan, in file: SourceFile) -> SourceSpan {
    let line = SourceSpan(file: file.id, start: node.start, end: file.restOfLine(after: node.start).end)
    let scalars = Array(file.text(of: line).unicodeScalars)
    guard let start = scalars.firstIndex(of: "!") else {
        return SourceSpan(file: file.id, start: node.start, end: node.start)
    }
    let end = scalars[start...].firstIndex { $0.isBlank || $0 == "," || $0 == "]" || $0 == "}" } ?? scalars.count
    return SourceSpan(file: file.id, start: node.start + UInt32(start), end: node.start + UInt32(end))
}
