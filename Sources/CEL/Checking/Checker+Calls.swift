extension Checker {
    mutating func visitCall(_ call: Expression.Call, _ origin: Expression) -> CheckedExpression {
        if let target = call.target {
            if let qualified = target.qualifiedName, let function = qualifiedFunction(qualified, call.function) {
                let arguments = call.arguments.map { visit($0) }
                return resolve(function, style: .global, arguments, origin)
            }
            let arguments = ([target] + call.arguments).map { visit($0) }
            return resolve(
                declarations.function(named: call.function), named: call.function, style: .member, arguments, origin)
        }
        let arguments = call.arguments.map { visit($0) }
        return resolve(function(named: call.function), named: call.function, style: .global, arguments, origin)
    }

    /// The function under a dotted name such as `math.abs`, unless the name starts with a variable.
    private func qualifiedFunction(_ prefix: String, _ name: String) -> FunctionDeclaration? {
        guard let root = prefix.split(separator: ".").first, local(String(root)) == nil else { return nil }
        let isKnownRoot = declarations.hasFunctions(under: String(root))
        guard isKnownRoot || !options.container.isEmpty else { return nil }
        return function(named: "\(prefix).\(name)")
    }

    private func function(named name: String) -> FunctionDeclaration? {
        for candidate in candidates(name) {
            if let function = declarations.function(named: candidate) { return function }
        }
        return nil
    }

    private mutating func resolve(
        _ function: FunctionDeclaration?, named name: String, style: Overload.Style,
        _ arguments: [CheckedExpression], _ origin: Expression
    ) -> CheckedExpression {
        if let function { return resolve(function, style: style, arguments, origin) }
        guard mode == .strict else { return node(.unknownFunction(name, arguments: arguments), .dyn, origin) }
        let suggestion = nearest(to: name, among: declarations.functionNames(style))
        return fail(.unknownFunction(name, suggestion: suggestion), at: origin.span, origin)
    }

    /// Finds the overloads that may take the arguments; the result has their type, or `dyn` if they differ.
    private mutating func resolve(
        _ function: FunctionDeclaration, style: Overload.Style, _ arguments: [CheckedExpression], _ origin: Expression
    ) -> CheckedExpression {
        let types = arguments.map(\.type)
        var matching: [Overload] = []
        var result: CELType?
        for overload in function.overloads where overload.style == style && overload.accepts(count: types.count) {
            let instance = inference.instantiate(overload)
            guard inference.assign(types, to: instance.parameters.extended(to: types.count)) else { continue }
            matching.append(overload)
            let type = inference.resolve(instance.result)
            result = result.map { $0 == type || $0 == .dyn ? $0 : .dyn } ?? type
        }
        if let result { return node(.call(function, overloads: matching, arguments: arguments), result, origin) }
        guard mode == .strict else {
            let possible = function.overloads.filter { $0.style == style && $0.accepts(count: types.count) }
            return node(.call(function, overloads: possible, arguments: arguments), .dyn, origin)
        }
        return failCall(function, style, arguments, origin)
    }

    private mutating func failCall(
        _ function: FunctionDeclaration, _ style: Overload.Style, _ arguments: [CheckedExpression], _ origin: Expression
    ) -> CheckedExpression {
        let name = Operator(rawValue: function.name).map { "‘\($0.sign)’" } ?? "\(function.name)()"
        guard function.overloads.contains(where: { $0.style == style }) else {
            return fail(.callStyle(function: function.name, isMember: style == .global), at: origin.span, origin)
        }
        let types = arguments.map { inference.resolve($0.type, closing: true) }
        let accepted = function.overloads.filter { $0.style == style }.map { overload in
            "(" + overload.parameters.map(\.description).joined(separator: ", ") + ")"
        }
        let isShort = accepted.count <= 4 && !function.overloads.contains { $0.isGeneric }
        let message = CheckMessage.noMatchingOverload(
            function: name, arguments: types, accepted: isShort ? accepted : [])
        let failed = fail(message, at: origin.span, origin)
        if let advice = advice?(function.name, types) { add(advice, arguments) }
        return failed
    }

    private mutating func add(_ advice: OperandAdvice, _ arguments: [CheckedExpression]) {
        let last = problems.count - 1
        problems[last].notes.append(advice.note)
        guard let (index, text) = advice.insertion, arguments.indices.contains(index) else { return }
        let end = arguments[index].origin.span.end
        problems[last].fixes.append(
            .init(FixTitle.insert(text), isSafe: true, span: ExpressionSpan(start: end, end: end), text: text))
    }
}

extension Overload {
    /// Whether it can be given a number of arguments.
    func accepts(count: Int) -> Bool {
        isVariadic ? count >= parameters.count : count == parameters.count
    }
}

extension [CELType] {
    /// The parameters for a number of arguments, the last one repeated.
    fileprivate func extended(to count: Int) -> [CELType] {
        guard let last, self.count < count else { return self }
        return self + Array(repeating: last, count: count - self.count)
    }
}
