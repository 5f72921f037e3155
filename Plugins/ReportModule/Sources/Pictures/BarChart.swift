/// Numbers as bars, one below the other, each with its label and value.
struct BarChart {
    /// One bar.
    struct Bar {
        var label: String
        var value: Double
    }

    var id: String
    var title: String
    var bars: [Bar]
    var words: ReportWords

    /// More bars than this make no picture that can be read.
    private static let mostBars = 60

    /// The picture; nil where there is nothing to see, or too much.
    var picture: Picture? {
        let most = bars.map(\.value).max() ?? 0
        guard (1...Self.mostBars).contains(bars.count), most > 0, most.isFinite else { return nil }
        let text = bars.map { "\($0.label) \(DecimalNumber($0.value).text(in: words.language))" }
        return Picture(
            id: id, title: title, description: text.joined(separator: ", ") + ".", width: 760,
            height: 20 + bars.count * 34
        ) { html in
            for (index, bar) in bars.enumerated() { draw(bar, at: Double(10 + index * 34), most: most, &html) }
        }
    }

    private func draw(_ bar: Bar, at y: Double, most: Double, _ html: inout HTMLWriter) {
        let width = max(0, bar.value) / most * 420
        html.label(shortened(bar.label, to: 32), x: 250, y: y + 19, anchor: .end)
        html.shape(
            "rect",
            [
                ("class", "mark"), ("x", "262"), ("y", coordinate(y + 3)), ("width", coordinate(width)),
                ("height", "22"),
            ])
        html.label(
            DecimalNumber(bar.value).text(in: words.language), x: 270 + width, y: y + 19, weight: "700")
    }
}
