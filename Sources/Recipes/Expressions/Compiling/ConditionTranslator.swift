import CEL
import Diagnostics
import LocatedYAML
import SectionSchema
import SourceText
import WorkCalendar

/// Translates a condition written as a mapping into CEL, typed by the recipe's model.
///
/// All keys hold; a list means any of; text under a reference is its id and a mapping looks into it; under a list some
/// element must match; `not: X` holds exactly when X does not.
struct ConditionTranslator {
    /// What a part of the condition is about.
    struct Operand {
        var expression: Expression
        var type: CELType
        /// The words that it may hold, if the network declares them.
        var words: DeclaredWords?
    }

    let model: ExpressionModel
    let scope: ExpressionScope
    let environment: Environment
    var places = ExpressionPlaces()
    var diagnostics: [Diagnostic] = []
    /// Problems of expressions inside the condition.
    var problems: [ExpressionProblem] = []
    private var variables = 0

    init(model: ExpressionModel, scope: ExpressionScope) {
        self.model = model
        self.scope = scope
        environment = model.environment(for: scope)
    }

    /// Translates a whole condition; nil if something in it can't be.
    mutating func translate(_ mapping: Mapping, at span: SourceSpan) -> Expression? {
        conjunction(of: mapping.entries, at: span) { translator, entry in
            if entry.key == "not" { return translator.negation(of: entry.value) }
            guard let operand = translator.operand(forKey: entry.key, at: entry.keySpan) else { return nil }
            return translator.condition(entry.value, on: operand)
        }
    }

    /// `not` of a whole condition.
    private mutating func negation(of node: Node) -> Expression? {
        switch node.content {
        case .mapping(let mapping):
            translate(mapping, at: node.span).map { not($0) }
        case .sequence(let nodes):
            disjunction(of: nodes, at: node.span) { translator, node in
                guard case .mapping(let mapping) = node.content else {
                    return translator.refuse(node, wanted: .mapping)
                }
                return translator.translate(mapping, at: node.span)
            }.map { not($0) }
        case .scalar:
            refuse(node, wanted: .mapping)
        }
    }

    /// What a key of the whole condition names: a field of the thing spoken of, else a root.
    private mutating func operand(forKey key: String, at span: SourceSpan) -> Operand? {
        let place = places.add(span)
        if let subject = scope.subject, let type = model.recordType(named: subject.rawValue),
            let index = type.index(of: key)
        {
            let thing = Expression(.identifier(subject.rawValue), span: place)
            return field(type.fields[index], of: thing, in: type.name, at: place)
        }
        let roots = model.variables(of: scope)
        if let root = roots.first(where: { $0.name == key }) {
            return Operand(expression: Expression(.identifier(key), span: place), type: root.type)
        }
        let fields = scope.subject.flatMap { model.recordType(named: $0.rawValue) }?.fields.map(\.name) ?? []
        let agreements = scope.subject == .application ? Sections.agreements.keys : []
        return refuse(
            key: key, at: span, in: scope.subject?.rawValue ?? "roots",
            among: fields + roots.map(\.name) + agreements)
    }

    func field(_ field: RecordType.Field, of thing: Expression, in record: String, at place: ExpressionSpan) -> Operand
    {
        Operand(
            expression: Expression(.select(Expression.Selection(thing, field.name)), span: place), type: field.type,
            words: model.declaredWords(of: field.name, in: record))
    }

    /// The type of a record, those of a task's steps among them.
    func recordType(named name: String) -> RecordType? {
        model.recordType(named: name) ?? model.stepTypes(of: scope).first { $0.name == name }
    }

    /// A variable that no other part of the condition uses, named after what it runs over.
    mutating func freshVariable(for range: Expression) -> String {
        variables += 1
        let name: String
        switch range.kind {
        case .select(let selection): name = selection.field
        case .identifier(let identifier): name = identifier
        default: name = "x"
        }
        let letter = name.first.map(String.init) ?? "x"
        return variables == 1 ? letter : "\(letter)\(variables)"
    }
}

// MARK: - Putting together

extension ConditionTranslator {
    /// All parts hold. Every part is translated, so that all problems are told.
    mutating func conjunction<Part>(
        of parts: [Part], at span: SourceSpan, _ translate: (inout Self, Part) -> Expression?
    ) -> Expression? {
        join(parts, .and, at: span, translate)
    }

    /// Some part holds.
    mutating func disjunction<Part>(
        of parts: [Part], at span: SourceSpan, _ translate: (inout Self, Part) -> Expression?
    ) -> Expression? {
        join(parts, .or, at: span, translate)
    }

    private mutating func join<Part>(
        _ parts: [Part], _ joint: Operator, at span: SourceSpan, _ translate: (inout Self, Part) -> Expression?
    ) -> Expression? {
        let place = places.add(span)
        var isComplete = true
        var joined: Expression?
        for part in parts {
            guard let next = translate(&self, part) else {
                isComplete = false
                continue
            }
            joined = joined.map { Self.apply(joint, [$0, next], at: place) } ?? next
        }
        return isComplete ? joined ?? Expression(.literal(.bool(joint == .and)), span: place) : nil
    }

    func not(_ condition: Expression) -> Expression {
        Self.apply(.not, [condition], at: condition.span)
    }

    static func apply(_ function: Operator, _ operands: [Expression], at span: ExpressionSpan) -> Expression {
        Expression(.call(Expression.Call(function.rawValue, operands)), span: span)
    }

    static func call(_ function: String, _ arguments: [Expression], at span: ExpressionSpan) -> Expression {
        Expression(.call(Expression.Call(function, arguments)), span: span)
    }
}

// MARK: - Findings

extension ConditionTranslator {
    /// Tells that a value is not what is wanted there; always nil.
    mutating func refuse(_ node: Node, wanted: ExpressionMessage.WantedValue) -> Expression? {
        let found = node.text ?? (node.mapping == nil ? "[…]" : "{…}")
        diagnostics.append(Diagnostic(ExpressionMessage.wrongType(found: found, wanted: wanted), at: node.span))
        return nil
    }

    /// Tells that a thing has no such key; always nil.
    mutating func refuse(key: String, at span: SourceSpan, in thing: String, among names: [String]) -> Operand? {
        let operators = ConditionOperator.allCases.map(\.rawValue)
        let suggestion = Suggestion.nearest(to: key, among: names + operators)
        let message = ExpressionMessage.unknownKey(key, thing: thing, suggestion: suggestion)
        diagnostics.append(Diagnostic(message, at: span, fixes: Self.replacing(span, with: suggestion)))
        return nil
    }

    /// The fix that puts a suggested name in the place of another.
    static func replacing(_ span: SourceSpan, with suggestion: String?) -> [DiagnosticFix] {
        guard let suggestion else { return [] }
        return [
            DiagnosticFix(
                ExpressionMessage.FixTitle.replace(with: suggestion), isSafe: false,
                edits: [SourceEdit(span: span, text: suggestion)])
        ]
    }
}
