import Diagnostics
import LocatedYAML
import SourceText
import Testing

@testable import Recipes

@Suite struct MergingTests {
    static let cases: [(base: String, own: String, merged: String)] = [
        ("a", "b", "b"),
        ("[a, b]", "[c]", "[c]"),
        ("[a, b]", "[]", "[]"),
        ("{a: 1, b: 2}", "{c: 3, b: 4}", "{a: 1, b: 4, c: 3}"),
        ("{a: {b: 1}}", "{a: {c: 2}}", "{a: {b: 1, c: 2}}"),
        ("{a: 1}", "[b]", "[b]"),
        ("[{id: a, n: 1}, {id: b}]", "[{id: c}, {id: a, m: 2}]", "[{id: a, n: 1, m: 2}, {id: b}, {id: c}]"),
        ("[{id: a}, {id: b}]", "[{id: a, remove: true}]", "[{id: b}]"),
        ("[{id: a, in: [{id: x}, {id: y}]}]", "[{id: a, in: [{id: x, remove: true}]}]", "[{id: a, in: [{id: y}]}]"),
        ("[a, b]", "[{id: b, name: B}, {id: c}]", "[a, {id: b, name: B}, {id: c}]"),
        ("[{id: a, remove: false}]", "[{id: a, n: 1}]", "[{id: a, remove: false, n: 1}]"),
        ("{a: {n: 1}, b: {n: 2}}", "{a: {remove: true}}", "{b: {n: 2}}"),
        ("[{id: kahvila, n: 1}]", "[{id: \"kahvila\", n: 2}]", "[{id: kahvila, n: 2}]"),
        ("[{id: \"a\\u0308\", n: 1}]", "[{id: ä, m: 2}]", "[{id: ä, n: 1, m: 2}]"),
        ("[{name: x}]", "[{name: y}]", "[{name: y}]"),
    ]

    @Test(arguments: cases)
    func laysOneOverTheOther(base: String, own: String, merged: String) throws {
        let recipe = try Assembling(files: [
            "recipe.yaml": "extends: base.yaml\nx: \(own)\n", "base.yaml": "x: \(base)\n",
        ]).recipe()
        #expect(recipe.shown("x") == merged)
        #expect(recipe.shownFindings == [])
    }

    static let removals: [(base: String, own: String, finding: String)] = [
        ("[{id: liperi}]", "[{id: lipari, remove: true}]", "unknown-reference recipe.yaml:2:10"),
        ("{liperi: {n: 1}}", "{lipari: {remove: true}}", "unknown-reference recipe.yaml:2:5"),
        ("[{id: liperi}]", "[{remove: true}]", "remove-nothing recipe.yaml:2:14"),
        ("[liperi]", "[{n: [{id: a, remove: true}], id: x}]", "remove-nothing recipe.yaml:2:26"),
    ]

    @Test(arguments: removals)
    func tellsOfRemovingNothing(base: String, own: String, finding: String) throws {
        let recipe = try Assembling(files: [
            "recipe.yaml": "extends: base.yaml\nx: \(own)\n", "base.yaml": "x: \(base)\n",
        ]).recipe()
        #expect(recipe.shownFindings == [finding])
    }

    @Test func offersTheNearestID() throws {
        let recipe = try Assembling(files: [
            "recipe.yaml": "extends: base.yaml\nx: [{id: lipari, remove: true}]\n", "base.yaml": "x: [{id: liperi}]\n",
        ]).recipe()
        let edit = try #require(recipe.findings.diagnostics.first?.fixes.first?.edits.first)
        #expect(edit.text == "liperi")
        #expect(recipe.files[edit.span.file]?.text(of: edit.span) == "lipari")
    }

    @Test func keepsTheOrderOfTheBaseAndEachNodesFile() throws {
        let recipe = try Assembling(files: [
            "recipe.yaml": "extends: base.yaml\nc: 1\nb: {own: 2}\n", "base.yaml": "a: 1\nb: {base: 1}\n",
        ]).recipe()
        let entries = try #require(recipe.tree?.mapping?.entries)
        #expect(entries.map(\.key) == ["a", "b", "extends", "c"])
        let paths = [recipe.tree?["b"]?["base"], recipe.tree?["b"]?["own"]].map { node in
            node.flatMap { recipe.files[$0.span.file]?.path }
        }
        #expect(paths == ["base.yaml", "recipe.yaml"])
    }
}
