import Foundation
import Testing

/// A disk that is full and a file that may not be written: the command says so, and loses nothing.
struct FailingDiskTests {
    @Test func aFullDiskEndsWithThreeAndLosesNothing() throws {
        let folder = try TemporaryFolder()
        // The file may grow to 8 KB: not even the write-ahead log fits.
        let said = try Shell.run(
            """
            need Kyyti
            (ulimit -f 8; trap '' XFSZ; need "$(printf '%054000d' 1)" 2>&1; echo "exit $?") | cat
            "$verkosto" log verify elämänkaari
            """, in: folder.url)
        #expect(said.contains("nothing was recorded"), "\(said)")
        #expect(said.contains("exit 3\n"), "\(said)")
        #expect(said.contains(": 2 events, nothing was changed afterwards"), "\(said)")
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

    @Test(.enabled(if: Shell.mayMountDisks, "no disks of one's own may be mounted here"))
    func aDiskThatFillsUpLosesNothing() throws {
        let said = try Shell.runOnSmallDisk(
            """
            head -c 200000 /dev/zero > filler
            recorded=0
            while need "$(printf '%060000d' $recorded)" 2> /dev/null; do recorded=$((recorded + 1)); done
            need pieni; echo "exit $? after $recorded"
            "$verkosto" log verify elämänkaari
            rm filler
            need "$(printf '%060000d' 1)"; echo "exit $?"
            "$verkosto" log verify elämänkaari
            """)
        let recorded = try #require(said.firstMatch(of: /exit 3 after (\d+)/).flatMap { Int($0.1) }, "\(said)")
        #expect(recorded > 0, "\(said)")
        #expect(said.contains("the disk is full, or the file may not grow; nothing was recorded"), "\(said)")
        #expect(said.contains(": \(recorded + 1) events, nothing was changed afterwards"), "\(said)")
        #expect(said.contains("exit 0\n"), "\(said)")
        #expect(said.contains(": \(recorded + 2) events, nothing was changed afterwards"), "\(said)")
    }

    @Test(.enabled(if: Shell.mayMountDisks, "no disks of one's own may be mounted here"))
    func whatMayNotBeWrittenIsReadAllTheSame() throws {
        let said = try Shell.runOnSmallDisk(
            """
            need Kyyti
            mount -o remount,ro .
            need Ystävä; echo "exit $?"
            "$verkosto" need list elämänkaari --today 2027-03-17; echo "exit $?"
            "$verkosto" log verify elämänkaari | sed '/^hash/d'
            """)
        #expect(
            said == """
                elämänkaari.register.sqlite: the register may not be written; nothing was recorded
                exit 3
                1.  need-1  0 dots  Kyyti  no applications
                exit 0
                elämänkaari.register.sqlite: 2 events, nothing was changed afterwards

                """)
    }
}

/// Commands of a shell in which `$verkosto` is the program and `need TITLE` records a need.
private enum Shell {
    static let mayMountDisks = (try? runOnSmallDisk("true")) != nil

    /// Runs commands in a folder, and gives what they say.
    static func run(_ commands: String, in folder: URL) throws -> String {
        try said(by: ["sh", "-c", prelude + commands], in: folder)
    }

    /// Runs commands in the folder of a disk of one megabyte that they alone see.
    static func runOnSmallDisk(_ commands: String) throws -> String {
        let folder = try TemporaryFolder()
        let mount = "mount -t tmpfs -o size=1m none . && cd \"$PWD\" || exit 9\n"
        return try withExtendedLifetime(folder) {
            try said(by: ["unshare", "-m", "sh", "-c", mount + prelude + commands], in: folder.url)
        }
    }

    private static let prelude = """
        exec 2>&1
        need() { "$verkosto" need add elämänkaari --title "$1" --today 2027-03-17 > /dev/null; }

        """

    private static func said(by words: [String], in folder: URL) throws -> String {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = words
        process.currentDirectoryURL = folder
        process.environment = [
            "PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "LANG": "C.UTF-8", "VERKOSTO_RECIPES": CommandRun.recipes.path,
            "verkosto": try CommandRun.program().path,
        ]
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let said = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw CocoaError(.featureUnsupported) }
        return said
    }
}
