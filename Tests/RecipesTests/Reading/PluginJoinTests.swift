import Diagnostics
import JSON
import SourceText
import Testing
import WorkCalendar

@testable import Recipes

/// What plugins add to the language is checked as if it were built in.
struct PluginJoinTests {
    private struct Shelf: PluginFinder {
        var known: [String] { ["indicators"] }

        func find(_ id: String, files: inout SourceFiles) -> PluginFinding {
            guard id == "indicators" else { return .missing }
            let help = Help()
            let fields = [
                ModuleDeclaration.Setting("id", .text, help: help, isRequired: true),
                ModuleDeclaration.Setting("weight", .number, help: help),
            ]
            let module = ModuleDeclaration(
                id: "indicators/evidence", summary: help,
                settings: [
                    ModuleDeclaration.Setting("file", .files, help: help, isRequired: true),
                    ModuleDeclaration.Setting("year", .integer(1990...2100), help: help),
                ],
                outputs: [])
            let section = ModuleDeclaration.Setting("indicators", .list(of: .record(fields)), help: help)
            return .found(PluginDeclaration(id: id, version: "1.2.0", modules: [module], sections: [section]))
        }
    }

    private struct Help: LocalizedMessage {
        func text(in language: MessageLanguage) -> String { "help" }
    }

    private func reading(_ rest: String) throws -> RecipeReader.Reading {
        let text = "verkosto: 1\nnetwork: {id: n, name: N}\nparameters: {paino: {type: number, default: 2}}\n" + rest
        let folder = MemoryFolder(files: ["recipe.yaml": Array(text.utf8), "a.csv": Array("a,b".utf8)])
        let reader = RecipeReader(
            files: RecipeFiles(folder: folder), modules: [], plugins: Shelf(), today: Day(number: 20_000))
        return try reader.read(.file(path: "recipe.yaml"))
    }

    @Test func sectionsAreReadWithTheirTypes() throws {
        let reading = try reading(
            "plugins: [indicators]\nindicators: [{id: a, weight: \"${{ parameters.paino }}\"}, {id: 7}]")
        #expect(reading.diagnostics.isEmpty)
        let elements = reading.recipe?.pluginSections["indicators"]
        #expect(
            elements
                == .array([.object(["id": .string("a"), "weight": .integer(2)]), .object(["id": .string("7")])]))
    }

    /// What stands in the recipe, the code told, and what the sentence has in it.
    static let wrong: [(text: String, code: String, words: String)] = [
        ("plugins: [indicators]\nindicators: [{weight: 1}]", "missing-key", "`id`"),
        ("plugins: [indicators]\nindicators: [{id: a, wight: 1}]", "unknown-key", "did you mean `weight`"),
        ("plugins: [indicators]\nindicators: [{id: a, weight: heavy}]", "wrong-type", "heavy"),
        ("plugins: [indicators]\nindicators: 3", "wrong-type", ""),
        ("indicators: []", "unknown-key", "`indicators`"),
        ("plugins: [indicator]", "unknown-plugin", "did you mean `indicators`"),
        ("plugins: [{id: indicators, version: \"2\"}]", "plugin-version", "1.2.0"),
        ("tasks: {t: [{uses: indicators/evidence}]}", "missing-key", "`file`"),
        ("tasks: {t: [{uses: indicators/evidence, with: {file: a.csv, year: 3}}]}", "out-of-range", ""),
        ("tasks: {t: [{uses: indicators/evidens, with: {file: a.csv}}]}", "unknown-reference", "indicators/evidence"),
        ("tasks: {t: [{uses: other/evidence}]}", "unknown-reference", "`other`"),
    ]

    @Test(arguments: wrong) func isTold(text: String, code: String, words: String) throws {
        let reading = try reading(text)
        let found = reading.diagnostics.filter { $0.message.code == code }
        #expect(found.contains { $0.message.text(in: .en).contains(words) && $0.span != nil }, "\(reading.diagnostics)")
    }

    @Test func stepsUseModulesWithoutASectionOfPlugins() throws {
        let reading = try reading("tasks: {t: [{uses: indicators/evidence, with: {file: a.csv}}]}")
        #expect(reading.diagnostics.isEmpty)
        #expect(reading.recipe?.tasks.first?.steps.first?.id == "indicators_evidence")
        #expect(reading.recipe?.attachments["a.csv"] == Array("a,b".utf8))
    }
}
