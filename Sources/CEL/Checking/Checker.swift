/// Resolves names and infers types; every problem is told, and what has one counts as of any type from there on.
struct Checker {
    let declarations: Declarations
    let options: Environment.Options
    let mode: Environment.Checking
    let advice: Environment.Advice?

    var inference = TypeInference()
    var problems: [ExpressionProblem] = []
    private var scope: [(name: String, type: CELType)] = []
    private var localCount = 0
    private var depth = 0

    init(_ environment: Environment, mode: Environment.Checking) {
        declarations = environment.declarations
        options = environment.options
        advice = environment.advice
        self.mode = mode
    }

    /// Checks a whole expression.
    mutating func check(_ expression: Expression) -> CheckedProgram {
        let checked = visit(expression)
        return CheckedProgram(
            expression: checked, inference: inference, localCount: localCount,
            problems: problems.sorted { $0.span.start < $1.span.start })
    }

    mutating func visit(_ expression: Expression) -> CheckedExpression {
        guard depth < options.depthLimit else {
            if !problems.contains(where: { if case CheckMessage.tooDeep = $0.message { true } else { false } }) {
                problems.append(.init(CheckMessage.tooDeep(limit: options.depthLimit), at: expression.span))
            }
            return node(.failure, .error, expression)
        }
        depth += 1
        defer { depth -= 1 }
        return visitKind(expression)
    }

    private mutating func visitKind(_ expression: Expression) -> CheckedExpression {
        switch expression.kind {
        case .missing: return node(.failure, .error, expression)
        case .literal(let literal):
            let value = Value(literal)
            return node(.constant(value), value.type, expression)
        case .identifier(let name): return visitIdentifier(name, expression)
        case .select(let selection): return visitSelection(selection, expression)
        case .call(let call): return visitCall(call, expression)
        case .list(let elements): return visitList(elements, expression)
        case .map(let entries): return visitMap(entries, expression)
        case .message(let name, let fields): return visitMessage(name, fields, expression)
        case .comprehension(let comprehension): return visitComprehension(comprehension, expression)
        case .binding(let name, let value, let body):
            let value = visit(value)
            let (slot, body) = withVariable(name, value.type) { $0.visit(body) }
            return node(.binding(slot: slot, value: value, body: body), body.type, expression)
        case .block(let elements, let body): return visitBlock(elements[...], index: 0, body: body, expression)
        case .optionalMap(let mapping): return visitOptionalMapping(mapping, expression)
        }
    }

    // MARK: Support

    func node(_ kind: CheckedExpression.Kind, _ type: CELType, _ origin: Expression) -> CheckedExpression {
        CheckedExpression(kind: kind, type: type, origin: origin)
    }

    /// Tells a problem in an expression that is checked; what the node then is.
    mutating func fail(
        _ message: CheckMessage, at span: ExpressionSpan, _ origin: Expression
    ) -> CheckedExpression {
        problems.append(ExpressionProblem(message, at: span))
        return node(.failure, .error, origin)
    }

    /// Checks something with a variable more; gives the variable's place too.
    mutating func withVariable<Result>(
        _ name: String, _ type: CELType, _ check: (inout Checker) -> Result
    ) -> (slot: Int, Result) {
        let slot = scope.count
        scope.append((name, type))
        localCount = max(localCount, scope.count)
        defer { scope.removeLast() }
        return (slot, check(&self))
    }

    /// Where the variable stands that the expression itself binds under a name, and its type.
    func local(_ name: String) -> (slot: Int, type: CELType)? {
        scope.lastIndex { $0.name == name }.map { ($0, scope[$0].type) }
    }

    /// The names of all variables in sight, for suggestions.
    var variableNames: [String] { scope.map(\.name) + declarations.layout.names }

    /// Demands that an expression is true or false.
    mutating func demandBool(_ expression: CheckedExpression) {
        guard mode == .strict, !inference.assign([expression.type], to: [.bool]) else { return }
        let type = inference.resolve(expression.type, closing: true)
        problems.append(.init(CheckMessage.wantedBool(type), at: expression.origin.span))
    }
}

// MARK: - Literals and bindings

extension Checker {
    private mutating func visitList(_ elements: [Expression.ListElement], _ origin: Expression) -> CheckedExpression {
        var elementType: CELType?
        let checked = elements.map { element in
            let value = visit(element.value)
            let type = element.isOptional ? unwrapped(value) : value.type
            elementType = elementType.map { inference.join($0, type) } ?? type
            return CheckedExpression.ListElement(value: value, isOptional: element.isOptional)
        }
        return node(.list(checked), .list(elementType ?? inference.fresh()), origin)
    }

    private mutating func visitMap(_ entries: [Expression.MapEntry], _ origin: Expression) -> CheckedExpression {
        var keyType: CELType?
        var valueType: CELType?
        let checked = entries.map { entry in
            let key = visit(entry.key)
            let value = visit(entry.value)
            let type = entry.isOptional ? unwrapped(value) : value.type
            keyType = keyType.map { inference.join($0, key.type) } ?? key.type
            valueType = valueType.map { inference.join($0, type) } ?? type
            return CheckedExpression.MapEntry(key: key, value: value, isOptional: entry.isOptional)
        }
        let type = CELType.map(key: keyType ?? inference.fresh(), value: valueType ?? inference.fresh())
        return node(.map(checked), type, origin)
    }

    /// The type inside an optional.
    private mutating func unwrapped(_ expression: CheckedExpression) -> CELType {
        switch inference.resolve(expression.type) {
        case .optional(let type): return type
        case .dyn, .error, .parameter: return .dyn
        case let type:
            if mode == .strict {
                problems.append(.init(CheckMessage.wantedOptional(type), at: expression.origin.span))
            }
            return .error
        }
    }

    private mutating func visitMessage(
        _ name: String, _ fields: [Expression.FieldEntry], _ origin: Expression
    ) -> CheckedExpression {
        guard let type = candidates(name).lazy.compactMap({ MessageType.all[$0] }).first else {
            for field in fields { _ = visit(field.value) }
            return fail(.notConstructible(name), at: origin.span, origin)
        }
        var checked: [CheckedExpression.MessageField] = []
        for field in fields {
            let value = visit(field.value)
            guard let wanted = type.fields[field.name] else {
                let suggestion = nearest(to: field.name, among: type.fields.keys)
                let message = CheckMessage.unknownField(field.name, type: .record(type.name), suggestion: suggestion)
                return fail(message, at: field.nameSpan, origin)
            }
            let found = field.isOptional ? unwrapped(value) : value.type
            if mode == .strict, !inference.assign([found], to: [wanted]) {
                let found = inference.resolve(found, closing: true)
                return fail(.fieldType(field: field.name, wanted: wanted, found: found), at: value.origin.span, origin)
            }
            checked.append(.init(name: field.name, value: value, isOptional: field.isOptional))
        }
        return node(.message(type, fields: checked), type.result, origin)
    }

    private mutating func visitBlock(
        _ elements: ArraySlice<Expression>, index: Int, body: Expression, _ origin: Expression
    ) -> CheckedExpression {
        guard let first = elements.first else { return visit(body) }
        let value = visit(first)
        let (slot, rest) = withVariable("@index\(index)", value.type) {
            $0.visitBlock(elements.dropFirst(), index: index + 1, body: body, origin)
        }
        return node(.binding(slot: slot, value: value, body: rest), rest.type, origin)
    }

    private mutating func visitOptionalMapping(
        _ mapping: Expression.OptionalMapping, _ origin: Expression
    ) -> CheckedExpression {
        let operand = visit(mapping.operand)
        let type = unwrapped(operand)
        let (slot, body) = withVariable(mapping.variable, type) { $0.visit(mapping.body) }
        let result: CELType = mapping.isFlat ? .optional(unwrapped(body)) : .optional(body.type)
        return node(.optionalMap(operand, slot: slot, body: body, isFlat: mapping.isFlat), result, origin)
    }
}

// MARK: - Comprehensions

extension Checker {
    private mutating func visitComprehension(
        _ comprehension: Expression.Comprehension, _ origin: Expression
    ) -> CheckedExpression {
        let range = visit(comprehension.range)
        let types = variableTypes(of: comprehension, range)
        return withVariables(Array(zip(comprehension.variables, types))[...]) { checker, slots in
            let condition = comprehension.condition.map { checker.visit($0) }
            let body = checker.visit(comprehension.body)
            if let condition { checker.demandBool(condition) }
            let type = checker.resultType(comprehension.macro, range: range, variables: types, body: body)
            return checker.node(
                .comprehension(
                    .init(
                        macro: comprehension.macro, range: range, slots: slots, condition: condition, body: body)),
                type, origin)
        }
    }

    private mutating func withVariables(
        _ variables: ArraySlice<(String, CELType)>, slots: [Int] = [],
        _ check: (inout Checker, [Int]) -> CheckedExpression
    ) -> CheckedExpression {
        guard let (name, type) = variables.first else { return check(&self, slots) }
        let slot = scope.count
        return withVariable(name, type) { $0.withVariables(variables.dropFirst(), slots: slots + [slot], check) }.1
    }

    private mutating func variableTypes(
        of comprehension: Expression.Comprehension, _ range: CheckedExpression
    ) -> [CELType] {
        let hasTwo = comprehension.variables.count == 2
        switch inference.resolve(range.type) {
        case .list(let element): return hasTwo ? [.int, element] : [element]
        case .map(let key, let value): return hasTwo ? [key, value] : [key]
        case let type:
            inference.open(type)
            if mode == .strict, !type.isDynamic {
                let message = CheckMessage.notARange(macro: comprehension.macro.rawValue, type: type)
                problems.append(.init(message, at: range.origin.span))
            }
            return comprehension.variables.map { _ in .dyn }
        }
    }

    private mutating func resultType(
        _ macro: Expression.Comprehension.Macro, range: CheckedExpression, variables: [CELType], body: CheckedExpression
    ) -> CELType {
        switch macro {
        case .all, .exists, .existsOne:
            demandBool(body)
            return .bool
        case .filter:
            demandBool(body)
            return .list(variables[0])
        case .sortBy: return .list(variables[0])
        case .map, .transformList: return .list(body.type)
        case .transformMap: return .map(key: variables[0], value: body.type)
        case .transformMapEntry:
            let entry = CELType.map(key: inference.fresh(), value: inference.fresh())
            if mode == .strict, !inference.assign([body.type], to: [entry]) {
                let found = inference.resolve(body.type, closing: true)
                let message = CheckMessage.fieldType(
                    field: "transformMapEntry", wanted: .map(key: .dyn, value: .dyn), found: found)
                problems.append(.init(message, at: body.origin.span))
            }
            return entry
        }
    }
}
