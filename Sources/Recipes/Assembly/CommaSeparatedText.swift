package import SourceText

/// A table in comma-separated values (RFC 4180), each cell with its place; nothing in it is evaluated.
package struct CommaSeparatedText: Sendable {
    /// One cell.
    package struct Cell: Sendable {
        /// The characters after unquoting.
        package var text: String
        /// From its first scalar, a quote included, to one past its last; empty where the cell is.
        package var span: SourceSpan
    }

    /// The lines that have a cell with something in it, the header first.
    package private(set) var rows: [[Cell]] = []
    /// What is wrong, with its place; what follows an unclosed quote is not read.
    package private(set) var problems: [(problem: Problem, span: SourceSpan)] = []

    private let file: SourceFileID
    private let scalars: [Unicode.Scalar]
    private var index = 0

    /// Reads a table whose separator is the more frequent of `,` and `;` in its first line, outside quotes. O(length).
    package init(_ text: String, in file: SourceFileID) {
        self.file = file
        scalars = Array(text.unicodeScalars)
        let separator = Self.separator(in: scalars)
        while index < scalars.count {
            let row = readRow(separator: separator)
            if row.contains(where: { !$0.text.isEmpty }) { rows.append(row) }
        }
    }

    private static func separator(in scalars: [Unicode.Scalar]) -> Unicode.Scalar {
        var commas = 0
        var semicolons = 0
        var isQuoted = false
        for scalar in scalars {
            if scalar == "\"" { isQuoted.toggle() }
            if isQuoted { continue }
            if scalar.endsLine, commas + semicolons > 0 { break }
            if scalar == "," { commas += 1 }
            if scalar == ";" { semicolons += 1 }
        }
        return semicolons > commas ? ";" : ","
    }

    private mutating func readRow(separator: Unicode.Scalar) -> [Cell] {
        var row: [Cell] = []
        while true {
            row.append(isAt("\"") ? readQuotedCell(separator: separator) : readPlainCell(separator: separator))
            guard isAt(separator) else { break }
            index += 1
        }
        if isAt("\r") { index += 1 }
        if isAt("\n") { index += 1 }
        return row
    }

    private mutating func readPlainCell(separator: Unicode.Scalar) -> Cell {
        let start = index
        while index < scalars.count, scalars[index] != separator, !scalars[index].endsLine {
            noteControlCharacter(at: index)
            index += 1
        }
        return cell(text(start..<index), from: start)
    }

    private mutating func readQuotedCell(separator: Unicode.Scalar) -> Cell {
        let start = index
        var content = String.UnicodeScalarView()
        index += 1
        while index < scalars.count {
            if isAt("\"") {
                index += 1
                guard isAt("\"") else { return endOfQuotedCell(String(content), from: start, separator: separator) }
            }
            noteControlCharacter(at: index)
            content.append(scalars[index])
            index += 1
        }
        problems.append((.unclosedQuote, span(start..<start + 1)))
        return cell(String(content), from: start)
    }

    private mutating func endOfQuotedCell(_ text: String, from start: Int, separator: Unicode.Scalar) -> Cell {
        let end = index
        while index < scalars.count, scalars[index] != separator, !scalars[index].endsLine { index += 1 }
        let isBlank = scalars[end..<index].allSatisfy { $0 == " " || $0 == "\t" }
        if !isBlank { problems.append((.textAfterQuote, span(end..<index))) }
        return Cell(text: text, span: span(start..<end))
    }

    private mutating func noteControlCharacter(at index: Int) {
        let scalar = scalars[index]
        guard scalar.value < 0x20 || scalar.value == 0x7F, scalar != "\t", !scalar.endsLine else { return }
        problems.append((.controlCharacter, span(index..<index + 1)))
    }

    private func isAt(_ scalar: Unicode.Scalar) -> Bool { index < scalars.count && scalars[index] == scalar }

    /// A plain cell without the blanks around it.
    private func cell(_ text: String, from start: Int) -> Cell {
        Cell(text: text, span: span(start..<index)).trimmed
    }

    private func text(_ range: Range<Int>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[range])
        return String(view)
    }

    private func span(_ range: Range<Int>) -> SourceSpan {
        SourceSpan(file: file, start: UInt32(range.lowerBound), end: UInt32(range.upperBound))
    }
}

extension CommaSeparatedText.Cell {
    /// The parts between `|`, each with its place; empty ones are left out.
    ///
    /// A quoted cell with doubled quotes has parts whose places are those of the whole cell.
    var parts: [CommaSeparatedText.Cell] {
        let isExact = text.unicodeScalars.count == Int(span.end - span.start)
        var parts: [CommaSeparatedText.Cell] = []
        var offset = span.start
        for part in text.unicodeScalars.split(separator: "|", omittingEmptySubsequences: false) {
            let end = offset + UInt32(part.count)
            let place = isExact ? SourceSpan(file: span.file, start: offset, end: end) : span
            let cell = CommaSeparatedText.Cell(text: String(part), span: place).trimmed
            if !cell.text.isEmpty { parts.append(cell) }
            offset = end + 1
        }
        return parts
    }

    /// The cell without the blanks at its ends.
    fileprivate var trimmed: CommaSeparatedText.Cell {
        let scalars = Array(text.unicodeScalars)
        let leading = scalars.prefix { $0.isBlank }.count
        guard leading > 0 || scalars.last?.isBlank == true else { return self }
        let trailing = scalars.dropFirst(leading).reversed().prefix { $0.isBlank }.count
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[leading..<scalars.count - trailing])
        guard scalars.count == Int(span.end - span.start) else {
            return CommaSeparatedText.Cell(text: String(view), span: span)
        }
        let place = SourceSpan(
            file: span.file, start: span.start + UInt32(leading), end: span.end - UInt32(trailing))
        return CommaSeparatedText.Cell(text: String(view), span: place)
    }
}

extension Unicode.Scalar {
    fileprivate var endsLine: Bool { self == "\n" || self == "\r" }
    fileprivate var isBlank: Bool { self == " " || self == "\t" || self == "\u{A0}" }
}
