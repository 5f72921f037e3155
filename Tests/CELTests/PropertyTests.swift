import CEL
import Diagnostics
import Testing

/// What must hold for any expression; the same random ones on every run.
@Suite struct PropertyTests {
    @Test func whatIsPrintedReadsAsTheSameTree() throws {
        var generator = ExpressionGenerator(seed: 1)
        for _ in 0..<3_000 {
            let tree = generator.tree(depth: 5)
            let source = tree.source
            let parsing = Environment().parse(source)
            try #require(parsing.problems.isEmpty, "\(source): \(parsing.problems.map { $0.message.text(in: .en) })")
            // What is printed of a tree that no text reads as, such as a selection that is a macro's name, reads stably.
            let again = try #require(parsing.expression)
            #expect(again.source == source)
            #expect(Environment().parse(again.source).expression == again)
        }
    }

    @Test func damagedTextNeverTraps() {
        var random = RandomNumbers(seed: 2)
        var generator = ExpressionGenerator(seed: 3)
        let environment = Environment(variables: [.init("a", .dyn), .init("b", .dyn)])
        for _ in 0..<5_000 {
            var bytes = Array(generator.tree(depth: 4).source.utf8)
            for _ in 0..<Int.random(in: 1...4, using: &random) { Self.damage(&bytes, &random) }
            let compilation = environment.compile(String(decoding: bytes, as: UTF8.self), checking: .deferred)
            _ = try? compilation.program?.evaluate(Activation(environment))
        }
    }

    private static func damage(_ bytes: inout [UInt8], _ random: inout RandomNumbers) {
        guard !bytes.isEmpty else { return }
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes.remove(at: place)
        case 1: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 2: bytes.insert(contentsOf: Array("([{'\"\\?.:-9".utf8).shuffled(using: &random).prefix(2), at: place)
        default: bytes.append(contentsOf: bytes[place...].prefix(20))
        }
    }

    @Test func checkedExpressionsHaveNoTypeErrorsAndFoldTheSame() throws {
        var generator = ExpressionGenerator(seed: 4)
        let variables = ExpressionGenerator.variables
        let bound = Environment(variables: variables.map { .init($0.name, $0.type) })
        var activation = Activation(bound)
        for variable in variables { activation[variable.name] = variable.value }
        for type in [CELType.bool, .int, .string, .list(.int)] {
            for _ in 0..<1_000 {
                let source = generator.source(type, depth: 4)
                let compilation = bound.compile(source)
                let program = try #require(compilation.program, "\(source)")
                #expect(program.resultType == type)
                let value = Result { () throws(EvaluationError) in try program.evaluate(activation) }
                if case .failure(let error) = value, case .noMatchingOverload = error.reason {
                    Issue.record("\(source): \(error.reason)")
                }
                let unchecked = try #require(bound.compile(source, checking: .deferred).program)
                #expect(
                    Self.agree(value, Result { () throws(EvaluationError) in try unchecked.evaluate(activation) }),
                    "\(source)")
                let explanation = program.explain(activation)
                #expect(Self.agree(value, explanation.outcome), "\(source)")
                for part in explanation.because {
                    // Parts within macros speak of variables that nothing declares outside of them.
                    guard let alone = bound.compile(part.expression).program else { continue }
                    let outcome = Result { () throws(EvaluationError) in try alone.evaluate(activation) }
                    #expect(Self.agree(part.outcome, outcome), "\(part.expression) in \(source)")
                }
                let constant = Self.withConstants(source, variables)
                let folded = try #require(Environment().compile(constant).program, "\(constant)")
                #expect(
                    Self.agree(
                        value, Result { () throws(EvaluationError) in try folded.evaluate(Activation(Environment())) }),
                    "\(constant)")
            }
        }
    }

    /// The expression with the variables bound to constants, so that as much as possible is worked out beforehand.
    private static func withConstants(
        _ source: String, _ variables: [(name: String, type: CELType, value: Value)]
    ) -> String {
        variables.reduce(source) { "cel.bind(\($1.name), \($1.value), \($0))" }
    }

    private static func agree(
        _ left: Result<Value, EvaluationError>, _ right: Result<Value, EvaluationError>
    ) -> Bool {
        switch (left, right) {
        case (.success(let left), .success(let right)): "\(left)" == "\(right)"
        case (.failure, .failure): true
        default: false
        }
    }
}
