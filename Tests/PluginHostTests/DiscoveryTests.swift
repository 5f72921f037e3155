import Diagnostics
import Foundation
import PluginHost
import SourceText
import Testing

/// Which plugin goes by a name.
struct DiscoveryTests {
    private func manifest(version: String, id: String = "pdf") -> String {
        "{id: \(id), version: \"\(version)\", summary: x, command: true, modules: {a: {summary: x}}}"
    }

    @Test func theFirstPlaceHidesTheOthers() throws {
        let workshop = try PluginWorkshop()
        try workshop.write(manifest(version: "1"), to: "recipe/pdf/plugin.yaml")
        try workshop.write(manifest(version: "2"), to: "bundled/pdf/plugin.yaml")
        try workshop.write(manifest(version: "3", id: "docx"), to: "bundled/docx/plugin.yaml")
        try workshop.write("no plugin", to: "bundled/README.md")
        let catalogue = PluginCatalogue(
            places: PluginPlaces([
                PluginPlaces.Place(.recipe, workshop.folder + "/recipe"),
                PluginPlaces.Place(.user, workshop.folder + "/none"),
                PluginPlaces.Place(.bundled, workshop.folder + "/bundled"),
            ]))
        #expect(catalogue.plugin("pdf")?.manifest.version == "1")
        #expect(catalogue.known == ["docx", "pdf"])
        var files = SourceFiles()
        let listed = catalogue.list(files: &files)
        #expect(listed.map(\.id) == ["docx", "pdf", "pdf"])
        #expect(listed.map(\.hiddenBy) == [nil, nil, workshop.folder + "/recipe/pdf"])
    }

    @Test(arguments: ["", ".", "..", "../x", "a/b", "\u{0}"]) func namesAreNoPaths(name: String) throws {
        let workshop = try PluginWorkshop()
        try workshop.write(manifest(version: "1"), to: "plugin.yaml")
        let catalogue = PluginCatalogue(places: PluginPlaces([PluginPlaces.Place(.recipe, workshop.folder + "/x")]))
        #expect(catalogue.plugin(name) == nil)
    }

    /// A manifest, what is wrong with it, and on which line.
    static let broken: [(text: String, code: String, line: Int)] = [
        ("id: test\nversion: 1\nsummary: x\ncommand: bash\nmodules: {a: {summary: x}}\nauthor: me", "unknown-key", 6),
        ("id: other\nversion: 1\nsummary: x\ncommand: bash\nmodules: {a: {summary: x}}", "plugin-id", 1),
        ("id: test\nversion: 1\nsummary: x\ncommand: ../x\nmodules: {a: {summary: x}}", "plugin-command", 4),
        ("id: test\nversion: 1\nsummary: x\ncommand: /bin/sh\nmodules: {a: {summary: x}}", "plugin-command", 4),
        (
            "protocol: 2\nid: test\nversion: 1\nsummary: x\ncommand: bash\nmodules: {a: {summary: x}}",
            "plugin-protocol", 1
        ),
        (
            "id: test\nversion: 1\nsummary: x\ncommand: bash\nmodules: {a: {summary: x}}\nsections: {members: {type: text}}",
            "plugin-section", 6
        ),
        (
            "id: test\nversion: 1\nsummary: x\ncommand: bash\nmodules: {a: {summary: x, with: {b: {type: choice}}}}",
            "missing-key", 5
        ),
        (
            "id: test\nversion: 1\nsummary: x\ncommand: bash\nmodules: {a: {summary: x, with: {b: {type: colour}}}}",
            "unknown-choice", 5
        ),
        ("id: test\nversion: 1\nsummary: x\nmodules: {a: {summary: x}}", "missing-key", 1),
        ("id: [", "", 1),
    ]

    @Test(arguments: broken) func manifestErrorsAreLocated(text: String, code: String, line: Int) throws {
        var files = SourceFiles()
        let reading = ManifestReader.read(Array(text.utf8), path: "plugin.yaml", folder: "test", files: &files)
        #expect(reading.manifest == nil)
        let findings = Finding.prepare(reading.diagnostics, in: files, language: .en)
        #expect(findings.contains { (code.isEmpty || $0.code == code) && $0.range?.start.line == line }, "\(findings)")
    }
}
