import JSON
import ModuleContract
import NetworkModel
import WorkCalendar
import Testing

@testable import ReportModule

@Suite("Papers")
struct PaperTests {
    /// What plugins that make DOCX and PDF rely on.
    @Test("are told to later steps: path without ending, title, language, a whole page")
    func contract() async throws {
        let request = with(ExampleNetwork.request(formats: ["papers", "markdown"])) {
            $0.with["languages"] = .array([.string("sv"), .string("fi")])
        }
        let outcome = try await ReportModule().run(request, progress: NoProgress())
        guard case .array(let papers)? = outcome.outputs["papers"] else { throw Missing() }
        #expect(papers.count * 2 == outcome.artifacts.count)
        for paper in papers {
            guard case .object(let paper) = paper, case .string(let path)? = paper["path"],
                case .string(let language)? = paper["language"], case .string(let title)? = paper["title"],
                case .string(let html)? = paper["html"]
            else { throw Missing() }
            #expect(path.hasPrefix("papers/\(language)/"))
            #expect(!title.isEmpty)
            #expect(html.hasPrefix("<!DOCTYPE html>\n<html lang=\"\(language)\">"))
            #expect(outcome.artifacts.contains { $0.path == path + ".html" && $0.bytes == Array(html.utf8) })
            #expect(outcome.artifacts.contains { $0.path == path + ".md" })
        }
    }

    private struct Missing: Error {}

    @Test("leave out meetings that were called off, and say from when others were moved")
    func register() {
        let planned = time("2027-03-30", 8, 30)
        func invitations(_ change: (inout Request) -> Void) -> [Paper] {
            let request = with(ExampleNetwork.request(formats: ["papers"])) {
                $0.with["papers"] = .array([.string("invitation")])
                change(&$0)
            }
            return PaperWish(request).papers(of: request).papers
        }
        #expect(invitations { _ in }.count == 1)
        #expect(
            invitations { $0.register.cancelledMeetings = [CancelledMeeting(id: "workshop/1", start: planned)] }.isEmpty
        )
        let lastYear = CancelledMeeting(id: "workshop/1", start: time("2026-03-30", 8, 30))
        #expect(invitations { $0.register.cancelledMeetings = [lastYear] }.count == 1)
        let move = MeetingMove(
            id: "workshop/1", from: time("2027-03-16", 8, 30), to: planned, end: time("2027-03-30", 16, 0))
        let moved = invitations { $0.register.movedMeetings = [move] }
        #expect(moved[0].markdown.contains("**Kokousta on siirretty.** Sen alkuperäinen päivä oli 16.3.2027."))
    }
}

@Suite("Text in Markdown")
struct MarkdownTextTests {
    /// Text as a recipe or an application may give it, and what a reader must see.
    static let texts = [
        "Oulun kaupunki", "# otsikko", "- kohta", "+ kohta", "1. kohta", "12) kohta", "*tähti* _ala_ __x__", "`koodi`",
        "[linkki](javascript:alert(1))", "![kuva](http://evil.example/x.png)", "<script>alert(1)</script>",
        "<https://evil.example>", "a | b | c", "---", "===", "***", "~~~", "> lainaus", "&lt;b&gt; &#60;", "\\", "\\*",
        "päättyy \\", "C #", "$x$ ^2^ ~3~", "{{network.name}}", "[^1]: alaviite", "[x]: http://evil.example",
        "- [ ] tee",
        "a\\|b", "Ääkköset ja emojit 🎉", "%otsikko", "@viite", ": määritelmä", "| x |", "http://example.org/a_b_c",
    ]

    @Test("is shown as it is, in a paragraph, a heading, a list and a table", arguments: texts)
    func shown(text: String) {
        let escaped = MarkdownText.escaping(text)
        let markdown =
            "# \(escaped)\n\n\(escaped)\n\n- \(escaped)\n\n| \(escaped) | b |\n| --- | --- |\n| \(escaped) | c |\n"
        let body = MarkdownBody(markdown)
        #expect(body.title == text)
        var html = HTMLWriter()
        html.text(text)
        let shown = String(decoding: html.bytes, as: UTF8.self)
        let written = String(decoding: body.html.bytes, as: UTF8.self)
        #expect(
            written == """
                <h1>\(shown)</h1>
                <p>\(shown)</p>
                <ul><li>\(shown)</li>
                </ul>
                <div class="table" role="group" tabindex="0" aria-label="\(shown)"><table><thead><tr><th scope="col">\(shown)</th>
                <th scope="col">b</th>
                </tr>
                </thead>
                <tbody><tr><td>\(shown)</td>
                <td>c</td>
                </tr>
                </tbody>
                </table></div>

                """)
    }

    @Test("stays on its line and loses what nobody sees")
    func whitespace() {
        #expect(MarkdownText.escaping("  a\n\n# b\t\u{2028}c \u{202E}d\u{0}  ") == "a \\# b c d")
        #expect(MarkdownText.escaping("\n\u{200F}") == "")
    }
}
