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

/// A disk that is full and a file that may not be written: the command says so, and loses nothing.
struct FailingDiskTests {
    @Test func aFullDiskEndsWithThreeAndLosesNothing() throws {
        let folder = try TemporaryFolder()
        func need(_ title: String) -> [String] {
            ["need", "add", "elämänkaari", "--title", title, "--today", "2027-03-17", "--lang", "en"]
        }
        #expect(try CommandRun(need("Kyyti"), in: folder.url).exitCode == 0)
        let program = try CommandRun.program().path
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        // The file may grow to 8 KB: not even the write-ahead log fits.
        process.arguments =
            ["-c", "ulimit -f 8; trap '' XFSZ; exec \"$0\" \"$@\"", program]
            + need(String(repeating: "pitkä ", count: 9000))
        process.currentDirectoryURL = folder.url
        process.environment = ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "VERKOSTO_RECIPES": CommandRun.recipes.path]
        let errors = Pipe()
        process.standardError = errors
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        let said = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        #expect(process.terminationStatus == 3, "\(said)")
        #expect(said.contains("nothing was recorded"), "\(said)")
        let verified = try CommandRun(["log", "verify", "elämänkaari", "--lang", "en"], in: folder.url)
        #expect(verified.standardOutput.contains(": 2 events, nothing was changed afterwards"))
    }

    @Test func aFileThatIsNoRegisterEndsWithThree() throws {
        let folder = try TemporaryFolder()
        try Data("Tämä ei ole rekisteri.".utf8).write(to: folder.url.appending(path: "elämänkaari.register.sqlite"))
        let run = try CommandRun(["application", "list", "elämänkaari", "--lang", "en"], in: folder.url)
        #expect(run.exitCode == 3)
        #expect(run.standardError == "elämänkaari.register.sqlite: the file is no register\n")
    }

    @Test func readingMakesNoRegister() throws {
        let folder = try TemporaryFolder()
        for command in ["application list", "need list", "person list", "log", "verdict", "log verify"] {
            let run = try CommandRun(command.split(separator: " ").map(String.init) + ["elämänkaari"], in: folder.url)
            #expect(run.exitCode == 0, "\(command): \(run.standardError)")
        }
        #expect(try folder.files().isEmpty)
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
