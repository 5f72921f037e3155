import Diagnostics
import Foundation
import NetworkModel
import PluginHost
import SourceText
import Testing
import WorkCalendar

@testable import Recipes

/// Reads whole recipes: the language page's, those that come with the program, and where they are at hand those of the
/// benchmarks.
@Suite struct WholeRecipeTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../..").standardizedFileURL
    private static let recipes = root.appending(path: "recipes").path(percentEncoded: false)
    private static let shared = root.appending(path: "../shared/bench-schedule").path(percentEncoded: false)

    /// The plugins that come with the program, which its recipes may use.
    private static let plugins = PluginCatalogue(
        places: PluginPlaces([PluginPlaces.Place(.bundled, root.appending(path: "Plugins").path)]))

    static let bundled = names(in: recipes)
    static let benchmarks = names(in: shared).filter { $0.hasSuffix(".yaml") }

    private static func names(in folder: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
    }

    private func read(_ path: String, in folder: any RecipeFolder) throws -> RecipeReader.Reading {
        let bundled = Self.bundled.map { BundledRecipe(name: $0, folder: DiskFolder(Self.recipes + "/" + $0)) }
        let reader = RecipeReader(
            files: RecipeFiles(folder: folder, bundled: bundled), modules: SectionReading.modules,
            plugins: Self.plugins, today: try Day("2027-01-15"))
        return try reader.read(.file(path: path))
    }

    @Test func readsTheLanguagePagesExample() throws {
        // The page speaks of parishes and declares none.
        let example = LanguagePage.example.replacing(
            "\nmembers:", with: "\nmembers:\n  - {id: seurakunta, kind: parish}\n#", maxReplacements: 1)
        let page = MemoryFolder(files: ["recipe.yaml": Array(example.utf8)])
        let reading = try read("recipe.yaml", in: page)
        #expect(reading.said(from: .error) == [])
        let recipe = try #require(reading.recipe)
        #expect(recipe.network.groups.map { $0.members.map(\.id) } == [["oulu", "setlementti"], ["setlementti"]])
        #expect(recipe.rules.map(\.id).contains("tarvelähtöisyys"))
        #expect(recipe.tasks.first?.steps.map(\.id).first == "kalenteri")
    }

    @Test(arguments: bundled)
    func readsBundledRecipes(name: String) throws {
        let reading = try read(name, in: DiskFolder(Self.recipes))
        #expect(reading.said(from: .error) == [])
        #expect(reading.recipe != nil)
    }

    @Test func extendsABundledRecipe() throws {
        let own = """
            extends: {recipe: elämänkaari, with: {alue: Kuopio}}
            network: {name: {fi: Kuopion verkosto}}
            """
        let reading = try read("recipe.yaml", in: MemoryFolder(files: ["recipe.yaml": Array(own.utf8)]))
        #expect(reading.said(from: .error) == [])
        let network = try #require(reading.recipe?.network)
        #expect(network.area?.text(in: "fi") == "Kuopio")
        #expect(network.name.text(in: "fi") == "Kuopion verkosto")
        #expect(!network.members.isEmpty)
    }

    @Test(arguments: benchmarks)
    func readsTheRecipesOfBenchmarks(name: String) throws {
        let reading = try read(name, in: DiskFolder(Self.shared))
        // Some of their contracts are over by design.
        #expect(reading.said(from: .note).filter { !$0.contains("contract-over") } == [])
    }
}

extension RecipeReader.Reading {
    /// The findings of at least a level, each with its place.
    fileprivate func said(from level: DiagnosticLevel) -> [String] {
        let levels: [DiagnosticLevel] = [.error, .warning, .note]
        let grave = levels.prefix { $0 != level } + [level]
        return diagnostics.filter { grave.contains($0.level) }.map { diagnostic in
            let position = diagnostic.span.flatMap { span in files[span.file]?.lines.position(at: span.start) }
            let place = position.map { "\($0.line):\($0.column)" } ?? "-"
            return "\(place) \(diagnostic.message.code): \(diagnostic.message.text(in: .en))"
        }
    }
}
