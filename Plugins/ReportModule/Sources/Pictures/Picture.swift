/// A drawing with its size and words for those who don't see it.
struct Picture {
    /// A file name's stem, and the anchor of its title.
    var id: String
    var title: String
    /// What can be seen in it; the table beside it says the rest.
    var description: String
    var width: Int
    var height: Int
    /// Draws the content; its text is text.
    var draw: (inout HTMLWriter) -> Void

    /// Writes the picture as an SVG element.
    func write(to html: inout HTMLWriter) {
        html.element(
            "svg",
            [
                ("xmlns", "http://www.w3.org/2000/svg"), ("viewBox", "0 0 \(width) \(height)"), ("role", "img"),
                ("aria-labelledby", "\(id)-title \(id)-text"), ("font-family", "system-ui, Noto Sans, sans-serif"),
                ("font-size", "14"), ("fill", "currentColor"),
            ]
        ) { html in
            html.element("title", [("id", "\(id)-title")], title)
            html.element("desc", [("id", "\(id)-text")], description)
            draw(&html)
        }
    }

    /// The picture as a file of its own, on white paper.
    var file: [UInt8] {
        var page = self
        page.draw = { [draw, width, height] html in
            html.shape("rect", [("width", "\(width)"), ("height", "\(height)"), ("fill", "#fff")])
            draw(&html)
        }
        var html = HTMLWriter()
        page.write(to: &html)
        html.line()
        return html.bytes
    }
}

extension HTMLWriter {
    /// Writes a line of text at a place.
    mutating func label(
        _ text: String, x: Double, y: Double, anchor: TextAnchor = .start, weight: String? = nil, size: String? = nil
    ) {
        element(
            "text",
            [
                ("x", coordinate(x)), ("y", coordinate(y)), ("text-anchor", anchor.rawValue),
                ("font-weight", weight), ("font-size", size),
            ], text)
    }
}

/// On which side of its place a text lies.
enum TextAnchor: String {
    case start, middle, end
}

/// A coordinate with one digit after the point, the same on every machine.
func coordinate(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    let sign = tenths < 0 ? "-" : ""
    let fraction = abs(tenths) % 10
    return fraction == 0 ? "\(sign)\(abs(tenths) / 10)" : "\(sign)\(abs(tenths) / 10).\(fraction)"
}

/// A text cut to so many characters, an ellipsis at its end.
func shortened(_ text: String, to length: Int) -> String {
    guard text.count > length else { return text }
    let cut = String(text.prefix(length - 1))
    return (cut.last == " " ? String(cut.dropLast()) : cut) + "…"
}
