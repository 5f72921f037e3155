/// Leads from the characters of a YAML scalar back to where they stand in the file.
///
/// An expression inside a quoted, folded or literal scalar is read from the scalar's text, after unescaping and
/// folding; an error in it is shown where its author wrote it. Made only when there is something to show.
public struct ScalarTextMap: Sendable {
    private let span: SourceSpan
    /// What each scalar of the text was written as; empty if the text is not what the span holds.
    private let origins: [SourceSpan]

    private static let longestSpan = 1_000_000

    /// Creates the map of a scalar's text, which stands at a span of a file.
    ///
    /// Where the file doesn't hold the text there (an alias, a filled-in template), or the span is longer than a
    /// million scalars, every place leads to the whole span. O(length of the span).
    public init(text: String, span: SourceSpan, in file: SourceFile) {
        self.span = span
        guard span.end - span.start <= Self.longestSpan else {
            origins = []
            return
        }
        let source = Array(file.text(of: span).unicodeScalars)
        let text = Array(text.unicodeScalars)
        var scanner = ScalarScanner(source)
        scanner.scan(expecting: text)
        origins = scanner.origins(of: text, at: span)
    }

    /// Whether the file holds the text, so that places in it have places of their own in the file.
    public var isExact: Bool { !origins.isEmpty }

    /// The file's span of a stretch of the text, given in Unicode scalars of the text from 0.
    ///
    /// What reaches past the text is cut; an empty stretch leads to an empty span.
    public func span(start: Int, end: Int) -> SourceSpan {
        guard let last = origins.last else { return span }
        let start = min(max(start, 0), origins.count)
        let end = min(max(end, start), origins.count)
        let first = start < origins.count ? origins[start].start : last.end
        return SourceSpan(file: span.file, start: first, end: end > start ? origins[end - 1].end : first)
    }
}

extension ScalarScanner {
    /// The place of each scalar of a text, or nothing if the text is not what was scanned.
    ///
    /// Line breaks at the end of a block scalar may lie behind its span; they lead to its end.
    fileprivate func origins(of text: [Unicode.Scalar], at span: SourceSpan) -> [SourceSpan] {
        let common = min(characters.count, text.count)
        guard zip(characters, text).allSatisfy({ $0.value == $1 }), text[common...].allSatisfy(\.isBlankOrBreak) else {
            return []
        }
        let known = characters[..<common].map { character in
            SourceSpan(
                file: span.file,
                start: span.start + UInt32(character.source.lowerBound),
                end: span.start + UInt32(character.source.upperBound)
            )
        }
        let end = SourceSpan(file: span.file, start: span.end, end: span.end)
        return known + Array(repeating: end, count: text.count - common)
    }
}
