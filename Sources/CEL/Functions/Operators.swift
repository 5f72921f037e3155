/// The operators; the planner has shorter ways for operands whose types are known, with the same results.
enum Operators {
    static let all: [FunctionDeclaration] = logic + equality + order + arithmetic + access

    private static let t = CELType.parameter("T")
    private static let k = CELType.parameter("K")

    /// Evaluated by the planner, which may leave operands out.
    private static let planned = Overload.Implementation.many { (arguments: [Value]) throws(EvaluationError) -> Value in
        throw .mismatch(arguments)
    }

    private static let logic: [FunctionDeclaration] = [
        FunctionDeclaration(
            Operator.conditional.rawValue, "The second operand if the first is true, else the third.",
            examples: ["(1 < 2 ? 'a' : 'b') == 'a'"], overloads: [.global([.bool, t, t], t, planned)]),
        FunctionDeclaration(
            Operator.and.rawValue, "Whether both are true; false if one is, even if the other fails.",
            examples: ["!(false && 1 / 0 > 0)", "!(1 / 0 > 0 && false)"],
            overloads: [.global([.bool, .bool], .bool, planned)]),
        FunctionDeclaration(
            Operator.or.rawValue, "Whether one is true; true if one is, even if the other fails.",
            examples: ["true || 1 / 0 > 0", "1 / 0 > 0 || true"],
            overloads: [.global([.bool, .bool], .bool, planned)]),
        FunctionDeclaration(
            Operator.not.rawValue, "Whether the operand is false.", examples: ["!false"],
            overloads: [.function(.global) { (value: Bool) in !value }]),
    ]

    private static let equality: [FunctionDeclaration] = [
        FunctionDeclaration(
            Operator.equal.rawValue, "Whether both are equal; numbers are compared by value.",
            examples: ["1 == 1", "dyn(1) == 1.0", "[1, 2] == [1, 2]", "{'a': 1, 'b': 2} == {'b': 2, 'a': 1}"],
            overloads: [
                .metered(.global, taking: [t, t]) {
                    (left: Value, right: Value, meter: inout Meter) throws(EvaluationError) in
                    try left.equals(right, &meter)
                }
            ]),
        FunctionDeclaration(
            Operator.notEqual.rawValue, "Whether the operands differ.", examples: ["1 != 2"],
            overloads: [
                .metered(.global, taking: [t, t]) {
                    (left: Value, right: Value, meter: inout Meter) throws(EvaluationError) in
                    try !left.equals(right, &meter)
                }
            ]),
        FunctionDeclaration(
            Operator.isIn.rawValue, "Whether a list holds an element, or a map a key.",
            examples: ["2 in [1, 2, 3]", "'a' in {'a': 1}", "!(4 in [1, 2, 3])"],
            overloads: [
                .metered(.global, taking: [t, .list(t)]) {
                    (element: Value, list: [Value], meter: inout Meter) throws(EvaluationError) in
                    try list.holds(element, &meter)
                },
                .function(.global, taking: [k, .map(key: k, value: t)]) { (key: Value, map: MapValue) in map[key] != nil
                },
            ]),
    ]

    private static let order: [FunctionDeclaration] = [
        comparison(.less, "Whether the left operand is smaller or comes first.", ["1 < 2", "'a' < 'b'"]) {
            $0 == .less
        },
        comparison(.lessOrEqual, "Whether the left operand is not greater.", ["2 <= 2"]) { $0 != .greater },
        comparison(.greater, "Whether the left operand is greater or comes last.", ["2.5 > 2.0"]) { $0 == .greater },
        comparison(.greaterOrEqual, "Whether the left operand is not smaller.", ["2u >= 2u"]) { $0 != .less },
    ]

    private static func comparison(
        _ sign: Operator, _ documentation: String, _ examples: [String],
        _ holds: @escaping @Sendable (Ordering) -> Bool
    ) -> FunctionDeclaration {
        let implementation = Overload.Implementation.binary { (left: Value, right: Value) throws(EvaluationError) in
            .bool(left.compare(right).map(holds) ?? false)
        }
        let same: [CELType] = [.bool, .int, .uint, .double, .string, .bytes, .timestamp, .duration]
        let mixed: [(CELType, CELType)] = [
            (.int, .uint), (.int, .double), (.uint, .int), (.uint, .double), (.double, .int), (.double, .uint),
        ]
        let overloads = (same.map { ($0, $0) } + mixed).map { Overload.global([$0, $1], .bool, implementation) }
        return FunctionDeclaration(sign.rawValue, documentation, examples: examples, overloads: overloads)
    }

    private static let access: [FunctionDeclaration] = [
        FunctionDeclaration(
            Operator.index.rawValue, "The element at an index from 0, or the value under a key.",
            examples: ["['a', 'b'][1] == 'b'", "{'a': 1}['a'] == 1"],
            overloads: [
                .function(.global, taking: [.list(t), .int], gives: t) {
                    (list: [Value], index: Value) throws(EvaluationError) in
                    try list.element(at: index)
                },
                .function(.global, taking: [.map(key: k, value: t), k], gives: t) {
                    (map: MapValue, key: Value) throws(EvaluationError) in try map.value(under: key)
                },
                .function(.global, taking: [.optional(.list(t)), .int], gives: .optional(t), Value.optionalIndex),
                .function(
                    .global, taking: [.optional(.map(key: k, value: t)), k], gives: .optional(t), Value.optionalIndex),
            ]),
        FunctionDeclaration(
            Operator.optionalIndex.rawValue, "The element or value as an optional; none if it is not there.",
            examples: ["['a'][?0] == optional.of('a')", "['a'][?1] == optional.none()"],
            overloads: [
                .function(.global, taking: [.list(t), .int], gives: .optional(t), Value.optionalIndex),
                .function(.global, taking: [.map(key: k, value: t), k], gives: .optional(t), Value.optionalIndex),
                .function(.global, taking: [.optional(.list(t)), .int], gives: .optional(t), Value.optionalIndex),
                .function(
                    .global, taking: [.optional(.map(key: k, value: t)), k], gives: .optional(t), Value.optionalIndex),
            ]),
    ]
}

extension [Value] {
    /// Whether an element equals the value.
    func holds(_ value: Value, _ meter: inout Meter) throws(EvaluationError) -> Bool {
        try meter.spend(steps: count / 4)
        for element in self where try element.equals(value, &meter) { return true }
        return false
    }

    /// The element at an index of any numeric type.
    func element(at index: Value) throws(EvaluationError) -> Value {
        guard let position = index.wholeNumber else { throw .mismatch([.list(self), index]) }
        guard position >= 0, position < count else {
            throw EvaluationError(.indexOutOfRange(position, count: count))
        }
        return self[Int(position)]
    }
}

extension MapValue {
    /// The value under a key.
    func value(under key: Value) throws(EvaluationError) -> Value {
        guard let value = self[key] else { throw EvaluationError(.noSuchKey(key.shortDescription)) }
        return value
    }
}

extension Value {
    /// The number, if it is one without fraction that fits.
    var wholeNumber: Int64? {
        switch self {
        case .int(let value): value
        case .uint(let value): Int64(exactly: value)
        case .double(let value): Int64(exactly: value)
        default: nil
        }
    }

    /// What is at an index or under a key, as an optional; looks into optionals.
    static func optionalIndex(_ container: Value, _ index: Value) throws(EvaluationError) -> Value {
        switch container {
        case .optional(let inner):
            guard let inner else { return .optional(nil) }
            return try optionalIndex(inner, index)
        case .list(let list):
            guard let position = index.wholeNumber else { throw .mismatch([container, index]) }
            return .optional(position >= 0 && position < list.count ? list[Int(position)] : nil)
        case .map(let map): return .optional(map[index])
        default: throw .mismatch([container, index])
        }
    }
}
