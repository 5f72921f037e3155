import Foundation
import Testing

/// A year of a network of thirty, played from a script of commands: what each says is kept as a golden file, as are the whole
/// log, all verdicts, and papers that tell of the year.
struct YearTests {
    private static let source = CommandRun.project.appending(path: "Tests/VerkostoCommandsTests/Year")

    @Test func everyCommandSaysWhatItSaidBefore() throws {
        let folder = try TemporaryFolder()
        for file in try FileManager.default.contentsOfDirectory(atPath: Self.source.path) {
            try FileManager.default.copyItem(
                at: Self.source.appending(path: file), to: folder.url.appending(path: file))
        }
        let script = try String(contentsOf: Self.source.appending(path: "commands.txt"), encoding: .utf8)
        var transcript = ""
        for line in script.split(separator: "\n") where !line.hasPrefix("#") {
            let arguments = Self.words(of: line) + ["--lang", "fi"]
            let run = try CommandRun(arguments, in: folder.url)
            transcript += run.transcript(of: arguments) + "\n"
        }
        try GoldenFile("year.txt").expect(Self.withoutHashes(transcript))
        try expectCounts(of: try CommandRun(["register", "export", "recipe.yaml"], in: folder.url).standardOutput)
        let log = try CommandRun(["log", "recipe.yaml", "--lang", "en"], in: folder.url).standardOutput
        try GoldenFile("year-log.txt").expect(Self.withoutHashes(log))
        try GoldenFile("year-verdicts.jsonl").expect(
            try CommandRun(
                ["verdict", "recipe.yaml", "--format", "jsonl", "--lang", "sv", "--today", "2027-05-12"], in: folder.url
            ).standardOutput)
        for paper in Self.papers {
            let text = try String(
                contentsOf: folder.url.appending(path: "kertomus/papers/fi/\(paper)"), encoding: .utf8)
            try GoldenFile("Year/\(paper.replacing("/", with: "-"))").expect(text)
        }
    }

    /// What became of the year on paper, as Markdown.
    private static let papers = [
        "annual_report.md", "workshop.md", "meetings/2027-03-17-tarvetyöpaja-1/minutes.md", "statements/h7.md",
    ]

    /// So much at least happens in a year of a network of thirty.
    private func expectCounts(of journal: String) throws {
        let lines = journal.split(separator: "\n")
        for (kind, count) in [
            ("need_added", 40), ("application_submitted", 60), ("application_endorsed", 200), ("meeting_held", 15),
        ] {
            #expect(lines.count { $0.contains("\"kind\":\"\(kind)\"") } >= count, "\(kind)")
        }
    }

    /// The text with its hashes masked, which change with every letter of the bundled recipe.
    private static func withoutHashes(_ text: String) -> String {
        text.replacing(/\b([0-9a-f]{64}|[0-9a-f]{12})\b/, with: "…")
    }

    /// The words of a line as a shell would part them, quotes around words with blanks.
    private static func words(of line: Substring) -> [String] {
        line.split(separator: "\"", omittingEmptySubsequences: false).enumerated().flatMap { place, part in
            place % 2 == 1 ? [String(part)] : part.split(separator: " ").map(String.init)
        }
    }
}
