import SourceText

/// A line of source with the stretch of it that is spoken of, as a terminal shows them: long lines cut around the
/// stretch.
struct SourceExcerpt {
    /// The line.
    let text: String
    /// How many cells lie before the stretch.
    let indentation: Int
    /// How many cells the stretch takes, at least one.
    let width: Int

    /// The most cells of a line that are shown.
    static let maximumWidth = 120
    /// How many cells of a long line are shown before the stretch.
    private static let leadingCells = 40

    /// Takes the first line of a range out of a file.
    init(of range: SourceRange, in file: SourceFile) {
        let line = file.span(ofLine: range.start.line)
        let length = Int(line.end - line.start)
        let start = min(range.start.column - 1, length)
        let end = range.end.line == range.start.line ? min(max(range.end.column - 1, start), length) : length
        self.init(Window(line: line, stretch: start..<end, in: file))
    }

    private init(_ window: Window) {
        let before = TerminalText(window.scalars[..<window.stretch.lowerBound])
        let stretch = TerminalText(window.scalars[window.stretch])
        let after = TerminalText(window.scalars[window.stretch.upperBound...])
        let ellipsis = window.isCutBefore ? "…" : ""
        text = ellipsis + before.text + stretch.text + after.text + (window.isCutAfter ? "…" : "")
        indentation = ellipsis.count + before.width
        width = max(1, stretch.width)
    }

    /// The part of a line that is shown.
    private struct Window {
        let scalars: ArraySlice<Unicode.Scalar>
        let stretch: Range<Int>
        let isCutBefore: Bool
        let isCutAfter: Bool

        /// Looks at no more of a line than could be shown: it may be megabytes long.
        init(line: SourceSpan, stretch: Range<Int>, in file: SourceFile) {
            let reach = 2 * SourceExcerpt.maximumWidth
            let first = max(0, stretch.lowerBound - reach)
            let last = min(Int(line.end - line.start), stretch.lowerBound + reach)
            let near = SourceSpan(file: line.file, start: line.start + UInt32(first), end: line.start + UInt32(last))
            let scalars = Array(file.text(of: near).unicodeScalars)
            let start = min(stretch.lowerBound - first, scalars.count)
            let end = min(stretch.upperBound - first, scalars.count)

            let stretchCells = min(TerminalText(scalars[start..<end]).width, SourceExcerpt.leadingCells)
            let fits = first == 0 && TerminalText(scalars[..<start]).width + stretchCells <= SourceExcerpt.maximumWidth
            let from = fits ? 0 : start - count(in: scalars[..<start].reversed(), fitting: SourceExcerpt.leadingCells)
            let to = from + count(in: scalars[from...], fitting: SourceExcerpt.maximumWidth)

            self.scalars = scalars[from..<to]
            self.stretch = start..<max(start, min(end, to))
            isCutBefore = first + from > 0
            isCutAfter = first + to < Int(line.end - line.start)
        }
    }
}

/// How many scalars from the beginning on fit into a number of cells.
private func count(in scalars: some Sequence<Unicode.Scalar>, fitting cells: Int) -> Int {
    var (count, used) = (0, 0)
    for scalar in scalars {
        used += TerminalText.width(of: scalar)
        if used > cells { break }
        count += 1
    }
    return count
}
