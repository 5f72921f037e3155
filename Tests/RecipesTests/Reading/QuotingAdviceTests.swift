import Diagnostics
import Testing
import WorkCalendar

@testable import Recipes

/// Expressions that YAML breaks because they stand without quotes: one finding each, with the advice to quote them.
@Suite struct QuotingAdviceTests {
    static let expressions = [
        "!application.is_new",
        "'draft' == application.state",
        "application.title == \"a: b\"",
    ]

    @Test(arguments: expressions)
    func advisesQuotes(expression: String) throws {
        let recipe = """
            verkosto: 1
            network: {id: verkko, name: Verkko}
            application: {fields: {amount: {type: integer}, is_new: {type: boolean}}}
            rules:
              - id: sääntö
                about: application
                require: \(expression)
            """
        let folder = MemoryFolder(files: ["recipe.yaml": Array(recipe.utf8)])
        let reader = RecipeReader(files: RecipeFiles(folder: folder), modules: [], today: try Day("2027-01-01"))
        let findings = try reader.read(.file(path: "recipe.yaml")).diagnostics
        #expect(findings.count == 1)
        let finding = try #require(findings.first)
        #expect(finding.notes.map { $0.message.text(in: .en) } == ["Put the expression in double quotes"])
        let edit = try #require(finding.fixes.first?.edits.first)
        #expect(edit.text == "\"" + expression.replacing("\"", with: "\\\"") + "\"")
    }

    @Test func leavesOtherTextsAlone() throws {
        let recipe = "verkosto: 1\nnetwork: {id: verkko, name: Verkko}\nvenues:\n  - id: a\n    name: !sali\n"
        let folder = MemoryFolder(files: ["recipe.yaml": Array(recipe.utf8)])
        let reader = RecipeReader(files: RecipeFiles(folder: folder), modules: [], today: try Day("2027-01-01"))
        let findings = try reader.read(.file(path: "recipe.yaml")).diagnostics
        #expect(findings.map(\.message.code) == ["unknown-tag"])
        #expect(findings.flatMap(\.notes).isEmpty)
    }
}
