import Diagnostics
import SectionSchema
import Testing

@testable import Recipes

@Suite struct FillingTests {
    static let header = """
        parameters:
          alue: {type: text, default: Oulu}
          määrä: {type: integer, default: 3}
          osuus: {type: number, default: 0.5}
          uusi: {type: boolean, default: true}
          alkaa: {type: date, default: 30.9.2027}
          kunnat: {type: list, default: [liperi, juuka]}
          tiedot: {type: map, default: {väki: 10, nimi: X}}
        network:
          id: verkko
          name: {fi: Verkko, sv: Nät}
          area: "${{ parameters.alue }}"
          languages: [fi, sv]
          purpose: "Verkosto: ${{ network.area }}"
        vocabularies:
          area: [tuira, {id: jääli, name: Jääli}]

        """

    static let values: [(written: String, filled: String)] = [
        ("plain", "plain"),
        ("\"${{ parameters.alue }}\"", "Oulu"),
        ("\"${{parameters.määrä}}\"", "3"),
        ("\"${{ parameters.määrä * 2 + 1 }}\"", "7"),
        ("\"${{ parameters.osuus }}\"", "0.5"),
        ("\"${{ !parameters.uusi }}\"", "false"),
        ("\"${{ parameters.alkaa }}\"", "30.9.2027"),
        ("\"${{ parameters.alkaa + days(1) }}\"", "2027-10-01"),
        ("\"${{ plus(parameters.alkaa, '4 months') }}\"", "2028-01-30"),
        ("\"${{ parameters.kunnat }}\"", "[liperi, juuka]"),
        ("\"${{ parameters.kunnat.map(k, k + '-sote') }}\"", "[liperi-sote, juuka-sote]"),
        ("\"${{ parameters.tiedot }}\"", "{väki: 10, nimi: X}"),
        ("\"${{ parameters.tiedot.väki + 1 }}\"", "11"),
        ("\"${{ network.name }}\"", "{fi: Verkko, sv: Nät}"),
        ("\"Me: ${{ network.name }}, ${{ network.area }}\"", "Me: Verkko, Oulu"),
        ("\"${{ network.purpose }}\"", "Verkosto: Oulu"),
        ("\"${{ vocabularies.area }}\"", "[tuira, jääli]"),
        ("\"${{ size(vocabularies.area) }} aluetta\"", "2 aluetta"),
        ("\"${{ {'a': {'b': parameters.alue}}.a.b }}\"", "Oulu"),
        ("\"Kunnat: ${{ parameters.kunnat }}\"", "Kunnat: liperi, juuka"),
        ("|\n  ${{ parameters.alue }}\n", "Oulu"),
        ("[\"${{ parameters.alue }}\", b]", "[Oulu, b]"),
    ]

    @Test(arguments: values)
    func fillsInWhatIsKnown(written: String, filled: String) throws {
        let recipe = try Assembling(files: ["recipe.yaml": Self.header + "x: \(written)\n"]).recipe()
        #expect(recipe.shownFindings == [])
        #expect(recipe.shown("x") == filled)
    }

    static let templates: [(written: String, filled: String)] = [
        ("[{for_each: [a, b], as: k, id: \"${{ k }}-x\"}]", "[{id: a-x}, {id: b-x}]"),
        ("[{for_each: \"${{ parameters.kunnat }}\", as: k, id: \"${{ k }}\"}]", "[{id: liperi}, {id: juuka}]"),
        ("[{for_each: \"${{ vocabularies.area }}\", as: k, id: \"${{ k }}\"}]", "[{id: tuira}, {id: jääli}]"),
        ("[{for_each: [091, 1e3, no], as: k, id: \"k${{ k }}\"}]", "[{id: k091}, {id: k1e3}, {id: kno}]"),
        ("[{for_each: [{n: a, v: [1, 2]}], as: k, id: \"${{ k.n }}\", l: \"${{ k.v }}\"}]", "[{id: a, l: [1, 2]}]"),
        (
            "[{for_each: [a, b], as: k, id: \"${{ k }}\", in: [{for_each: [1, 2], as: n, id: \"${{ k }}${{ n }}\"}]}]",
            "[{id: a, in: [{id: a1}, {id: a2}]}, {id: b, in: [{id: b1}, {id: b2}]}]"
        ),
        ("[{id: z}, {for_each: [a], as: k, id: \"${{ k + parameters.alue }}\"}]", "[{id: z}, {id: aOulu}]"),
        ("[{for_each: [], as: k, id: \"${{ k }}\"}]", "[]"),
        ("[{for_each: [\"${{ parameters.alue }}\"], as: k, id: \"${{ lower(k) }}\"}]", "[{id: oulu}]"),
    ]

    @Test(arguments: templates)
    func unrollsTemplates(written: String, filled: String) throws {
        let recipe = try Assembling(files: ["recipe.yaml": Self.header + "x: \(written)\n"]).recipe()
        #expect(recipe.shownFindings == [])
        #expect(recipe.shown("x") == filled)
    }

    static let waiting: [(written: String, filled: String)] = [
        ("{message: \"${{ application.title }}\"}", "{message: ${{ application.title }}}"),
        ("{require: \"application.n > parameters.määrä\"}", "{require: application.n > parameters.määrä}"),
        ("{level: \"${{ parameters.alue }}\"}", "{level: Oulu}"),
        (
            "{for_each: [liperi], as: k, id: \"${{ k }}\", message: \"${{ k }}: ${{ application.title }}\"}",
            "{id: liperi, message: liperi: ${{ application.title }}}"
        ),
        ("{for_each: [a], as: k, require: \"application.area == k\"}", "{require: application.area == \"a\"}"),
        (
            "{for_each: [a], as: k, require: \"${{ application.l.exists(k, k == 'b') }}\"}",
            "{require: ${{ application.l.exists(k, k == 'b') }}}"
        ),
        ("{for_each: [a], as: k, when: {area: \"${{ k }}\"}}", "{when: {area: a}}"),
        ("{for_each: [5], as: k, when: {n: {at_least: \"${{ k + 1 }}\"}}}", "{when: {n: {at_least: 6}}}"),
        (
            "{for_each: [\"it's \\\"x\\\"\"], as: k, require: \"application.t != k\"}",
            "{require: application.t != \"it's \\\"x\\\"\"}"
        ),
    ]

    @Test(arguments: waiting)
    func leavesRulesTheirThings(written: String, filled: String) throws {
        let recipe = try Assembling(files: ["recipe.yaml": Self.header + "rules: [\(written)]\n"]).recipe()
        #expect(recipe.shownFindings == [])
        #expect(recipe.shown("rules") == "[\(filled)]")
    }

    @Test func leavesTheStepsOfTasks() throws {
        let steps = "[{uses: check, for_each: \"${{ members }}\", as: m, with: {x: \"${{ m.id }}\"}}]"
        let recipe = try Assembling(files: [
            "recipe.yaml": Self.header + "tasks: {a: {name: \"${{ network.id }}\", steps: \(steps)}}\n"
        ])
        .recipe()
        #expect(recipe.shownFindings == [])
        #expect(recipe.shown("tasks") == "{a: {name: verkko, steps: \(steps.replacing("\"", with: ""))}}")
    }

    @Test func unrollsStepsWhoseIDNamesTheElement() throws {
        let steps = "[{for_each: [2027, 2028], as: v, id: \"k_${{ v }}\", uses: schedule, with: {year: \"${{ v }}\"}}]"
        let recipe = try Assembling(files: ["recipe.yaml": Self.header + "tasks: {a: {steps: \(steps)}}\n"]).recipe()
        #expect(recipe.shownFindings == [])
        #expect(
            recipe.shown("tasks")
                == "{a: {steps: [{id: k_2027, uses: schedule, with: {year: 2027}}, {id: k_2028, uses: schedule, with: {year: 2028}}]}}"
        )
    }

    @Test func neverEvaluatesDataAsExpressions() throws {
        let recipe = try Assembling(
            files: ["recipe.yaml": Self.header + "x: [\"${{ parameters.alue }}\", \"A ${{ parameters.alue }}\"]\n"],
            settings: [ParameterSetting(name: "alue", text: "${{ 1 / 0 }}")]
        ).recipe()
        #expect(recipe.shownFindings == [])
        #expect(recipe.shown("x") == "[${{ 1 / 0 }}, A ${{ 1 / 0 }}]")
    }

    @Test func protectsDataInTextsThatWait() throws {
        let rule = "{for_each: \"${{ [parameters.alue] }}\", as: k, id: a, message: \"${{ k }}\"}"
        let recipe = try Assembling(
            files: ["recipe.yaml": Self.header + "rules: [\(rule)]\n"],
            settings: [ParameterSetting(name: "alue", text: "${{ today }}")]
        ).recipe()
        #expect(recipe.shown("rules") == "[{id: a, message: ${{ \"${{ today }}\" }}}]")
    }

    static let failures: [(written: String, findings: [String])] = [
        ("\"${{ parameters.aleu }}\"", ["x:5:16"]),
        ("\"${{ parametrs.alue }}\"", ["x:5"]),
        ("\"${{ members.size() }}\"", ["expression-too-early x:5"]),
        ("\"a ${{ parameters.alue\"", ["expression-unclosed x:3"]),
        ("\"${{ 1 / (parameters.määrä - 3) }}\"", ["division-by-zero x:5"]),
        ("\"${{ parameters.tiedot.x }}\"", ["no-such-key x:5"]),
        ("\"${{ parameters. }}\"", ["x:5"]),
        ("[{for_each: [a], id: b}]", ["template-name x:3"]),
        ("[{for_each: [a], as: 1x, id: b}]", ["template-name x:22"]),
        ("[{for_each: [a], as: members, id: b}]", ["template-name x:22"]),
        ("[{for_each: a, as: k, id: b}]", ["template-list x:13"]),
        ("[{for_each: \"${{ parameters.alue }}\", as: k, id: b}]", ["template-list x:13"]),
        ("[{for_each: \"${{ parameters.x }}\", as: k, id: b}]", ["x:17"]),
    ]

    @Test(arguments: failures)
    func tellsEachMistakeOnce(written: String, findings: [String]) throws {
        let recipe = try Assembling(files: ["recipe.yaml": Self.header + "x: \(written)\n"]).recipe()
        #expect(recipe.shownFindings.count == findings.count, "\(recipe.shownFindings)")
    }

    @Test func capsWhatTemplatesUnroll() throws {
        let list = "[" + (0..<1000).map(String.init).joined(separator: ", ") + "]"
        let bomb = """
            x: [{for_each: \(list), as: a, in: [{for_each: \(list), as: b, in: [{for_each: \(list), as: c, id: "${{ c }}"}]}]}]

            """
        let recipe = try Assembling(files: ["recipe.yaml": bomb]).recipe()
        #expect(recipe.findings.diagnostics.map(\.message.code) == ["template-size"])
        #expect(recipe.findings.gaps.sections == ["x"])
    }
}
