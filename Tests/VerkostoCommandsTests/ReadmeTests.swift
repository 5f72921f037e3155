import Foundation
import Testing

/// Runs what pages show: their files are written, their commands print what stands under them.
struct ReadmeTests {
    @Test(arguments: [
        ("README.md", "C.UTF-8"), ("docs/plugins.md", "C.UTF-8"), ("docs/schedule.md", "C.UTF-8"),
        ("docs/koordinaattorin-opas.md", "fi_FI.UTF-8"),
    ])
    func everyCommandPrintsWhatIsShown(page: String, locale: String) throws {
        let url = CommandRun.project.appending(path: page)
        let readme = try String(contentsOf: url, encoding: .utf8)
        let folder = try TemporaryFolder()
        var lines: [String] = []
        var block: ReadmeBlock?
        for line in readme.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
            if line.hasPrefix("```"), let finished = block {
                lines += try finished.rerun(in: folder.url, locale: locale)
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

/// A block of code of a page.
private struct ReadmeBlock {
    var kind: String
    var lines: [String] = []

    /// The block as it should stand: of a console that calls `verkosto`, the commands with what they print.
    func rerun(in folder: URL, locale: String) throws -> [String] {
        if let path {
            let file = folder.appending(path: path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try (lines.joined(separator: "\n") + "\n").write(to: file, atomically: true, encoding: .utf8)
        }
        let commands = lines.filter { $0.hasPrefix("$ ") }
        guard kind == "console", commands.contains(where: { $0.hasPrefix("$ verkosto ") }) else { return lines }
        return try commands.flatMap { command in
            let output = try Shell.output(of: String(command.dropFirst(2)), in: folder, locale: locale)
            return [command]
                + output.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
        }
    }
}

extension ReadmeBlock {
    /// The file that the block holds: named behind its language, or the first recipe.
    private var path: String? {
        if let named = kind.split(separator: " ").dropFirst().first { return String(named) }
        return kind == "yaml" && lines.first == "verkosto: 1" ? "kuopio.yaml" : nil
    }
}

/// Runs a line as a shell would, with the built program on its path.
private enum Shell {
    static func output(of line: String, in folder: URL, locale: String) throws -> String {
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-c", "{ \(line)\n} 2>&1"]
        process.currentDirectoryURL = folder
        let path = try CommandRun.program().deletingLastPathComponent().path
        process.environment = [
            "PATH": "\(path):/usr/bin:/bin", "LANG": locale, "HOME": folder.path,
            "VERKOSTO_RECIPES": CommandRun.recipes.path,
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
