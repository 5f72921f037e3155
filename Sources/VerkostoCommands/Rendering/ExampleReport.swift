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

    /// How many did not get the verdict that they expect.
    var failed: Int { results.count { !$0.passes } }

    /// A finding for each example that fails.
    var failures: [Diagnostic] {
        results.filter { !$0.passes }.map { result in
            Diagnostic(
                ExampleMessage(result), at: result.example.origin,
                notes: result.verdict.because.map {
                    DiagnosticNote(ExampleMessage.Value(expression: $0.expression, value: $0.value.compactText))
                })
        }
    }

    /// Failing examples with the values that decided, then a line that counts.
    func text(quiet: Bool) -> String {
        let language = session.options.language
        var text = ""
        if failed > 0 {
            let renderer = TextRenderer(
                files: session.reading.files, language: language,
                isColored: session.options.colors(.standardOutput))
            text += renderer.render(session.findings(failures))
            text +=
                "\(session.name): " + CommandMessage.examplesFailed(failed, of: results.count).text(in: language) + "\n"
        } else if !quiet {
            text += "\(session.name): " + CommandMessage.examplesHeld(results.count).text(in: language) + "\n"
        }
        return text
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
                "passed": .boolean(result.passes),
            ])
        }
    }
}

/// An example that does not get the verdict that it expects.
struct ExampleMessage: DiagnosticMessage {
    private let id: String
    private let name: LocalizedText?
    private let number: Int
    private let expected: String
    private let found: String

    init(_ result: ExampleRun.Result) {
        id = result.id
        name = result.example.name
        number = result.number
        expected = result.example.expect.rawValue
        found = result.verdict.word.rawValue
    }

    var code: String { "example-failed" }
    var level: DiagnosticLevel { .error }

    func text(in language: MessageLanguage) -> String {
        let example = name?.text(in: language.rawValue) ?? String(number)
        return switch language {
        case .fi: "säännön ”\(id)” esimerkki ”\(example)” odottaa arviota \(expected), mutta se on \(found)"
        case .sv: "exemplet ”\(example)” till ”\(id)” väntar sig \(expected), men bedömningen är \(found)"
        case .en: "example “\(example)” of “\(id)” expects \(expected), but the verdict is \(found)"
        }
    }

    /// A value that decided.
    struct Value: LocalizedMessage {
        var expression: String
        var value: String

        func text(in language: MessageLanguage) -> String { "\(expression) = \(value)" }
    }
}
