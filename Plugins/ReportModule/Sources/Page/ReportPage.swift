import NetworkModel
import WorkCalendar

/// The report as one HTML file: no scripts, no requests, readable on screens and on paper.
struct ReportPage {
    private let model: ReportModel
    private let words: ReportWords
    private let sections: [ReportSection]

    init(_ report: Report) {
        model = report.model
        words = report.words
        sections = report.sections
    }

    /// The file's bytes.
    var bytes: [UInt8] {
        var html = HTMLWriter()
        html.literal("<!DOCTYPE html>\n")
        html.element("html", [("lang", model.language)]) { html in
            head(&html)
            html.line()
            html.element("body") { html in
                html.element("a", [("class", "skip"), ("href", "#content")], words(.skipToContent))
                html.line()
                header(&html)
                contents(&html)
                html.element("main", [("id", "content"), ("tabindex", "-1")]) { html in
                    summary(&html)
                    for section in sections { write(section, &html) }
                }
                html.line()
                html.element("footer") { html in
                    html.element("p", [], "\(words(.madeWith)) \(words(.made)) \(words.dates.day(model.today)).")
                }
            }
        }
        html.line()
        return html.bytes
    }

    private var title: String { "\(words.text(model.network.name) ?? model.network.id) \(model.year)" }

    private func head(_ html: inout HTMLWriter) {
        html.element("head") { html in
            html.void("meta", [("charset", "utf-8")])
            html.void("meta", [("name", "viewport"), ("content", "width=device-width, initial-scale=1")])
            html.void("meta", [("name", "color-scheme"), ("content", "light dark")])
            html.void(
                "meta",
                [
                    ("http-equiv", "Content-Security-Policy"),
                    ("content", "default-src 'none'; style-src 'unsafe-inline'; img-src data:"),
                ])
            html.line()
            html.element("title", [], title)
            html.line()
            html.element("style") { html in
                html.literal(PageStyle.sheet)
                Letterhead(model.network).writeStyle(to: &html, hasDarkMode: true)
            }
        }
    }

    private func header(_ html: inout HTMLWriter) {
        html.element("header") { html in
            Letterhead(model.network).writeLogo(to: &html)
            html.element("h1", [], title)
            if let purpose = words.text(model.network.purpose) { html.element("p", [("class", "lead")], purpose) }
            html.element("dl", [("class", "facts")]) { html in
                fact(words(.area), words.text(model.network.area), &html)
                fact(words(.hosts), list(model.network.hosts.map(words.member)), &html)
                fact(words(.principles), list(model.network.principles.compactMap { words.text($0) }), &html)
            }
        }
        html.line()
    }

    private func list(_ texts: [String]) -> String? { texts.isEmpty ? nil : texts.joined(separator: ", ") }

    private func fact(_ name: String, _ value: String?, _ html: inout HTMLWriter) {
        guard let value, !value.isEmpty else { return }
        html.element("div") { html in
            html.element("dt", [], name)
            html.element("dd", [], value)
        }
    }

    private func contents(_ html: inout HTMLWriter) {
        html.element("nav", [("aria-labelledby", "contents")]) { html in
            html.element("h2", [("id", "contents")], words(.contents))
            html.element("ul") { html in
                for section in sections {
                    html.element("li") { $0.element("a", [("href", "#\(section.id)")], section.title) }
                }
            }
        }
        html.line()
    }

    private func summary(_ html: inout HTMLWriter) {
        html.element("section", [("id", "summary"), ("aria-labelledby", "summary-title")]) { html in
            html.element("h2", [("id", "summary-title")], words(.summary))
            html.element("dl", [("class", "numbers")]) { html in
                for entry in SummaryNumber.all(of: model, words) { fact(entry.title, entry.value, &html) }
            }
        }
        html.line()
    }

    private func write(_ section: ReportSection, _ html: inout HTMLWriter) {
        html.element("section", [("id", section.id), ("aria-labelledby", "\(section.id)-title")]) { html in
            html.element("h2", [("id", "\(section.id)-title")], section.title)
            for paragraph in section.paragraphs { html.element("p", [], paragraph) }
            for picture in section.pictures { figure(picture, &html) }
            for table in section.tables { TableMarkup(table, under: section.title, words: words).write(to: &html) }
            for part in section.parts { write(part, &html) }
        }
        html.line()
    }

    private func write(_ part: ReportSection.Part, _ html: inout HTMLWriter) {
        html.element("section", [("id", part.id), ("aria-labelledby", "\(part.id)-title")]) { html in
            html.element("h3", [("id", "\(part.id)-title")], part.title)
            html.element("dl", [("class", "facts")]) { html in
                for entry in part.facts { fact(entry.name, entry.value, &html) }
            }
            TableMarkup(part.table, under: part.table.title, words: words).write(to: &html)
        }
        html.line()
    }

    /// A picture in a box that scrolls where the screen is too narrow to read it.
    private func figure(_ picture: Picture, _ html: inout HTMLWriter) {
        let size: String? = picture.width > 800 ? "wide" : picture.width < 520 ? "small" : nil
        html.element(
            "figure", [("class", size), ("tabindex", "0"), ("aria-label", picture.title)]
        ) { picture.write(to: &$0) }
        html.line()
    }
}
