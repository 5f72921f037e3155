package import CEL

extension ExpressionModel {
    /// Where an expression writes a declared word as text: where it compares the word with a field that may hold it, or
    /// hands it to `member_of`.
    ///
    /// Found by the types of what stands beside it, not by its characters: a text that only looks alike stays out.
    package func places(
        of word: String, declaredIn place: DeclaredWords.Place, in expression: Expression, scope: ExpressionScope
    ) -> [ExpressionSpan] {
        var finder = WordFinder(model: self, scope: scope, word: word, place: place)
        finder.look(into: expression)
        return finder.found
    }
}

/// Goes through an expression; a comprehension's variable is seen as one element of what it goes through.
private struct WordFinder {
    let model: ExpressionModel
    let scope: ExpressionScope
    let word: String
    let place: DeclaredWords.Place
    var variables: [String: Expression] = [:]
    private(set) var found: [ExpressionSpan] = []

    init(model: ExpressionModel, scope: ExpressionScope, word: String, place: DeclaredWords.Place) {
        self.model = model
        self.scope = scope
        self.word = word
        self.place = place
    }

    mutating func look(into expression: Expression) {
        if case .call(let call) = expression.kind { look(at: call) }
        guard case .comprehension(let comprehension) = expression.kind else {
            for part in expression.parts { look(into: part) }
            return
        }
        look(into: comprehension.range)
        let known = variables
        let element = Expression(
            .call(Expression.Call(Operator.index.rawValue, [comprehension.range, Expression(.literal(.int(0)))])))
        if let variable = comprehension.variables.last { variables[variable] = element }
        for part in [comprehension.condition, comprehension.body].compactMap(\.self) { look(into: part) }
        variables = known
    }

    private mutating func look(at call: Expression.Call) {
        let operands = (call.target.map { [$0] } ?? []) + call.arguments
        switch call.function {
        case Operator.equal.rawValue, Operator.notEqual.rawValue, Operator.isIn.rawValue:
            guard operands.count == 2 else { return }
            for (text, other) in [(operands[0], operands[1]), (operands[1], operands[0])] where mayHoldWord(other) {
                take(text)
            }
        case "member_of":
            if place == .ids(of: "member"), let first = operands.first { take(first) }
            if place == .ids(of: "group"), let last = operands.last { take(last) }
        default: break
        }
    }

    /// Notes the word's literal, by itself or in a list.
    private mutating func take(_ expression: Expression) {
        switch expression.kind {
        case .literal(.string(word)): found.append(expression.span)
        case .list(let elements): for element in elements { take(element.value) }
        default: break
        }
    }

    /// Whether an expression is a field that may hold the word.
    private func mayHoldWord(_ expression: Expression) -> Bool {
        guard case .select(let selection) = seen(expression).kind else {
            return lists(seen(expression))
        }
        guard case .record(let record)? = type(of: selection.operand) else { return false }
        return model.place(ofWordsIn: selection.field, of: record) == place
    }

    /// Whether an expression is one element of a list of words, as a comprehension's variable is.
    private func lists(_ expression: Expression) -> Bool {
        guard case .call(let call) = expression.kind, call.function == Operator.index.rawValue,
            let list = call.arguments.first
        else { return false }
        return mayHoldWord(list)
    }

    private func type(of expression: Expression) -> CELType? {
        model.environment(for: scope).compile(seen(expression)).program?.resultType
    }

    /// The expression with variables of comprehensions replaced by what they stand for.
    private func seen(_ expression: Expression) -> Expression {
        var expression = expression
        switch expression.kind {
        case .identifier(let name):
            if let value = variables[name] { return seen(value) }
        case .select(var selection):
            selection.operand = seen(selection.operand)
            expression.kind = .select(selection)
        case .call(var call):
            call.target = call.target.map { seen($0) }
            call.arguments = call.arguments.map { seen($0) }
            expression.kind = .call(call)
        default: break
        }
        return expression
    }
}
