import Diagnostics
import JSON
import NetworkModel
import Recipes
import SourceText
import Verdicts

/// Judges the applications of a file one after the other and writes each verdict as soon as it stands.
struct VerdictBatch {
    var session: RecipeSession
    var recipe: Recipe
    var file: ApplicationFile
    /// Ids of the applications asked for; empty asks for all.
    var wanted: [String]
    var format: VerdictFormat

    /// What came of a batch.
    struct Ending {
        /// Ids of the applications that were judged, if certain ones were asked for.
        var judged: Set<String> = []
        /// Whether some line has an error.
        var hasErrors = false
        /// Whether some verdict keeps an application out of a state.
        var hasBroken = false
    }

    /// Judges all lines; findings go to standard error, in JSON beside the verdicts.
    func run() -> Ending {
        let judge = makeJudge()
        var ending = Ending()
        var findings: [Finding] = []
        var verdicts: [JSONValue] = []
        for line in file.lines(for: recipe) {
            let problems = file.findings(on: line, in: session.options.language)
            ending.hasErrors = ending.hasErrors || problems.contains { $0.level == .error }
            if format == .json { findings += problems } else { tell(problems) }
            guard let application = line.application, wanted.isEmpty || wanted.contains(application.id) else {
                continue
            }
            let result = judge.judge(application)
            if !wanted.isEmpty { ending.judged.insert(application.id) }
            ending.hasBroken = ending.hasBroken || result.verdicts.contains(where: \.closesGates)
            switch format {
            case .text:
                let listing = VerdictListing(application: application, result: result, recipe: recipe, session: session)
                Console.standardOutput.write(listing.text)
            case .jsonl: Console.standardOutput.write(result.json.compactText + "\n")
            case .json: verdicts.append(result.json)
            }
        }
        if format == .json {
            let renderer = JSONRenderer(beside: ["verdicts": .array(verdicts)])
            Console.standardOutput.write(renderer.render(findings))
        }
        return ending
    }

    private func makeJudge() -> Judge {
        let world = ExpressionWorld(
            model: recipe.expressions, network: recipe.network, today: session.options.day,
            language: session.options.language.rawValue)
        return Judge(recipe, world: world)
    }

    private func tell(_ findings: [Finding]) {
        guard !findings.isEmpty else { return }
        let renderer = TextRenderer(
            files: SourceFiles(), language: session.options.language, isColored: session.options.colors(.standardError))
        Console.standardError.write(renderer.render(findings))
    }
}
