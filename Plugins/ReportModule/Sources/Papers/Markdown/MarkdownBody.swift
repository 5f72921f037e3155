import CMD4C

/// Markdown as the HTML of a page's body: headings, paragraphs, lists, tables, emphasis and links.
///
/// md4c reads it (CommonMark with pipe tables and task lists). HTML in it is text, pictures are their descriptions, and
/// a link leads to the web or to an address, so that a page runs nothing and asks nothing of other hosts.
struct MarkdownBody {
    /// The text of the first heading.
    private(set) var title = ""
    private(set) var html = HTMLWriter()
    private var heading = Heading()
    private var table = Table()
    /// Whether each open link leads somewhere.
    private var links: [Bool] = []

    /// The heading that the reader stands under; it names the tables.
    private struct Heading {
        var text = ""
        var isOpen = false
        var isFirst = true
    }

    /// Where the reader stands in a table.
    private struct Table {
        /// Where the head begins in what is written.
        var headStart = 0
        var isInHead = false
        /// Whether the head is empty: then the first cell of each row names the row.
        var isHeadEmpty = true
        var isFirstCell = true
    }

    init(_ markdown: String) {
        var parser = MD_PARSER()
        parser.flags = UInt32(MD_FLAG_TABLES | MD_FLAG_TASKLISTS | MD_FLAG_NOHTML | MD_FLAG_NOINDENTEDCODEBLOCKS)
        parser.enter_block = { type, detail, body in change(body) { $0.enter(type, detail) } }
        parser.leave_block = { type, detail, body in change(body) { $0.leave(type, detail) } }
        parser.enter_span = { type, detail, body in change(body) { $0.enter(type, detail) } }
        parser.leave_span = { type, _, body in change(body) { $0.leave(type) } }
        parser.text = { type, text, size, body in
            let bytes = UnsafeRawBufferPointer(start: text, count: Int(size))
            return change(body) { $0.write(String(decoding: bytes, as: UTF8.self), type) }
        }
        var markdown = markdown
        markdown.withUTF8 { source in
            source.withMemoryRebound(to: CChar.self) { text in
                withUnsafeMutablePointer(to: &self) { body in
                    _ = md_parse(text.baseAddress, UInt32(text.count), &parser, body)
                }
            }
        }
    }
}

/// Changes the body that md4c hands back to its callbacks; 0 lets it go on.
private func change(_ body: UnsafeMutableRawPointer?, _ change: (inout MarkdownBody) -> Void) -> Int32 {
    guard let body = body?.assumingMemoryBound(to: MarkdownBody.self) else { return 1 }
    change(&body.pointee)
    return 0
}

// MARK: - Blocks

extension MarkdownBody {
    fileprivate mutating func enter(_ block: MD_BLOCKTYPE, _ detail: UnsafeMutableRawPointer?) {
        switch block {
        case MD_BLOCK_QUOTE: html.open("blockquote")
        case MD_BLOCK_UL: html.open("ul")
        case MD_BLOCK_OL: html.open("ol", [("start", firstNumber(detail))])
        case MD_BLOCK_LI: openItem(detail)
        case MD_BLOCK_HR: html.void("hr")
        case MD_BLOCK_H:
            heading = Heading(text: "", isOpen: true, isFirst: heading.isFirst)
            html.open(headingName(detail))
        case MD_BLOCK_CODE: html.literal("<pre><code>")
        case MD_BLOCK_P: html.open("p")
        case MD_BLOCK_TABLE: openTable()
        case MD_BLOCK_THEAD:
            table.headStart = html.bytes.count
            table.isInHead = true
            html.open("thead")
        case MD_BLOCK_TBODY: html.open("tbody")
        case MD_BLOCK_TR:
            table.isFirstCell = true
            html.open("tr")
        case MD_BLOCK_TH: html.open("th", [("scope", "col"), ("class", style(ofCell: detail))])
        case MD_BLOCK_TD: openCell(detail)
        default: break
        }
    }

    fileprivate mutating func leave(_ block: MD_BLOCKTYPE, _ detail: UnsafeMutableRawPointer?) {
        switch block {
        case MD_BLOCK_QUOTE: html.close("blockquote")
        case MD_BLOCK_UL: html.close("ul")
        case MD_BLOCK_OL: html.close("ol")
        case MD_BLOCK_LI: html.close("li")
        case MD_BLOCK_H: closeHeading(detail)
        case MD_BLOCK_CODE: html.literal("</code></pre>")
        case MD_BLOCK_P: html.close("p")
        case MD_BLOCK_TABLE: html.literal("</table></div>")
        case MD_BLOCK_THEAD: closeHead()
        case MD_BLOCK_TBODY: html.close("tbody")
        case MD_BLOCK_TR: html.close("tr")
        case MD_BLOCK_TH: html.close("th")
        case MD_BLOCK_TD: closeCell()
        default: return
        }
        html.line()
    }

    private func firstNumber(_ detail: UnsafeMutableRawPointer?) -> String? {
        let start = detail?.assumingMemoryBound(to: MD_BLOCK_OL_DETAIL.self).pointee.start ?? 1
        return start == 1 ? nil : String(start)
    }

    private mutating func openItem(_ detail: UnsafeMutableRawPointer?) {
        guard let item = detail?.assumingMemoryBound(to: MD_BLOCK_LI_DETAIL.self).pointee, item.is_task != 0 else {
            return html.open("li")
        }
        html.open("li", [("class", "task")])
        html.text(item.task_mark == CChar(UInt8(ascii: " ")) ? "☐ " : "☑ ")
    }

    private func headingName(_ detail: UnsafeMutableRawPointer?) -> StaticString {
        switch detail?.assumingMemoryBound(to: MD_BLOCK_H_DETAIL.self).pointee.level {
        case 1: "h1"
        case 2: "h2"
        case 3: "h3"
        case 4: "h4"
        case 5: "h5"
        default: "h6"
        }
    }

    private mutating func closeHeading(_ detail: UnsafeMutableRawPointer?) {
        html.close(headingName(detail))
        if heading.isFirst { title = heading.text }
        heading.isOpen = false
        heading.isFirst = false
    }
}

// MARK: - Tables

extension MarkdownBody {
    /// A table stands in a box that scrolls where the screen is narrow.
    private mutating func openTable() {
        table = Table()
        html.open(
            "div", [("class", "table"), ("role", "group"), ("tabindex", "0"), ("aria-label", heading.text)])
        html.open("table")
    }

    private mutating func closeHead() {
        table.isInHead = false
        if table.isHeadEmpty {
            html.takeBack(to: table.headStart)
        } else {
            html.close("thead")
        }
    }

    private mutating func openCell(_ detail: UnsafeMutableRawPointer?) {
        if table.isHeadEmpty, table.isFirstCell {
            html.open("th", [("scope", "row")])
        } else {
            html.open("td", [("class", style(ofCell: detail))])
        }
    }

    /// Columns that the table's second line sets to the right hold numbers.
    private func style(ofCell detail: UnsafeMutableRawPointer?) -> String? {
        let align = detail?.assumingMemoryBound(to: MD_BLOCK_TD_DETAIL.self).pointee.align
        return align == MD_ALIGN_RIGHT ? "number" : nil
    }

    private mutating func closeCell() {
        html.close(table.isHeadEmpty && table.isFirstCell ? "th" : "td")
        table.isFirstCell = false
    }
}

// MARK: - Text

extension MarkdownBody {
    fileprivate mutating func enter(_ span: MD_SPANTYPE, _ detail: UnsafeMutableRawPointer?) {
        switch span {
        case MD_SPAN_EM: html.open("em")
        case MD_SPAN_STRONG: html.open("strong")
        case MD_SPAN_CODE: html.open("code")
        case MD_SPAN_A:
            let target = detail?.assumingMemoryBound(to: MD_SPAN_A_DETAIL.self).pointee.href.string ?? ""
            let leadsSomewhere = Self.safeSchemes.contains { target.lowercased().hasPrefix($0) }
            links.append(leadsSomewhere)
            if leadsSomewhere { html.open("a", [("href", target)]) }
        default: break
        }
    }

    fileprivate mutating func leave(_ span: MD_SPANTYPE) {
        switch span {
        case MD_SPAN_EM: html.close("em")
        case MD_SPAN_STRONG: html.close("strong")
        case MD_SPAN_CODE: html.close("code")
        case MD_SPAN_A:
            if links.popLast() == true { html.close("a") }
        default: break
        }
    }

    private static let safeSchemes = ["https://", "http://", "mailto:", "tel:"]

    fileprivate mutating func write(_ text: String, _ type: MD_TEXTTYPE) {
        switch type {
        case MD_TEXT_NULLCHAR: write("\u{FFFD}")
        case MD_TEXT_BR: html.void("br")
        case MD_TEXT_SOFTBR: write("\n")
        case MD_TEXT_ENTITY: write(CharacterReference(text).text)
        default: write(text)
        }
    }

    private mutating func write(_ text: String) {
        if heading.isOpen { heading.text += text }
        if table.isInHead, !text.isEmpty { table.isHeadEmpty = false }
        html.text(text)
    }
}

extension MD_ATTRIBUTE {
    /// The text, character references as written.
    fileprivate var string: String {
        String(decoding: UnsafeRawBufferPointer(start: text, count: Int(size)), as: UTF8.self)
    }
}

/// `&nbsp;` or `&#228;` in Markdown.
private struct CharacterReference {
    /// The character meant; of one that is not known, what stands there.
    let text: String

    init(_ written: String) {
        let name = written.dropFirst().dropLast()
        let number =
            name.hasPrefix("#x") || name.hasPrefix("#X")
            ? UInt32(name.dropFirst(2), radix: 16) : name.hasPrefix("#") ? UInt32(name.dropFirst()) : nil
        let scalar = number.flatMap(Unicode.Scalar.init).map(String.init)
        text = scalar ?? Self.named[String(name)] ?? written
    }

    private static let named = [
        "nbsp": "\u{A0}", "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "shy": "\u{AD}", "ndash": "–",
    ]
}
