import Foundation
import Testing

/// Every bundled recipe, as its user would meet it: checks clean, its examples hold, and a run makes what it made before.
struct BundledRecipeTests {
    static let recipes = [
        "elämänkaari", "esko", "jake", "oulun_yhteistyöfoorumi", "turun_resurssikeskus", "yhteispalvelu",
    ]
    static let today = "2026-11-22"

    @Test(arguments: recipes) func checksClean(recipe: String) throws {
        let arguments = ["check", recipe, "--lang", "fi", "--today", Self.today]
        let run = try CommandRun(arguments)
        #expect(run.exitCode == 0)
        try GoldenFile("check-\(recipe).txt").expect(run.transcript(of: arguments))
    }

    /// Every branch of every rule and endorsement is reached by some example, or the golden file would say which is not.
    @Test(arguments: recipes) func examplesHoldAndCoverAllBranches(recipe: String) throws {
        let arguments = ["test", recipe, "--coverage", "--lang", "fi", "--today", Self.today]
        let run = try CommandRun(arguments)
        #expect(run.exitCode == 0)
        try GoldenFile("test-\(recipe).txt").expect(run.transcript(of: arguments))
    }

    /// What applicants, members and groups are told by each rule and endorsement, in the three languages.
    @Test(arguments: recipes, ["fi", "sv", "en"]) func tellsWhatItToldBefore(recipe: String, language: String) throws {
        let arguments = ["test", recipe, "--verdicts", "--lang", language, "--today", Self.today]
        let run = try CommandRun(arguments)
        #expect(run.standardError.isEmpty)
        try GoldenFile("Verdicts/\(recipe).\(language).txt").expect(run.transcript(of: arguments))
    }

    @Test(arguments: recipes) func runMakesWhatItMadeBefore(recipe: String) throws {
        let made = try TemporaryFolder()
        try Self.run(recipe, into: made)
        let expected = CommandRun.recipes.appending(path: recipe).appending(path: "expected")
        for file in try made.files() where Self.isCompared(file) {
            let text = try String(contentsOf: made.url.appending(path: file), encoding: .utf8)
            try GoldenFile(url: expected.appending(path: file)).expect(text)
        }
    }

    /// With the workbook, which is no text to compare with.
    @Test func runTwiceGivesTheSameBytes() throws {
        let first = try TemporaryFolder()
        let second = try TemporaryFolder()
        for folder in [first, second] { try Self.run("elämänkaari", into: folder) }
        let files = try first.files()
        #expect(files.contains("report.xlsx"))
        #expect(try files == second.files())
        for file in files {
            let bytes = try Data(contentsOf: first.url.appending(path: file))
            #expect(try bytes == Data(contentsOf: second.url.appending(path: file)), "\(file) differs between two runs")
        }
    }

    /// The files that stand under `expected`: those of the whole network that are text. Of papers, the Markdown; the
    /// pages of the same texts are held by the report module's own tests.
    private static func isCompared(_ file: String) -> Bool {
        guard !file.hasPrefix("papers/") else { return file.hasSuffix(".md") && !file.contains("/meetings/") }
        return !file.hasPrefix("calendars/") && !file.hasSuffix(".xlsx")
    }

    private static func run(_ recipe: String, into folder: TemporaryFolder) throws {
        var arguments = ["run", recipe, "--lang", "fi", "--today", today, "--seed", "1", "--out", folder.url.path]
        let applications = CommandRun.recipes.appending(path: recipe).appending(path: "applications.jsonl").path
        if FileManager.default.fileExists(atPath: applications) { arguments += ["--from", applications] }
        let run = try CommandRun(arguments)
        #expect(run.exitCode == 0, "\(run.standardError)")
    }
}

/// A folder that goes when the test ends.
final class TemporaryFolder {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "verkosto-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    /// The files below, as sorted relative paths.
    func files() throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: url.path)
            .filter { path in
                var isFolder: ObjCBool = false
                return FileManager.default.fileExists(atPath: url.appending(path: path).path, isDirectory: &isFolder)
                    && !isFolder.boolValue
            }
            .sorted()
    }
}
