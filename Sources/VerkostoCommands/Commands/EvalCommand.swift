import ArgumentParser
import CEL
import CELConformance
import Diagnostics
import Foundation
import JSON
import LocatedYAML
import Recipes
import SourceText

/// `eval EXPR`: a prompt for CEL, the language of conditions.
struct EvalCommand: WaitingCommand {
    static let configuration = CommandConfiguration(
        commandName: "eval",
        abstract: "Evaluate an expression, or run a CEL conformance suite.",
        discussion: """
            verkosto eval '1 + 2'
            verkosto eval 'needs.exists(n, n.votes > 3)' --with data.json --explain
            verkosto eval --conformance DIR
            """
    )

    @Argument(help: ArgumentHelp("The expression.", valueName: "expression"))
    var expression: String?

    @Option(name: .customLong("with"), help: ArgumentHelp("Variables, from a JSON or YAML file.", valueName: "file"))
    var data: String?

    @Flag(help: "Show the values that decided the result.")
    var explain = false

    @Flag(name: .customLong("ast"), help: "Print the expression as it was understood.")
    var showsTree = false

    @Flag(help: "Check names and types; don't evaluate.")
    var checkOnly = false

    @Flag(help: "Show what an evaluation may cost, in steps.")
    var cost = false

    @Option(help: ArgumentHelp("Run the JSON conformance suites of a folder.", valueName: "folder"))
    var conformance: String?

    @Option(help: ArgumentHelp("Language of messages: fi, sv or en.", valueName: "language"))
    var lang: String?

    mutating func validate() throws {
        if expression == nil && conformance == nil {
            throw ValidationError("Give an expression, such as '1 + 2', or --conformance with a folder.")
        }
        if let lang, MessageLanguage(rawValue: lang) == nil {
            throw ValidationError("--lang takes fi, sv or en, not “\(lang)”.")
        }
    }

    func perform() async throws {
        if let conformance { return try runConformance(in: conformance) }
        let evaluation = try Evaluation(source: expression ?? "", variables: variables(), language: language)
        guard let program = evaluation.program else {
            evaluation.tellProblems()
            throw ExitStatus.findings
        }
        if showsTree { Console.standardOutput.write(program.expression.source + "\n") }
        if cost { Console.standardOutput.write(evaluation.costLine(of: program)) }
        if checkOnly {
            Console.standardOutput.write("\(program.resultType)\n")
            return
        }
        if !showsTree && !cost || explain { try evaluation.evaluate(program, explaining: explain) }
    }

    private var language: MessageLanguage { CommonOptions.language(asked: lang) }

    private func runConformance(in folder: String) throws {
        let suite: ConformanceSuite
        do {
            suite = try ConformanceSuite(folder: folder)
        } catch {
            Console.standardError.say(CommandMessage.badFile(folder, reason: "\(error)"), in: language)
            throw ExitStatus.environment
        }
        let report = suite.run()
        for line in report.lines { Console.standardOutput.write(line + "\n") }
        Console.standardOutput.write(report.summary + "\n")
        if report.failed > 0 { throw ExitStatus.findings }
    }

    /// The variables of `--with`: JSON is YAML, so one reader serves both.
    private func variables() throws(ExitStatus) -> [(name: String, value: Value)] {
        guard let data else { return [] }
        guard let bytes = FileManager.default.contents(atPath: data) else {
            Console.standardError.say(CommandMessage.fileUnreadable(data), in: language)
            throw .environment
        }
        var files = SourceFiles()
        let reading = LocatedYAML.read(file: files.add(path: data, bytes: Array(bytes)))
        let errors = reading.diagnostics.filter { $0.level == .error }
        guard errors.isEmpty, let document = reading.document, let mapping = document.mapping else {
            let renderer = TextRenderer(files: files, language: language)
            Console.standardError.write(renderer.render(Finding.prepare(errors, in: files, language: language)))
            if errors.isEmpty { Console.standardError.say(CommandMessage.badFile(data, reason: "{…}"), in: language) }
            throw .environment
        }
        return mapping.entries.map { ($0.key, $0.value.expressionValue) }
    }
}
