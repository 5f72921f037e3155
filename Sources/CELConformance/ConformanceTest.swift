internal import CEL
internal import Diagnostics
internal import JSON

/// One file of tests.
struct ConformanceFile: Sendable {
    let tests: [ConformanceTest]

    init?(_ json: JSONValue) {
        guard let sections = json["sections"]?.elements else { return nil }
        tests = sections.flatMap { $0["tests"]?.elements ?? [] }.compactMap(ConformanceTest.init)
    }
}

/// One expression and what it must come to.
struct ConformanceTest: Sendable {
    let id: String
    private let json: JSONValue
    private let source: String
    private let expectation: JSONValue

    init?(_ json: JSONValue) {
        guard let id = json["id"]?.text, let source = json["expr"]?.text, let expectation = json["expect"] else {
            return nil
        }
        self.id = id
        self.json = json
        self.source = source
        self.expectation = expectation
    }

    func run() -> ConformanceOutcome {
        if json["class"]?.text == "proto" { return .skipped("needs protobuf messages, which are out of scope") }
        if expectation["unknown"] != nil { return .skipped("unknown values are not part of the suite yet") }
        let environment = environment()
        let checking: Environment.Checking = json["disableCheck"]?.truth == true ? .deferred : .strict
        let compilation = environment.compile(source, checking: checking)
        guard let program = compilation.program else {
            return expectsFailure && mayFailWhenChecked ? .passed : .failed(describe(compilation.problems))
        }
        if let outcome = judgeType(program) { return outcome }
        return judge(program, environment)
    }

    private var expectsFailure: Bool { expectation["error"] != nil }

    /// The suite wants evaluation to fail; only its network tests may fail sooner.
    private var mayFailWhenChecked: Bool { json["disableCheck"]?.truth == true || id.hasPrefix("network_ext") }

    private func describe(_ problems: [ExpressionProblem]) -> String {
        "does not compile: " + problems.map { $0.message.text(in: .en) }.joined(separator: "; ")
    }

    // MARK: Judging

    /// What is wrong with the type that was deduced, or that nothing more is asked; nil to go on.
    private func judgeType(_ program: Program) -> ConformanceOutcome? {
        guard let wanted = expectation["typedResult"]?["deducedType"] else { return nil }
        guard let type = CELType(conformance: wanted), type == program.resultType else {
            return .failed("is of type \(program.resultType), not \(wanted.compactText)")
        }
        return json["checkOnly"]?.truth == true ? .passed : nil
    }

    private func judge(_ program: Program, _ environment: Environment) -> ConformanceOutcome {
        var activation = Activation(environment)
        for binding in json["bindings"]?.members ?? [] { activation[binding.name] = Value(conformance: binding.value) }
        do throws(EvaluationError) {
            let result = try program.evaluate(activation)
            if expectsFailure { return .failed("is \(result), and should fail") }
            guard let wanted = expectation["value"] ?? expectation["typedResult"]?["value"] else { return .passed }
            guard let value = Value(conformance: wanted) else { return .skipped("expects \(wanted.compactText)") }
            return result.isExactly(value) ? .passed : .failed("is \(result), not \(value)")
        } catch {
            return expectsFailure ? .passed : .failed("fails: \(error.reason)")
        }
    }

    // MARK: Declarations

    private func environment() -> Environment {
        var options = Environment.Options()
        options.allowsBlocks = true
        options.container = json["container"]?.text ?? ""
        var variables: [Environment.Variable] = []
        var functions: [FunctionDeclaration] = []
        for declaration in json["typeEnv"]?.elements ?? [] {
            guard let name = declaration["name"]?.text else { continue }
            if let type = declaration["type"].flatMap(CELType.init(conformance:)) {
                variables.append(.init(name, type))
            } else {
                functions.append(function(name, declaration["overloads"]?.elements ?? []))
            }
        }
        for binding in json["bindings"]?.members ?? [] where !variables.contains(where: { $0.name == binding.name }) {
            variables.append(.init(binding.name, .dyn))
        }
        return Environment(variables: variables, functions: functions, options: options)
    }

    private func function(_ name: String, _ overloads: [JSONValue]) -> FunctionDeclaration {
        FunctionDeclaration(
            name, "Declared for the checker only.",
            overloads: overloads.map { overload in
                let parameters = (overload["params"]?.elements ?? []).compactMap(CELType.init(conformance:))
                let result = overload["result"].flatMap(CELType.init(conformance:)) ?? .dyn
                let body = Overload.Implementation.many { (_: [Value]) throws(EvaluationError) in
                    throw EvaluationError(.unknownFunction(name))
                }
                return Overload(overload["isInstance"]?.truth == true ? .member : .global, parameters, result, body)
            })
    }
}
