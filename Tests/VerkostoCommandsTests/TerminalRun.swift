import Foundation
import Testing

#if canImport(Glibc)
    import Glibc
#endif

/// A run of the program on a terminal, with a person who types answers.
struct TerminalRun {
    var exitCode: Int32
    /// What stood on the terminal, the answers typed among it; each in the place where it was asked for.
    var screen: String

    /// Starts the program on a pseudo-terminal and types a line each time it asks, which ends with `: ` or `]: `.
    init(_ arguments: [String], typing answers: [String], in folder: URL) throws {
        var master: Int32 = -1
        var other: Int32 = -1
        try #require(openpty(&master, &other, nil, nil, nil) == 0, "no pseudo-terminal")
        defer { close(master) }
        let terminal = FileHandle(fileDescriptor: other, closeOnDealloc: true)
        Self.silenceEcho(of: terminal.fileDescriptor)
        let process = Process()
        process.executableURL = try CommandRun.program()
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.environment = [
            "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "TERM": "dumb", "NO_COLOR": "1",
            "VERKOSTO_RECIPES": CommandRun.recipes.path,
        ]
        process.standardInput = terminal
        process.standardOutput = terminal
        process.standardError = terminal
        try process.run()
        try terminal.close()
        screen = Self.converse(on: master, typing: answers)
        process.waitUntilExit()
        exitCode = process.terminationStatus
    }

    /// What is typed shows where this test puts it, not when the terminal happens to repeat it.
    private static func silenceEcho(of terminal: Int32) {
        var settings = termios()
        tcgetattr(terminal, &settings)
        settings.c_lflag &= ~tcflag_t(ECHO)
        tcsetattr(terminal, TCSANOW, &settings)
    }

    /// Reads until the program ends; at each question the next answer is typed, or the end of input.
    private static func converse(on master: Int32, typing answers: [String]) -> String {
        var shown: [UInt8] = []
        var waiting = answers
        var buffer = [UInt8](repeating: 0, count: 4096)
        while true {
            let count = read(master, &buffer, buffer.count)
            guard count > 0 else { break }
            shown += buffer[..<count].filter { $0 != UInt8(ascii: "\r") }
            guard shown.suffix(2).elementsEqual(": ".utf8) else { continue }
            let line = waiting.isEmpty ? "\u{4}" : waiting.removeFirst() + "\n"
            shown += line.utf8.filter { $0 != 4 }
            _ = Array(line.utf8).withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
        }
        return String(decoding: shown, as: UTF8.self)
    }
}
