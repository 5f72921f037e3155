import Diagnostics
import Foundation
import SourceText
import Testing
import WorkCalendar

@testable import Recipes

/// Reads whole recipes: those that come with the program, and where they are at hand those of the benchmarks.
@Suite struct WholeRecipeTests {
    static let root = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../..").standardizedFileURL

    static let bundled =
        (try? FileManager.default.contentsOfDirectory(atPath: root.appending(path: "recipes").path()))?.sorted() ?? []

    static let benchmarks =
        (try? FileManager.default.contentsOfDirectory(
            atPath: root.appending(path: "../shared/bench-schedule").path()))?.filter { $0.hasSuffix(".yaml") }.sorted()
        ?? []

    private func read(_ path: String, in folder: URL) throws -> [String] {
        let reader = RecipeReader(
            files: RecipeFiles(folder: DiskFolder(folder.path())), modules: SectionReading.modules,
            today: try Day("2027-01-15"))
        let reading = try reader.read(.file(path: path))
        return reading.diagnostics.map { diagnostic in
            let file = diagnostic.span.flatMap { reading.files[$0.file] }
            let position = diagnostic.span.flatMap { file?.lines.position(at: $0.start) }
            return
                "\(diagnostic.level) \(diagnostic.message.code) \(position.map { "\($0.line):\($0.column)" } ?? "-") \(diagnostic.message.text(in: .en))"
        }
    }

    @Test(arguments: bundled)
    func readsBundledRecipes(name: String) throws {
        let findings = try read(name, in: Self.root.appending(path: "recipes"))
        #expect(findings.filter { $0.hasPrefix("error") } == [])
    }

    @Test(arguments: benchmarks)
    func readsTheRecipesOfBenchmarks(name: String) throws {
        let findings = try read(name, in: Self.root.appending(path: "../shared/bench-schedule"))
        // Some of their contracts are over by design.
        let others = findings.filter { !$0.hasPrefix("warning contract-over") }
        #expect(others == [])
    }
}
