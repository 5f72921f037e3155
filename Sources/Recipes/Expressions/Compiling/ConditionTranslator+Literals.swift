import CEL
import Diagnostics
import LocatedYAML
import SourceText
import WorkCalendar

extension ConditionTranslator {
    /// A scalar as a constant of the operand's type, or the expression that it holds in `${{ }}`.
    mutating func literal(_ node: Node, for operand: Operand) -> Expression? {
        guard let scalar = node.scalar else { return refuse(node, wanted: .text) }
        if let expression = TemplateText(scalar.text).soleExpression {
            return embedded(expression.source, from: expression.start, in: scalar.text, at: node.span)
        }
        let place = places.add(node.span)
        let constant = { (literal: Expression.Literal) in Expression(.literal(literal), span: place) }
        switch operand.type {
        case .bool: return node.asBoolean.map { constant(.bool($0)) } ?? refuse(node, wanted: .boolean)
        case .int: return node.asInteger.map { constant(.int($0)) } ?? refuse(node, wanted: .integer)
        case .double: return node.asNumber.map { constant(.double($0)) } ?? refuse(node, wanted: .number)
        case .timestamp: return day(node, at: place)
        case .string: return word(node, of: operand).map { constant(.string($0)) }
        case .dyn: return constant(Self.untyped(scalar))
        default: return refuse(node, wanted: .text)
        }
    }

    private mutating func day(_ node: Node, at place: ExpressionSpan) -> Expression? {
        guard let text = node.text, let day = try? Day(text) else { return refuse(node, wanted: .day) }
        let literal = Expression(.literal(.string(day.description)), span: place)
        return Self.call("date", [literal], at: place)
    }

    /// A word, spelled as the network declares it.
    private mutating func word(_ node: Node, of operand: Operand) -> String? {
        guard let text = node.text, let words = operand.words else { return node.text }
        if let declared = words.words.first(where: { $0 == text }) { return declared }
        diagnostics.append(words.diagnostic(of: text, at: node.span))
        return nil
    }

    /// A value where nothing says of which type: what the core schema reads.
    private static func untyped(_ scalar: Scalar) -> Expression.Literal {
        if scalar.isNull { return .null }
        if let boolean = scalar.asBoolean { return .bool(boolean) }
        if let integer = scalar.asInteger { return .int(integer) }
        if let number = scalar.asNumber { return .double(number) }
        return .string(scalar.text)
    }

    /// An expression of its own inside a condition. It is read behind as many blanks as the condition is long so far, so
    /// that its spans are the condition's.
    private mutating func embedded(
        _ source: String, from start: Int, in text: String, at span: SourceSpan
    ) -> Expression? {
        let offset = places.add(expression: source, from: start, in: text, at: span)
        let parsing = environment.parse(String(repeating: " ", count: offset) + source)
        problems += parsing.problems
        return parsing.problems.isEmpty ? parsing.expression : nil
    }
}

extension DeclaredWords {
    /// The finding that a word is not among these.
    func diagnostic(of word: String, at span: SourceSpan) -> Diagnostic {
        let suggestion = Suggestion.nearest(to: word, among: words)
        let message: ExpressionMessage
        if case .ids(let record) = place {
            message = .unknownReference(word, thing: record, suggestion: suggestion)
        } else {
            message = .unknownTerm(word, declaredIn: self, suggestion: suggestion)
        }
        return Diagnostic(message, at: span, fixes: ConditionTranslator.replacing(span, with: suggestion))
    }
}
