import Foundation
import Testing

/// What the register's commands do for their users, where no golden file tells it.
struct RegisterCommandTests {
    private static let applications = CommandRun.recipes.appending(path: "elämänkaari/applications.jsonl").path

    private func imported(on day: String, in folder: TemporaryFolder) throws -> CommandRun {
        let words = [
            "application", "import", "elämänkaari", "--from", Self.applications, "--today", day, "--lang", "en",
        ]
        return try CommandRun(words, in: folder.url)
    }

    /// Applications of a file come as they stand: verdicts on them are those on the file.
    @Test func importedApplicationsAreJudgedAsTheirFile() throws {
        let folder = try TemporaryFolder()
        let run = try imported(on: "2026-11-27", in: folder)
        #expect(run.standardOutput == "recorded, events 2–14\n", "\(run.standardError)")
        let judge = [
            "verdict", "elämänkaari", "--today", "2026-11-27", "--lang", "en", "--no-reasons", "--format", "jsonl",
        ]
        let kept = try CommandRun(judge, in: folder.url)
        let read = try CommandRun(judge + ["--from", Self.applications], in: folder.url)
        // What would do differs: the register knows the needs of all.
        func told(_ run: CommandRun) -> [String] {
            run.standardOutput.split(separator: "\n").map { String($0).replacing(/"needs":\[.*?\]/, with: "") }
        }
        #expect(told(kept).count == 4)
        #expect(told(kept) == told(read))
        #expect(try imported(on: "2026-11-27", in: folder).standardError.contains("the id “h1” is taken"))
    }

    @Test func whatLiesAheadIsNotImported() throws {
        let run = try imported(on: "2026-11-12", in: TemporaryFolder())
        #expect(run.exitCode == 1)
        #expect(run.standardError.contains("the day 2026-11-16 has yet to come"))
        #expect(run.standardError.contains("the day 2026-11-13 has yet to come"))
        #expect(run.standardError.contains("2 errors"))
    }

    /// An application is shown with the names that the register keeps, as long as they are still the recipe's.
    @Test func namesFollowTheRecipe() throws {
        let folder = try TemporaryFolder()
        let recipe = folder.url.appending(path: "recipe.yaml")
        func write(_ name: String) throws {
            let text = """
                verkosto: 1
                network: {id: verkosto, name: Verkosto, languages: [fi]}
                members:
                  - {id: martat, name: \(name), kind: association}
                application: {fields: {amount: {type: integer, unit: EUR, name: summa}}}
                """
            try text.write(to: recipe, atomically: true, encoding: .utf8)
        }
        func shown() throws -> CommandRun {
            try CommandRun(["application", "show", ".", "h1", "--lang", "fi"], in: folder.url)
        }
        try write("Martat ry")
        let submitted = try CommandRun(
            [
                "application", "submit", ".", "h1", "--title", "Kahvila", "--applicant", "martat", "--field",
                "amount=800", "--today", "2027-03-01",
            ], in: folder.url)
        #expect(submitted.exitCode == 0, "\(submitted.standardError)")
        let asSubmitted = """
            h1 Kahvila (jätetty)
              hakija: Martat ry
              jätetty: 2027-03-01
              summa: 800 EUR
              2027-03-01 → jätetty (hakija)

            """
        #expect(try shown().standardOutput == asSubmitted)
        try write("Marttayhdistys ry")
        #expect(try shown().standardOutput.contains("hakija: Marttayhdistys ry"))
        try write("[Martat")
        #expect(try shown().exitCode == 1)
        try write("Martat ry")
        #expect(try shown().standardOutput == asSubmitted)
    }
}
