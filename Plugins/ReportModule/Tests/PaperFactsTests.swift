import Foundation
import ModuleContract
import Testing

@testable import ReportModule

@Suite("Facts of papers")
struct PaperFactsTests {
    /// The same letters and digits in the same order, whatever stands between them.
    @Test("are the same in HTML and in Markdown", arguments: ["fi", "sv", "en"])
    func sameFacts(language: String) throws {
        let request = ExampleNetwork.paperRequest(language)
        let (papers, findings) = PaperWish(request).papers(of: request)
        #expect(findings.isEmpty)
        #expect(Set(papers.map { $0.path.split(separator: "/").last ?? "" }).count >= 9)
        for paper in papers {
            let html = String(decoding: paper.html, as: UTF8.self)
            let main = try #require(
                html.components(separatedBy: "<main>").last?.components(separatedBy: "</main>").first)
            #expect(Self.words(ofHTML: main) == Self.words(ofMarkdown: paper.markdown), "\(paper.path)")
        }
    }

    @Test("are papers in which nothing of the recipe is markup")
    func hostile() {
        let request = ExampleNetwork.paperRequest("fi")
        for paper in PaperWish(request).papers(of: request).papers {
            let html = String(decoding: paper.html, as: UTF8.self)
            #expect(!html.contains("<script"), "\(paper.path)")
            #expect(!html.contains("src=\"http"), "\(paper.path)")
            #expect(!paper.markdown.replacing("\\<", with: "").contains("<"), "\(paper.path)")
        }
    }

    private static func words(ofHTML html: String) -> [String] {
        let text = html.replacing(/<[^>]*>/, with: " ")
            .replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
            .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
        return words(text)
    }

    private static func words(ofMarkdown markdown: String) -> [String] {
        let lines = markdown.split(separator: "\n")
            .map { $0.replacing(#/^ *[0-9]+\. /#, with: "") }
            .filter { $0.firstMatch(of: /^\|( *:?-+:? *\|)+$/) == nil }
        return words(lines.joined(separator: "\n"))
    }

    private static func words(_ text: String) -> [String] {
        text.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }
}
