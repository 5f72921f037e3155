import CXlsxWriter
import Foundation

/// Cells, and the shortest program that writes them with libxlsxwriter.
struct BareWorkbook {
    /// A value of a type that workbooks know.
    private enum Cell {
        case empty
        case text(String)
        case number(Double)
        case day(year: Int32, month: Int32, day: Int32)
    }

    /// By sheet and row; the first row is the head.
    private var sheets: [[[Cell]]] = []

    /// Reads cells from lines of tab-separated cells, each led by its type: `s` a text, `n` a number, `d` a day, nothing an
    /// empty one. An empty line begins a sheet.
    init(path: String) throws {
        for line in try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false) {
            if line.isEmpty {
                sheets.append([])
            } else if !sheets.isEmpty {
                sheets[sheets.count - 1].append(line.split(separator: "\t", omittingEmptySubsequences: false).map(Self.cell))
            }
        }
    }

    private static func cell(_ text: Substring) -> Cell {
        let value = String(text.dropFirst())
        switch text.first {
        case "s": return .text(value)
        case "n": return .number(Double(value) ?? 0)
        case "d":
            let parts = value.split(separator: "-").compactMap { Int32($0) }
            return .day(year: parts[0], month: parts[1], day: parts[2])
        default: return .empty
        }
    }

    /// Writes the workbook into a file that is gone afterwards, and gives its size.
    func write() throws -> Int {
        let path = FileManager.default.temporaryDirectory.appending(path: "bare-\(getpid()).xlsx").path
        defer { unlink(path) }
        let workbook = workbook_new(path)
        let text = workbook_add_format(workbook)
        format_set_text_wrap(text)
        format_set_align(text, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
        let day = workbook_add_format(workbook)
        format_set_num_format(day, "yyyy-mm-dd")
        format_set_align(day, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
        for rows in sheets { Self.write(rows, to: workbook_add_worksheet(workbook, nil), text, day) }
        workbook_close(workbook)
        return try Data(contentsOf: URL(filePath: path)).count
    }

    private static func write(
        _ rows: [[Cell]], to sheet: UnsafeMutablePointer<lxw_worksheet>?, _ text: UnsafeMutablePointer<lxw_format>?,
        _ day: UnsafeMutablePointer<lxw_format>?
    ) {
        for (row, cells) in rows.enumerated() {
            for (column, cell) in cells.enumerated() {
                let place = (UInt32(row), UInt16(column))
                switch cell {
                case .empty: break
                case .text(let value): worksheet_write_string(sheet, place.0, place.1, value, text)
                case .number(let value): worksheet_write_number(sheet, place.0, place.1, value, nil)
                case .day(let year, let month, let number):
                    var moment = lxw_datetime(year: year, month: month, day: number, hour: 0, min: 0, sec: 0)
                    worksheet_write_datetime(sheet, place.0, place.1, &moment, day)
                }
            }
        }
    }
}
