import Diagnostics
import Foundation
import JSON
import NetworkModel
import Recipes
import SourceText
import Verdicts

/// Judges applications while they are read, on all processors, and writes each verdict as soon as those before it stand.
struct VerdictRun {
    var session: RecipeSession
    var recipe: Recipe
    /// Ids of the applications asked for; empty asks for all.
    var wanted: [String]
    var format: VerdictFormat
    /// Whether to say what decided and what would do; else data has only the words of what does not hold.
    var givesReasons: Bool
    /// Who is to move the applications that are shown; nil shows all.
    var role: String?
    /// The year's schedule, whose meetings are named; nil knows the recipe's own dates alone.
    var schedule: Schedule?

    /// What came of it.
    struct Ending {
        /// Ids of the applications that were judged, if certain ones were asked for.
        var judged: Set<String> = []
        /// Whether some line has an error.
        var hasErrors = false
        /// Whether some verdict keeps an application out of a state.
        var hasBroken = false
    }

    /// Judges the applications of a file, `-` for standard input.
    func run(on path: String) async throws(ExitStatus) -> Ending {
        let decoder = ApplicationDecoder(recipe)
        let source = try ApplicationSource(path: path, decoder: decoder, language: session.options.language)
        let judge = makeJudge()
        let batch = Batch(
            judge, decoder: decoder, wanted: Set(wanted), width: ProcessInfo.processInfo.activeProcessorCount,
            rendering: rendering(by: judge))
        var ending = Ending()
        var findings: [Finding] = []
        var summary = FindingSummary()
        var verdicts: [JSONValue] = []
        try await batch.run { () throws(ExitStatus) in
            try source.next()
        } writing: { part throws(ExitStatus) in
            ending.hasErrors = ending.hasErrors || part.findings.contains { $0.message.level == .error }
            ending.hasBroken = ending.hasBroken || part.closesGates
            if !wanted.isEmpty { ending.judged.formUnion(part.ids) }
            let told = part.findings.map { finding($0, in: path) }
            if format == .json {
                findings += told
                verdicts += part.output.split(separator: UInt8(ascii: "\n")).compactMap {
                    try? JSONValue(parsing: Array($0))
                }
            } else {
                Console.standardError.write(findingRenderer.render(told, after: summary))
                summary.add(told)
                part.output.withUnsafeBytes { Console.standardOutput.write(bytes: $0) }
            }
        }
        if format == .json {
            let renderer = JSONRenderer(beside: ["verdicts": .array(verdicts)])
            Console.standardOutput.write(renderer.render(findings))
        }
        Console.standardError.write(findingRenderer.renderEnd(summary))
        return ending
    }

    /// Judges applications that are at hand, with what a register knows beside them.
    func run(on applications: [Application], knowing register: RegisterSnapshot) -> Ending {
        let judge = makeJudge(knowing: register)
        let writer = VerdictWriter(judge, rendering(by: judge))
        var ending = Ending()
        for application in applications {
            if !wanted.isEmpty { ending.judged.insert(application.id) }
            if writer.write(judge.placed(application)) { ending.hasBroken = true }
        }
        if format == .json {
            let verdicts = writer.output.split(separator: UInt8(ascii: "\n")).compactMap {
                try? JSONValue(parsing: Array($0))
            }
            let renderer = JSONRenderer(beside: ["verdicts": .array(verdicts)])
            Console.standardOutput.write(renderer.render([]))
        } else {
            writer.output.withUnsafeBytes { Console.standardOutput.write(bytes: $0) }
        }
        return ending
    }

    private func makeJudge(knowing register: RegisterSnapshot = RegisterSnapshot()) -> Judge {
        let judge = Judge(
            recipe, knowing: register, schedule: schedule, today: session.options.day,
            language: session.options.language.rawValue)
        UntilTheEnd.keep(judge)
        return judge
    }

    private func rendering(by judge: Judge) -> Rendering {
        let process = recipe.network.applicationProcess
        switch format {
        case .text:
            let listing = VerdictListing(recipe: recipe, language: session.options.language)
            return .verdicts(givesReasons ? .reasons : .messages) { [role] application, verdicts, output in
                guard role.map({ verdicts.mayBeMoved(by: $0, in: process) }) ?? true else { return }
                output += listing.text(of: application, verdicts).utf8
            }
        case .json, .jsonl:
            guard givesReasons else { return .bare(BareLines(judge, movedBy: role)) }
            return .whole(LineFrame(judge, movedBy: role))
        }
    }

    private func finding(_ finding: BatchFinding, in path: String) -> Finding {
        let start = SourcePosition(line: finding.line, column: finding.column ?? 1)
        return Finding(
            code: finding.message.code, level: finding.message.level,
            message: finding.message.text(in: session.options.language), file: path,
            range: SourceRange(start: start, end: start))
    }

    /// How findings about lines are told on standard error.
    private var findingRenderer: TextRenderer {
        TextRenderer(
            files: SourceFiles(), language: session.options.language, isColored: session.options.colors(.standardError))
    }
}
