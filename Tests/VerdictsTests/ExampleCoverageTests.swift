import Diagnostics
import Recipes
import Testing
import WorkCalendar

@testable import Verdicts

/// What examples reach and what they don't.
@Suite struct ExampleCoverageTests {
    static func coverage(of rule: String) throws -> (missing: [String], reached: Int, total: Int) {
        let recipe = try TestRecipe(
            """
            verkosto: 1
            network: {id: n, name: N}
            members: [{id: martat, kind: association}, {id: kaupunki, kind: municipality}]
            application: {fields: {amount: {type: integer}, is_new: {type: boolean}}}
            \(rule)
            """
        ).recipe
        let run = ExampleRun(recipe, today: try Day("2027-01-15"), language: "fi")
        let coverage = run.coverage(of: run.results())
        return (coverage.diagnostics.map { $0.message.text(in: .en) }, coverage.reached, coverage.total)
    }

    @Test func `a rule without examples is named once`() throws {
        let found = try Self.coverage(of: "rules: [{id: raja, about: application, require: {amount: {at_most: 5}}}]")
        #expect(found.missing == ["rule “raja” has no example"])
        #expect(found.reached == 0 && found.total == 3)
    }

    @Test func `verdicts that no example comes to are named, those that can't be are not`() throws {
        let found = try Self.coverage(
            of: """
                rules:
                  - id: raja
                    about: application
                    require: {amount: {at_most: 5}}
                    examples: [{given: {application: {amount: 5}}, expect: held}]
                """)
        #expect(
            found.missing == [
                "“raja”: no example comes to the verdict broken", "“raja”: no example comes to the verdict incomplete",
            ])
    }

    @Test func `operands are told apart, those that were not asked too`() throws {
        let found = try Self.coverage(
            of: """
                rules:
                  - id: sana
                    about: member
                    require: "member.kind == 'association' && (member.id == 'martat' || size(member.contract) > 0)"
                    examples:
                      - {given: {member: martat}, expect: held}
                      - {given: {member: kaupunki}, expect: broken}
                """)
        #expect(
            found.missing == [
                "“sana”: `member.id == \"martat\"` holds in all examples",
                "“sana”: in no example does `size(member.contract) > 0` hold",
                "“sana”: `size(member.contract) > 0` holds in all examples",
            ])
    }

    @Test func `keys of a mapping are operands with their place`() throws {
        let found = try Self.coverage(
            of: """
                rules:
                  - id: raja
                    about: application
                    when: {is_new: true}
                    require: {amount: {at_least: 1, at_most: 5}}
                    examples:
                      - {given: {application: {amount: 3, is_new: true}}, expect: held}
                      - {given: {application: {amount: 9, is_new: true}}, expect: broken}
                      - {given: {application: {amount: 9, is_new: false}}, expect: not_applicable}
                      - {given: {application: {is_new: true}}, expect: incomplete}
                """)
        #expect(found.missing == ["“raja”: `application.amount >= 1` holds in all examples"])
    }

    @Test func `each item of an endorsement is to be met once and unmet once`() throws {
        let found = try Self.coverage(
            of: """
                endorsements:
                  - id: puumerkki
                    about: application
                    given_by: network
                    require: [{at_least: 1, among: {kind: association}}, {no_declines: true}]
                    examples:
                      - {given: {today: 2027-02-01, application: {marks: [{by: martat}]}}, expect: held}
                      - {given: {today: 2027-02-01, application: {marks: []}}, expect: pending}
                """)
        #expect(found.missing == ["“puumerkki”: in no example is the requirement `no_declines` left unmet"])
    }

    @Test(arguments: [("ehto ei täyty", true), ("application.amount = 9", true), ("jotain muuta", false)])
    func `an example may expect words of the verdict or of its reasons`(_ text: String, _ passes: Bool) throws {
        let recipe = try TestRecipe(
            """
            verkosto: 1
            network: {id: n, name: N}
            application: {fields: {amount: {type: integer}}}
            rules:
              - id: raja
                about: application
                require: {amount: {at_most: 5}}
                examples: [{given: {application: {amount: 9}}, expect: broken, because: \(text)}]
            """
        ).recipe
        let results = ExampleRun(recipe, today: try Day("2027-01-15"), language: "fi").results()
        #expect(results.map(\.passes) == [passes])
    }
}
