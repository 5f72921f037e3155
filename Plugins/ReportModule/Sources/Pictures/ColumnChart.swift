/// Numbers as columns side by side, as they follow each other in time.
struct ColumnChart {
    /// One column.
    struct Column {
        /// What stands below it.
        var label: String
        var value: Double
        /// What stands above it.
        var text: String
        /// The part that is filled, 0…value; the rest is an outline, so that grey print tells them apart.
        var filled: Double
    }

    var id: String
    var title: String
    var columns: [Column]
    /// The value of a column as high as the picture.
    var most: Double
    var legend: String?

    /// More columns than this can't be told apart.
    private static let mostColumns = 40
    private static let step = 62.0
    private static let height = 150.0
    private static let top = 34.0

    /// The picture; nil where there is nothing to see, or too much.
    var picture: Picture? {
        guard most > 0, most.isFinite, (1...Self.mostColumns).contains(columns.count) else { return nil }
        let texts = columns.map { "\($0.label) \($0.text)" }
        return Picture(
            id: id, title: title, description: texts.joined(separator: ", ") + ".",
            width: max(420, columns.count * Int(Self.step) + 20), height: legend == nil ? 220 : 246
        ) { html in
            for (index, column) in columns.enumerated() { draw(column, at: index, &html) }
            html.shape(
                "line",
                [
                    ("x1", "10"), ("x2", coordinate(10 + Double(columns.count) * Self.step)),
                    ("y1", coordinate(Self.top + Self.height)), ("y2", coordinate(Self.top + Self.height)),
                    ("stroke", "currentColor"),
                ])
            if let legend { html.label(legend, x: 10, y: 238, size: "13") }
        }
    }

    private func draw(_ column: Column, at index: Int, _ html: inout HTMLWriter) {
        let left = 10 + Double(index) * Self.step
        let height = max(0, min(column.value, most)) / most * Self.height
        let filled = max(0, min(column.filled, column.value)) / most * Self.height
        let base = Self.top + Self.height
        box(
            left, base - height, height, [("fill", "none"), ("stroke", "currentColor"), ("stroke-width", "1.5")], &html)
        box(left, base - filled, filled, [("class", "mark")], &html)
        let middle = left + Self.step / 2
        html.label(column.text, x: middle, y: base - height - 8, anchor: .middle, weight: "700", size: "13")
        html.label(column.label, x: middle, y: base + 18, anchor: .middle, size: "12")
    }

    private func box(
        _ left: Double, _ y: Double, _ height: Double, _ look: [HTMLWriter.Attribute], _ html: inout HTMLWriter
    ) {
        guard height > 0 else { return }
        html.shape(
            "rect",
            look + [
                ("x", coordinate(left + 11)), ("y", coordinate(y)), ("width", coordinate(Self.step - 22)),
                ("height", coordinate(height)),
            ])
    }
}
