import Diagnostics
import Foundation
import NetworkModel
import Recipes
import Testing
import WorkCalendar

@testable import Verdicts

/// What is said of each agreement, case by case: `Data/agreements.yaml` has the cases, `Data/agreements.fi.txt` and its
/// neighbours what people read. With `VERKOSTO_UPDATE_GOLDEN` in the environment, what is said becomes what is expected.
@Suite struct AgreementTests {
    private static func results(in language: String) throws -> (recipe: Recipe, results: [ExampleRun.Result]) {
        let recipe = try TestRecipe(try TestData.text("agreements.yaml")).recipe
        return (recipe, ExampleRun(recipe, today: try Day("2027-01-15"), language: language).results())
    }

    @Test func `every case comes to the verdict that it expects`() throws {
        for result in try Self.results(in: "fi").results {
            #expect(result.passes, "\(result.id) \(result.number): \(result.verdict.message)")
        }
    }

    @Test(arguments: MessageLanguage.allCases)
    func `the texts are those that people have read`(_ language: MessageLanguage) throws {
        let (recipe, results) = try Self.results(in: language.rawValue)
        let acts = ActTexts(network: recipe.network, language: language)
        let text = results.map { result in
            let verdict = result.verdict
            var lines = [
                "\(result.example.name?.text(in: "fi") ?? ""): \(verdict.word.rawValue)", "  \(verdict.message)",
            ]
            lines += verdict.wouldDo.map { "  + \(acts.text(of: $0))" }
            if let since = verdict.hopelessSince { lines.append("  – \(since)") }
            return lines.joined(separator: "\n") + "\n"
        }.joined()
        try TestData.expect(text, in: "agreements.\(language.rawValue).txt")
    }

    @Test(arguments: [
        "{documents: [liitteet]}", "{documents: {in: liitteet, all_of: [a]}}", "{linked_need: 2}",
        "{submitted_before: stea}",
        "{submitted_before: {what: stea, by: 1 week, year: vuosi}}",
        "{no_overlap: {sharing: theme, from: alku, to: loppu}}",
        "{budget: {amount: {at_most: \"1/3\", of: amount}}}", "{contract_in_force: applicant, title: {present: true}}",
        "{budget: {amount: {at_most: \"${{ parameters.raja }}\"}}}",
    ])
    func `the ways of writing an agreement are read`(_ require: String) throws {
        let recipe = try TestRecipe(Self.network(require)).recipe
        #expect(recipe.rules[0].agreements.count == 1)
    }

    @Test func `a field of the network's own that is named like an agreement stays a condition`() throws {
        let yaml = Self.network("{documents: {at_least: 3}}", fields: "documents: {type: integer}")
        let rule = try TestRecipe(yaml).recipe.rules[0]
        #expect(rule.agreements.isEmpty)
        #expect(rule.require?.source == "application.documents >= 3")
    }

    private static func network(_ require: String, fields: String = "vuosi: {type: integer}") -> String {
        """
        verkosto: 1
        network: {id: n, name: N}
        parameters: {raja: {type: integer, default: 5}}
        vocabularies: {theme: [a]}
        calendar: {deadlines: [{id: stea, date: 31.5.}]}
        application:
          fields:
            amount: {type: integer}
            liitteet: {type: list}
            theme: {type: list, of: theme}
            alku: {type: date}
            loppu: {type: date}
            \(fields)
        rules: [{id: r, about: application, require: \(require)}]
        """
    }
}
