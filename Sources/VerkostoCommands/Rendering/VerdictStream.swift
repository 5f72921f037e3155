import Diagnostics
import Foundation
import Recipes
import SourceText
import Verdicts

/// Judges the applications of a file while it is read, on all processors, and writes a line of JSON for each in the order of
/// the file.
struct VerdictStream {
    var session: RecipeSession
    var recipe: Recipe
    var path: String

    /// Judges all lines; findings go to standard error. Gives whether some line has an error.
    func run() async throws(ExitStatus) -> Bool {
        guard let file = FileHandle(forReadingAtPath: path) else {
            Console.standardError.say(CommandMessage.fileUnreadable(path), in: session.options.language)
            throw .environment
        }
        let world = ExpressionWorld(
            model: recipe.expressions, network: recipe.network, today: session.options.day,
            language: session.options.language.rawValue)
        let decoder = ApplicationDecoder(network: recipe.network, endorsements: recipe.endorsements.map(\.id))
        let batch = Batch(
            Judge(recipe, world: world), decoder: decoder, detail: .reasons,
            width: ProcessInfo.processInfo.activeProcessorCount)
        var hasErrors = false
        try await batch.run { () throws(ExitStatus) in
            try block(of: file)
        } writing: { part throws(ExitStatus) in
            hasErrors = hasErrors || part.findings.contains { $0.message.level == .error }
            tell(part.findings)
            part.output.withUnsafeBytes { Console.standardOutput.write(bytes: $0) }
        }
        return hasErrors
    }

    /// The next block; nil at the end.
    private func block(of file: FileHandle) throws(ExitStatus) -> [UInt8]? {
        do {
            return try file.read(upToCount: 1 << 18).map { Array($0) }
        } catch {
            Console.standardError.say(CommandMessage.fileUnreadable(path), in: session.options.language)
            throw .environment
        }
    }

    private func tell(_ findings: [Batch.Finding]) {
        guard !findings.isEmpty else { return }
        let language = session.options.language
        let shown = findings.map { finding in
            let start = SourcePosition(line: finding.line, column: finding.column ?? 1)
            return Finding(
                code: finding.message.code, level: finding.message.level, message: finding.message.text(in: language),
                file: path, range: SourceRange(start: start, end: start))
        }
        let renderer = TextRenderer(
            files: SourceFiles(), language: language, isColored: session.options.colors(.standardError))
        Console.standardError.write(renderer.render(shown))
    }
}
