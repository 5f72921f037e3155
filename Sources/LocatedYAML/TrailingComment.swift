package import SourceText

extension SourceFile {
    /// The comment that follows a node on its last line, from its `#`; nil if there is none.
    ///
    /// YAML cuts a plain scalar at ` #` without a word. Where the scalar then holds half an expression, the other half is here.
    package func comment(behind node: Node) -> SourceSpan? {
        let rest = restOfLine(after: node.span.end)
        let blanks = text(of: rest).unicodeScalars.prefix(while: \.isBlank).count
        let comment = SourceSpan(file: id, start: rest.start + UInt32(blanks), end: rest.end)
        guard blanks > 0, text(of: comment).unicodeScalars.first == "#" else { return nil }
        return comment
    }
}
