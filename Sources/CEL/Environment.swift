public import Diagnostics

/// What expressions may speak of: variables, record types and functions, and how they are read.
///
/// Make it once, compile many expressions with it, and evaluate those from any thread.
public struct Environment: Sendable {
    /// How expressions are read and limited.
    public struct Options: Sendable {
        /// Whether identifiers may have letters of any script, the one superset of CEL's grammar.
        public var allowsUnicodeIdentifiers = false
        /// Whether `cel.block`, `cel.index`, `cel.iterVar` and `cel.accuVar`, which only tests and optimisers write, are read.
        public var allowsBlocks = false
        /// The namespace in which names are resolved: in `a.b`, the name `x` is tried as `a.b.x`, `a.x` and `x`.
        public var container = ""
        /// How deep expressions may nest.
        public var depthLimit = 250
        /// How long the text of an expression may be, in UTF-8 bytes.
        public var lengthLimit = 100_000
        /// What one evaluation may spend.
        public var budget = Budget()

        /// The defaults.
        public init() {}
    }

    /// A variable and the type of its values.
    public struct Variable: Sendable, Hashable {
        /// The name, possibly qualified with dots.
        public let name: String
        /// The type.
        public let type: CELType

        /// Declares a variable.
        public init(_ name: String, _ type: CELType) {
            self.name = name
            self.type = type
        }
    }

    /// Whether all names must be declared and all types agree.
    public enum Checking: Sendable {
        /// Every problem of types is told.
        case strict
        /// Names and overloads are resolved when evaluated, as for expressions that were parsed only.
        case deferred
    }

    /// The options.
    public let options: Options
    let declarations: Declarations
    let advice: Advice?

    /// Tells the host of an operator or function that no overload fits, so that it can say in its own terms what would.
    public typealias Advice = @Sendable (_ function: String, _ arguments: [CELType]) -> OperandAdvice?

    /// Creates an environment with the standard library, all extensions, and what the host declares.
    public init(
        variables: [Variable] = [],
        recordTypes: [RecordType] = [],
        functions: [FunctionDeclaration] = [],
        options: Options = Options(),
        advice: Advice? = nil
    ) {
        self.options = options
        self.advice = advice
        declarations = Declarations(variables: variables, recordTypes: recordTypes, functions: functions)
    }

    /// Reads, checks and plans an expression; all its problems come in one go.
    ///
    /// Time and memory are linear in the source's length.
    public func compile(_ source: String, checking: Checking = .strict) -> Compilation {
        let parsing = parse(source)
        guard let expression = parsing.expression else {
            return Compilation(expression: nil, program: nil, problems: parsing.problems)
        }
        if parsing.problems.isEmpty { return compile(expression, checking: checking) }
        let problems = parsing.problems + check(expression, checking).problems
        return Compilation(
            expression: expression, program: nil, problems: problems.sorted { $0.span.start < $1.span.start })
    }

    /// Checks and plans a tree that was parsed or built.
    public func compile(_ expression: Expression, checking: Checking = .strict) -> Compilation {
        let checking = check(expression, checking)
        let program = checking.problems.isEmpty ? Program(expression, checking, self) : nil
        return Compilation(expression: expression, program: program, problems: checking.problems)
    }

    private func check(_ expression: Expression, _ mode: Checking) -> CheckedProgram {
        var checker = Checker(self, mode: mode)
        return checker.check(expression)
    }

    /// Reads an expression without checking it.
    public func parse(_ source: String) -> Parsing {
        let bytes = Array(source.utf8)
        guard bytes.count <= options.lengthLimit else {
            let message = SyntaxMessage.tooLong(limit: options.lengthLimit)
            let span = ExpressionSpan(start: 0, end: source.unicodeScalars.count)
            return Parsing(expression: nil, problems: [ExpressionProblem(message, at: span)])
        }
        var parser = Parser(bytes, options: options)
        return parser.parse()
    }
}

/// What the host says about operands that don't fit.
public struct OperandAdvice: Sendable {
    /// What would be right, in the host's terms.
    public var note: any LocalizedMessage
    /// Text to put after one of the operands, if that mends it: `(0, ".id")` turns `a == b` into `a.id == b`.
    public var insertion: (argument: Int, text: String)?

    /// Creates advice.
    public init(_ note: any LocalizedMessage, insertion: (argument: Int, text: String)? = nil) {
        self.note = note
        self.insertion = insertion
    }
}

/// What parsing gives.
public struct Parsing: Sendable {
    /// The tree as far as it could be read; nil if nothing could.
    public var expression: Expression?
    /// What is wrong with the text.
    public var problems: [ExpressionProblem]
}

/// What compiling gives.
public struct Compilation: Sendable {
    /// The tree as far as it could be read.
    public var expression: Expression?
    /// The program; nil if there are problems of level error.
    public var program: Program?
    /// What is wrong with the text or its types.
    public var problems: [ExpressionProblem]
}
