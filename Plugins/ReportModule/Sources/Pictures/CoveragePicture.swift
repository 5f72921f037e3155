/// The coverage grid as a heat map, with a number in each field so that shades alone say nothing.
struct CoveragePicture {
    var grid: CoverageGrid
    var words: ReportWords

    private let left = 210.0
    private let top = 74.0
    private let field = (width: 112.0, height: 46.0)

    /// The picture.
    var picture: Picture {
        let blind = grid.cells.joined().count { $0.activities == 0 }
        return Picture(
            id: grid.id, title: "\(words(.coverage)): \(grid.rowTitle) × \(grid.columnTitle)",
            description:
                "\(words(.noActivity)): \(blind) / \(grid.rows.count * grid.columns.count). \(words(.seeTables))",
            width: max(700, Int(left + Double(grid.columns.count) * field.width) + 12),
            height: Int(top + Double(grid.rows.count) * field.height) + 58
        ) { html in
            heads(&html)
            let most = grid.cells.joined().map(\.activities).max() ?? 0
            for (row, cells) in grid.cells.enumerated() {
                for (column, cell) in cells.enumerated() { draw(cell, row, column, most, &html) }
            }
            html.label(words(.gridLegend), x: 12, y: top + Double(grid.rows.count) * field.height + 34, size: "13")
        }
    }

    private func heads(_ html: inout HTMLWriter) {
        for (index, name) in grid.rows.enumerated() {
            let y = top + (Double(index) + 0.5) * field.height + 5
            html.label(shortened(name, to: 26), x: left - 12, y: y, anchor: .end)
        }
        for (index, name) in grid.columns.enumerated() {
            let x = left + (Double(index) + 0.5) * field.width
            let lines = WrappedText(name, width: 14, lines: 3).lines
            for (line, text) in lines.enumerated() {
                let y = top - 12 - Double(lines.count - 1 - line) * 17
                html.label(text, x: x, y: y, anchor: .middle)
            }
        }
    }

    private func draw(
        _ cell: CoverageGrid.Cell, _ row: Int, _ column: Int, _ most: Int, _ html: inout HTMLWriter
    ) {
        let x = left + Double(column) * field.width
        let y = top + Double(row) * field.height
        let shade = most == 0 ? 0 : Double(cell.activities) / Double(most) * 0.3
        let isUnanswered = cell.activities == 0 && cell.needs > 0
        html.shape(
            "rect",
            [
                ("class", cell.activities > 0 ? "field" : nil), ("x", coordinate(x + 2)), ("y", coordinate(y + 2)),
                ("width", coordinate(field.width - 4)), ("height", coordinate(field.height - 4)),
                ("fill-opacity", cell.activities > 0 ? hundredths(0.08 + shade) : "0"), ("stroke", "currentColor"),
                ("stroke-width", isUnanswered ? "3" : "1"),
                ("stroke-dasharray", cell.activities == 0 && !isUnanswered ? "4 4" : nil),
            ])
        html.label(
            "\(cell.activities) / \(cell.needs)", x: x + field.width / 2, y: y + field.height / 2 + 5,
            anchor: .middle, weight: cell.activities > 0 || isUnanswered ? "700" : nil)
    }

    private func hundredths(_ value: Double) -> String {
        let number = Int((value * 100).rounded())
        return number < 10 ? "0.0\(number)" : "0.\(number)"
    }
}

/// A text broken into lines between words.
struct WrappedText {
    let lines: [String]

    /// Breaks a text into at most so many lines of at most so many characters; what doesn't fit is cut.
    init(_ text: String, width: Int, lines most: Int) {
        var lines: [String] = []
        for word in text.split(separator: " ") {
            if let last = lines.last, last.count + 1 + word.count <= width || lines.count == most {
                lines[lines.count - 1] = "\(last) \(word)"
            } else {
                lines.append(String(word))
            }
        }
        self.lines = lines.map { shortened($0, to: width) }
    }
}
