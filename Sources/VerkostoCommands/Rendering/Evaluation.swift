import CEL
import Diagnostics
import SourceText

/// One expression of the prompt: compiled, and shown to a person.
struct Evaluation {
    /// The program; nil if the expression has errors.
    let program: Program?
    private let environment: Environment
    private let variables: [(name: String, value: Value)]
    private let problems: [ExpressionProblem]
    private let language: MessageLanguage
    private var files = SourceFiles()
    private let file: SourceFile

    /// Compiles an expression that sees variables of no type known beforehand.
    init(source: String, variables: [(name: String, value: Value)], language: MessageLanguage) {
        var options = Environment.Options()
        options.allowsUnicodeIdentifiers = true
        environment = Environment(
            variables: variables.map { Environment.Variable($0.name, .dyn) }, options: options)
        self.variables = variables
        self.language = language
        let compilation = environment.compile(source)
        program = compilation.program
        problems = compilation.problems
        file = files.add(path: "expression", bytes: Array(source.utf8))
    }

    /// Shows what is wrong with the expression.
    func tellProblems() {
        let diagnostics = problems.map { problem in
            Diagnostic(
                problem.message, at: span(of: problem.span), notes: problem.notes.map { DiagnosticNote($0) },
                fixes: problem.fixes.map { fix in
                    DiagnosticFix(
                        fix.title, isSafe: fix.isSafe, edits: [SourceEdit(span: span(of: fix.span), text: fix.text)])
                })
        }
        tell(diagnostics)
    }

    /// What an evaluation may cost, in steps; the most it may depends on the input's size n.
    func costLine(of program: Program) -> String {
        let terms = program.cost.coefficients.enumerated().filter { $0.element > 0 }.map { power, coefficient in
            switch power {
            case 0: "\(coefficient)"
            case 1: "\(coefficient)·n"
            default: "\(coefficient)·n^\(power)"
            }
        }
        return "\(program.cost.minimum)…\(terms.joined(separator: " + "))\n"
    }

    /// Evaluates and prints the value, and the values that decided it if asked.
    func evaluate(_ program: Program, explaining: Bool) throws(ExitStatus) {
        var activation = Activation(environment)
        for variable in variables { activation[variable.name] = variable.value }
        do {
            let value = try program.evaluate(activation)
            Console.standardOutput.write("\(value)\n")
            if explaining { printReasons(program.explain(activation)) }
        } catch {
            if explaining { printReasons(program.explain(activation)) }
            tell([Diagnostic(EvaluationMessage(error), at: error.span.map { span(of: $0) })])
            throw .findings
        }
    }

    private func printReasons(_ explanation: Explanation) {
        for observation in explanation.because {
            let value =
                switch observation.outcome {
                case .success(let value): "\(value)"
                case .failure(let error): EvaluationMessage(error).text(in: language)
                }
            Console.standardOutput.write("  \(observation.expression) = \(value)\n")
        }
    }

    private func tell(_ diagnostics: [Diagnostic]) {
        let renderer = TextRenderer(files: files, language: language)
        Console.standardError.write(renderer.render(Finding.prepare(diagnostics, in: files, language: language)))
    }

    private func span(of span: ExpressionSpan) -> SourceSpan {
        SourceSpan(file: file.id, start: UInt32(span.start), end: UInt32(span.end))
    }
}
