import ArgumentParser
import Diagnostics
import JSON
import NetworkModel
import Recipes
import Verdicts

/// `test RECIPE…`: runs the examples that travel with a recipe's rules.
struct TestCommand: WaitingCommand {
    static let configuration = CommandConfiguration(
        commandName: "test",
        abstract: "Run the recipe's own examples: does each rule decide as its author meant?"
    )

    @Argument(help: ArgumentHelp("Files, folders or bundled recipes.", valueName: "recipe"))
    var recipes: [String]

    @Option(help: "text, json or junit.")
    var format: ExampleFormat = .text

    @Flag(help: "Also tell which rules and branches no example reaches.")
    var coverage = false

    @Flag(help: "Also show what each example is told: the verdict in words, and what would do.")
    var verdicts = false

    @OptionGroup var options: CommonOptions

    func perform() async throws {
        var reports: [ExampleReport] = []
        for name in recipes {
            let session = try RecipeSession(name, options: options)
            let recipe = try session.usableRecipe()
            // In the network's own language, in which its examples say what they expect.
            let run = ExampleRun(recipe, today: options.day, language: session.paperLanguage(of: recipe))
            let results = run.results()
            reports.append(
                ExampleReport(
                    session: session, recipe: recipe, results: results,
                    coverage: coverage ? run.coverage(of: results) : nil))
        }
        switch format {
        case .text:
            for report in reports {
                if verdicts { Console.standardOutput.write(report.verdicts) }
                Console.standardOutput.write(report.text(quiet: options.quiet))
            }
        case .json:
            let findings = reports.flatMap { $0.session.findings($0.failures + $0.gaps) }
            var beside: JSONObject = ["examples": .array(reports.flatMap(\.json))]
            if coverage { beside["coverage"] = .array(reports.compactMap(\.coverageJSON)) }
            Console.standardOutput.write(JSONRenderer(beside: beside).render(findings))
        case .junit:
            Console.standardOutput.write(ExampleJUnit(reports: reports).text)
        }
        if reports.contains(where: { $0.failed > 0 }) { throw ExitStatus.findings }
    }
}

/// The forms in which examples' results are given.
enum ExampleFormat: String, WordOption {
    case text, json, junit
}
