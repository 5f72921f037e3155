import Foundation
import Testing

/// The plugins that come with Verkosto, as their users meet them.
struct BundledPluginTests {
    private let home: PluginHome

    init() throws { home = try PluginHome() }

    private func verkosto(_ arguments: String...) throws -> PluginHome.Run { try home.verkosto(arguments) }

    private static let network = """
        verkosto: 1
        network: {id: oulu, name: Oulun verkosto, languages: [fi]}
        members:
          - {id: kaupunki, name: Oulun kaupunki, kind: municipality, representatives: 2}
          - {id: setlementti, name: Oulun Seudun Setlementti ry, kind: association}
          - {id: martat, kind: association}
        meetings:
          - {id: kehittämispäivät, name: Kehittämispäivät, of: network, dates: [{start: 2027-02-02T08:30, end: 2027-02-02T16:00}]}
        tasks:
          pöytäkirjat: [{uses: minutes/read, with: {file: pöytäkirja.md}}]

        """

    @Test func minutesComeIntoTheRegister() throws {
        try home.write(Self.network, to: "recipe.yaml")
        try home.write(
            """
            # Kehittämispäivät

            **Kokous:** kehittämispäivät/1
            **Aika:** 2.2.2027 klo 8.30–16.00
            **Läsnä:** Oulun kaupunki, Oulun Seudun Setlementti ry, martat

            1. Avaus
            2. Vuosisuunnitelma
               Päätös: Hyväksyttiin.

            Lupaus (setlementti, 30.4.2027): Kutsuu järjestöt koolle.
            """, to: "pöytäkirja.md")
        let run = try verkosto("run", "recipe.yaml", "--today", "2027-02-03")
        #expect(run.exitCode == 0, "\(run.standardError)")
        #expect(run.standardOutput == "Recorded in the register: 2 events\n")
        let log = try verkosto("log", "recipe.yaml").standardOutput
        for words in [
            "meeting kehittämispäivät/1 held 2027-02-02T08:30, 3 present; decided: Hyväksyttiin.",
            "Oulun Seudun Setlementti ry promises (kehittämispäivät-1-1): Kutsuu järjestöt koolle., by 2027-04-30",
        ] {
            #expect(log.contains(words), "\(words): \(log)")
        }
        #expect(try verkosto("run", "recipe.yaml", "--today", "2027-02-04").exitCode == 0)
        #expect(try verkosto("log", "recipe.yaml").standardOutput == log, "the same minutes count once")
    }

    @Test func minutesThatNameNoMemberRecordNothing() throws {
        try home.write(Self.network, to: "recipe.yaml")
        try home.write(
            "Kokous: kehittämispäivät/1\nAika: 2.2.2027 klo 8.30–16.00\nLäsnä: kaupunki, marttat\n",
            to: "pöytäkirja.md")
        let run = try verkosto("run", "recipe.yaml", "--today", "2027-02-03")
        #expect(run.exitCode == 1)
        let words =
            "error[minutes/member]: pöytäkirja.md:3: “marttat” is no member of the network; did you mean “martat”?"
        #expect(run.standardError.contains(words), "\(run.standardError)")
        #expect(try verkosto("log", "recipe.yaml").standardOutput.contains("held") == false)
    }

    /// The bundled network JAKE, copied: indicators for its welfare report, and invitations for whoever has a mandate.
    @Test func jakeShowsIndicatorsAndInvitations() throws {
        let made = try verkosto("new", "oma", "--from", "jake")
        #expect(made.exitCode == 0, "\(made.standardError)")
        let indicators = try home.verkosto(
            ["run", "oma", "tunnusluvut", "--today", "2026-11-22", "--out", "out"], language: "fi")
        #expect(indicators.exitCode == 0, "\(indicators.standardError)")
        let table = home.folder.url.appending(path: "out/tables/indicators.csv")
        let expected = CommandRun.recipes.appending(path: "jake/expected/tunnusluvut.csv")
        try GoldenFile(url: expected).expect(String(contentsOf: table, encoding: .utf8))
        let person = try verkosto(
            "person", "add", "oma", "--name", "Liisa Esimerkki", "--member", "liperi", "--email", "liisa@example.org",
            "--today",
            "2026-11-22")
        #expect(person.exitCode == 0, "\(person.standardError)")
        let invitations = try verkosto("run", "oma", "kutsut", "--today", "2027-01-20", "--out", "out")
        #expect(invitations.exitCode == 0, "\(invitations.standardError)")
        let mails = try home.folder.files().filter { $0.hasPrefix("out/messages/") }
        let mail = try String(contentsOf: home.folder.url.appending(path: #require(mails.first)), encoding: .utf8)
        #expect(mail.contains("Bcc: liisa@example.org"))
        #expect(mail.contains("X-Unsent: 1"))
    }
}
