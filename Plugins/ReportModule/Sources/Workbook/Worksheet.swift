import CXlsxWriter
import WorkCalendar

/// One table on its sheet: typed values, a frozen head, a filter, columns as wide as what stands in them.
struct Worksheet {
    var table: ReportTable
    var sheet: UnsafeMutablePointer<lxw_worksheet>
    var formats: WorkbookFormats

    /// Rows that a sheet has below its head.
    private static let mostRows = 1_048_574
    /// Characters that a cell holds.
    private static let longestText = 32_767

    /// Writes the table.
    func write() {
        for (column, head) in table.columns.enumerated() {
            write(.text(head.title), 0, column, formats.head)
        }
        let rows = table.rows.prefix(Self.mostRows)
        for (index, row) in rows.enumerated() {
            for (column, cell) in row.enumerated() { write(cell, index + 1, column, nil) }
        }
        for (column, cell) in (table.total ?? []).enumerated() { write(cell, rows.count + 1, column, formats.total) }
        layOut(rows: rows.count)
    }

    private func layOut(rows: Int) {
        for column in table.columns.indices {
            worksheet_set_column(sheet, UInt16(column), UInt16(column), width(of: column), nil)
        }
        worksheet_freeze_panes(sheet, 1, 0)
        worksheet_repeat_rows(sheet, 0, 0)
        worksheet_set_landscape(sheet)
        worksheet_fit_to_pages(sheet, 1, 0)
        guard !table.columns.isEmpty else { return }
        worksheet_autofilter(sheet, 0, 0, UInt32(rows), UInt16(table.columns.count - 1))
    }

    /// In characters; the first rows stand for all.
    private func width(of column: Int) -> Double {
        let lengths = table.rows.prefix(200).map { row in column < row.count ? row[column].width : 0 }
        let longest = max(lengths.max() ?? 0, table.columns[column].title.count + 3)
        return Double(min(max(longest, 8), 60)) + 1
    }

    private func write(
        _ cell: ReportTable.Cell, _ row: Int, _ column: Int, _ format: UnsafeMutablePointer<lxw_format>?
    ) {
        let row = UInt32(row)
        let column = UInt16(column)
        switch cell {
        case .empty: if format != nil { worksheet_write_blank(sheet, row, column, format) }
        case .text(let text):
            // A string cell is never read as a formula, whatever it begins with.
            worksheet_write_string(sheet, row, column, Self.writable(text), format ?? formats.text)
        case .integer(let value): worksheet_write_number(sheet, row, column, Double(value), format)
        case .number(let value): worksheet_write_number(sheet, row, column, value, format)
        case .fraction(let value): worksheet_write_number(sheet, row, column, value, format ?? formats.percent)
        case .day(let day):
            var moment = Self.midnight(of: day)
            worksheet_write_datetime(sheet, row, column, &moment, format ?? formats.day)
        }
    }

    /// XML can't hold most control characters nor noncharacters, and a cell not more than so many UTF-16 units.
    private static func writable(_ text: String) -> String {
        let isPlain = text.utf8.count <= longestText && !text.utf8.contains { $0 < 32 || $0 == 0xEF }
        guard !isPlain else { return text }
        var result = ""
        var length = 0
        for scalar in text.unicodeScalars
        where scalar.value >= 32 && !scalar.isNoncharacter || scalar == "\n" || scalar == "\t" {
            length += scalar.value > 0xFFFF ? 2 : 1
            guard length <= longestText else { break }
            result.unicodeScalars.append(scalar)
        }
        return result
    }

    private static func midnight(of day: Day) -> lxw_datetime {
        let (year, month, day) = day.parts
        return lxw_datetime(year: Int32(year), month: Int32(month), day: Int32(day), hour: 0, min: 0, sec: 0)
    }
}

extension ReportTable.Cell {
    /// How many characters it takes on a sheet.
    fileprivate var width: Int {
        switch self {
        case .empty: 0
        case .text(let text): text.count
        case .integer(let value): String(value).count
        case .number(let value): DecimalNumber(value).description.count
        case .fraction: 5
        case .day: 10
        }
    }
}
