import CEL
import Testing

/// A record of the host.
private final class Thing: Record, @unchecked Sendable {
    static let type = RecordType(
        "thing",
        fields: [
            .init("id", .string), .init("amount", .int, mayBeAbsent: true),
            .init("parent", .record("thing"), mayBeAbsent: true),
            .init("tags", .list(.string)),
        ])

    private let id: String
    private let values: [Value?]

    init(_ id: String, amount: Int64? = nil, parent: Thing? = nil, tags: [Value] = []) {
        self.id = id
        values = [.string(id), amount.map(Value.int), parent.map(Value.record), .list(tags)]
        super.init(Self.type)
    }

    override func value(ofFieldAt index: Int) -> Value? { values[index] }
    override func isSame(as other: Record) -> Bool { (other as? Thing)?.id == id }
}

@Suite struct EvaluationTests {
    private let environment = Environment(
        variables: [
            .init("thing", .record("thing")), .init("things", .list(.record("thing"))), .init("n", .int),
            .init("free", .dyn),
        ],
        recordTypes: [Thing.type],
        functions: [
            FunctionDeclaration(
                "context_says", "What the context is.",
                overloads: [
                    .global(
                        [.string], .bool,
                        .contextual { arguments, context throws(EvaluationError) in
                            guard case .string(let text) = arguments[0] else { return false }
                            return .bool(context as? String == text)
                        })
                ])
        ])

    private var activation: Activation {
        var activation = Activation(environment, context: "yes")
        let parent = Thing("p", amount: 7)
        activation["thing"] = .record(Thing("a", parent: parent, tags: ["x", "y"]))
        activation["things"] = .list([
            .record(parent), .record(Thing("b", amount: 3, tags: ["a rather long tag of a thing"])),
            .record(Thing("c")),
        ])
        activation["n"] = 5
        return activation
    }

    private func evaluate(_ source: String) throws -> Value {
        try #require(environment.compile(source).program, "\(environment.compile(source).problems)").evaluate(
            activation)
    }

    private func reason(_ source: String) -> EvaluationError.Reason? {
        do { _ = try evaluate(source) } catch { return (error as? EvaluationError)?.reason }
        return nil
    }

    @Test(arguments: [
        "thing.id == 'a'", "thing.parent.amount == 7", "!has(thing.amount)", "has(thing.parent.amount)",
        "thing.parent == things[0]", "thing != things[0]", "thing.parent in things", "!(thing in things)",
        "things.filter(t, has(t.amount) && t.amount > 2).size() == 2", "thing.tags.exists(t, t == 'y')",
        "thing.?amount.orValue(1) == 1", "thing.amount > 3 || true", "context_says('yes')",
        "type(thing) == type(things[0])",
        "things.map(t, t.id) == ['p', 'b', 'c']", "things.sortBy(t, t.id)[0].id == 'b'",
    ])
    func looksIntoRecords(source: String) throws {
        #expect(try evaluate(source).description == "true")
    }

    @Test func readingWhatIsAbsentNamesThePath() {
        for (source, path) in [
            ("thing.amount > 3", "thing.amount"), ("things[2].parent.id == ''", "things[2].parent"),
            ("things.all(t, t.amount > 2)", "t.amount"),
        ] {
            guard case .absent(let found) = reason(source) else {
                Issue.record("\(source) should be absent")
                continue
            }
            #expect(found == path)
        }
    }

    @Test func whatIsNotBoundIsAnError() {
        guard case .unboundVariable("free") = reason("free == 1") else {
            Issue.record("free is not bound")
            return
        }
    }

    @Test(arguments: [
        "lists.range(100000000).size() > 0", "lists.range(3000).all(a, lists.range(3000).all(b, a + b >= 0))",
        "cel.bind(a, 'aaaaaaaaaaaaaaaa', cel.bind(b, a+a+a+a+a+a+a+a, cel.bind(c, b+b+b+b+b+b+b+b, cel.bind(d, c+c+c+c+c+c+c+c, cel.bind(e, d+d+d+d+d+d+d+d, cel.bind(f, e+e+e+e+e+e+e+e, cel.bind(g, f+f+f+f+f+f+f+f, cel.bind(h, g+g+g+g+g+g+g+g, cel.bind(i, h+h+h+h+h+h+h+h, i.size() > 0)))))))))",
        "cel.bind(a, [n, n], cel.bind(b, [a,a,a,a,a,a,a,a], cel.bind(c, [b,b,b,b,b,b,b,b], cel.bind(d, [c,c,c,c,c,c,c,c], cel.bind(e, [d,d,d,d,d,d,d,d], cel.bind(f, [e,e,e,e,e,e,e,e], cel.bind(g, [f,f,f,f,f,f,f,f], cel.bind(h, [g,g,g,g,g,g,g,g], cel.bind(i, [h,h,h,h,h,h,h,h], i == [h,h,h,h,h,h,h,h])))))))))",
    ])
    func noExpressionSpendsMoreThanItsBudget(source: String) {
        guard case .budgetExceeded = reason(source) else {
            Issue.record("\(source) should exceed its budget, not \(String(describing: reason(source)))")
            return
        }
    }

    @Test func theEstimateGrowsWithTheInput() throws {
        let flat = try #require(environment.compile("n > 3").program).cost
        #expect(flat.maximum(inputSize: 10) < 10)
        let loop = try #require(environment.compile("things.all(t, things.exists(o, o.id == t.id))").program).cost
        #expect(loop.maximum(inputSize: 1000) > 1_000_000)
        #expect(loop.minimum < 10)
        #expect(loop.maximum(inputSize: .max) == .max)
    }

    @Test(arguments: [
        ("n > 3 && thing.id == 'b'", ["thing.id == \"b\" = false", "thing.id = \"a\""]),
        ("n > 9 || n == 5", ["n == 5 = true", "n = 5"]),
        (
            "n > 3 ? thing.id == 'a' : n == 1",
            ["n > 3 = true", "n = 5", "thing.id == \"a\" = true", "thing.id = \"a\""]
        ),
        (
            "things.exists(t, t.id == 'b')",
            [
                "things.exists(t, t.id == \"b\") = true", "t.id == \"b\" = true", "t.id = \"b\"",
            ]
        ),
        ("things.all(t, t.id != 'z')", ["things.all(t, t.id != \"z\") = true"]),
        // What is written twice is told once, where it stands first among what decided.
        (
            "n > 3 && n < 9 && thing.id == string(n + n)",
            [
                "thing.id == string(n + n) = false", "thing.id = \"a\"", "string(n + n) = \"10\"", "n + n = 10",
                "n = 5",
            ]
        ),
        ("n > 3 && n < 9", ["n > 3 = true", "n = 5", "n < 9 = true"]),
        ("n > 9 || n + n > 9", ["n + n > 9 = true", "n + n = 10", "n = 5"]),
        // Lists that a host makes anew each time it is asked stay for as long as they are told of.
        (
            "things.exists(t, t.tags.exists(g, g.endsWith('tag of a thing')) && t.id != '')",
            [
                "things.exists(t, t.tags.exists(g, g.endsWith(\"tag of a thing\")) && t.id != \"\") = true",
                "t.tags.exists(g, g.endsWith(\"tag of a thing\")) = true", "g.endsWith(\"tag of a thing\") = true",
                "g = \"a rather long tag of a thing\"", "t.id != \"\" = true", "t.id = \"b\"",
            ]
        ),
    ])
    func tellsWhatDecided(source: String, expected: [String]) throws {
        let program = try #require(environment.compile(source).program)
        let because = program.explain(activation).because.map { observation in
            "\(observation.expression) = \((try? observation.outcome.get()).map(\.description) ?? "failed")"
        }
        #expect(because == expected)
    }

    @Test func manyThreadsMayEvaluateAtOnce() async throws {
        let program = try #require(environment.compile("things.filter(t, has(t.amount)).map(t, t.amount + n)").program)
        let activation = activation
        let results = await withTaskGroup(of: String.self) { group in
            for _ in 0..<50 {
                group.addTask { (try? program.evaluate(activation))?.description ?? "failed" }
            }
            return await group.reduce(into: Set<String>()) { $0.insert($1) }
        }
        #expect(results == ["[12, 8]"])
    }

    @Test func activationsAreValues() throws {
        var first = Activation(environment)
        first["n"] = 1
        var second = first
        second["n"] = 2
        #expect(first["n"]?.description == "1")
        #expect(second["n"]?.description == "2")
        second["n"] = nil
        #expect(second["n"] == nil)
    }

    @Test func anActivationOfAnotherEnvironmentIsMatchedByName() throws {
        let other = Environment(variables: [.init("m", .int), .init("n", .int)])
        var activation = Activation(other)
        activation["n"] = 4
        #expect(try #require(environment.compile("n == 4").program).isTrue(activation))
    }
}
