import Foundation
import Testing

/// The commands that copy, compare and change recipes, as a coordinator uses them one after the other.
struct EditingCommandTests {
    @Test func copyAndCompare() throws {
        let session = try EditingSession()
        session.run([
            "new", "kuopio", "--from", "elämänkaari", "--set", "alue=Kuopio", "--set", "puoltajia=4", "--lang", "fi",
        ])
        try session.show("kuopio/recipe.yaml", lines: 1...18)
        try session.showEnd(of: "kuopio/recipe.yaml", lines: 8)
        session.run(["check", "kuopio"])
        session.run(["test", "kuopio"])
        session.run(["diff", "elämänkaari", "kuopio", "--lang", "fi"])
        session.run(["diff", "elämänkaari", "kuopio", "--lang", "sv", "--format", "json"])
        let rehearsed = session.run(
            [
                "diff", "elämänkaari", "kuopio", "--verdicts", "--from", "recipes/elämänkaari/applications.jsonl",
                "--lang", "en",
            ], isShown: false)
        #expect(rehearsed?.standardOutput.contains("h1 Yhdessä ikkunan äärellä") == true)
        session.run(["new", "kuopio", "--from", "esko"])
        // Foundation's paths stop the program where a name has one letter.
        session.run(["new", "k", "--from", "esko", "--quiet"])
        try session.write("verkosto: 1\nnetwork: {id: x, name: X}\n", to: "x")
        session.run(["check", "x", "k"])
        session.run(["new", "turku", "--from", "elämänkaari", "--set", "alu=Turku"])
        session.run(["new", "turku", "--from", "puuttuva"])
        session.run(["new", "lahti", "--from", "esko", "--lang", "sv"])
        session.run(["check", "lahti", "--lang", "sv"])
        session.listFiles()
        try session.expectGolden("copy-and-compare.txt")
    }

    @Test func firstRecipe() throws {
        let session = try EditingSession()
        session.run([
            "new", "naapurit", "--lang", "fi", "--set", "area=Kemi", "--set", "members=Kemin kaupunki, Kemin Martat ry",
        ])
        try session.show("naapurit/recipe.yaml", lines: 1...40)
        session.run(["check", "naapurit"])
        session.run(["run", "naapurit", "--lang", "fi"])
        session.run(["new", "grannar", "--set", "meetings=99", "--lang", "sv"])
        session.run(["new", "grannar", "--set", "jäseniä=99", "--lang", "sv"])
        try session.expectGolden("first-recipe.txt")
    }
}

/// Commands run one after the other in a folder of their own, with what they printed.
final class EditingSession {
    let folder: URL
    private(set) var transcript = ""

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "verkosto-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(
            at: folder.appending(path: "recipes"), withDestinationURL: CommandRun.recipes)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    @discardableResult
    func run(_ arguments: [String], isShown: Bool = true) -> CommandRun? {
        let dated = arguments + ["--today", "2027-01-15"]
        guard let run = try? CommandRun(dated, in: folder) else { return nil }
        if isShown { transcript += run.transcript(of: arguments) + "\n" }
        return run
    }

    /// Runs a command on a terminal where somebody types.
    func converse(_ arguments: [String], typing answers: [String]) throws {
        let run = try TerminalRun(arguments + ["--today", "2027-01-15"], typing: answers, in: folder)
        transcript += "$ verkosto \(arguments.joined(separator: " "))\n\(run.screen)--- exit \(run.exitCode)\n\n"
    }

    func text(of path: String) throws -> String {
        try String(contentsOf: folder.appending(path: path), encoding: .utf8)
    }

    func write(_ text: String, to path: String) throws {
        let url = folder.appending(path: path)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try text.write(to: url, atomically: true, encoding: .utf8)
    }

    func show(_ path: String, lines: ClosedRange<Int>) throws {
        let all = try text(of: path).components(separatedBy: "\n")
        transcript += "$ sed -n \(lines.lowerBound),\(lines.upperBound)p \(path)\n"
        transcript += all.dropFirst(lines.lowerBound - 1).prefix(lines.count).joined(separator: "\n") + "\n\n"
    }

    func showEnd(of path: String, lines: Int) throws {
        let all = try text(of: path).components(separatedBy: "\n")
        transcript += "$ tail -\(lines - 1) \(path)\n" + all.suffix(lines).joined(separator: "\n") + "\n"
    }

    /// The lines that a section of the second file has and the first has not.
    func showDifference(_ first: String, _ second: String, in section: String) throws {
        let (old, new) = (
            try text(of: first).components(separatedBy: "\n"), try text(of: second).components(separatedBy: "\n")
        )
        let start = new.firstIndex(of: section) ?? 0
        let lines = new[start...].dropFirst().prefix { $0.isEmpty || $0.hasPrefix(" ") }.filter { !old.contains($0) }
        transcript += "new under `\(section)`\n" + lines.joined(separator: "\n") + "\n\n"
    }

    func listFiles() {
        let walk = FileManager.default.enumerator(atPath: folder.path)
        let paths =
            walk?.compactMap { $0 as? String }.filter { !$0.hasPrefix("recipes") && !$0.hasSuffix("schema.json") } ?? []
        transcript +=
            "$ find . -type f\n"
            + paths.filter { path in
                var isFolder: ObjCBool = false
                return FileManager.default.fileExists(atPath: folder.appending(path: path).path, isDirectory: &isFolder)
                    && !isFolder.boolValue
            }.sorted().joined(separator: "\n") + "\n"
    }

    func expectGolden(_ name: String) throws { try GoldenFile("Editing/" + name).expect(transcript) }
}

extension EditingCommandTests {
    @Test func yearsLater() throws {
        let session = try EditingSession()
        try FileManager.default.copyItem(
            at: CommandRun.recipes.appending(path: "elämänkaari/recipe.yaml"),
            to: session.folder.appending(path: "alkuperäinen.yaml"))
        session.run(["new", "kuopio", "--from", "alkuperäinen.yaml", "--set", "alue=Kuopio", "--lang", "fi", "--quiet"])
        session.run(["upgrade", "kuopio", "--lang", "fi"])
        try session.change("kuopio/recipe.yaml") { text in
            text.replacing("  - {id: martat,", with: "  # Martat tulivat mukaan 2026.\n  - {id: martat,")
                .replacing("    cadence: 6 x 2 h per year", with: "    cadence: 8 x 2 h per year   # enemmän")
        }
        session.run(["rename", "kuopio", "groups.kulttuuri", "taide", "--lang", "fi"])
        try session.change("alkuperäinen.yaml") { text in
            text.replacing(
                "venues:\n", with: "venues:\n  # Uusi paikka keskustassa.\n  - {id: tori, name: Kauppatori}\n"
            )
            .replacing("    cadence: 6 x 2 h per year", with: "    cadence: 5 x 2 h per year")
            .replacing("lead: kirjasto", with: "lead: martat")
            .replacing("default: 3, name", with: "default: 4, name")
        }
        session.run(["upgrade", "kuopio", "--dry-run", "--lang", "sv"])
        session.run(["upgrade", "kuopio", "--lang", "fi"])
        session.run(["check", "kuopio"])
        session.run(["upgrade", "kuopio", "--lang", "en"])
        session.run(["upgrade", "kuopio", "--theirs", "johtoryhmän_kokous", "--lang", "en"])
        session.run(["upgrade", "kuopio", "--theirs", "olematon", "--lang", "en"])
        session.run(["upgrade", "elämänkaari", "--lang", "fi"])
        try session.expectGolden("years-later.txt")
    }

    @Test func editsByCommand() throws {
        let session = try EditingSession()
        session.run(["new", "kuopio", "--from", "elämänkaari", "--quiet"])
        session.run([
            "member", "add", "kuopio", "uusi", "--name", "Uusi, ry", "--kind", "association", "--term",
            "theme=muisti,digituki",
            "--contract-from", "2027-01-01", "--lang", "fi",
        ])
        session.run(["member", "add", "kuopio", "toinen", "--term", "thema=muisti", "--lang", "sv"])
        session.run([
            "group", "add", "kuopio", "ruoka", "--member", "uusi,martat", "--chair", "uusi", "--kind", "thematic",
        ])
        session.run(["rename", "kuopio", "uusi", "uusin", "--lang", "fi"])
        session.run(["rename", "kuopio", "kulttuuri", "taide", "--lang", "fi"])
        session.run(["rename", "kuopio", "theme.kulttuuri", "taide", "--lang", "fi", "--dry-run"])
        session.run(["diff", "elämänkaari", "kuopio", "--lang", "fi"])
        session.run(["fmt", "--check", "kuopio", "--lang", "fi"])
        try session.change("kuopio/recipe.yaml") { $0.replacing("  - {id: martat, ", with: "  -   { id: martat,") }
        session.run(["fmt", "--check", "kuopio", "--lang", "fi"])
        session.run(["fmt", "kuopio", "--lang", "fi"])
        session.run(["new", "lahti", "--from", "esko", "--quiet"])
        session.run(["member", "add", "lahti", "uusi", "--name", "A, B ry", "--kind", "association", "--dry-run"])
        session.run(["fmt", "esko"])
        try session.write("verkosto: 1\nextends: {recipe: esko, with: {vuosi: 2013}}\n", to: "ohut.yaml")
        session.run(["show", "ohut.yaml", "--lang", "fi"])
        session.run(["recipes", ".", "--lang", "sv"])
        try session.expectGolden("edits-by-command.txt")
    }

    /// Questions and answers on a terminal: a wrong answer is asked again, a condition decides what is asked.
    @Test func onATerminal() throws {
        let session = try EditingSession()
        try session.write(
            """
            verkosto: 1
            parameters:
              alue: {default: Oulu, help: {fi: "Kunta, jossa verkosto toimii", sv: Nätverkets kommun}}
              kieli: {type: choice, of: [fi, sv], default: fi}
              svenska: {default: Vasa, help: {fi: Ruotsinkielinen nimi}, when: {kieli: sv}}
              puoltajia: {type: integer, default: 3, minimum: 1, maximum: 9}
              isännät: {default: yksi, when: "parameters.puoltajia > 5"}
            network: {id: a, name: "Verkosto ${{ parameters.alue }}"}

            """, to: "malli/recipe.yaml")
        try session.converse(
            ["new", "kuopio", "--from", "malli", "--lang", "fi"],
            typing: ["Kuopio", "se", "sv", "Kuopio på svenska", "99", ""])
        try session.show("kuopio/recipe.yaml", lines: 1...20)
        try session.converse(["new", "vaasa", "--from", "malli", "--lang", "sv"], typing: ["Vasa", "", "7", "två"])
        try session.converse(["new", "kesken", "--from", "malli", "--lang", "en"], typing: ["Kemi"])
        try session.converse(
            ["new", "naapurit", "--lang", "fi"],
            typing: ["Naapuruston verkosto", "Kemi", "fi, sv", "Kemin kaupunki, Kemin Martat ry", "sata", "6"])
        session.run(["check", "naapurit"])
        try session.change("malli/recipe.yaml") { text in
            text.replacing(
                "network:",
                with: "  vuosi: {type: integer, default: 2028, help: Vuosi}\n  ilta: {type: boolean}\nnetwork:")
        }
        session.run(["upgrade", "kuopio", "--lang", "fi", "--dry-run"])
        session.run(["upgrade", "kuopio", "--set", "ilta=true", "--set", "vuosj=3", "--lang", "sv"])
        try session.converse(["upgrade", "kuopio", "--lang", "fi"], typing: ["", "ehkä", "true"])
        try session.show("kuopio/recipe.yaml", lines: 1...20)
        session.run(["upgrade", "vaasa", "--set", "ilta=false", "--lang", "en"])
        session.listFiles()
        try session.expectGolden("on-a-terminal.txt")
    }

    /// One id changed in everything that names it, with the copy's table and a thin recipe over it.
    @Test func renamesEverywhere() throws {
        let session = try EditingSession()
        session.run(["new", "lahti", "--from", "esko", "--quiet"])
        try session.write(
            "verkosto: 1\nextends: {recipe: lahti/recipe.yaml, without: [provenance]}\n"
                + "network: {id: ohut, name: Ohut}\ngroups: [{id: oma, members: [setlementti]}]\n", to: "ohut.yaml")
        session.run(["check", "ohut.yaml"])
        session.run([
            "rename", "lahti", "setlementti", "lahden_setlementti", "--extended-by", "ohut.yaml", "--root", ".",
            "--lang",
            "fi", "--dry-run",
        ])
        session.run([
            "rename", "lahti", "setlementti", "lahden_setlementti", "--extended-by", "ohut.yaml", "--root", ".",
            "--lang",
            "fi",
        ])
        session.run(["check", "ohut.yaml", "lahti"])
        session.run(["rename", "ohut.yaml", "ikä-esko", "ikäesko", "--lang", "sv"])
        session.run(["rename", "lahti", "lapset", "perheet", "--lang", "sv"])
        session.run(["rename", "lahti", "association", "Yhdistys", "--lang", "fi"])
        session.run(["rename", "lahti", "association", "municipality", "--lang", "en"])
        session.run(["rename", "lahti", "seurakunta", "x", "--lang", "en"])
        try session.showEnd(of: "lahti/recipe.yaml", lines: 9)
        session.run(["need", "add", "lahti", "--title", "Kyyti", "--year", "2027", "--quiet"])
        session.run(["rename", "lahti", "mll", "mannerheim", "--lang", "fi"])
        try session.change("lahti/recipe.yaml") { $0 + "outo: 1\n" }
        session.run(["rename", "lahti", "stkl", "soste", "--lang", "fi"])
        try session.expectGolden("renames-everywhere.txt")
    }

    /// Tables merge line by line: what is taken is told, both sides of what both changed are shown, and one can choose.
    @Test func tablesOfACopy() throws {
        let session = try EditingSession()
        let table = "id,name,kind\nkunta,Oulu,municipality\nmartat,Martat ry,association\nkuoro,Kuoro ry,association\n"
        try session.write(
            "verkosto: 1\nnetwork: {id: a, name: A}\nmembers: {file: jäsenet.csv}\n", to: "malli/recipe.yaml")
        try session.write(table, to: "malli/jäsenet.csv")
        session.run(["new", "oma", "--from", "malli", "--quiet"])
        try session.change("oma/jäsenet.csv") { $0.replacing("Oulu", with: "Kuopio") + "oma,Oma ry,association\n" }
        session.run(["rename", "oma", "martat", "marttaliitto", "--lang", "fi"])
        session.run(["rename", "malli", "kuro", "seniorikuoro", "--lang", "fi"])
        try session.change("malli/recipe.yaml") { $0.replacing("name: A}", with: "name: A, version: \"2\"}") }
        session.run(["rename", "malli", "kuoro", "seniorikuoro", "--lang", "fi"])
        try session.change("malli/jäsenet.csv") { text in
            text.replacing("Oulu", with: "Oulun kaupunki").replacing("Martat ry", with: "Martat rf")
                + "uusi,Uusi ry,association\n"
        }
        session.run(["upgrade", "oma", "--lang", "fi"])
        try session.show("oma/jäsenet.csv", lines: 1...7)
        session.run(["upgrade", "oma", "--theirs", "kunta", "--lang", "sv"])
        session.run(["upgrade", "oma", "--theirs", "kunta", "--lang", "en", "--format", "json"])
        try session.show("oma/jäsenet.csv", lines: 1...3)
        try session.expectGolden("tables-of-a-copy.txt")
    }

    /// `meeting add` in its forms, and what it refuses.
    @Test func meetingsByCommand() throws {
        let session = try EditingSession()
        session.run(["new", "kuopio", "--from", "elämänkaari", "--quiet"])
        session.run([
            "meeting", "add", "kuopio", "kahvit", "--of", "network", "--cadence", "4 x 2 h per year", "--name",
            "Kahvit: kaikille", "--venue", "kirjaston_sali,valtuustosali", "--spacing", "2 months", "--avoid",
            "talviloma",
            "--within-from", "1.2.", "--within-to", "30.11.", "--lang", "fi",
        ])
        session.run([
            "meeting", "add", "kuopio", "foorumi", "--of", "kulttuuri", "--of", "yksinäisyys", "--date",
            "2027-02-02T08:30/2027-02-02T16:00", "--date", "2027-09-07T12:00/2027-09-07T15:00", "--kind", "forum",
            "--lang",
            "sv",
        ])
        try session.showDifference("recipes/elämänkaari/recipe.yaml", "kuopio/recipe.yaml", in: "meetings:")
        session.run(["check", "kuopio"])
        for wrong in [
            ["kahvit", "--of", "network", "--cadence", "1 x day per year"],
            ["toinen", "--of", "kulttuurii", "--cadence", "1 x day per year"],
            ["kolmas", "--of", "network", "--cadence", "joskus"], ["neljäs", "--of", "network"],
            ["viides", "--of", "network", "--date", "2027-02-02"],
            ["kuudes", "--of", "network", "--date", "2027-02-30T08:30/2027-02-30T16:00"],
            ["seitsemäs", "--of", "network", "--cadence", "1 x day per year", "--venue", "kirjasto"],
        ] {
            session.run(["meeting", "add", "kuopio"] + wrong + ["--lang", "fi"])
        }
        session.run([
            "meeting", "add", "kuopio", "kokeilu", "--of", "network", "--cadence",
            "every 2 weeks on tue at 10:00 for 3 h",
            "--dry-run",
        ])
        try session.expectGolden("meetings-by-command.txt")
    }

    @Test func strangersRecipes() throws {
        let session = try EditingSession()
        try session.write("verkosto: 1\nextends: b.yaml\nnetwork: {id: x, name: X}\n", to: "kehä/recipe.yaml")
        try session.write("extends: recipe.yaml\n", to: "kehä/b.yaml")
        try session.write(
            "verkosto: 1\nnetwork: {id: x, name: X}\nmembers: {file: ../../../etc/passwd}\n", to: "ulos/recipe.yaml")
        try session.write(
            "verkosto: 1\nnetwork: {id: x, name: X}\nparameters: {a-b: {default: 1}, Ä: {}}\n", to: "nimet/recipe.yaml")
        try session.write("verkosto: 1\nnetwork: {id: x, name: X}\nmembers: {file: m.csv}\n", to: "linkki/recipe.yaml")
        try FileManager.default.createSymbolicLink(
            atPath: session.folder.appending(path: "linkki/m.csv").path, withDestinationPath: "/etc/passwd")
        try session.write("a: [\n", to: "rikki/recipe.yaml")
        try session.write("verkosto: 1\nnetwork: {id: x, name: \"a\0b\"}\n", to: "nolla/recipe.yaml")
        try session.write(
            "verkosto: 1\nnetwork: {id: x, name: X}\n"
                + "members: [{for_each: \"${{ ['${{ network.id }}', 'b'] }}\", as: m, id: \"${{ m }}\"}]\n"
                + "groups: {for_each: [a], as: k, id: \"${{ k }}\"}\n", to: "mallit/recipe.yaml")
        try session.write(
            "verkosto: 1\nnetwork: {id: x, name: X}\n"
                + "venues: [{id: sali, capacity: 99999999999999999999999}]\n"
                + "parameters: {luku: {type: integer, default: 1e400}}\n", to: "suuri/recipe.yaml")
        try session.write("kansio", to: "kansiot/m.csv/tiedosto")
        try session.write("verkosto: 1\nnetwork: {id: x, name: X}\nmembers: {file: m.csv}\n", to: "kansiot/recipe.yaml")
        try session.write("id,name\nsalainen,Salainen\n", to: "muualla.csv")
        try session.write(
            "verkosto: 1\nnetwork: {id: x, name: X}\nmembers: {file: ../muualla.csv}\n", to: "viereen/recipe.yaml")
        try session.write(
            "verkosto: 1\nnetwork: {id: x, name: X}\nprovenance: {recipe: ../../../../../../../../../../../../etc/passwd}\n",
            to: "alkuperä/recipe.yaml")
        for name in ["kehä", "ulos", "nimet", "linkki", "rikki", "nolla", "mallit", "suuri", "kansiot", "viereen"] {
            session.run(["new", "kopio-\(name)", "--from", name, "--lang", "fi"])
        }
        session.run(["member", "add", "viereen", "uusi", "--lang", "fi"])
        session.run(["rename", "viereen", "salainen", "julkinen", "--root", ".", "--dry-run", "--lang", "fi"])
        session.run(["upgrade", "alkuperä", "--lang", "fi"])
        #expect(try session.text(of: "muualla.csv") == "id,name\nsalainen,Salainen\n")
        session.listFiles()
        try session.expectGolden("strangers-recipes.txt")
    }
}

extension EditingSession {
    func change(_ path: String, _ edit: (String) -> String) throws { try write(edit(text(of: path)), to: path) }
}
