import Foundation
import Testing

/// A folder in which the program is run as by somebody whose home it is, so that nobody's own trust counts.
struct PluginHome {
    let folder: TemporaryFolder

    struct Run {
        var exitCode: Int32
        var standardOutput: String
        var standardError: String
    }

    init() throws { folder = try TemporaryFolder() }

    /// Runs the program to its end.
    func verkosto(_ arguments: [String], language: String = "en") throws -> Run {
        let process = try program(arguments + ["--lang", language])
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

    /// The program ready to run, behind words of another that starts it.
    func program(_ arguments: [String], behind wrapper: [String] = []) throws -> Process {
        let scratch = folder.url.appending(path: "tmp")
        try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
        let command = wrapper + [try CommandRun.program().path] + arguments
        let process = Process()
        process.executableURL = URL(filePath: command[0])
        process.arguments = Array(command.dropFirst())
        process.currentDirectoryURL = folder.url
        process.environment = [
            "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "HOME": folder.url.path, "TMPDIR": scratch.path,
        ]
        process.standardInput = FileHandle.nullDevice
        return process
    }

    func write(_ text: String, to path: String) throws {
        let file = folder.url.appending(path: path)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try text.write(to: file, atomically: true, encoding: .utf8)
    }

    /// Writes a plugin `tool` with a module `work` that is a script.
    func writePlugin(_ script: String, at path: String = "plugins/tool", more: String = "") throws {
        try write(
            "id: tool\nversion: \"1\"\nsummary: A tool\ncommand: [sh, tool.sh]\n\(more)\nmodules: {work: {summary: Works, events: [seen]}}\n",
            to: path + "/plugin.yaml")
        try write(script, to: path + "/tool.sh")
    }

    /// Writes a recipe with one step.
    func writeRecipe(uses module: String) throws {
        try write("verkosto: 1\nnetwork: {id: n, name: N}\ntasks: {t: [{uses: \(module)}]}\n", to: "recipe.yaml")
    }
}
