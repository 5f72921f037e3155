/// Turns a checked expression into parts ready to be evaluated: the most specialised for the types that are known,
/// with everything worked out that needs no variable.
struct Planner {
    private let inference: TypeInference
    private let recordTypes: [String: RecordType]
    /// The parts whose values are noted; nil if nobody asks for an explanation.
    let noted: TracedParts?

    init(_ checking: CheckedProgram, _ declarations: Declarations, noting noted: TracedParts? = nil) {
        inference = checking.inference
        recordTypes = declarations.recordTypes
        self.noted = noted
    }

    /// Whether the values of the parts are noted; then nothing is merged that someone may want to see apart.
    var isTracing: Bool { noted != nil }

    /// The plan for an expression.
    func plan(_ expression: CheckedExpression) -> any Plan {
        let plan = folded(planKind(expression))
        guard let noted, plan.constant == nil, expression.isWorthTelling else { return plan }
        return TracedPlan(
            plan, part: noted.add(expression), type: type(expression), isStanding: noted.isStanding(expression))
    }

    private func planKind(_ expression: CheckedExpression) -> (plan: any Plan, isConstant: Bool) {
        let span = expression.origin.span
        switch expression.kind {
        case .failure: return (FailurePlan(.unknownFunction("…"), span: span), false)
        case .constant(let value): return (ConstantPlan(value), false)
        case .variable(let slot, let name): return (VariablePlan(slot: slot, name: name, span: span), false)
        case .local(let slot): return (LocalPlan(slot: slot), false)
        case .unknownName(let name): return (FailurePlan(.unboundVariable(name), span: span), false)
        case .unknownFunction(let name, _): return (FailurePlan(.unknownFunction(name), span: span), false)
        case .select(let operand, let field, let mode): return select(operand, field, mode, expression.origin)
        case .call(let function, let overloads, let arguments):
            return call(function, overloads, arguments, expression)
        case .list(let elements): return list(elements)
        case .map(let entries): return map(entries, span)
        case .message(let type, let fields):
            let planned = fields.map {
                MessagePlan.Field(name: $0.name, value: plan($0.value), isOptional: $0.isOptional)
            }
            return (MessagePlan(type, planned, span: span), planned.allSatisfy { $0.value.constant != nil })
        case .comprehension(let comprehension): return (self.comprehension(comprehension, span), false)
        case .binding(let slot, let value, let body):
            let bound = plan(value)
            noted?.bind(slot, isStanding: false)
            return (BindingPlan(slot: slot, bound: bound, body: plan(body)), false)
        case .optionalMap(let operand, let slot, let body, let isFlat):
            let planned = plan(operand)
            noted?.bind(slot, isStanding: false)
            return (OptionalMapPlan(planned, slot: slot, body: plan(body), isFlat: isFlat), false)
        }
    }

    /// The value of a plan that depends on nothing, unless it fails or is too dear to work out now.
    private func folded(_ candidate: (plan: any Plan, isConstant: Bool)) -> any Plan {
        guard candidate.isConstant else { return candidate.plan }
        let budget = Budget(steps: 10_000, memory: 1 << 16)
        guard let value = try? Frame.evaluate(candidate.plan, budget: budget) else { return candidate.plan }
        return ConstantPlan(value)
    }

    /// The type of an expression, with no parameter left open.
    func type(_ expression: CheckedExpression) -> CELType { inference.resolve(expression.type, closing: true) }
}

// MARK: - Fields and literals

extension Planner {
    private func select(
        _ operand: CheckedExpression, _ field: String, _ mode: Expression.Selection.Mode, _ origin: Expression
    ) -> (plan: any Plan, isConstant: Bool) {
        var record: RecordType?
        if case .record(let name) = type(operand).withoutOptional { record = recordTypes[name] }
        let name = FieldName(field, in: record)
        let planned = planOperand(operand)
        let plan: any Plan =
            switch mode {
            case .value: SelectionPlan(planned, name, origin)
            case .presence: PresencePlan(planned, name, span: origin.span)
            case .optional: OptionalSelectionPlan(planned, name, span: origin.span)
            }
        return (plan, planned.constant != nil)
    }

    /// The plan for what a field is read of, whose own value tells nothing that the field's doesn't.
    private func planOperand(_ operand: CheckedExpression) -> any Plan {
        guard isTracing else { return plan(operand) }
        switch operand.kind {
        case .variable, .local, .select: return folded(planKind(operand))
        default: return plan(operand)
        }
    }

    private func list(_ elements: [CheckedExpression.ListElement]) -> (plan: any Plan, isConstant: Bool) {
        let planned = elements.map { plan($0.value) }
        let optionals = elements.indices.filter { elements[$0].isOptional }
        return (ListPlan(planned, optionals: Set(optionals)), planned.allSatisfy { $0.constant != nil })
    }

    private func map(
        _ entries: [CheckedExpression.MapEntry], _ span: ExpressionSpan
    ) -> (plan: any Plan, isConstant: Bool) {
        let planned = entries.map {
            MapPlan.Entry(key: plan($0.key), value: plan($0.value), isOptional: $0.isOptional)
        }
        let keys = planned.compactMap { $0.isOptional ? nil : $0.key.constant }
        let isConstant = planned.allSatisfy { $0.key.constant != nil && $0.value.constant != nil }
        if keys.count == planned.count, let index = KeyIndex(keys) {
            return (NamedMapPlan(keys: index, values: planned.map(\.value)), isConstant)
        }
        return (MapPlan(planned, span: span), isConstant)
    }
}

// MARK: - Comprehensions

extension Planner {
    private func comprehension(_ comprehension: CheckedExpression.Comprehension, _ span: ExpressionSpan) -> any Plan {
        let range = plan(comprehension.range)
        for slot in comprehension.slots {
            let isElement = comprehension.slots.count == 1
            noted?.bind(slot, isStanding: isElement && noted?.isStanding(comprehension.range) == true)
        }
        let condition = comprehension.condition.map { plan($0) }
        let body = plan(comprehension.body)
        let stepCost = comprehension.body.nodeCount + (comprehension.condition?.nodeCount ?? 0)
        let slot = comprehension.slots[0]
        if comprehension.slots.count == 2 {
            return PairComprehensionPlan(
                comprehension.macro, range: range, slots: (slot, comprehension.slots[1]), condition: condition,
                body: body, stepCost: stepCost, span: span)
        }
        switch comprehension.macro {
        case .all, .exists:
            let deciding = comprehension.macro == .exists
            let quantifier = QuantifierPlan(
                range: range, slot: slot, predicate: isTracing ? TracedPredicatePlan(body) : body, deciding: deciding,
                stepCost: stepCost, span: span)
            return isTracing ? TracedQuantifierPlan(quantifier, deciding: deciding) : quantifier
        case .existsOne: return UniquenessPlan(range: range, slot: slot, predicate: body, stepCost: stepCost)
        case .filter: return TransformPlan(range: range, slot: slot, condition: body, body: nil, stepCost: stepCost)
        case .sortBy: return SortPlan(range: range, slot: slot, key: body, stepCost: stepCost, span: span)
        case .map, .transformList, .transformMap, .transformMapEntry:
            return TransformPlan(range: range, slot: slot, condition: condition, body: body, stepCost: stepCost)
        }
    }
}

extension CheckedExpression {
    /// Whether its value says something to a reader that the values of its parts don't.
    fileprivate var isWorthTelling: Bool {
        switch kind {
        case .failure, .constant, .list, .map, .message, .binding: false
        case .call(let function, _, _):
            ![Operator.and, .or, .not, .conditional].contains { $0.rawValue == function.name }
        default: true
        }
    }

    private var isConstant: Bool {
        if case .constant = kind { true } else { false }
    }

    /// Whether it joins operands of its own: `&&`, `||`, `? :`, or the negation of one.
    var joinsOperands: Bool {
        guard case .call(let function, _, let arguments) = kind else { return false }
        switch Operator(rawValue: function.name) {
        case .and, .or, .conditional: return true
        case .not: return arguments.first?.joinsOperands ?? false
        default: return false
        }
    }

    /// The operands that it and its parts join and that join nothing themselves, constants aside.
    var joinedOperands: [Expression] {
        var joined: [CheckedExpression] = []
        if case .call(let function, _, let arguments) = kind {
            switch Operator(rawValue: function.name) {
            case .and, .or: joined = arguments
            case .conditional: joined = Array(arguments.prefix(1))
            default: break
            }
        }
        return joined.filter { !$0.joinsOperands && !$0.isConstant }.map(\.origin) + children.flatMap(\.joinedOperands)
    }

    /// How many nodes the tree has.
    var nodeCount: Int { children.reduce(1) { $0 + $1.nodeCount } }

    /// What it is made of.
    var children: [CheckedExpression] {
        switch kind {
        case .failure, .constant, .variable, .local, .unknownName: []
        case .select(let operand, _, _): [operand]
        case .call(_, _, let arguments), .unknownFunction(_, let arguments): arguments
        case .list(let elements): elements.map(\.value)
        case .map(let entries): entries.flatMap { [$0.key, $0.value] }
        case .message(_, let fields): fields.map(\.value)
        case .comprehension(let comprehension):
            [comprehension.range, comprehension.body] + [comprehension.condition].compactMap(\.self)
        case .binding(_, let value, let body): [value, body]
        case .optionalMap(let operand, _, let body, _): [operand, body]
        }
    }
}
