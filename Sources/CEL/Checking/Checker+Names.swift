import Diagnostics

extension Checker {
    /// The full names that a name may stand for, in the order in which they are tried: within the container, within
    /// what holds it, and so on; a name with a leading dot stands for itself alone.
    func candidates(_ name: String) -> [String] {
        if name.hasPrefix(".") { return [String(name.dropFirst())] }
        if options.container.isEmpty { return [name] }
        let parts = options.container.split(separator: ".")
        return (0...parts.count).reversed().map { (parts.prefix($0) + [Substring(name)]).joined(separator: ".") }
    }

    mutating func visitIdentifier(_ name: String, _ origin: Expression) -> CheckedExpression {
        if let local = local(name) { return node(.local(slot: local.slot), local.type, origin) }
        if let declared = declared(name, origin) { return declared }
        guard mode == .strict else { return node(.unknownName(name), .dyn, origin) }
        return failName(name, origin)
    }

    private mutating func failName(_ name: String, _ origin: Expression) -> CheckedExpression {
        let suggestion = nearest(to: name, among: variableNames)
        let node = fail(.unknownName(name, suggestion: suggestion), at: origin.span, origin)
        if let suggestion { addReplacement(suggestion, at: origin.span) }
        return node
    }

    /// The name that a mistyped one was meant to be. Of equally near ones it is the first in order, however they were kept;
    /// names with `@` are nobody's to write.
    func nearest(to name: String, among names: some Sequence<String>) -> String? {
        Suggestion.nearest(to: name, among: names.filter { !$0.isEmpty && $0.first != "@" }.sorted())
    }

    private mutating func addReplacement(_ text: String, at span: ExpressionSpan) {
        let fix = ExpressionProblem.Fix(FixTitle.replace(with: text), isSafe: false, span: span, text: text)
        problems[problems.count - 1].fixes.append(fix)
    }

    /// The variable or type that a name stands for, or nil.
    private func declared(_ name: String, _ origin: Expression) -> CheckedExpression? {
        for candidate in candidates(name) {
            if let slot = declarations.layout.slots[candidate] {
                return node(.variable(slot: slot, name: candidate), declarations.variableTypes[slot], origin)
            }
            if let constant = Library.constantsByName[candidate] {
                return node(.constant(constant), constant.type, origin)
            }
            if let type = declarations.typeNamed(candidate) {
                return node(.constant(.type(type)), .type(type), origin)
            }
        }
        return nil
    }

    mutating func visitSelection(_ selection: Expression.Selection, _ origin: Expression) -> CheckedExpression {
        if selection.mode == .value, let name = origin.qualifiedName, isGlobal(name),
            let declared = declared(name, origin)
        {
            return declared
        }
        let operand = visit(selection.operand)
        let kind = CheckedExpression.Kind.select(operand, field: selection.field, mode: selection.mode)
        guard let type = fieldType(selection, of: operand, origin) else { return node(.failure, .error, origin) }
        switch selection.mode {
        case .presence: return node(kind, .bool, origin)
        case .optional: return node(kind, .optional(type.withoutOptional), origin)
        case .value:
            let isChained = if case .optional = inference.resolve(operand.type) { true } else { false }
            return node(kind, isChained ? .optional(type.withoutOptional) : type, origin)
        }
    }

    /// Whether a dotted name may be declared, rather than start with a variable of the expression itself.
    private func isGlobal(_ name: String) -> Bool {
        guard let root = name.split(separator: ".").first.map(String.init) else { return false }
        if name.hasPrefix(".") { return true }
        return local(root) == nil && (!options.container.isEmpty || declarations.hasQualifiedNames(under: root))
    }

    /// The type of a field; nil after telling that there is none.
    private mutating func fieldType(
        _ selection: Expression.Selection, of operand: CheckedExpression, _ origin: Expression
    ) -> CELType? {
        let type = inference.resolve(operand.type)
        switch type.withoutOptional {
        case .error, .dyn: return .dyn
        case .parameter:
            inference.open(type.withoutOptional)
            return .dyn
        case .wrapper where mode == .strict: break
        case .map(_, let value): return value
        case .record(let name):
            guard let record = declarations.recordTypes[name] else { return .dyn }
            if let index = record.index(of: selection.field) { return record.fields[index].type }
            guard mode == .strict else { return .dyn }
            failField(selection, of: record, type, origin)
            return nil
        default: break
        }
        guard mode == .strict else { return .dyn }
        let span = fieldSpan(selection, origin)
        problems.append(.init(CheckMessage.noFields(type: type, field: selection.field), at: span))
        return nil
    }

    private mutating func failField(
        _ selection: Expression.Selection, of record: RecordType, _ type: CELType, _ origin: Expression
    ) {
        let suggestion = nearest(to: selection.field, among: record.fields.map(\.name))
        let message = CheckMessage.unknownField(selection.field, type: type, suggestion: suggestion)
        let span = fieldSpan(selection, origin)
        problems.append(.init(message, at: span))
        if let suggestion { addReplacement(suggestion, at: span) }
    }

    /// Where the field's name stands: the end of `a.field`, or of what `has()` asks.
    private func fieldSpan(_ selection: Expression.Selection, _ origin: Expression) -> ExpressionSpan {
        let length = selection.field.unicodeScalars.count
        let end = selection.mode == .presence ? origin.span.end - 1 : origin.span.end
        guard end - length > selection.operand.span.end - 1 else { return origin.span }
        return ExpressionSpan(start: end - length, end: end)
    }
}

extension CELType {
    /// The type inside, if it is an optional.
    var withoutOptional: CELType {
        if case .optional(let type) = self { type } else { self }
    }
}
