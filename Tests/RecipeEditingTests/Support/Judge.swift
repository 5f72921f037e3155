import CheckModule
import Diagnostics
import Foundation
import ModuleContract
import NeedsModule
import NetworkModel
import PluginHost
import RecipeEditing
import Recipes
import ReportModule
import ScheduleModule
import SourceText
import Verdicts
import WorkCalendar

/// Finds what is wrong with a bundled recipe's changed text.
struct Judge {
    let name: String

    func reading(_ bytes: [UInt8]) -> RecipeReader.Reading? {
        var files = ["recipe.yaml": bytes]
        let folder = BundledTexts.folder.appending(path: name)
        for table in (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        where table.hasSuffix(".csv") {
            files[table] = (try? Data(contentsOf: folder.appending(path: table))).map { Array($0) }
        }
        guard let today = Self.today else { return nil }
        let reader = RecipeReader(
            files: RecipeFiles(folder: MemoryFolder(files: files)), modules: Self.modules, plugins: Self.plugins,
            today: today)
        return try? reader.read(.file(path: "recipe.yaml"))
    }

    func troubles(in bytes: [UInt8]) -> [Upgrade.Trouble] {
        guard let reading = reading(bytes), let today = Self.today else { return [] }
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
