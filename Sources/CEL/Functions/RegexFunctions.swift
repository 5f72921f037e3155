/// The extension `regex`.
enum RegexFunctions {
    static let all: [FunctionDeclaration] = [replace, extract, extractAll]

    /// Compiles a pattern and tells its failure as the evaluator does.
    static func compile(_ pattern: String) throws(EvaluationError) -> RegularExpression {
        do throws(RegularExpressionError) {
            return try RegularExpression(pattern)
        } catch {
            throw EvaluationError(.invalidPattern(pattern))
        }
    }

    private static func compile(
        _ pattern: String, _ text: String, _ meter: inout Meter
    ) throws(EvaluationError) -> RegularExpression {
        let expression = try compile(pattern)
        try meter.spend(steps: expression.matchingCost(of: text))
        return expression
    }

    private static let replace = FunctionDeclaration(
        "regex.replace", "The text with the matches replaced, at most a number of them; \\1 is the first group.",
        examples: [
            "regex.replace('hello world hello', 'hello', 'hi') == 'hi world hi'",
            "regex.replace('banana', 'a', 'x', 1) == 'bxnana'", "regex.replace('ab', '(a)(b)', r'\\2\\1') == 'ba'",
        ],
        overloads: [
            .global([.string, .string, .string], .string, .metered(replaceMatches)),
            .global([.string, .string, .string, .int], .string, .metered(replaceMatches)),
        ])

    @Sendable private static func replaceMatches(
        _ arguments: [Value], _ meter: inout Meter
    ) throws(EvaluationError) -> Value {
        guard case .string(let text) = arguments[0], case .string(let pattern) = arguments[1],
            case .string(let replacement) = arguments[2],
            case .int(let limit) = arguments.dropFirst(3).first ?? .int(-1)
        else { throw .mismatch(arguments) }
        let expression = try compile(pattern, text, &meter)
        let parsed: RegularExpressionReplacement
        do throws(RegularExpressionError) {
            parsed = try RegularExpressionReplacement(replacement, groupCount: expression.groupCount)
        } catch {
            throw EvaluationError(.invalidArgument(function: "regex.replace", value: replacement))
        }
        let result = try rethrowing("regex.replace") { () throws(TextError) in
            try expression.replacingMatches(
                in: text, with: parsed, limit: limit, maximumByteCount: StringFunctions.maximumByteCount)
        }
        return .string(result)
    }

    private static let extract = FunctionDeclaration(
        "regex.extract", "The first match, or its group if the pattern has one, as an optional.",
        examples: [
            "regex.extract('item-A, item-B', r'item-(\\w+)') == optional.of('A')",
            "regex.extract('HELLO', 'hello') == optional.none()",
        ],
        overloads: [
            .metered(.global, gives: .optional(.string)) {
                (text: String, pattern: String, meter: inout Meter) throws(EvaluationError) in
                let expression = try compile(pattern, text, &meter)
                guard expression.groupCount <= 1 else { throw EvaluationError(.invalidPattern(pattern)) }
                let match = expression.firstMatch(in: text).flatMap { captured($0, in: text) }
                return Value.optional(match.map(Value.string))
            }
        ])

    private static let extractAll = FunctionDeclaration(
        "regex.extractAll", "All matches, or their groups if the pattern has one.",
        examples: ["regex.extractAll('id:123, id:456', r'id:\\d+') == ['id:123', 'id:456']"],
        overloads: [
            .metered(.global, gives: .list(.string)) {
                (text: String, pattern: String, meter: inout Meter) throws(EvaluationError) in
                let expression = try compile(pattern, text, &meter)
                guard expression.groupCount <= 1 else { throw EvaluationError(.invalidPattern(pattern)) }
                let matches = try rethrowing("regex.extractAll") { () throws(TextError) in
                    try expression.allMatches(in: text)
                }
                return matches.compactMap { captured($0, in: text) }.map(Value.string)
            }
        ])

    /// The first group if there is one, else the whole match; nil if the group took no part.
    private static func captured(_ match: RegularExpressionMatch, in text: String) -> String? {
        match.text(ofGroup: match.groups.count - 1, in: text)
    }
}

extension RegularExpression {
    /// Steps that going through a text takes at most.
    func matchingCost(of text: String) -> Int { 1 + text.utf8.count * (1 + instructionCount / 16) / 4 }
}
