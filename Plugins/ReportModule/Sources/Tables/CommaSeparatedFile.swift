import WorkCalendar

/// A table as CSV: UTF-8 with a byte-order mark, commas and CRLF (RFC 4180), for spreadsheets of any make.
struct CommaSeparatedFile {
    var table: ReportTable

    /// The file's bytes.
    var bytes: [UInt8] {
        var text = "\u{FEFF}" + line(table.columns.map { .text($0.title) })
        for row in table.rows { text += line(row) }
        if let total = table.total { text += line(total) }
        return Array(text.utf8)
    }

    private func line(_ cells: [ReportTable.Cell]) -> String {
        cells.map(field).joined(separator: ",") + "\r\n"
    }

    private func field(_ cell: ReportTable.Cell) -> String {
        switch cell {
        case .empty: ""
        case .text(let text): quoted(harmless(text))
        case .integer(let value): String(value)
        case .number(let value): DecimalNumber(value).description
        case .fraction(let value): DecimalNumber((value * 10_000).rounded() / 10_000).description
        case .day(let day): day.description
        }
    }

    /// A text that a spreadsheet would take for a formula gets an apostrophe in front (OWASP, CSV injection).
    private func harmless(_ text: String) -> String {
        guard let first = text.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first) else { return text }
        return "'" + text
    }

    private func quoted(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { "\",\r\n".unicodeScalars.contains($0) }) else { return text }
        return "\"" + text.replacing("\"", with: "\"\"") + "\""
    }
}
