import Foundation
import Testing

/// Runs what the README shows: its recipe is read, its commands print what stands under them.
struct ReadmeTests {
    @Test func everyCommandPrintsWhatIsShown() throws {
        let url = CommandRun.project.appending(path: "README.md")
        let readme = try String(contentsOf: url, encoding: .utf8)
        let folder = try TemporaryFolder()
        var lines: [String] = []
        var block: ReadmeBlock?
        for line in readme.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
            if line.hasPrefix("```"), let finished = block {
                lines += try finished.rerun(in: folder.url)
                block = nil
            } else if line.hasPrefix("```") {
                block = ReadmeBlock(kind: String(line.dropFirst(3)))
            } else if block != nil {
                block?.lines.append(line)
                continue
            }
            lines.append(line)
        }
        try GoldenFile(url: url).expect(lines.joined(separator: "\n"))
    }
}

/// A block of code in the README.
private struct ReadmeBlock {
    var kind: String
    var lines: [String] = []

    /// The block as it should stand: of a console that calls `verkosto`, the commands with what they print.
    func rerun(in folder: URL) throws -> [String] {
        if kind == "yaml", lines.first == "verkosto: 1" {
            try lines.joined(separator: "\n").write(
                to: folder.appending(path: "kuopio.yaml"), atomically: true, encoding: .utf8)
        }
        let commands = lines.filter { $0.hasPrefix("$ ") }
        guard kind == "console", commands.contains(where: { $0.hasPrefix("$ verkosto ") }) else { return lines }
        return try commands.flatMap { command in
            let output = try Shell.output(of: String(command.dropFirst(2)), in: folder)
            return [command]
                + output.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
        }
    }
}

/// Runs a line as a shell would, with the built program on its path.
private enum Shell {
    static func output(of line: String, in folder: URL) throws -> String {
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-c", line + " 2>&1"]
        process.currentDirectoryURL = folder
        let path = try CommandRun.program().deletingLastPathComponent().path
        process.environment = [
            "PATH": "\(path):/usr/bin:/bin", "LANG": "C.UTF-8", "VERKOSTO_RECIPES": CommandRun.recipes.path,
        ]
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: data, as: UTF8.self)
    }
}
