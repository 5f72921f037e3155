import WorkCalendar

/// A table in the page.
struct TableMarkup {
    private let table: ReportTable
    private let words: ReportWords
    /// Whether the heading above says what the caption does.
    private let repeatsHeading: Bool
    /// The columns that tell something.
    private let columns: [VisibleColumn]

    /// Whether it has so many columns that on paper and on narrow screens its rows become blocks.
    private var isBroad: Bool { columns.count >= 7 }

    /// Whether it has so many rows that a browser had better lay it out when somebody comes to it.
    private var isTall: Bool { table.rows.count > 300 }

    private var style: String { "table" + (isBroad ? " broad" : "") + (isTall ? " tall" : "") }

    init(_ table: ReportTable, under heading: String, words: ReportWords) {
        self.table = table
        self.words = words
        repeatsHeading = table.title == heading
        columns = table.columns.enumerated().compactMap { index, column in
            VisibleColumn(column, at: index, in: table.rows)
        }
    }

    /// Writes the table with its caption in a box that scrolls where the screen is narrow.
    func write(to html: inout HTMLWriter) {
        let caption = "\(table.id)-caption"
        html.element(
            "div",
            [
                ("class", style), ("style", isTall ? "contain-intrinsic-height: auto \(table.rows.count * 38)px" : nil),
                ("role", "group"), ("tabindex", "0"), ("aria-labelledby", caption),
            ]
        ) { html in
            html.element("table") { html in
                html.element("caption", [("id", caption), ("class", repeatsHeading ? "unseen" : nil)], table.title)
                html.element("thead") { html in
                    html.element("tr") { html in
                        for column in columns {
                            html.element("th", [("scope", "col"), ("class", column.style)], column.title)
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
            for column in columns where column.index < row.count {
                let cell = row[column.index]
                if column.isHead, cell != .empty {
                    html.element("th", [("scope", "row")]) { write(cell, to: &$0) }
                } else {
                    html.element("td", [("class", column.style), ("data-head", isBroad ? column.title : nil)]) {
                        write(cell, to: &$0)
                    }
                }
            }
        }
        html.line()
    }

    private func write(_ cell: ReportTable.Cell, to html: inout HTMLWriter) {
        switch cell {
        case .empty: break
        case .text(let text): html.text(text)
        case .integer(let value): html.text(String(value))
        case .number(let value): html.text(DecimalNumber(value).text(in: words.language))
        case .fraction(let value): html.text(words.percent(value))
        case .day(let day):
            html.element("time", [("datetime", day.description)], words.dates.dayWithWeekday(day))
        }
    }
}

/// A column that has something to tell.
private struct VisibleColumn {
    let index: Int
    let title: String
    let isHead: Bool
    /// Columns of numbers stand to the right, those of long texts keep room for them where the screen is narrow.
    let style: String?

    /// More characters than this make a text long.
    private static let longText = 60

    init?(_ column: ReportTable.Column, at index: Int, in rows: [[ReportTable.Cell]]) {
        let cells = rows.lazy.filter { index < $0.count }.map { $0[index] }
        guard rows.isEmpty || cells.contains(where: { $0 != .empty && $0 != column.usual }) else { return nil }
        self.index = index
        title = column.title
        isHead = column.isHead
        let isNumeric = cells.contains { cell in
            switch cell {
            case .integer, .number, .fraction: true
            default: false
            }
        }
        let isLong = cells.contains { cell in
            guard case .text(let text) = cell else { return false }
            return text.utf8.count > Self.longText
        }
        style = isLong ? "long" : isNumeric ? "number" : nil
    }
}
