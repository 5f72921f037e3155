import Diagnostics
import NetworkModel
import SourceText
import Testing
import WorkCalendar

@testable import Recipes

/// One slip, one finding: what follows from a slip is not told again elsewhere.
@Suite struct OneFindingTests {
    private static let head = "verkosto: 1\nnetwork: {id: n, name: N}\n"

    @Test(arguments: [
        (
            "a term misspelt where a member has it", "unknown-term",
            """
            vocabularies: {theme: [muisti, kulttuuri]}
            members: [{id: a, kind: x, theme: [muiti]}, {id: b, kind: x, theme: [muisti]}]
            groups: [{id: g, members: {where: {theme: muisti}}, lead: a}]
            """
        ),
        (
            "a member misspelt in a group that it leads", "unknown-reference",
            "members: [{id: martat}, {id: oulu}]\ngroups: [{id: g, members: [matrat, oulu], lead: martat, chair: martat}]"
        ),
        (
            "an element without id that others name", "missing-key",
            """
            members: [{name: Martat ry, kind: x}, {id: oulu}]
            groups: [{id: g, members: [martat, oulu], lead: martat}, {id: h, members: [martat/vetäjä]}]
            activities: [{id: t, by: [martat]}]
            """
        ),
        (
            "a brace that is never closed", "unclosed-bracket",
            "members:\n  - {id: a, name: A, kind: x\n  - {id: b, name: B}\ngroups: [{id: g, members: [a, b]}]"
        ),
        (
            "a condition of too many keys", "expression-type",
            """
            application: {fields: {\((0..<300).map { "f\($0): {type: integer}" }.joined(separator: ", "))}}
            rules: [{id: r, about: application, require: {title: {present: true}}, when: {\((0..<300).map { "f\($0): 1" }.joined(separator: ", "))}}]
            """
        ),
        (
            "states that are no list, with a gate behind them", "wrong-type",
            """
            application: {states: x}
            rules: [{id: r, about: application, require: {title: a}, gates: [city_review]}]
            """
        ),
    ])
    func `one slip gives one error`(_ slip: String, _ code: String, _ yaml: String) throws {
        let files = MemoryFolder(files: ["recipe.yaml": Array((Self.head + yaml + "\n").utf8)])
        let reader = RecipeReader(
            files: RecipeFiles(folder: files, bundled: []), modules: [], today: try Day("2027-01-15"))
        let errors = try reader.read(.file(path: "recipe.yaml")).diagnostics.filter { $0.level == .error }
        #expect(errors.map(\.message.code) == [code], "\(slip): \(errors.map { $0.message.text(in: .en) })")
    }

    @Test func `what a recipe takes away from its base goes from there with a note`() throws {
        let base = """
            verkosto: 1
            network: {id: n, name: N}
            members: [{id: a, kind: x}, {id: b, kind: x}]
            groups: [{id: g, members: [a, b], lead: a}]
            rules: [{id: r, about: member, require: {kind: x}, examples: [{given: {member: a}, expect: held}, {given: {member: {kind: y}}, expect: broken}]}]
            """
        let own = "extends: {recipe: base.yaml}\nmembers: [{id: a, remove: true}, {id: c, kind: y}]\n"
        let files = MemoryFolder(files: ["base.yaml": Array(base.utf8), "recipe.yaml": Array(own.utf8)])
        let reader = RecipeReader(
            files: RecipeFiles(folder: files, bundled: []), modules: [], today: try Day("2027-01-15"))
        let reading = try reader.read(.file(path: "recipe.yaml"))
        let recipe = try #require(reading.recipe)
        #expect(recipe.network.groups[0].members.map(\.id) == ["b"])
        #expect(recipe.rules[0].examples.count == 1)
        #expect(reading.diagnostics.map(\.message.code) == ["taken-away", "taken-away", "examples-left-out"])
        #expect(reading.diagnostics.allSatisfy { $0.level == .note })
    }
}
