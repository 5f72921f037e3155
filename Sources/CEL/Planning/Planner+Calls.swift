extension Planner {
    func call(
        _ function: FunctionDeclaration, _ overloads: [Overload], _ arguments: [CheckedExpression],
        _ expression: CheckedExpression
    ) -> (plan: any Plan, isConstant: Bool) {
        if let sign = Operator(rawValue: function.name), let logic = logic(sign, arguments, expression) {
            return (logic, false)
        }
        if let joined = concatenation(expression) { return joined }
        let planned = arguments.map { plan($0) }
        let types = arguments.map { type($0) }
        let span = expression.origin.span
        let isDecided = overloads.count == 1 && !types.contains { $0.isDynamic }
        let dispatch = CallDispatch(
            function: function.name, overloads: overloads, isDecided: isDecided, span: span)
        let isPure = overloads.allSatisfy(\.isPure)
        let isConstant = isPure && planned.allSatisfy { $0.constant != nil }
        if let sign = Operator(rawValue: function.name),
            let plan = operation(sign, planned, types, dispatch)
        {
            return (plan, isConstant)
        }
        if function.isOfLibrary, let plan = textFunction(function.name, planned, types, span) {
            return (plan, isConstant)
        }
        return (ordinary(dispatch, planned), isConstant)
    }

    private func ordinary(_ dispatch: CallDispatch, _ arguments: [any Plan]) -> any Plan {
        guard dispatch.isDecided else { return CallPlan(dispatch, arguments) }
        switch dispatch.overloads[0].implementation {
        case .unary(let body) where arguments.count == 1:
            return UnaryCallPlan(body, arguments[0], function: dispatch.function, span: dispatch.span)
        case .binary(let body) where arguments.count == 2:
            return BinaryCallPlan(body, arguments[0], arguments[1], function: dispatch.function, span: dispatch.span)
        default: return CallPlan(dispatch, arguments)
        }
    }

    // MARK: Logic

    private func logic(
        _ sign: Operator, _ arguments: [CheckedExpression], _ expression: CheckedExpression
    ) -> (any Plan)? {
        let span = expression.origin.span
        switch sign {
        case .and, .or: return arguments.count == 2 ? connective(sign, arguments) : nil
        case .conditional where arguments.count == 3:
            let condition = planOperand(ofLogic: arguments[0])
            if case .bool(let known) = condition.constant { return plan(arguments[known ? 1 : 2]) }
            return ConditionalPlan(condition, plan(arguments[1]), plan(arguments[2]), span: span)
        default: return nil
        }
    }

    private func connective(
        _ sign: Operator, _ arguments: [CheckedExpression]
    ) -> (any Plan)? {
        let deciding = sign == .or
        let (left, right) = (planOperand(ofLogic: arguments[0]), planOperand(ofLogic: arguments[1]))
        for (known, other) in [(left.constant, right), (right.constant, left)] {
            guard case .bool(let known) = known else { continue }
            // What does not decide leaves it to the other, which must still be shown to be true or false.
            if known == deciding { return ConstantPlan(.bool(deciding)) }
            if type(arguments[0]) == .bool, type(arguments[1]) == .bool { return other }
        }
        if isTracing { return TracedLogicPlan(left, right, deciding: deciding) }
        return LogicPlan(
            left, right, deciding: deciding, leftSpan: arguments[0].origin.span, rightSpan: arguments[1].origin.span)
    }

    /// The plan of an operand, which notes whether it held while the parts are traced.
    private func planOperand(ofLogic operand: CheckedExpression) -> any Plan {
        let plan = plan(operand)
        guard let noted, plan.constant == nil, !operand.joinsOperands else { return plan }
        return TracedOperandPlan(plan, operand: noted.add(operand: operand.origin.span))
    }

    // MARK: Operators

    private func operation(
        _ sign: Operator, _ operands: [any Plan], _ types: [CELType], _ dispatch: CallDispatch
    ) -> (any Plan)? {
        guard operands.count == 2 else {
            return sign == .not ? NegationPlan(operands[0], span: dispatch.span) : nil
        }
        let (left, right) = (operands[0], operands[1])
        switch sign {
        case .equal, .notEqual: return equality(left, right, types, isNegated: sign == .notEqual)
        case .index: return IndexPlan(left, right, span: dispatch.span)
        case .isIn:
            if case .list(let elements) = right.constant, let texts = elements.texts {
                return TextMembershipPlan(left, among: texts)
            }
            return MembershipPlan(left, right, span: dispatch.span)
        case .add, .subtract, .multiply, .divide, .remainder:
            return arithmetic(sign, left, right, types, dispatch)
        case .less, .lessOrEqual, .greater, .greaterOrEqual:
            guard let comparison = Comparison(sign), dispatch.overloads.allSatisfy(\.isPure) else { return nil }
            switch (types[0], types[1]) {
            case (.int, .int): return IntComparisonPlan(comparison, left, right)
            case (.double, .double): return DoubleComparisonPlan(comparison, left, right)
            default: return ComparisonPlan(comparison, left, right, span: dispatch.span)
            }
        default: return nil
        }
    }

    private func equality(_ left: any Plan, _ right: any Plan, _ types: [CELType], isNegated: Bool) -> any Plan {
        if types == [.int, .int] { return IntEqualityPlan(left, right, isNegated: isNegated) }
        if case .string(let text) = right.constant { return TextEqualityPlan(left, text, isNegated: isNegated) }
        if case .string(let text) = left.constant { return TextEqualityPlan(right, text, isNegated: isNegated) }
        return EqualityPlan(left, right, isNegated: isNegated)
    }

    private func arithmetic(
        _ sign: Operator, _ left: any Plan, _ right: any Plan, _ types: [CELType], _ dispatch: CallDispatch
    ) -> (any Plan)? {
        guard let arithmetic = Arithmetic(sign) else { return nil }
        switch (types[0], types[1]) {
        case (.int, .int): return IntArithmeticPlan(arithmetic, left, right, span: dispatch.span)
        case (.double, .double) where arithmetic != .remainder: return DoubleArithmeticPlan(arithmetic, left, right)
        case (.dyn, _), (_, .dyn):
            return DynamicArithmeticPlan(arithmetic, left, right, fallback: dispatch, span: dispatch.span)
        default: return nil
        }
    }

    /// Texts joined with `+`, flattened; nil if the expression is anything else.
    private func concatenation(_ expression: CheckedExpression) -> (plan: any Plan, isConstant: Bool)? {
        guard type(expression) == .string, case .call(let function, _, _) = expression.kind,
            function.name == Operator.add.rawValue
        else { return nil }
        let parts = textChain(expression).map { plan($0) }
        return (ConcatenationPlan(parts, span: expression.origin.span), parts.allSatisfy { $0.constant != nil })
    }

    private func textChain(_ expression: CheckedExpression) -> [CheckedExpression] {
        guard type(expression) == .string, case .call(let function, _, let arguments) = expression.kind,
            function.name == Operator.add.rawValue, !isTracing || arguments.count == 2
        else { return [expression] }
        return arguments.flatMap { textChain($0) }
    }

    // MARK: Functions

    private func textFunction(
        _ name: String, _ arguments: [any Plan], _ types: [CELType], _ span: ExpressionSpan
    ) -> (any Plan)? {
        if name == "size", let operand = arguments.first {
            return operand is TransformPlan ? CountPlan(operand) : SizePlan(operand, span: span)
        }
        guard arguments.count == 2, types.allSatisfy({ $0 == .string || $0 == .dyn }), types.contains(.string) else {
            return nil
        }
        if let test = TextTest(rawValue: name) { return TextTestPlan(test, arguments[0], arguments[1], span: span) }
        if name == "matches", case .string(let pattern) = arguments[1].constant,
            let expression = try? RegularExpression(pattern)
        {
            return MatchPlan(arguments[0], expression, span: span)
        }
        return nil
    }
}

extension FunctionDeclaration {
    /// Whether the host has added no overloads to it.
    fileprivate var isOfLibrary: Bool { Library.functionsByName[name]?.overloads.count == overloads.count }
}
