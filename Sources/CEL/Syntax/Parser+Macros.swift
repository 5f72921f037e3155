extension Parser {
    /// The node for a call that is a macro; nil if it is an ordinary call.
    mutating func expandMacro(_ call: Expression.Call, span: ExpressionSpan, nameSpan: ExpressionSpan) -> Expression? {
        guard let target = call.target else {
            return call.function == "has" && call.arguments.count == 1
                ? expandPresence(call.arguments[0], span: span) : nil
        }
        if case .identifier("cel") = target.kind, let node = expandBinding(call, span: span) { return node }
        let arguments = call.arguments
        switch (call.function, arguments.count) {
        case ("all", 2), ("all", 3): return comprehension(.all, call, span, variables: arguments.count - 1)
        case ("exists", 2), ("exists", 3): return comprehension(.exists, call, span, variables: arguments.count - 1)
        case ("exists_one", 2), ("existsOne", 2), ("exists_one", 3), ("existsOne", 3):
            return comprehension(.existsOne, call, span, variables: arguments.count - 1)
        case ("map", 2), ("map", 3): return comprehension(.map, call, span, variables: 1)
        case ("filter", 2): return comprehension(.filter, call, span, variables: 1)
        case ("sortBy", 2): return comprehension(.sortBy, call, span, variables: 1)
        case ("transformList", 3), ("transformList", 4): return comprehension(.transformList, call, span, variables: 2)
        case ("transformMap", 3), ("transformMap", 4): return comprehension(.transformMap, call, span, variables: 2)
        case ("transformMapEntry", 3), ("transformMapEntry", 4):
            return comprehension(.transformMapEntry, call, span, variables: 2)
        case ("optMap", 2), ("optFlatMap", 2): return expandOptionalMapping(call, of: target, span: span)
        default: return nil
        }
    }

    private mutating func comprehension(
        _ macro: Expression.Comprehension.Macro, _ call: Expression.Call, _ span: ExpressionSpan, variables count: Int
    ) -> Expression? {
        guard let range = call.target, let body = call.arguments.last else { return nil }
        var names: [String] = []
        for argument in call.arguments.prefix(count) {
            guard let name = variableName(argument, of: call.function) else {
                return Expression(.missing, span: span)
            }
            if names.contains(name) { report(.macroVariablesEqual(name), at: argument.span) }
            names.append(name)
        }
        let condition = call.arguments.count == count + 2 ? call.arguments[count] : nil
        return Expression(
            .comprehension(.init(macro, over: range, variables: names, where: condition, body: body)), span: span)
    }

    private mutating func variableName(_ argument: Expression, of macro: String) -> String? {
        if case .identifier(let name) = argument.kind, !name.hasPrefix(".") { return name }
        if argument.kind != .missing { report(.macroVariable(macro: macro), at: argument.span) }
        return nil
    }

    private mutating func expandPresence(_ argument: Expression, span: ExpressionSpan) -> Expression {
        switch argument.kind {
        case .select(var selection) where selection.mode == .value:
            selection.mode = .presence
            return Expression(.select(selection), span: span)
        case .missing: return argument
        default:
            report(.presenceNeedsField, at: argument.span)
            return Expression(.missing, span: span)
        }
    }

    private mutating func expandOptionalMapping(
        _ call: Expression.Call, of target: Expression, span: ExpressionSpan
    ) -> Expression {
        guard let name = variableName(call.arguments[0], of: call.function) else {
            return Expression(.missing, span: span)
        }
        let isFlat = call.function == "optFlatMap"
        return Expression(
            .optionalMap(.init(target, variable: name, body: call.arguments[1], isFlat: isFlat)), span: span)
    }
}

// MARK: - Macros of the namespace `cel`

extension Parser {
    private mutating func expandBinding(_ call: Expression.Call, span: ExpressionSpan) -> Expression? {
        switch (call.function, call.arguments.count) {
        case ("bind", 3):
            guard let name = variableName(call.arguments[0], of: "cel.bind") else {
                return Expression(.missing, span: span)
            }
            return Expression(.binding(name: name, value: call.arguments[1], body: call.arguments[2]), span: span)
        case ("block", 2) where options.allowsBlocks: return expandBlock(call.arguments, span: span)
        case ("index", 1) where options.allowsBlocks: return expandNumbered("@index", call, span: span)
        case ("iterVar", 2) where options.allowsBlocks: return expandNumbered("@it:", call, span: span)
        case ("accuVar", 2) where options.allowsBlocks: return expandNumbered("@ac:", call, span: span)
        default: return nil
        }
    }

    private mutating func expandBlock(_ arguments: [Expression], span: ExpressionSpan) -> Expression {
        guard case .list(let elements) = arguments[0].kind, elements.allSatisfy({ !$0.isOptional }) else {
            report(.blockNeedsList, at: arguments[0].span)
            return Expression(.missing, span: span)
        }
        return Expression(.block(elements.map(\.value), body: arguments[1]), span: span)
    }

    private mutating func expandNumbered(
        _ prefix: String, _ call: Expression.Call, span: ExpressionSpan
    ) -> Expression {
        var numbers: [String] = []
        for argument in call.arguments {
            guard case .literal(.int(let number)) = argument.kind, number >= 0 else {
                report(.blockNeedsNumbers("cel.\(call.function)"), at: argument.span)
                return Expression(.missing, span: span)
            }
            numbers.append(String(number))
        }
        return Expression(.identifier(prefix + numbers.joined(separator: ":")), span: span)
    }
}
