import Foundation
import PluginHost
import Testing

/// Plugins that mean harm: each ends in time, is named, and leaves nothing behind.
@Suite(.serialized) struct HostileTests {
    static let limits: PluginLimits = {
        var limits = PluginLimits()
        limits.milliseconds = 60_000
        limits.processorSeconds = 1
        limits.memory = 200 << 20
        limits.processes = 20
        limits.output = 1 << 20
        limits.log = 1 << 20
        limits.scratch = 1 << 20
        return limits
    }()

    /// What each does as a script of bash, and what is told of it: the code, and words of the sentence.
    static let cases: [(name: String, script: String, told: String)] = [
        ("sleeps for ever", "sleep 1000", "plugin-limit: longer than 0.3 seconds"),
        ("ignores SIGTERM", "trap '' TERM INT HUP; while :; do sleep 1; done", "plugin-limit: longer than 0.3 seconds"),
        ("answers without end", "cat /dev/zero", "plugin-limit: more than 1 MB"),
        ("logs without end", "yes loki >&2", "plugin-limit: logged more than 1 MB"),
        ("bombs with forks", "while :; do sleep 100 & done", "plugin-limit: more than 20 processes"),
        ("closes its pipes and stays", "exec 0<&- 1>&- 2>&-; sleep 1000", "plugin-limit: longer than 0.3 seconds"),
        ("kills itself", "kill -9 $$", "plugin-"),
        ("burns the processor", "while :; do :; done", "plugin-limit: longer than 0.3 seconds"),
        ("uses all memory", "x=a; while :; do x=$x$x$x$x; done", "plugin-"),
    ]

    @Test(arguments: cases, Confinements.all)
    func ends(_ hostile: (name: String, script: String, told: String), confinement: Confinement) async throws {
        let workshop = try PluginWorkshop()
        try workshop.make("bash", hostile.script + "\n")
        var limits = Self.limits
        if hostile.told.contains("longer than") { limits.milliseconds = 300 }
        let findings = try await workshop.failure(on: workshop.host(confinement: confinement, limits: limits))
        #expect(findings.codes.count == 1)
        #expect(findings.text.contains("`test`"), "\(hostile.name) is not named: \(findings)")
        let whole = findings.codes.joined() + ": " + findings.text
        for words in hostile.told.components(separatedBy: ": ") {
            #expect(whole.contains(words), "\(hostile.name), \(confinement): \(whole)")
        }
    }

    @Test(arguments: Confinements.all) func leavesNoChildBehind(confinement: Confinement) async throws {
        let workshop = try PluginWorkshop()
        // One in the background, one in a session of its own that lets go of everything.
        let seconds = "3\(UInt16.random(in: 10_000...60_000))"
        try workshop.make(
            "bash",
            """
            sleep \(seconds) &
            setsid -f sleep \(seconds) < /dev/null > /dev/null 2>&1
            setsid -f bash -c 'sleep \(seconds)'
            echo '{"protocol": 1, "message": "response"}'
            """)
        let result = try await workshop.run(on: workshop.host(confinement: confinement))
        #expect(throws: Never.self) { try result.get() }
        // The kernel takes a moment to end a namespace's processes.
        for _ in 0..<50 where Self.isRunning("sleep \(seconds)") { try await Task.sleep(for: .milliseconds(20)) }
        #expect(!Self.isRunning("sleep \(seconds)"), "\(confinement)")
    }

    @Test func endsWithItsTask() async throws {
        let workshop = try PluginWorkshop()
        let seconds = "3\(UInt16.random(in: 10_000...60_000))"
        try workshop.make("bash", "sleep \(seconds)")
        let host = workshop.host()
        let module = try #require(host.module("test/work"))
        let task = Task { try await module.run(.sample(), progress: Unheard()) }
        for _ in 0..<200 where !Self.isRunning("sleep \(seconds)") { try await Task.sleep(for: .milliseconds(10)) }
        #expect(Self.isRunning("sleep \(seconds)"))
        task.cancel()
        await #expect(throws: (any Error).self) { try await task.value }
        for _ in 0..<50 where Self.isRunning("sleep \(seconds)") { try await Task.sleep(for: .milliseconds(20)) }
        #expect(!Self.isRunning("sleep \(seconds)"))
    }

    /// Whether a process with this command line runs.
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
