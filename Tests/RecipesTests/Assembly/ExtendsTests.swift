import Diagnostics
import SourceText
import Testing

@testable import Recipes

@Suite struct ExtendsTests {
    @Test func findsBundledRecipesAndPathsInside() throws {
        let assembling = Assembling(
            files: [
                "own/recipe.yaml": "extends: ../base/recipe.yaml\na: own\n",
                "base/recipe.yaml": "extends: jake\nb: base\n",
            ],
            bundled: ["jake": ["recipe.yaml": "extends: more.yaml\nc: jake\n", "more.yaml": "d: more\n"]])
        let recipe = try assembling.recipe("own/recipe.yaml")
        #expect(["a", "b", "c", "d"].map { recipe.shown($0) } == ["own", "base", "jake", "more"])
        #expect(
            recipe.files.all.map(\.path) == [
                "own/recipe.yaml", "base/recipe.yaml", "jake/recipe.yaml", "jake/more.yaml",
            ])
        #expect(recipe.shownFindings == [])
    }

    @Test func takesAFolderForItsRecipe() throws {
        let recipe = try Assembling(files: ["own/recipe.yaml": "extends: ../base\n", "base/recipe.yaml": "b: 1\n"])
            .recipe("own")
        #expect(recipe.shown("b") == "1")
    }

    @Test func leavesSectionsOut() throws {
        let recipe = try Assembling(files: [
            "recipe.yaml": "extends: {recipe: base.yaml, without: [a, b]}\nb: [{id: y}]\n",
            "base.yaml": "a: 1\nb: [{id: x}]\nc: 3\n",
        ]).recipe()
        #expect(["a", "b", "c"].map { recipe.shown($0) } == ["-", "[{id: y}]", "3"])
    }

    static let failures: [(own: String, others: [String: String], finding: String)] = [
        ("extends: ../../etc/passwd\n", [:], "path-outside recipe.yaml:1:10"),
        ("extends: /etc/passwd\n", [:], "path-outside recipe.yaml:1:10"),
        ("extends: base.yaml\n", [:], "file-unreadable recipe.yaml:1:10"),
        ("extends: {recipe: jak}\n", [:], "unknown-reference recipe.yaml:1:19"),
        ("extends: recipe.yaml\n", [:], "extends-cycle recipe.yaml:1:10"),
        ("extends: a.yaml\n", ["a.yaml": "extends: recipe.yaml\n"], "extends-cycle a.yaml:1:10"),
        ("extends: a.yaml\n", ["a.yaml": "[b]\n"], "recipe-not-mapping a.yaml:1:1"),
        ("extends: a.yaml\n", ["a.yaml": ""], "empty-file a.yaml:1:1"),
        (
            "extends: {recipe: a.yaml, without: [membrs]}\n", ["a.yaml": "members: []\n"],
            "unknown-reference recipe.yaml:1:37"
        ),
        (
            "extends: {recipe: a.yaml, with: {alu: x}}\n", ["a.yaml": "parameters: {alue: {default: y}}\n"],
            "unknown-reference recipe.yaml:1:34"
        ),
    ]

    @Test(arguments: failures)
    func tellsWhatCannotBeExtended(own: String, others: [String: String], finding: String) throws {
        let files = others.merging(["recipe.yaml": own]) { first, _ in first }
        let recipe = try Assembling(files: files, bundled: ["jake": ["recipe.yaml": "a: 1\n"]]).recipe()
        #expect(recipe.shownFindings == [finding])
    }

    @Test func tellsAChainThatIsTooLong() throws {
        var files = ["recipe.yaml": "extends: r1.yaml\n"]
        for number in 1...40 { files["r\(number).yaml"] = "extends: r\(number + 1).yaml\n" }
        let recipe = try Assembling(files: files).recipe()
        #expect(recipe.shownFindings == ["extends-depth r15.yaml:1:10"])
        #expect(recipe.findings.diagnostics[0].notes.count == 15)
    }

    @Test func throwsForTheFileAskedForAlone() {
        #expect(throws: RecipeFileError(path: "recipe.yaml", reason: .missing)) { try Assembling(files: [:]).recipe() }
    }
}
