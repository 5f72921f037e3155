import CEL

extension Expression {
    /// The names that the expression takes from outside, in the order of the tree: identifiers that no macro or binding
    /// inside it introduces.
    var freeNames: [(name: String, span: ExpressionSpan)] {
        var names: [(name: String, span: ExpressionSpan)] = []
        visit(bound: []) { expression, bound in
            guard case .identifier(let name) = expression.kind, !bound.contains(name) else { return }
            names.append((name, expression.span))
        }
        return names
    }

    /// The fields that the expression looks up in a name from outside.
    func fields(of root: String) -> Set<String> {
        var fields: Set<String> = []
        visit(bound: []) { expression, bound in
            guard case .select(let selection) = expression.kind, !bound.contains(root) else { return }
            if selection.operand.kind == .identifier(root) { fields.insert(selection.field) }
        }
        return fields
    }

    /// The fields that the expression reads of a name from outside without asking first whether they are there.
    func fieldsRead(of root: String) -> Set<String> {
        var read: Set<String> = []
        var asked: Set<String> = []
        visit(bound: []) { expression, bound in
            guard case .select(let selection) = expression.kind, !bound.contains(root),
                selection.operand.kind == .identifier(root)
            else { return }
            if selection.mode == .value { read.insert(selection.field) } else { asked.insert(selection.field) }
        }
        return read.subtracting(asked)
    }

    /// The fields that the expression looks up in a name from outside; nil if it also takes the name's value as a whole.
    func fieldsAlone(of root: String) -> Set<String>? {
        var mentions = 0
        var selections = 0
        visit(bound: []) { expression, bound in
            guard !bound.contains(root) else { return }
            if expression.kind == .identifier(root) { mentions += 1 }
            if case .select(let selection) = expression.kind, selection.operand.kind == .identifier(root) {
                selections += 1
            }
        }
        return mentions == selections ? fields(of: root) : nil
    }

    /// The names of all fields that the expression looks up, in whatever.
    var selectedFields: Set<String> {
        var fields: Set<String> = []
        visit(bound: []) { expression, _ in
            if case .select(let selection) = expression.kind { fields.insert(selection.field) }
        }
        return fields
    }

    /// The list that a variable of a macro inside the expression goes through; nil if there is no such variable.
    func list(behind variable: String) -> Expression? {
        var list: Expression?
        visit(bound: []) { expression, _ in
            guard case .comprehension(let comprehension) = expression.kind, list == nil,
                comprehension.variables.last == variable
            else { return }
            list = comprehension.range
        }
        return list
    }

    /// Calls a function with each part of the expression and the names that are bound around it.
    private func visit(bound: Set<String>, _ body: (Expression, Set<String>) -> Void) {
        body(self, bound)
        for (part, names) in parts { part.visit(bound: names.isEmpty ? bound : bound.union(names), body) }
    }

    /// The expressions that this one is made of, each with the names that it binds for them.
    private var parts: [(Expression, binding: [String])] {
        switch kind {
        case .missing, .literal, .identifier:
            []
        case .select(let selection):
            [(selection.operand, [])]
        case .call(let call):
            ((call.target.map { [$0] } ?? []) + call.arguments).map { ($0, []) }
        case .list(let elements):
            elements.map { ($0.value, []) }
        case .map(let entries):
            entries.flatMap { [($0.key, []), ($0.value, [])] }
        case .message(_, let fields):
            fields.map { ($0.value, []) }
        case .comprehension(let comprehension):
            [(comprehension.range, [])]
                + (comprehension.condition.map { [($0, comprehension.variables)] } ?? [])
                + [(comprehension.body, comprehension.variables)]
        case .binding(let name, let value, let body):
            [(value, []), (body, [name])]
        case .block(let elements, let body):
            (elements + [body]).map { ($0, []) }
        case .optionalMap(let mapping):
            [(mapping.operand, []), (mapping.body, [mapping.variable])]
        }
    }
}
