import Diagnostics
import Testing

@testable import Recipes

@Suite struct ParameterTests {
    private func value(_ files: [String: String], _ settings: [String: String] = [:]) throws -> AssembledRecipe {
        try Assembling(
            files: files,
            settings: settings.sorted { $0.key < $1.key }.map { ParameterSetting(name: $0.key, text: $0.value) }
        ).recipe()
    }

    @Test func takesTheNearestValue() throws {
        let base = "parameters: {a: {default: base}}\nx: \"${{ parameters.a }}\"\n"
        let with = "extends: {recipe: base.yaml, with: {a: with}}\n"
        let own = with + "parameters: {a: {default: own}}\n"
        #expect(try value(["recipe.yaml": base]).shown("x") == "base")
        #expect(try value(["recipe.yaml": with, "base.yaml": base]).shown("x") == "with")
        #expect(try value(["recipe.yaml": own, "base.yaml": base]).shown("x") == "own")
        #expect(try value(["recipe.yaml": own, "base.yaml": base], ["a": "set"]).shown("x") == "set")
    }

    @Test func passesValuesDownTheChain() throws {
        let recipe = try value([
            "recipe.yaml":
                "extends: {recipe: b.yaml, with: {b: \"${{ parameters.c }}!\"}}\nparameters: {c: {default: C}}\n",
            "b.yaml": "extends: {recipe: a.yaml, with: {a: \"${{ parameters.b }}?\"}}\nparameters: {b: {default: B}}\n",
            "a.yaml": "parameters: {a: {default: A}}\nx: \"${{ parameters.a }}\"\n",
        ])
        #expect(recipe.shown("x") == "C!?")
        #expect(recipe.shownFindings == [])
    }

    static let settings: [(type: String, text: String, value: String)] = [
        ("type: text", "no", "no"), ("type: integer", "12", "12"), ("type: number", "1.5", "1.5"),
        ("type: boolean", "true", "true"), ("type: date", "30.9.2027", "2027-09-30"),
        ("type: list", "a, b,c", "[a, b, c]"),
        ("type: list", "[a, 'b, c']", "[a, b, c]"), ("type: list", "", "[]"), ("type: map", "{a: 1}", "{a: 1}"),
        ("type: choice, of: [x, y]", "y", "y"),
    ]

    @Test(arguments: settings)
    func readsSettingsByTheirType(type: String, text: String, value: String) throws {
        let recipe = try self.value(
            ["recipe.yaml": "parameters: {p: {\(type)}}\nx: \"${{ parameters.p }}\"\n"], ["p": text])
        #expect(recipe.findings.settingProblems.isEmpty)
        #expect(recipe.shown("x") == value)
    }

    @Test(arguments: [
        ("type: integer", "x"), ("type: integer", "99999999999999999999"), ("type: number", ".inf"),
        ("type: boolean", "yes"),
        ("type: date", "31.2.2027"), ("type: list", "[a"), ("type: map", "a"), ("type: choice, of: [x, y]", "z"),
    ])
    func refusesSettingsOfAnotherType(type: String, text: String) throws {
        let recipe = try value(["recipe.yaml": "parameters: {p: {\(type)}}\n"], ["p": text])
        #expect(recipe.findings.settingProblems.map(\.message.code) == ["parameter-value"])
        #expect(recipe.shownFindings == [])
    }

    @Test func tellsOfSettingsThatNoParameterTakes() throws {
        let recipe = try value(["recipe.yaml": "parameters: {alue: {default: x}}\n"], ["aleu": "y"])
        #expect(
            recipe.findings.settingProblems.map { $0.message.text(in: .en) } == [
                "there is no parameter `aleu`; did you mean `alue`?"
            ])
    }

    static let broken: [(parameters: String, finding: String)] = [
        ("{p: {type: text}}", "parameter-missing recipe.yaml:1:14"),
        ("{p: {type: integer, default: x}}", "parameter-value recipe.yaml:1:42"),
        ("{p: {type: boolean, default: \"true\"}}", "parameter-value recipe.yaml:1:42"),
        ("{p: {type: choice, of: [oulu, kuopio], default: oulo}}", "parameter-value recipe.yaml:1:61"),
        (
            "{p: {default: \"${{ parameters.q }}\"}, q: {default: \"${{ parameters.p }}\"}}",
            "parameter-cycle recipe.yaml:1:27"
        ),
        ("{p: {default: \"${{ network.id }}\"}}", "expression-too-early recipe.yaml:1:32"),
    ]

    @Test(arguments: broken)
    func tellsOfValuesThatCannotBe(parameters: String, finding: String) throws {
        let recipe = try value(["recipe.yaml": "parameters: \(parameters)\nx: \"${{ parameters.p }}\"\n"])
        #expect(recipe.shownFindings == [finding])
    }
}
