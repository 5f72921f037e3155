import Diagnostics
import Foundation
import JSON
import SourceText
import Testing

/// Each renderer's output for the shared fixture, held to a golden file.
///
/// The files change only on request: run the tests with `VERKOSTO_RECORD_GOLDEN=1` and look at the difference.
@Suite struct RendererTests {
    private let fixture = FindingFixture()

    private func expect(_ output: String, equals name: String, _ location: Testing.SourceLocation = #_sourceLocation)
        throws
    {
        let golden = URL(filePath: #filePath).deletingLastPathComponent().appending(components: "Golden", name)
        if ProcessInfo.processInfo.environment["VERKOSTO_RECORD_GOLDEN"] != nil {
            try Data(output.utf8).write(to: golden)
        }
        let expected = String(decoding: try Data(contentsOf: golden), as: UTF8.self)
        #expect(output == expected, sourceLocation: location)
    }

    @Test(arguments: MessageLanguage.allCases)
    func text(_ language: MessageLanguage) throws {
        let renderer = TextRenderer(files: fixture.files, language: language)
        try expect(renderer.render(fixture.findings(in: language)), equals: "text.\(language.rawValue).txt")
    }

    @Test func coloredText() throws {
        let renderer = TextRenderer(files: fixture.files, language: .en, isColored: true)
        try expect(renderer.render(fixture.findings()), equals: "text.colored.txt")
    }

    @Test func json() throws {
        try expect(JSONRenderer(beside: ["verdicts": .array([])]).render(fixture.findings()), equals: "findings.json")
    }

    @Test func jsonLines() throws {
        try expect(JSONLinesRenderer().render(fixture.findings()), equals: "findings.jsonl")
    }

    @Test func sarif() throws {
        try expect(SARIFRenderer(version: "0.1.0", language: .en).render(fixture.findings()), equals: "findings.sarif")
    }

    @Test func gitHub() throws {
        try expect(GitHubRenderer().render(fixture.findings()), equals: "github.txt")
    }

    @Test func jUnit() throws {
        let renderer = JUnitRenderer(files: fixture.files.all.map(\.path) + ["clean.yaml"])
        try expect(renderer.render(fixture.findings()), equals: "junit.xml")
    }

    @Test func nothingToSay() {
        #expect(TextRenderer(files: fixture.files, language: .en).render([]) == "")
        #expect(JSONLinesRenderer().render([]) == "")
        #expect(GitHubRenderer().render([]) == "")
        #expect(JSONRenderer().render([]).contains("\"errors\": 0"))
    }

    @Test func theRestIsCounted() {
        let renderer = TextRenderer(files: fixture.files, language: .en, limit: 1)
        let lines = renderer.render(fixture.findings()).split(separator: "\n")
        #expect(
            lines.suffix(2) == ["7 more not shown; `--format json` lists them all", "4 errors, 2 warnings, 2 notes"])
    }

    @Test func noOutputReachesTheTerminalAsACommand() {
        let renderers: [any FindingRenderer] = [
            TextRenderer(files: fixture.files, language: .en), JSONRenderer(), JSONLinesRenderer(), GitHubRenderer(),
            SARIFRenderer(version: "1", language: .en), JUnitRenderer(files: []),
        ]
        for renderer in renderers {
            let output = renderer.render(fixture.findings()).unicodeScalars
            #expect(!output.contains("\u{1B}"))
        }
    }
}

@Suite struct FindingOrderTests {
    @Test func filesThenPlacesThenCodes() {
        let fixture = FindingFixture()
        let codes = fixture.findings().map(\.code)
        #expect(
            codes == [
                "unknown-term", "behind-tabs", "many-lines", "nothing-there", "far-right", "hostile", "other-file",
                "unread-file",
            ])
        #expect(Finding.sorted(fixture.findings().reversed(), by: fixture.files).map(\.code) == codes)
    }

    @Test func unreadFilesComeByPathAndWithoutFileLast() {
        let findings = ["b", nil, "a"].map { Finding(code: "x", level: .error, message: "m", file: $0) }
        #expect(Finding.sorted(findings, by: SourceFiles()).map(\.file) == ["a", "b", nil])
    }
}

@Suite struct ExcerptTests {
    /// The mark's first and last cell lie under the stretch's, whatever stands before it and however the line is cut.
    @Test(arguments: ["a", "ä", "漢", "e\u{301}", "\t", "\u{7}", "😀", "xy"], [0, 1, 39, 118, 119, 120, 500])
    func marksLieUnderTheirStretch(_ filler: String, _ count: Int) throws {
        var files = SourceFiles()
        let before = String(repeating: filler, count: count)
        let file = files.add(path: "f", bytes: Array((before + "NEEDLE" + before).utf8))
        let start = UInt32(before.unicodeScalars.count)
        let range = file.range(of: SourceSpan(file: file.id, start: start, end: start + 6))
        let finding = Finding(code: "c", level: .error, message: "m", file: "f", range: range)
        let lines = TextRenderer(files: files, language: .en).render([finding]).split(separator: "\n")
        let (source, marks) = (lines[3].dropFirst(4), lines[4].dropFirst(4))
        let head = try #require(source.range(of: "NEEDLE")).lowerBound
        #expect(cells(source[..<head]) == marks.prefix { $0 == " " }.count)
        #expect(marks.filter { $0 == "^" }.count == 6)
        #expect(cells(source) <= 130)
    }

    /// Cells as counted for the few characters used here.
    private func cells(_ text: Substring) -> Int {
        text.reduce(0) { $0 + ("漢😀".contains($1) ? 2 : 1) }
    }
}
