import CEL
import Diagnostics
import Testing

/// What people are told of mistakes: «» marks where.
@Suite struct ProblemTests {
    private static let environment = Environment(
        variables: [.init("application", .record("application")), .init("members", .list(.record("member")))],
        recordTypes: [
            RecordType("member", fields: [.init("id", .string), .init("age", .int)]),
            RecordType(
                "application",
                fields: [
                    .init("title", .string), .init("applicant", .record("member")),
                    .init("amount", .int, mayBeAbsent: true),
                ]),
        ],
        advice: { function, types in
            guard function == Operator.equal.rawValue, types == [.record("member"), .string] else { return nil }
            return OperandAdvice(FixTitle.insert(".id"), insertion: (argument: 0, text: ".id"))
        })

    private static let cases: [(marked: String, message: String)] = [
        ("application.«titel» == ''", "application has no field ‘titel’; did you mean ‘title’?"),
        ("«aplication».title == ''", "Nothing is named ‘aplication’; did you mean ‘application’?"),
        ("«application.title > 5»", "‘>’ can't take (string, int)"),
        ("members.exists(m, «m.age»)", "This should be true or false, and is int"),
        ("application.title.«startWith('a')»", "There is no function ‘startWith’; did you mean ‘startsWith’?"),
        ("«application.amount».all(x, true)", "all() goes through lists and maps, not through int"),
        ("1 «=» 2", "Write ‘==’ instead of ‘=’"),
        ("true «and» false", "Write ‘&&’ instead of ‘and’"),
        ("(1 + 2«»", "Expected ‘)’, found the end of the expression"),
        ("[1, «*», 2]", "Expected a value, found ‘*’"),
        ("has(«1»)", "has() asks for a field, such as has(a.b)"),
        ("«'abc»", "The text that starts here needs a closing '"),
        ("'a«\\q»'", "‘\\q’ is no escape sequence; a backslash itself is written ‘\\\\’"),
        ("«9223372036854775808»", "9223372036854775808 does not fit into the type int"),
        ("«ä» == 1", "An expression can't contain ‘ä’ outside of text in quotes"),
        ("1 + «while»", "‘while’ is a reserved word and can't be a name"),
    ]

    @Test(arguments: cases) func tellsWhatIsWrongAndWhere(marked: String, message: String) throws {
        let scalars = Array(marked.unicodeScalars)
        let start = try #require(scalars.firstIndex(of: "«"))
        let end = try #require(scalars.firstIndex(of: "»")) - 1
        let source = String(String.UnicodeScalarView(scalars.filter { $0 != "«" && $0 != "»" }))
        // The call's span begins with what stands before its dot.
        let compilation = Self.environment.compile(source)
        let problem = try #require(compilation.problems.first)
        #expect(problem.message.text(in: .en).hasPrefix(message))
        #expect(problem.span.end == end)
        #expect(problem.span.start == start || source.contains("startWith"))
        #expect(compilation.program == nil)
    }

    @Test func tellsAllProblemsInOneGo() {
        let problems = Self.environment.compile("application.x + unknown + (1 + 'a')").problems
        #expect(problems.count == 3)
        #expect(Self.environment.compile("[1 2, nope, 3 4]").problems.count == 3)
    }

    @Test func theHostAddsItsAdvice() throws {
        let problem = try #require(Self.environment.compile("application.applicant == 'oulu'").problems.first)
        #expect(problem.message.code == "expression-type")
        #expect(problem.notes.count == 1)
        #expect(problem.fixes.map(\.text) == [".id"])
        #expect(problem.fixes.first?.span == ExpressionSpan(start: 21, end: 21))
    }

    @Test func speaksEveryLanguage() throws {
        let problem = try #require(Self.environment.compile("application.titel").problems.first)
        #expect(problem.message.text(in: .fi) == "Tyypillä application ei ole kenttää ”titel”; tarkoititko ”title”?")
        #expect(problem.message.text(in: .sv) == "application har inget fält ”titel”; menade du ”title”?")
    }

    @Test func depthAndLengthHaveLimits() {
        for source in [
            String(repeating: "(", count: 10_000), String(repeating: "!", count: 10_000) + "true",
            Array(repeating: "1", count: 10_000).joined(separator: "+"), "a" + String(repeating: ".b", count: 10_000),
            String(repeating: "[", count: 10_000), String(repeating: " ", count: 200_000),
        ] {
            #expect(Self.environment.compile(source).program == nil)
            #expect(!Self.environment.compile(source).problems.isEmpty)
        }
    }

    @Test func unicodeIdentifiersAreAnOption() throws {
        var options = Environment.Options()
        options.allowsUnicodeIdentifiers = true
        let environment = Environment(variables: [.init("kunta_ä", .int)], options: options)
        var activation = Activation(environment)
        activation["kunta_ä"] = 1
        #expect(try #require(environment.compile("kunta_ä == 1").program).isTrue(activation))
    }
}
