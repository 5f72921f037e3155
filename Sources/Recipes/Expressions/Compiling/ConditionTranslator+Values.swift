import CEL
import Diagnostics
import LocatedYAML
import SourceText
import WorkCalendar

extension ConditionTranslator {
    /// What a condition's part under a key asks of the operand.
    mutating func condition(_ node: Node, on operand: Operand) -> Expression? {
        switch operand.type {
        case .list(let element): listCondition(node, on: operand, element: element)
        case .record(let name): recordCondition(node, on: operand, record: name)
        default: singleCondition(node, on: operand)
        }
    }

    // MARK: - Lists

    /// `not` and `present` ask of the list itself; all else of one of its elements.
    private mutating func listCondition(_ node: Node, on operand: Operand, element: CELType) -> Expression? {
        guard case .mapping(let mapping) = node.content else {
            return someElement(of: operand, element: element, at: node.span) { translator, element in
                translator.condition(node, on: element)
            }
        }
        let own = mapping.entries.filter { ["not", "present"].contains($0.key) }
        let inner = mapping.entries.filter { !["not", "present"].contains($0.key) }
        var parts: [Node] = own.map { Node.mapping([$0], at: $0.span) }
        if !inner.isEmpty || own.isEmpty { parts.append(Node.mapping(inner, at: node.span)) }
        return conjunction(of: parts, at: node.span) { translator, part in
            if let entry = part.mapping?.entries.first, own.contains(where: { $0.keySpan == entry.keySpan }) {
                return translator.ownCondition(entry, onList: operand)
            }
            return translator.someElement(of: operand, element: element, at: part.span) { translator, element in
                translator.condition(part, on: element)
            }
        }
    }

    private mutating func ownCondition(_ entry: Mapping.Entry, onList operand: Operand) -> Expression? {
        let place = places.add(entry.span)
        if entry.key == ConditionOperator.not.rawValue {
            return condition(entry.value, on: operand).map { not($0) }
        }
        guard let isPresent = entry.value.asBoolean else { return refuse(entry.value, wanted: .boolean) }
        let size = Self.call("size", [operand.expression], at: place)
        let zero = Expression(.literal(.int(0)), span: place)
        return Self.apply(isPresent ? .greater : .equal, [size, zero], at: place)
    }

    private mutating func someElement(
        of operand: Operand, element: CELType, at span: SourceSpan,
        _ condition: (inout Self, Operand) -> Expression?
    ) -> Expression? {
        let place = places.add(span)
        let variable = freshVariable(for: operand.expression)
        let one = Operand(
            expression: Expression(.identifier(variable), span: place), type: element, words: operand.words)
        guard let body = condition(&self, one) else { return nil }
        let some = Expression.Comprehension(.exists, over: operand.expression, variables: [variable], body: body)
        return Expression(.comprehension(some), span: place)
    }

    // MARK: - References

    /// Text is the id of the thing, a mapping looks into it.
    private mutating func recordCondition(_ node: Node, on operand: Operand, record: String) -> Expression? {
        switch node.content {
        case .scalar:
            return recordType(named: record)?.index(of: "id") == nil
                ? refuse(node, wanted: .mapping)
                : singleCondition(node, on: identifier(of: operand, record: record, at: node.span))
        case .sequence(let nodes) where nodes.allSatisfy({ $0.scalar != nil }):
            return singleCondition(node, on: identifier(of: operand, record: record, at: node.span))
        case .sequence(let nodes):
            return disjunction(of: nodes, at: node.span) { $0.recordCondition($1, on: operand, record: record) }
        case .mapping(let mapping):
            return conjunction(of: mapping.entries, at: node.span) { translator, entry in
                translator.recordCondition(entry, on: operand, record: record)
            }
        }
    }

    private mutating func recordCondition(_ entry: Mapping.Entry, on operand: Operand, record: String) -> Expression? {
        let place = places.add(entry.keySpan)
        let type = recordType(named: record)
        if let type, let index = type.index(of: entry.key) {
            return condition(entry.value, on: field(type.fields[index], of: operand.expression, in: record, at: place))
        }
        switch ConditionOperator(rawValue: entry.key) {
        case .not: return condition(entry.value, on: operand).map { not($0) }
        case .present: return presence(entry.value, of: operand, at: place)
        case .atLeast, .atMost, .before, .after: return refuse(operator: entry, wanted: .comparable)
        case nil:
            _ = refuse(key: entry.key, at: entry.keySpan, in: record, among: type?.fields.map(\.name) ?? [])
            return nil
        }
    }

    /// The operand's id, with the ids that the network knows.
    private mutating func identifier(of operand: Operand, record: String, at span: SourceSpan) -> Operand {
        let place = places.add(span)
        let selection = Expression.Selection(operand.expression, "id")
        let words = model.ids(of: record).map { DeclaredWords(place: .ids(of: record), words: $0) }
        return Operand(expression: Expression(.select(selection), span: place), type: .string, words: words)
    }

    // MARK: - Single values

    private mutating func singleCondition(_ node: Node, on operand: Operand) -> Expression? {
        switch node.content {
        case .scalar:
            let place = places.add(node.span)
            return literal(node, for: operand).map { Self.apply(.equal, [operand.expression, $0], at: place) }
        case .sequence(let nodes):
            return anyOf(nodes, on: operand, at: node.span)
        case .mapping(let mapping):
            return conjunction(of: mapping.entries, at: node.span) { translator, entry in
                translator.operatorCondition(entry, on: operand)
            }
        }
    }

    private mutating func anyOf(_ nodes: [Node], on operand: Operand, at span: SourceSpan) -> Expression? {
        guard nodes.allSatisfy({ $0.scalar != nil }) else {
            return disjunction(of: nodes, at: span) { $0.singleCondition($1, on: operand) }
        }
        let place = places.add(span)
        let literals = nodes.map { literal($0, for: operand) }
        let elements = literals.compactMap { $0.map { Expression.ListElement($0) } }
        guard elements.count == literals.count else { return nil }
        let list = Expression(.list(elements), span: place)
        return Self.apply(.isIn, [operand.expression, list], at: place)
    }

    private mutating func operatorCondition(_ entry: Mapping.Entry, on operand: Operand) -> Expression? {
        let place = places.add(entry.keySpan)
        switch ConditionOperator(rawValue: entry.key) {
        case .not: return condition(entry.value, on: operand).map { not($0) }
        case .present: return presence(entry.value, of: operand, at: place)
        case .atLeast: return comparison(.greaterOrEqual, entry, on: operand, at: place)
        case .atMost: return comparison(.lessOrEqual, entry, on: operand, at: place)
        case .before: return comparison(.less, entry, on: operand, at: place)
        case .after: return comparison(.greater, entry, on: operand, at: place)
        case nil: return look(into: operand, entry, at: place)
        }
    }

    /// Looks into a value whose fields are not declared: a map, or a value of unknown type.
    private mutating func look(into operand: Operand, _ entry: Mapping.Entry, at place: ExpressionSpan) -> Expression? {
        let inner: CELType
        switch operand.type {
        case .dyn: inner = .dyn
        case .map(_, let value): inner = value
        default:
            _ = refuse(key: entry.key, at: entry.keySpan, in: "", among: [])
            return nil
        }
        let selection = Expression.Selection(operand.expression, entry.key)
        let field = Operand(expression: Expression(.select(selection), span: place), type: inner)
        return condition(entry.value, on: field)
    }

    private mutating func comparison(
        _ comparison: Operator, _ entry: Mapping.Entry, on operand: Operand, at place: ExpressionSpan
    ) -> Expression? {
        let isOfDays = comparison == .less || comparison == .greater
        switch operand.type {
        case .timestamp, .dyn: break
        case .int where !isOfDays, .double where !isOfDays: break
        default: return refuse(operator: entry, wanted: isOfDays ? .day : .comparable)
        }
        guard entry.value.scalar != nil else {
            return refuse(entry.value, wanted: operand.type == .timestamp ? .day : .number)
        }
        var bound = operand
        if isOfDays { bound.type = .timestamp }
        return literal(entry.value, for: bound).map {
            Self.apply(comparison, [operand.expression, $0], at: place)
        }
    }

    private mutating func presence(_ node: Node, of operand: Operand, at place: ExpressionSpan) -> Expression? {
        guard let isPresent = node.asBoolean else { return refuse(node, wanted: .boolean) }
        guard case .select(var selection) = operand.expression.kind else {
            return Expression(.literal(.bool(isPresent)), span: place)
        }
        selection.mode = .presence
        let presence = Expression(.select(selection), span: place)
        return isPresent ? presence : not(presence)
    }

    private mutating func refuse(operator entry: Mapping.Entry, wanted: ExpressionMessage.WantedValue) -> Expression? {
        diagnostics.append(
            Diagnostic(ExpressionMessage.operatorDoesNotFit(entry.key, wanted: wanted), at: entry.keySpan))
        return nil
    }
}
