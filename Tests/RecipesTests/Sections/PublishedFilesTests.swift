import Diagnostics
import Foundation
import JSON
import Recipes
import Testing

/// Files of the project that come from the declarations of the sections.
///
/// To renew them after a declaration has changed: `VERKOSTO_RENEW=1 swift test --filter PublishedFilesTests`.
@Suite("Files that come from the declarations")
struct PublishedFilesTests {
    @Test(
        "are current: the reference page",
        arguments: zip(MessageLanguage.allCases, ["reference.fi.md", "reference.sv.md", "reference.md"]))
    func reference(language: MessageLanguage, file: String) throws {
        try check(file, holds: Sections.reference(modules: SectionReading.modules, in: language))
    }

    @Test("are current: the JSON Schema", arguments: MessageLanguage.allCases)
    func schema(language: MessageLanguage) throws {
        let schema = JSONValue.object(Sections.schema(modules: SectionReading.modules, in: language))
        try check("recipe.\(language.rawValue).schema.json", holds: schema.indentedText + "\n")
    }

    private func check(_ file: String, holds expected: String) throws {
        let docs = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../docs").standardized
        let place = docs.appending(path: file)
        if ProcessInfo.processInfo.environment["VERKOSTO_RENEW"] == "1" {
            try FileManager.default.createDirectory(at: docs, withIntermediateDirectories: true)
            try Data(expected.utf8).write(to: place)
        }
        let written = try String(contentsOf: place, encoding: .utf8)
        #expect(written == expected, "docs/\(file) is not current; see PublishedFilesTests")
    }
}
