extension Expression {
    /// The expressions directly inside, in the order in which they stand.
    public var parts: [Expression] {
        switch kind {
        case .missing, .literal, .identifier: []
        case .select(let selection): [selection.operand]
        case .call(let call): (call.target.map { [$0] } ?? []) + call.arguments
        case .list(let elements): elements.map(\.value)
        case .map(let entries): entries.flatMap { [$0.key, $0.value] }
        case .message(_, let fields): fields.map(\.value)
        case .comprehension(let comprehension):
            [comprehension.range] + (comprehension.condition.map { [$0] } ?? []) + [comprehension.body]
        case .binding(_, let value, let body): [value, body]
        case .block(let values, let body): values + [body]
        case .optionalMap(let mapping): [mapping.operand, mapping.body]
        }
    }
}
