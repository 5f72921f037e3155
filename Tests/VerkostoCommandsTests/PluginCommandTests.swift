import Foundation
import Testing

/// The commands about plugins, and what a recipe's user sees of them.
struct PluginCommandTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private struct Run {
        var exitCode: Int32
        var standardOutput: String
        var standardError: String
    }

    /// Runs the program in the folder, which is the user's home too, so that nobody's own trust counts.
    private func verkosto(_ arguments: String...) throws -> Run {
        let process = try program(arguments + ["--lang", "en"])
        let logs = try TemporaryFolder()
        let (output, errors) = (logs.url.appending(path: "output"), logs.url.appending(path: "errors"))
        for file in [output, errors] { _ = FileManager.default.createFile(atPath: file.path, contents: nil) }
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = try FileHandle(forWritingTo: errors)
        try process.run()
        process.waitUntilExit()
        return Run(
            exitCode: process.terminationStatus, standardOutput: try String(contentsOf: output, encoding: .utf8),
            standardError: try String(contentsOf: errors, encoding: .utf8))
    }

    private func program(_ arguments: [String]) throws -> Process {
        let process = Process()
        process.executableURL = try CommandRun.program()
        process.arguments = arguments
        process.currentDirectoryURL = folder.url
        process.environment = ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "HOME": folder.url.path]
        process.standardInput = FileHandle.nullDevice
        return process
    }

    private func write(_ text: String, to path: String) throws {
        let file = folder.url.appending(path: path)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try text.write(to: file, atomically: true, encoding: .utf8)
    }

    private func writeRecipe(uses module: String, more: String = "") throws {
        try write(
            "verkosto: 1\nnetwork: {id: n, name: N}\ntasks: {t: [{uses: \(module)\(more)}]}\n", to: "recipe.yaml")
    }

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
        try write(
            "id: tool\nversion: \"1\"\nsummary: A tool\ncommand: [sh, tool.sh]\n\(more)\nmodules: {work: {summary: Works, events: [seen]}}\n",
            to: path + "/plugin.yaml")
        try write(script, to: path + "/tool.sh")
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

    /// Whatever becomes of Verkosto, its plugins go with it.
    @Test(arguments: [SIGINT, SIGTERM, SIGKILL]) func pluginsEndWithVerkosto(signal: Int32) throws {
        let seconds = "3\(UInt16.random(in: 10_000...60_000))"
        try writePlugin("sleep \(seconds); sleep \(seconds)")
        try writeRecipe(uses: "tool/work")
        #expect(try verkosto("plugin", "trust", "tool", "--yes").exitCode == 0)
        let process = try program(["run", "recipe.yaml"])
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        for _ in 0..<1000 where !Self.isRunning("sleep \(seconds)") { usleep(10_000) }
        #expect(Self.isRunning("sleep \(seconds)"), "it did not start")
        kill(process.processIdentifier, signal)
        process.waitUntilExit()
        for _ in 0..<200 where Self.isRunning("sleep \(seconds)") { usleep(10_000) }
        #expect(!Self.isRunning("sleep \(seconds)"), "it is still there")
    }

    private static func isRunning(_ command: String) -> Bool {
        let wanted = Array(command.utf8)
        return ((try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []).contains { name in
            guard Int(name) != nil, let line = FileManager.default.contents(atPath: "/proc/\(name)/cmdline") else {
                return false
            }
            return Array(line.dropLast()).map { $0 == 0 ? UInt8(ascii: " ") : $0 } == wanted
        }
    }
}
