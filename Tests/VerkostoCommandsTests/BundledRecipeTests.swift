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

    @Test(arguments: recipes) func examplesHold(recipe: String) throws {
        let arguments = ["test", recipe, "--lang", "fi", "--today", Self.today]
        let run = try CommandRun(arguments)
        #expect(run.exitCode == 0)
        try GoldenFile("test-\(recipe).txt").expect(run.transcript(of: arguments))
    }

    @Test(arguments: recipes) func runMakesTheSameFilesEachTime(recipe: String) throws {
        let first = try TemporaryFolder()
        let second = try TemporaryFolder()
        for folder in [first, second] {
            let run = try CommandRun([
                "run", recipe, "--lang", "fi", "--today", Self.today, "--seed", "1", "--out", folder.url.path,
            ])
            #expect(run.exitCode == 0, "\(run.standardError)")
        }
        let files = try first.files()
        #expect(!files.isEmpty)
        #expect(try files == second.files())
        let expected = CommandRun.recipes.appending(path: recipe).appending(path: "expected")
        for file in files where file.hasSuffix(".ics") || file.hasSuffix(".csv") || file.hasSuffix("schedule.json") {
            let bytes = try Data(contentsOf: first.url.appending(path: file))
            try #expect(bytes == Data(contentsOf: second.url.appending(path: file)))
            try GoldenFile(url: expected.appending(path: file)).expect(String(decoding: bytes, as: UTF8.self))
        }
        for file in files {
            try #expect(
                Data(contentsOf: first.url.appending(path: file)) == Data(contentsOf: second.url.appending(path: file)),
                "\(file) differs between two runs")
        }
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
