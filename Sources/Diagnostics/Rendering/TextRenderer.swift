public import SourceText

/// `--format text`: findings as people read them, each with its line of source and a mark under the place.
public struct TextRenderer: FindingRenderer {
    private let files: [String: SourceFile]
    private let language: MessageLanguage
    private let palette: Palette
    private let limit: Int

    /// Creates a renderer.
    ///
    /// - Parameters:
    ///   - files: The files whose lines are shown.
    ///   - language: The language of the words around the messages.
    ///   - isColored: Whether the output goes where ANSI colours are shown.
    ///   - limit: How many findings are shown; the rest are counted.
    public init(files: SourceFiles, language: MessageLanguage, isColored: Bool = false, limit: Int = 50) {
        self.files = Dictionary(files.all.map { ($0.path, $0) }) { first, _ in first }
        self.language = language
        palette = isColored ? .colored : .plain
        self.limit = limit
    }

    /// The findings, then how many there are of each level; empty if there are none.
    public func render(_ findings: [Finding]) -> String {
        render(findings, after: FindingSummary()) + renderEnd(FindingSummary(findings))
    }

    /// Findings that follow those told so far, without the end: for what is told while more comes.
    public func render(_ findings: [Finding], after told: FindingSummary) -> String {
        findings.prefix(max(0, limit - told.total)).map { block($0) + "\n" }.joined()
    }

    /// How many of all findings are not shown, and how many there are of each level; empty if there are none.
    public func renderEnd(_ summary: FindingSummary) -> String {
        guard summary.total > 0 else { return "" }
        let notShown = RenderedWord.notShown(summary.total - limit).text(in: language) + "\n\n"
        return (summary.total > limit ? notShown : "")
            + palette.strong(RenderedWord.summary(summary).text(in: language)) + "\n"
    }
}

extension TextRenderer {
    private func block(_ finding: Finding) -> String {
        let level = RenderedWord.level(finding.level).text(in: language)
        let heading = palette.level("\(level)[\(safe(finding.code))]", finding.level)
        var lines = ["\(heading)\(palette.strong(": " + safe(finding.message)))"]
        let gutter = Gutter(finding, palette: palette)
        lines += excerpt(
            finding.file, finding.range, mark: { palette.level(repeating("^", $0), finding.level) }, gutter)
        for note in finding.notes { lines += self.note(note, gutter) }
        for fix in finding.fixes { lines.append(gutter.remark(fixLine(fix))) }
        return lines.joined(separator: "\n") + "\n"
    }

    private func note(_ note: Finding.Note, _ gutter: Gutter) -> [String] {
        let sentence = palette.strong(RenderedWord.note.text(in: language)) + ": " + safe(note.message)
        guard note.file != nil else { return [gutter.remark(sentence)] }
        return [sentence] + excerpt(note.file, note.range, mark: { palette.quiet(repeating("-", $0)) }, gutter)
    }

    private func fixLine(_ fix: Finding.Fix) -> String {
        let sentence = palette.strong(RenderedWord.fix.text(in: language)) + ": " + safe(fix.title)
        guard fix.edits.count == 1, let text = fix.edits.first?.text, !text.allSatisfy(\.isWhitespace),
            !fix.title.contains(text)
        else { return sentence }
        return sentence + " → " + safe(text)
    }

    /// Where it is, and the line with a mark under the place.
    private func excerpt(
        _ path: String?,
        _ range: SourceRange?,
        mark: (Int) -> String,
        _ gutter: Gutter
    ) -> [String] {
        guard let path else { return [] }
        guard let range else { return [gutter.arrow(safe(path))] }
        let place = gutter.arrow("\(safe(path)):\(range.start.line):\(range.start.column)")
        guard let file = files[path] else { return [place] }
        let excerpt = SourceExcerpt(of: range, in: file)
        var marks = repeating(" ", excerpt.indentation) + mark(excerpt.width)
        if range.end.line > range.start.line {
            marks += " " + RenderedWord.toLine(range.end.line).text(in: language)
        }
        return [
            place, gutter.line(nil, ""), gutter.line(range.start.line, excerpt.text), gutter.line(nil, marks),
        ]
    }

    private func safe(_ text: String) -> String {
        TerminalText(text).text
    }
}

private func repeating(_ mark: Character, _ count: Int) -> String {
    String(repeating: mark, count: count)
}

/// The column of line numbers at the left of one finding.
private struct Gutter {
    private let width: Int
    private let palette: Palette

    init(_ finding: Finding, palette: Palette) {
        let ranges = [finding.range] + finding.notes.map(\.range)
        width = ranges.compactMap { $0.map { String($0.start.line).count } }.max() ?? 1
        self.palette = palette
    }

    func arrow(_ place: String) -> String {
        repeating(" ", width) + palette.quiet("-->") + " " + place
    }

    func line(_ number: Int?, _ text: String) -> String {
        let digits = number.map(String.init) ?? ""
        let margin = repeating(" ", width - min(width, digits.count)) + digits + " |"
        return palette.quiet(margin) + (text.isEmpty ? "" : " " + text)
    }

    func remark(_ text: String) -> String {
        repeating(" ", width) + " " + palette.quiet("=") + " " + text
    }
}
