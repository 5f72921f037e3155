import Diagnostics
import JSON
import NetworkModel
import Recipes
import SourceText
import Verdicts

/// What a recipe's examples came to.
struct ExampleReport {
    var session: RecipeSession
    var recipe: Recipe
    var results: [ExampleRun.Result]
    /// Nil if it was not asked for.
    var coverage: ExampleCoverage?

    /// How many did not get the verdict that they expect.
    var failed: Int { results.count { !$0.passes } }

    /// A finding for each example that fails.
    var failures: [Diagnostic] {
        results.filter { !$0.passes }.map { result in
            Diagnostic(
                ExampleMessage(result), at: result.example.origin,
                notes: result.notes.map { DiagnosticNote($0) })
        }
    }

    /// A note for each branch that no example reaches; none if coverage was not asked for.
    var gaps: [Diagnostic] { coverage?.diagnostics ?? [] }

    /// Failing examples with the values that decided and what no example reaches, then lines that count.
    func text(quiet: Bool) -> String {
        let language = session.options.language
        let renderer = TextRenderer(
            files: session.reading.files, language: language, isColored: session.options.colors(.standardOutput))
        let findings = session.findings(failures + gaps)
        var text = findings.isEmpty ? "" : renderer.render(findings)
        if failed > 0 {
            text +=
                "\(session.name): " + CommandMessage.examplesFailed(failed, of: results.count).text(in: language) + "\n"
        } else if !quiet {
            text += "\(session.name): " + CommandMessage.examplesHeld(results.count).text(in: language) + "\n"
        }
        if let coverage {
            let words = CommandMessage.branchesReached(coverage.reached, of: coverage.total)
            text += "\(session.name): " + words.text(in: language) + "\n"
        }
        return text
    }

    /// Every example by its rule and name, with the verdict as people are told it.
    var verdicts: String {
        let tag = session.paperLanguage(of: recipe)
        let listing = VerdictListing(recipe: recipe, language: MessageLanguage(tag: tag))
        return results.map { result in
            let name = result.example.name?.text(in: tag) ?? String(result.number)
            return "\(result.id): \(name) (\(result.verdict.word.rawValue))\n" + listing.lines(of: result.verdict)
        }.joined()
    }

    /// How much is covered, and what is not.
    var coverageJSON: JSONValue? {
        coverage.map { coverage in
            .object([
                "recipe": .string(session.name),
                "reached": .integer(Int64(coverage.reached)),
                "of": .integer(Int64(coverage.total)),
                "without_examples": .array(coverage.bare.map { .string($0.id) }),
                "missing": .array(coverage.missing.map(\.json)),
            ])
        }
    }

    /// Each example with its verdict.
    var json: [JSONValue] {
        results.map { result in
            .object([
                "recipe": .string(session.name),
                "id": .string(result.id),
                "kind": .string(result.kind.rawValue),
                "number": .integer(Int64(result.number)),
                "name": result.example.name.map { .string($0.text(in: session.options.language.rawValue)) } ?? .null,
                "expect": .string(result.example.expect.rawValue),
                "verdict": .string(result.verdict.word.rawValue),
                "message": .string(result.verdict.message),
                "passed": .boolean(result.passes),
            ])
        }
    }
}

/// An example that does not get the verdict that it expects.
struct ExampleMessage: DiagnosticMessage {
    private let id: String
    private let kind: Verdict.Kind
    private let name: LocalizedText?
    private let number: Int
    private let expected: String
    private let found: String
    private let unsaid: [String]
    private let message: String

    init(_ result: ExampleRun.Result) {
        id = result.id
        kind = result.kind
        name = result.example.name
        number = result.number
        expected = result.example.expect.rawValue
        found = result.verdict.word.rawValue
        unsaid = result.unsaid
        message = result.verdict.message
    }

    var code: String { "example-failed" }
    var level: DiagnosticLevel { .error }

    func text(in language: MessageLanguage) -> String {
        let example = name?.text(in: language.rawValue) ?? String(number)
        if expected == found { return unsaidText(example, language) }
        return switch language {
        case .fi: "\(finnishOwner) ”\(id)” esimerkki ”\(example)” odottaa arviota \(expected), mutta se on \(found)"
        case .sv: "exemplet ”\(example)” till ”\(id)” väntar sig \(expected), men bedömningen är \(found)"
        case .en: "example “\(example)” of “\(id)” expects \(expected), but the verdict is \(found)"
        }
    }

    private func unsaidText(_ example: String, _ language: MessageLanguage) -> String {
        let wanted = unsaid.map { "”\($0)”" }.joined(separator: ", ")
        return switch language {
        case .fi:
            "\(finnishOwner) ”\(id)” esimerkki ”\(example)” odottaa perustelua \(wanted), mutta arvio sanoo: \(message)"
        case .sv: "exemplet ”\(example)” till ”\(id)” väntar sig skälet \(wanted), men bedömningen säger: \(message)"
        case .en: "example “\(example)” of “\(id)” expects the reason \(wanted), but the verdict says: \(message)"
        }
    }

    private var finnishOwner: String {
        switch kind {
        case .endorsement: "puumerkin"
        case .rule: "säännön"
        }
    }

    /// What the verdict says, or a value that decided it.
    struct Note: LocalizedMessage {
        var text: String

        func text(in language: MessageLanguage) -> String { text }
    }
}

extension ExampleRun.Result {
    /// What the verdict says, where the finding does not say it, and the values that decided.
    var notes: [ExampleMessage.Note] {
        let message = verdict.word == example.expect ? [] : [verdict.message]
        return (message + verdict.because.map { "\($0.expression) = \($0.value.compactText)" })
            .map(ExampleMessage.Note.init)
    }
}

extension ExampleCoverage.Branch {
    fileprivate var json: JSONValue {
        var object: JSONObject = ["id": .string(id), "kind": .string(owner.rawValue)]
        switch kind {
        case .verdict(let word): object["verdict"] = .string(word.rawValue)
        case .operand(let source, let held):
            object["operand"] = .string(source)
            object["value"] = .boolean(held)
        case .requirement(let source, let isMet):
            object["requirement"] = .string(source)
            object["met"] = .boolean(isMet)
        }
        return .object(object)
    }
}
