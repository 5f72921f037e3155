import Diagnostics
import Foundation
import Recipes
import SourceText
import Verdicts

/// A file of applications named on the command line.
struct ApplicationFile {
    var path: String
    private let bytes: [UInt8]

    /// Reads the file; ends the command if it can't be read.
    init(path: String, language: MessageLanguage) throws(ExitStatus) {
        guard let data = FileManager.default.contents(atPath: path) else {
            Console.standardError.say(CommandMessage.fileUnreadable(path), in: language)
            throw .environment
        }
        self.path = path
        bytes = Array(data)
    }

    /// The file's lines, read by a recipe's fields, states and members as they are asked for.
    func lines(for recipe: Recipe) -> ApplicationLines {
        ApplicationLines(
            bytes, decoder: ApplicationDecoder(network: recipe.network, endorsements: recipe.endorsements.map(\.id)))
    }

    /// What is wrong with a line.
    func findings(on line: ApplicationLines.Line, in language: MessageLanguage) -> [Finding] {
        let start = SourcePosition(line: line.number, column: line.column ?? 1)
        return line.problems.map { problem in
            Finding(
                code: problem.code, level: problem.level, message: problem.text(in: language), file: path,
                range: SourceRange(start: start, end: start))
        }
    }
}
