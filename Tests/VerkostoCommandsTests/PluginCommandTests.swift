import Foundation
import Testing

/// The commands about plugins, and what a recipe's user sees of them.
struct PluginCommandTests {
    private let home: PluginHome
    private var folder: TemporaryFolder { home.folder }

    init() throws { home = try PluginHome() }

    private func verkosto(_ arguments: String...) throws -> PluginHome.Run { try home.verkosto(arguments) }

    private func write(_ text: String, to path: String) throws { try home.write(text, to: path) }

    private func writeRecipe(uses module: String) throws { try home.writeRecipe(uses: module) }

    /// Languages with the program that tests their plugins; Swift takes a minute to build and is tried by hand.
    static let languages: [(language: String, test: [String])] = [
        ("python", ["python3", "test_plugin.py"]), ("bash", ["bash", "test.sh"]), ("node", ["node", "--test"]),
    ]

    @Test(arguments: languages) func aNewPluginWorks(language: String, test: [String]) throws {
        let isInstalled = FileManager.default.isExecutableFile(atPath: "/usr/bin/\(test[0])")
        guard isInstalled, language != "bash" || FileManager.default.isExecutableFile(atPath: "/usr/bin/jq") else {
            return
        }
        let made = try verkosto("plugin", "new", "my-report", "--in", "plugins", "--language", language)
        #expect(made.exitCode == 0, "\(made.standardError)")
        let own = Process()
        own.executableURL = URL(filePath: "/usr/bin/env")
        own.arguments = test
        own.currentDirectoryURL = folder.url.appending(path: "plugins/my-report")
        own.standardOutput = FileHandle.nullDevice
        own.standardError = FileHandle.nullDevice
        try own.run()
        own.waitUntilExit()
        #expect(own.terminationStatus == 0, "the test that comes with it fails")
        let checked = try verkosto("plugin", "check", "plugins/my-report")
        #expect(checked.exitCode == 0, "\(checked.standardOutput)")
        try writeRecipe(uses: "my-report/members")
        #expect(try verkosto("check", "recipe.yaml").exitCode == 0)
        #expect(try verkosto("plugin", "trust", "my-report", "--yes").exitCode == 0)
        #expect(try verkosto("run", "recipe.yaml").exitCode == 0)
        let page = try String(contentsOf: folder.url.appending(path: "out/n/my-report.md"), encoding: .utf8)
        #expect(page == "# Members\n\n")
    }

    @Test func aSwiftPluginTakesItsLibraryAlong() throws {
        #expect(try verkosto("plugin", "new", "counts", "--language", "swift").exitCode == 0)
        let files = try folder.files()
        for file in ["Package.swift", "Sources/counts/main.swift", "Vendor/PluginKit/Sources/PluginKit/Plugin.swift"] {
            #expect(files.contains("counts/" + file))
        }
    }

    @Test func aNewPluginOverwritesNothing() throws {
        try write("mine", to: "taken/notes.txt")
        #expect(try verkosto("plugin", "new", "taken").exitCode == 3)
        for name in ["No Good", "../x", "", "a/b"] { #expect(try verkosto("plugin", "new", name).exitCode == 2) }
        #expect(try folder.files() == ["taken/notes.txt"])
    }

    private let answer = #"echo '{"protocol": 1, "message": "response"}'"#

    private func writePlugin(_ script: String, at path: String = "plugins/tool", more: String = "") throws {
        try home.writePlugin(script, at: path, more: more)
    }

    @Test func onlyTrustedPluginsRun() throws {
        try writePlugin(
            "touch \(folder.url.path)/ran; \(answer)", more: "permissions: {network: [example.org], people: true}")
        try writeRecipe(uses: "tool/work")
        let refused = try verkosto("run", "recipe.yaml")
        #expect(refused.exitCode == 4)
        for words in [
            "error[plugin-untrusted]", "recipe.yaml:3", "use the network (example.org)", "names and addresses", "seen",
        ] {
            #expect(refused.standardError.contains(words), "\(words): \(refused.standardError)")
        }
        #expect(try verkosto("plugin", "trust", "tool").exitCode == 4, "nobody can be asked here")
        #expect(try verkosto("check", "recipe.yaml").exitCode == 0)
        #expect(try folder.files().contains("ran") == false, "it ran")
        #expect(try verkosto("plugin", "trust", "tool", "--yes").exitCode == 0)
        #expect(try verkosto("run", "recipe.yaml").exitCode == 0)
        try write(answer + " # changed", to: "plugins/tool/tool.sh")
        let changed = try verkosto("run", "recipe.yaml")
        #expect(changed.exitCode == 4)
        #expect(changed.standardError.contains("has changed since you trusted it"))
    }

    /// Whoever copies a recipe gets its plugins along, is told what each may do, and runs none without their word.
    @Test func aCopyTellsWhatItsPluginsMayDo() throws {
        try writePlugin(
            "cat > /dev/null; " + answer, at: "original/plugins/tool",
            more: "permissions: {people: true}\nsections: {treats: {type: text, list: true}}")
        try writePlugin(answer, at: "original/plugins/unused")
        let program = folder.url.appending(path: "original/plugins/tool/tool.sh").path
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program)
        try write(
            "verkosto: 1\nnetwork: {id: n, name: N}\ntreats: [pulla]\ntasks: {t: [{uses: tool/work}]}\n",
            to: "original/recipe.yaml")
        let copied = try verkosto("new", "copy", "--from", "original")
        #expect(copied.exitCode == 0, "\(copied.standardError)")
        for words in [
            "It does not run until you trust it: `verkosto plugin trust tool --recipe copy`",
            "folder: copy/plugins/tool", "may: propose events for the register: seen",
            "may: be given names and addresses of persons",
        ] {
            #expect(copied.standardOutput.contains(words), "\(words): \(copied.standardOutput)")
        }
        let files = try folder.files().filter { $0.hasPrefix("copy/plugins/") }
        #expect(files == ["copy/plugins/tool/plugin.yaml", "copy/plugins/tool/tool.sh"])
        #expect(FileManager.default.isExecutableFile(atPath: folder.url.appending(path: files[1]).path))
        let schema = folder.url.appending(path: "copy/.verkosto/recipe.schema.json")
        #expect(try String(contentsOf: schema, encoding: .utf8).contains(#""treats""#))
        #expect(try verkosto("check", "copy").exitCode == 0)
        let refused = try verkosto("run", "copy")
        #expect(refused.exitCode == 4)
        #expect(refused.standardError.contains("`verkosto plugin trust tool --recipe copy` shows what it may do"))
        #expect(try verkosto("plugin", "trust", "tool", "--recipe", "copy", "--yes").exitCode == 0)
        #expect(try verkosto("run", "copy").exitCode == 0)
        let again = try verkosto("new", "second", "--from", "original")
        #expect(again.standardOutput.contains("The recipe uses the plugin tool, which you trust already:"))
    }

    @Test func aFailingPluginCommitsNothing() throws {
        try writePlugin("echo last words >&2; exit 3")
        try write(
            "verkosto: 1\nnetwork: {id: n, name: N}\ntasks: {t: [{uses: report}, {uses: tool/work}]}\n",
            to: "recipe.yaml")
        #expect(try verkosto("plugin", "trust", "tool", "--yes").exitCode == 0)
        let run = try verkosto("run", "recipe.yaml")
        #expect(run.exitCode == 4)
        #expect(run.standardError.contains("the plugin `tool` ended with exit code 3"))
        #expect(run.standardError.contains("last words"))
        #expect(try folder.files().contains { $0.hasPrefix("out/") } == false)
    }

    @Test func listShowsWhatHidesWhat() throws {
        try writePlugin(answer)
        try writePlugin(answer + " # other", at: ".local/share/verkosto/plugins/tool")
        let list = try verkosto("plugin", "list")
        #expect(list.exitCode == 0)
        for words in [
            "tool 1 (beside the recipe, not trusted)", "tool 1 (the user’s own, not trusted)",
            "not used, since before it comes: ./plugins/tool", "pdf 1.0.0 (bundled, trusted)",
        ] {
            #expect(list.standardOutput.contains(words), "\(words): \(list.standardOutput)")
        }
        let data = try JSONSerialization.jsonObject(
            with: Data(verkosto("plugin", "list", "--format", "json").standardOutput.utf8))
        let plugins = try #require((data as? [String: Any])?["plugins"] as? [[String: Any]])
        #expect(
            plugins.compactMap { $0["id"] as? String } == [
                "docx", "indicators", "minutes", "notify", "pdf", "tool", "tool",
            ])
    }

    @Test func checkSaysWhatIsWrong() throws {
        try writePlugin(answer)
        let impolite = try verkosto("plugin", "check", "plugins/tool")
        #expect(impolite.exitCode == 4)
        #expect(impolite.standardOutput.contains("✘ says who it is (hello)"))
        #expect(impolite.standardOutput.contains("✘ work: refuses another version of the protocol"))
        try write(
            "id: tool\nversion: 1\nsummary: x\ncommand: [sh, tool.sh]\nmodules: {work: {summary: x, with: {heading: {type: text, required: true}}}}\n",
            to: "plugins/tool/plugin.yaml")
        let withoutExample = try verkosto("plugin", "check", "plugins/tool").standardOutput
        #expect(withoutExample.contains("its example lacks the required setting `heading` (examples/MODULE.json)"))
        try write(
            "id: tool\nversion: 1\nsumary: x\ncommand: sh\nmodules: {a: {summary: x}}\n", to: "plugins/tool/plugin.yaml"
        )
        let broken = try verkosto("plugin", "check", "plugins/tool")
        #expect(broken.exitCode == 1)
        #expect(broken.standardOutput.contains("plugin.yaml:3:1"))
        #expect(try verkosto("plugin", "check", "plugins/none").exitCode == 3)
        #expect(try verkosto("plugin", "trust", "none").exitCode == 2)
    }

    /// The exchange that the protocol's page shows is what the plugin answers.
    @Test func theProtocolsExampleIsTrue() throws {
        let page = try String(
            contentsOf: CommandRun.project.appending(path: "docs/plugin-protocol.md"), encoding: .utf8)
        func block(_ name: String) throws -> Data {
            let behind = try #require(
                page.components(separatedBy: "<!-- exchange: \(name) -->\n```json\n").dropFirst().first)
            return Data(try #require(behind.components(separatedBy: "\n```").first).utf8)
        }
        #expect(try verkosto("plugin", "new", "my-report").exitCode == 0)
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/python3")
        process.arguments = ["plugin.py"]
        process.currentDirectoryURL = folder.url.appending(path: "my-report")
        let (input, output) = (Pipe(), Pipe())
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        try input.fileHandleForWriting.write(contentsOf: block("request"))
        try input.fileHandleForWriting.close()
        let answer = try JSONSerialization.jsonObject(with: output.fileHandleForReading.readDataToEndOfFile())
        let shown = try JSONSerialization.jsonObject(with: block("response"))
        #expect(answer as? NSDictionary == shown as? NSDictionary)
    }
}
