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
            .replacing("default: 3, help", with: "default: 4, help")
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
        for name in ["kehä", "ulos", "nimet", "linkki", "rikki"] {
            session.run(["new", "kopio-\(name)", "--from", name, "--lang", "fi"])
        }
        session.listFiles()
        try session.expectGolden("strangers-recipes.txt")
    }
}

extension EditingSession {
    func change(_ path: String, _ edit: (String) -> String) throws { try write(edit(text(of: path)), to: path) }
}
