import Diagnostics
import Foundation
import SourceText
import Testing
import WorkCalendar

@testable import Recipes

/// Recipes that each have something wrong, with what is said about it in English and Finnish.
///
/// A case is `Cases/NAME.yaml`, or a folder `Cases/NAME` with `recipe.yaml` in it; what is expected stands in
/// `Expected/NAME.txt`. With `VERKOSTO_UPDATE_GOLDEN` in the environment, what is said becomes what is expected.
@Suite struct BrokenRecipeTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    private static let cases = folder.appending(path: "Cases")
    private static let isUpdating = ProcessInfo.processInfo.environment["VERKOSTO_UPDATE_GOLDEN"] != nil

    static let names = ((try? FileManager.default.contentsOfDirectory(atPath: cases.path(percentEncoded: false))) ?? [])
        .map { $0.hasSuffix(".yaml") ? String($0.dropLast(5)) : $0 }.sorted()

    @Test func areMany() {
        #expect(Self.names.count >= 60)
    }

    /// Every code that reading a recipe can tell stands in some case's golden file, but for what takes large files or
    /// plugins to show.
    @Test func showEveryCode() throws {
        let shown = try Self.names.flatMap { name in
            let text = String(
                decoding: try Data(contentsOf: Self.folder.appending(path: "Expected/\(name).txt")), as: UTF8.self)
            return text.matches(of: /(?m)^[a-z]+\[([a-z0-9-]+)\]/).map { String($0.output.1) }
        }
        let large: Set = ["file-too-large", "template-count", "too-many-problems", "yaml-syntax"]
        let ofPlugins: Set = ["unknown-plugin", "plugin-version", "plugin-section-twice"]
        #expect(try Self.codes.subtracting(shown) == large.union(ofPlugins))
    }

    /// The codes of the messages of the targets that read recipes, as their sources give them.
    private static var codes: Set<String> {
        get throws {
            let sources = folder.appending(path: "../../../Sources").standardizedFileURL
            let files = try ["Recipes", "SectionSchema", "LocatedYAML"].flatMap { target in
                try FileManager.default.subpathsOfDirectory(atPath: sources.path + "/" + target)
                    .filter { $0.hasSuffix(".swift") }.map { sources.appending(path: target + "/" + $0) }
            }
            return try files.reduce(into: []) { codes, file in
                let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
                for body in text.matches(of: /var code: String \{\n(?s:(.*?))\n    \}\n/) {
                    codes.formUnion(body.output.1.matches(of: /: "([a-z0-9-]+)"/).map { String($0.output.1) })
                }
            }
        }
    }

    @Test(arguments: names)
    func isToldWhatIsWrong(name: String) throws {
        let reading = try Self.read(name)
        #expect(!reading.diagnostics.isEmpty)
        #expect((reading.recipe == nil) == reading.diagnostics.contains { $0.level == .error })
        let said = Self.said(of: reading)
        let url = Self.folder.appending(path: "Expected/\(name).txt")
        if Self.isUpdating {
            try Data(said.utf8).write(to: url)
        } else {
            #expect(said == String(decoding: try Data(contentsOf: url), as: UTF8.self))
        }
    }

    @Test(arguments: names)
    func takesLittleTime(name: String) throws {
        let start = Self.processorTime
        _ = try Self.read(name)
        #expect(Self.processorTime - start < .seconds(2))
    }

    /// Time that this thread has spent, so that other tests beside it don't count.
    private static var processorTime: Duration {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
    }

    private static func read(_ name: String) throws -> RecipeReader.Reading {
        let isFolder = FileManager.default.fileExists(
            atPath: cases.appending(path: name).path(percentEncoded: false) + "/recipe.yaml")
        let path = isFolder ? "recipe.yaml" : name + ".yaml"
        let folder = RelativeFolder(
            folder: DiskFolder(
                isFolder ? cases.appending(path: name).path(percentEncoded: false) : cases.path(percentEncoded: false)))
        let bundled = BundledRecipe(
            name: "jake", folder: MemoryFolder(files: ["recipe.yaml": Array("verkosto: 1\n".utf8)]))
        let reader = RecipeReader(
            files: RecipeFiles(folder: folder, bundled: [bundled]), modules: SectionReading.modules,
            today: try Day("2027-01-15"))
        return try reader.read(.file(path: path))
    }

    private static func said(of reading: RecipeReader.Reading) -> String {
        let languages: [MessageLanguage] = [.en, .fi]
        return languages.map { language in
            let findings = reading.diagnostics.map { Finding($0, in: reading.files, language: language) }
            return "— \(language.rawValue) —\n"
                + TextRenderer(files: reading.files, language: language).render(findings)
        }.joined(separator: "\n")
    }
}

/// A folder whose files are shown by their paths inside it, wherever it lies.
private struct RelativeFolder: RecipeFolder {
    let folder: DiskFolder

    func contents(ofFile path: String, limit: Int) throws(RecipeFileError) -> [UInt8] {
        try folder.contents(ofFile: path, limit: limit)
    }

    func names(inFolder path: String) throws(RecipeFileError) -> [String] { try folder.names(inFolder: path) }

    func shownPath(ofFile path: String) -> String { path }
}
