import Foundation
import Testing

/// Several processes write to one register, and some are killed at any moment: what was acknowledged is there, and nothing else
/// of the rest but whole transactions.
struct KilledWriterTests {
    /// How many are killed; `VERKOSTO_KILLS=200` for the long run.
    private static let kills = ProcessInfo.processInfo.environment["VERKOSTO_KILLS"].flatMap(Int.init) ?? 4
    private static let rowsOfWriter = 60

    @Test func everyAcknowledgedEventIsThere() throws {
        let folder = try TemporaryFolder()
        let needs = folder.url.appending(path: "needs.csv")
        let rows = (1...Self.rowsOfWriter).map { "Tarve \($0)" }
        try ("title\n" + rows.joined(separator: "\n") + "\n").write(to: needs, atomically: true, encoding: .utf8)
        var acknowledged: [String] = []
        var delays = SplitMix(state: 2027)
        for round in 1...Self.kills {
            let names = ["a", "b", "c"].map { "\($0)\(round)" }
            let writers = try names.map { try Self.writer(named: $0, in: folder.url) }
            Thread.sleep(forTimeInterval: Double(delays.next() % 300) / 1000)
            kill(writers[0].processIdentifier, SIGKILL)
            for (name, writer) in zip(names, writers) {
                writer.waitUntilExit()
                if writer.terminationReason == .exit, writer.terminationStatus == 0 { acknowledged.append(name) }
            }
        }
        let verified = try CommandRun(["log", "verify", "elämänkaari"], in: folder.url)
        #expect(verified.exitCode == 0, "\(verified.standardOutput)")
        let journal = try CommandRun(["register", "export", "elämänkaari"], in: folder.url).standardOutput
        for name in acknowledged {
            for row in [1, Self.rowsOfWriter] {
                #expect(journal.contains("\"key\":\"\(name)/\(row)\""), "\(name), row \(row) is lost")
            }
        }
        #expect(acknowledged.count >= 2 * Self.kills)
        let count = journal.split(separator: "\n").count { $0.contains("\"kind\":\"need_added\"") }
        #expect(count.isMultiple(of: Self.rowsOfWriter), "half a transaction is there")
    }

    private static func writer(named name: String, in folder: URL) throws -> Process {
        let process = Process()
        process.executableURL = try CommandRun.program()
        process.arguments = [
            "need", "add", "elämänkaari", "--from", "needs.csv", "--id", name, "--today", "2027-03-17",
        ]
        process.currentDirectoryURL = folder
        process.environment = ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "VERKOSTO_RECIPES": CommandRun.recipes.path]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        process.standardInput = FileHandle.nullDevice
        try process.run()
        return process
    }
}

/// Numbers that look drawn by chance and are the same in every run.
private struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }
}
