import NetworkModel

/// A paper as an HTML page that stands alone.
struct PaperPage {
    var body: MarkdownBody
    var source: PaperSource
    var kind: PaperKind

    /// The file's bytes.
    var bytes: [UInt8] {
        var html = HTMLWriter()
        html.literal("<!DOCTYPE html>\n")
        html.element("html", [("lang", source.model.language)]) { html in
            head(&html)
            html.line()
            html.element("body", [("class", kind.rawValue)]) { html in
                html.element("header") { html in
                    letterhead.writeLogo(to: &html)
                    html.element("p", [], networkName)
                }
                html.line()
                html.element("main") { $0.append(body.html) }
                html.line()
                html.element("footer") { html in
                    html.element("p", [], "\(source.words(.made)) \(source.words.dates.day(source.model.today)).")
                }
            }
        }
        html.line()
        return html.bytes
    }

    private var letterhead: Letterhead { Letterhead(source.model.network) }

    private var networkName: String { source.words.text(source.model.network.name) ?? source.model.network.id }

    private func head(_ html: inout HTMLWriter) {
        html.element("head") { html in
            html.void("meta", [("charset", "utf-8")])
            html.void("meta", [("name", "viewport"), ("content", "width=device-width, initial-scale=1")])
            html.void(
                "meta",
                [
                    ("http-equiv", "Content-Security-Policy"),
                    ("content", "default-src 'none'; style-src 'unsafe-inline'; img-src data:"),
                ])
            html.line()
            html.element("title", [], "\(body.title) – \(networkName)")
            html.line()
            html.element("style") { html in
                html.literal(PaperStyle.sheet)
                letterhead.writeStyle(to: &html, hasDarkMode: false)
            }
        }
    }
}
