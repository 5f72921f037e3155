import CheckModule
import Diagnostics
import Foundation
import LocatedYAML
import ModuleContract
import NeedsModule
import NetworkModel
import PluginHost
import RecipeEditing
import Recipes
import ReportModule
import ScheduleModule
import SourceText
import Testing
import Verdicts
import WorkCalendar

/// Finds what is wrong with a bundled recipe's changed text.
struct Judge {
    let name: String

    func reading(_ bytes: [UInt8]) -> RecipeReader.Reading? {
        reading("recipe.yaml", of: files.merging(["recipe.yaml": bytes]) { $1 })
    }

    /// The files that stand beside the recipe.
    var files: [String: [UInt8]] {
        let folder = BundledTexts.folder.appending(path: name)
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0.hasSuffix(".csv") }.reduce(into: [:]) { files, name in
            files[name] = (try? Data(contentsOf: folder.appending(path: name))).map { Array($0) }
        }
    }

    /// A recipe among files that are held in memory.
    func reading(_ path: String, of files: [String: [UInt8]]) -> RecipeReader.Reading? {
        guard let today = Self.today else { return nil }
        let reader = RecipeReader(
            files: RecipeFiles(folder: MemoryFolder(files: files)), modules: Self.modules, plugins: Self.plugins,
            today: today)
        return try? reader.read(.file(path: path))
    }

    /// Changes of the ids of recipes among files, the first of them named by the others' `extends`.
    func renaming(_ paths: [String], of files: [String: [UInt8]]) -> Renaming {
        Renaming(modules: Self.modules, mayChange: { paths.contains($0) || !SourceFile.isRecipe($0) }) { contents in
            paths.compactMap { reading($0, of: files.merging(contents) { $1 }) }
        }
    }

    /// A recipe with the id of a section's first thing changed, and the change noted.
    func renamed(_ recipe: RecipeText, firstOf section: String, to new: String) throws -> RecipeText {
        let all = files.merging(["recipe.yaml": recipe.file.bytes]) { $1 }
        let id = try #require(recipe.tree[section]?.sequence?.first?["id"]?.text)
        let renaming = renaming(["recipe.yaml"], of: all)
        let declaration = try #require(renaming.declarations(meantBy: "\(section).\(id)").first)
        let changed = try renaming.renaming(declaration, to: new)
        let text = try #require(RecipeText(path: "recipe.yaml", bytes: changed["recipe.yaml"] ?? []))
        return try #require(Rewriting.rewrite(text, to: text.tree.noting(declaration.path, renamedTo: new))).text
    }

    /// The three sides of an upgrade, with the same ids for the same things.
    func aligned(base: [UInt8], ours: [UInt8], theirs: [UInt8]) -> AlignedSides {
        let sides = [base, ours, theirs].map { bytes in files.merging(["recipe.yaml": bytes]) { $1 } }
        return AlignedSides(base: sides[0], ours: sides[1], theirs: sides[2], recipe: "recipe.yaml") { files in
            renaming(["recipe.yaml"], of: files)
        }
    }

    func troubles(in bytes: [UInt8]) -> [Upgrade.Trouble] {
        troubles(of: "recipe.yaml", in: files.merging(["recipe.yaml": bytes]) { $1 })
    }

    func troubles(of path: String, in files: [String: [UInt8]]) -> [Upgrade.Trouble] {
        guard let reading = reading(path, of: files), let today = Self.today else { return [] }
        let errors = reading.diagnostics.filter { $0.level == .error }
        guard let recipe = reading.recipe else {
            return errors.compactMap { error in
                error.span.map { Upgrade.Trouble(span: $0, message: error.message.text(in: .en)) }
            }
        }
        return ExampleRun(recipe, today: today, language: "fi").results().filter { !$0.passes }.compactMap { result in
            result.example.origin.map { Upgrade.Trouble(span: $0, message: "example \(result.number) of \(result.id)") }
        }
    }

    private static let today = Day(year: 2027, month: 1, day: 15)

    private static let plugins = PluginCatalogue(
        places: PluginPlaces([
            PluginPlaces.Place(.bundled, BundledTexts.folder.appending(path: "../Plugins").standardizedFileURL.path)
        ]))

    static let modules: [ModuleDeclaration] = [
        ScheduleModule(now: { .zero }).declaration, CheckModule().declaration, NeedsModule().declaration,
        ReportModule().declaration,
    ]
}
