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
