import Foundation
import Testing

/// Whatever becomes of Verkosto, its plugins go with it, and what they left is cleared away.
struct PluginEndingTests {
    private let home: PluginHome
    /// A number of seconds by which this test's processes are told from all others.
    private let seconds = "3\(UInt16.random(in: 10_000...60_000))"

    init() throws { home = try PluginHome() }

    private var isRunning: Bool {
        let wanted = Array("sleep \(seconds)".utf8)
        return ((try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []).contains { name in
            guard Int(name) != nil, let line = FileManager.default.contents(atPath: "/proc/\(name)/cmdline") else {
                return false
            }
            return Array(line.dropLast()).map { $0 == 0 ? UInt8(ascii: " ") : $0 } == wanted
        }
    }

    private var scratchFolders: [String] {
        get throws {
            try FileManager.default.contentsOfDirectory(atPath: home.folder.url.appending(path: "tmp").path)
                .filter { $0.hasPrefix("verkosto-call-") }
        }
    }

    /// Runs a task whose plugin sleeps, and sends a signal when it does.
    private func run(behind wrapper: [String] = [], script: String, endedBy signal: Int32) throws {
        try home.writePlugin(script)
        try home.writeRecipe(uses: "tool/work")
        #expect(try home.verkosto(["plugin", "trust", "tool", "--yes"]).exitCode == 0)
        let process = try home.program(["run", "recipe.yaml"], behind: wrapper)
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        for _ in 0..<1000 where !isRunning { usleep(10_000) }
        #expect(isRunning, "it did not start")
        kill(process.processIdentifier, signal)
        process.waitUntilExit()
    }

    private func expectNoProcess() {
        for _ in 0..<200 where isRunning { usleep(10_000) }
        #expect(!isRunning, "it is still there")
    }

    @Test(arguments: [SIGINT, SIGTERM, SIGKILL]) func pluginsEndWithVerkosto(signal: Int32) throws {
        try run(script: "sleep \(seconds); sleep \(seconds)", endedBy: signal)
        expectNoProcess()
    }

    /// Programs that shut plugins in, which are hidden from Verkosto here.
    @Test(
        .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/bwrap"), "bubblewrap hides the programs"),
        arguments: [["bwrap"], ["bwrap", "unshare"]])
    func pluginsEndWithoutBubblewrap(hidden: [String]) throws {
        let masks = hidden.flatMap { ["--ro-bind", "/dev/null", "/usr/bin/\($0)"] }
        let wrapper = ["/usr/bin/bwrap", "--dev-bind", "/", "/"] + masks + ["--die-with-parent"]
        try run(behind: wrapper, script: "sleep \(seconds); sleep \(seconds)", endedBy: SIGKILL)
        expectNoProcess()
    }

    /// A folder that nobody cleared away goes when the next plugin runs, and with it what hid from the kernel's word.
    @Test func whatAKilledVerkostoLeftIsCleared() throws {
        try run(script: "sleep \(seconds)", endedBy: SIGKILL)
        let mark = try #require(try scratchFolders.first, "nothing was left")
        let stray = Process()
        stray.executableURL = URL(filePath: "/usr/bin/setsid")
        stray.arguments = ["sleep", seconds]
        stray.environment = ["VERKOSTO_CALL": mark]
        try stray.run()
        for _ in 0..<200 where !isRunning { usleep(10_000) }
        try home.write("mine", to: "tmp/verkosto-call-notes/notes.txt")
        try home.writePlugin(#"echo '{"protocol": 1, "message": "response"}'"#)
        #expect(try home.verkosto(["plugin", "trust", "tool", "--yes"]).exitCode == 0)
        #expect(try home.verkosto(["run", "recipe.yaml"]).exitCode == 0)
        #expect(try scratchFolders == ["verkosto-call-notes"], "what is not a call's stays")
        expectNoProcess()
    }
}
