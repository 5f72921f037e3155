import Foundation
import Testing

/// How findings of rules and verdicts name things, and what of data's own text reaches a terminal.
struct RuleTextTests {
    private static let recipe = """
        verkosto: 1
        network: {id: n, name: N}
        members: [{id: k, name: Kunta}, {id: y, name: Yhdistys}]
        application: {fields: {amount: {type: integer}}}
        rules:
          - {id: antaa, name: Jäsen antaa jotakin, about: member, require: {contributes: {present: true}}}
          - {id: rooli, about: member, require: {roles: {present: true}}, message: "Jäsen ${{ member.name }} on ilman roolia."}
          - id: raja
            about: application
            require: {amount: {at_most: 5}}
            message: |
              Liikaa.
              Pyydä vähemmän.
        """

    private static func run(_ arguments: [String], application: String = "") throws -> CommandRun {
        let folder = try TemporaryFolder()
        try recipe.write(to: folder.url.appending(path: "recipe.yaml"), atomically: true, encoding: .utf8)
        try application.write(to: folder.url.appending(path: "a.jsonl"), atomically: true, encoding: .utf8)
        return try CommandRun(arguments + ["--lang", "fi", "--today", "2027-01-15"], in: folder.url)
    }

    @Test func aRuleWithoutAMessageNamesTheThing() throws {
        let told = try Self.run(["check", "."]).standardOutput
        #expect(told.contains("Kunta – Jäsen antaa jotakin: ei vielä, koska ehto ei täyty."))
        #expect(told.contains("virhe[rule-broken]: Jäsen Yhdistys on ilman roolia."))
    }

    @Test func aVerdictKeepsItsLinesAndATitleObeysNobody() throws {
        let application = #"{"id": "x", "title": "\u001b[31mPunainen\nrivi", "amount": 9}"# + "\n"
        let told = try Self.run(["verdict", ".", "--from", "a.jsonl"], application: application).standardOutput
        #expect(told.hasPrefix("x ␛[31mPunainen␊rivi (luonnos)\n"), "\(told)")
        #expect(told.contains("      Liikaa.\n      Pyydä vähemmän.\n"), "\(told)")
        #expect(!told.unicodeScalars.contains("\u{1B}"))
    }
}
