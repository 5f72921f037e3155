import Foundation
import Testing

/// Files of the project that the program writes from the declarations of the sections.
///
/// To renew them after a declaration has changed: `VERKOSTO_UPDATE_GOLDEN=1 swift test --filter PublishedFilesTests`.
@Suite("Files that come from the declarations")
struct PublishedFilesTests {
    static let files: [(name: String, arguments: [String])] = [
        ("reference.md", ["--format", "markdown", "--lang", "en"]),
        ("reference.fi.md", ["--format", "markdown", "--lang", "fi"]),
        ("reference.sv.md", ["--format", "markdown", "--lang", "sv"]),
        ("recipe.schema.json", ["--lang", "en"]),
        ("plugin.schema.json", ["--lang", "en", "--of", "plugin"]),
        ("plugin-request.schema.json", ["--lang", "en", "--of", "plugin-request"]),
        ("plugin-response.schema.json", ["--lang", "en", "--of", "plugin-response"]),
    ]

    @Test("are current", arguments: files)
    func current(name: String, arguments: [String]) throws {
        let run = try CommandRun(["schema"] + arguments)
        #expect(run.exitCode == 0)
        let place = CommandRun.project.appending(path: "docs").appending(path: name)
        if ProcessInfo.processInfo.environment["VERKOSTO_UPDATE_GOLDEN"] != nil {
            try Data(run.standardOutput.utf8).write(to: place)
        }
        let written = try String(contentsOf: place, encoding: .utf8)
        #expect(written == run.standardOutput, "docs/\(name) is not current; see PublishedFilesTests")
    }
}
