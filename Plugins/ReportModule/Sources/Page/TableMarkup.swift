import WorkCalendar

/// A table in the page.
struct TableMarkup {
    var table: ReportTable
    var words: ReportWords

    /// Writes the table with its caption in a box that scrolls where the screen is narrow.
    func write(to html: inout HTMLWriter) {
        let caption = "\(table.id)-caption"
        html.element(
            "div", [("class", "table"), ("role", "region"), ("tabindex", "0"), ("aria-labelledby", caption)]
        ) { html in
            html.element("table") { html in
                html.element("caption", [("id", caption)], table.title)
                html.element("thead") { html in
                    html.element("tr") { html in
                        for (index, column) in table.columns.enumerated() {
                            html.element("th", [("scope", "col"), ("class", alignment(index))], column.title)
                        }
                    }
                }
                html.element("tbody") { html in
                    for row in table.rows { write(row, to: &html) }
                }
                if let total = table.total {
                    html.element("tfoot") { write(total, to: &$0) }
                }
            }
        }
        html.line()
    }

    private func write(_ row: [ReportTable.Cell], to html: inout HTMLWriter) {
        html.element("tr") { html in
            for (index, cell) in row.enumerated() {
                let isHead = index < table.columns.count && table.columns[index].isHead
                if isHead {
                    html.element("th", [("scope", "row")]) { write(cell, to: &$0) }
                } else {
                    html.element("td", [("class", alignment(index))]) { write(cell, to: &$0) }
                }
            }
        }
        html.line()
    }

    /// Columns of numbers stand to the right.
    private func alignment(_ column: Int) -> String? {
        let isNumeric = table.rows.contains { row in
            guard column < row.count else { return false }
            switch row[column] {
            case .integer, .number: return true
            default: return false
            }
        }
        return isNumeric ? "number" : nil
    }

    private func write(_ cell: ReportTable.Cell, to html: inout HTMLWriter) {
        switch cell {
        case .empty: break
        case .text(let text): html.text(text)
        case .integer(let value): html.text(String(value))
        case .number(let value): html.text(DecimalNumber(value).text(in: words.language))
        case .day(let day):
            html.element("time", [("datetime", day.description)], words.dates.dayWithWeekday(day))
        case .time(let time):
            html.element(
                "time", [("datetime", time.description)],
                "\(words.dates.dayWithWeekday(time.day)) \(words.dates.clock(time.clock))")
        case .boolean(let value): html.text(value ? "✓" : "–")
        }
    }
}
