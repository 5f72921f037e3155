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
            "verdict", "elämänkaari", "--today", "2026-11-27", "--lang", "en", "--format", "jsonl",
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

    /// What other rules would change is told of the applications on record as of those of a file.
    @Test func rehearsesWhatIsOnRecord() throws {
        let folder = try TemporaryFolder()
        _ = try imported(on: "2026-11-27", in: folder)
        let rehearse = [
            "rehearse", "elämänkaari", "--against", "elämänkaari", "--set", "puoltajia=5", "--lang", "en", "--today",
            "2026-11-27",
        ]
        let run = try CommandRun(rehearse, in: folder.url)
        #expect(run.exitCode == 0, "\(run.standardError)")
        #expect(run.standardOutput.contains("applications 4, of which 1 would change; verdicts that change 1."))
        #expect(run.standardOutput.contains("The network's endorsement mark: holds → pending"))
        #expect(
            try run.standardOutput
                == CommandRun(rehearse + ["--from", Self.applications], in: folder.url).standardOutput)
    }

    /// The city's experts see only what has earned the network's mark.
    @Test func aReportForTheCityShowsWhatItMayMove() throws {
        let folder = try TemporaryFolder()
        func run(for role: String) throws -> CommandRun {
            let recipe = """
                verkosto: 1
                extends: elämänkaari
                tasks:
                  luku:
                    steps:
                      - {uses: check, with: {for: \(role)}}
                      - {uses: report, with: {for: \(role), formats: [html, csv, json]}}
                """
            try recipe.write(to: folder.url.appending(path: "recipe.yaml"), atomically: true, encoding: .utf8)
            return try CommandRun(
                [
                    "run", ".", "luku", "--from", Self.applications, "--out", "out", "--today", "2026-11-27", "--lang",
                    "en",
                ], in: folder.url)
        }
        let city = try run(for: "city")
        #expect(city.exitCode == 0, "\(city.standardError)")
        #expect(try folder.files().contains("out/verdicts.jsonl"))
        let told = try folder.files().filter { $0.hasPrefix("out/") }.map {
            try String(contentsOf: folder.url.appending(path: $0), encoding: .utf8)
        }.joined()
        #expect(told.contains("Yhdessä ikkunan äärellä"))
        for hidden in ["Digituki tulee kylille", "Vanha tarve, uusi hanke", "Kuoro kiertää"] {
            #expect(!told.contains(hidden), "\(hidden)")
        }
        let mayor = try run(for: "mayor")
        #expect(mayor.exitCode == 1)
        #expect(mayor.standardError.contains("the roles are applicant, coordinator, city"))
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
