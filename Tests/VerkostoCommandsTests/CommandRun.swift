import Foundation
import Testing

/// One run of the program as its user would start it, and what came of it.
struct CommandRun {
    var exitCode: Int32
    var standardOutput: String
    var standardError: String

    /// Starts the program in the project's folder with an environment of its own.
    init(_ arguments: [String], in folder: URL = CommandRun.project) throws {
        let process = Process()
        process.executableURL = try Self.program()
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.environment = [
            "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8",
            "VERKOSTO_RECIPES": folder == Self.project ? "recipes" : Self.recipes.path,
        ]
        let output = Pipe()
        let errors = Pipe()
        process.standardOutput = output
        process.standardError = errors
        process.standardInput = FileHandle.nullDevice
        try process.run()
        // Both pipes are read at once: a full one would stop the program.
        nonisolated(unsafe) var errorData = Data()
        let reader = Thread { errorData = errors.fileHandleForReading.readDataToEndOfFile() }
        reader.start()
        let outputData = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        while !reader.isFinished { Thread.sleep(forTimeInterval: 0.001) }
        exitCode = process.terminationStatus
        standardOutput = String(decoding: outputData, as: UTF8.self)
        standardError = String(decoding: errorData, as: UTF8.self)
    }

    /// The project's folder.
    static let project = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    /// The bundled recipes.
    static let recipes = project.appending(path: "recipes")

    /// The program beside the tests that are running.
    static func program() throws -> URL {
        let folder = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
        let candidates = [
            folder.appending(path: "verkosto"), Bundle.main.bundleURL.appending(path: "verkosto"),
            project.appending(path: ".build/debug/verkosto"),
        ]
        return try #require(
            candidates.first { FileManager.default.isExecutableFile(atPath: $0.path) },
            "the program verkosto was not built beside its tests")
    }
}

extension CommandRun {
    /// The run as people read it in a golden file.
    func transcript(of arguments: [String]) -> String {
        var text = "$ verkosto \(arguments.map(Self.quoted).joined(separator: " "))\n"
        text += standardOutput
        if !standardError.isEmpty { text += "--- standard error\n" + standardError }
        return text + "--- exit \(exitCode)\n"
    }

    private static func quoted(_ argument: String) -> String {
        argument.allSatisfy { $0.isLetter || $0.isNumber || "-_./=:,".contains($0) } && !argument.isEmpty
            ? argument : "'\(argument)'"
    }
}

/// A file that a test compares with, rewritten only on request (`make golden`).
struct GoldenFile {
    var url: URL

    /// A file below this target's `Golden`.
    init(_ name: String) {
        url = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden").appending(path: name)
    }

    /// A file anywhere.
    init(url: URL) { self.url = url }

    /// Compares, or rewrites on request.
    func expect(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
        if ProcessInfo.processInfo.environment["VERKOSTO_UPDATE_GOLDEN"] != nil {
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try text.write(to: url, atomically: true, encoding: .utf8)
            return
        }
        let expected = try? String(contentsOf: url, encoding: .utf8)
        #expect(
            text == expected, "\(url.lastPathComponent) differs; `make golden` rewrites it",
            sourceLocation: sourceLocation)
    }
}
