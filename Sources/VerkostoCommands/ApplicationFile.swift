import Diagnostics
import Foundation
import NetworkModel
import Recipes
import SourceText
import Verdicts

/// A file of applications named on the command line.
struct ApplicationFile {
    var path: String
    private let bytes: [UInt8]

    /// What stands on the command line for standard input.
    static let standardInput = "-"

    /// Reads the file, or standard input for `-`; ends the command if it can't be read.
    init(path: String, language: MessageLanguage) throws(ExitStatus) {
        let data =
            path == Self.standardInput
            ? try? FileHandle.standardInput.readToEnd() ?? Data() : FileManager.default.contents(atPath: path)
        guard let data else {
            Console.standardError.say(CommandMessage.fileUnreadable(path), in: language)
            throw .environment
        }
        self.path = path
        bytes = Array(data)
    }

    /// The file's name, without where it lies.
    var name: String { (path as NSString).lastPathComponent }

    /// Whether a path names a table in CSV rather than JSON Lines.
    static func isTable(_ path: String) -> Bool { path.lowercased().hasSuffix(".csv") }

    /// The file's applications, read by a recipe's fields, states and members.
    func lines(for decoder: ApplicationDecoder) -> AnySequence<ApplicationLines.Line> {
        Self.isTable(path)
            ? AnySequence(ApplicationTable(bytes, decoder: decoder).lines)
            : AnySequence(ApplicationLines(bytes, decoder: decoder))
    }

    /// The file's applications that could be read, and what is wrong with the others.
    func applications(for recipe: Recipe, in language: MessageLanguage) -> ([Application], [Finding]) {
        var applications: [Application] = []
        var findings: [Finding] = []
        for line in lines(for: ApplicationDecoder(recipe)) {
            findings += self.findings(on: line, in: language)
            if let application = line.application { applications.append(application) }
        }
        return (applications, findings)
    }

    /// What is wrong with a line.
    func findings(on line: ApplicationLines.Line, in language: MessageLanguage) -> [Finding] {
        line.locatedProblems.map { problem in
            let start = SourcePosition(line: line.number, column: problem.column ?? 1)
            return Finding(
                code: problem.message.code, level: problem.message.level, message: problem.message.text(in: language),
                file: path, range: SourceRange(start: start, end: start))
        }
    }
}
