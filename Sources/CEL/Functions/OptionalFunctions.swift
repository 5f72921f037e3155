/// The extension `optionals`: values that may be there or not.
enum OptionalFunctions {
    private static let t = CELType.parameter("T")

    static let all: [FunctionDeclaration] = making + asking

    private static let making: [FunctionDeclaration] = [
        FunctionDeclaration(
            "optional.of", "An optional with a value.", examples: ["optional.of(1).value() == 1"],
            overloads: [
                .function(.global, taking: [t], gives: .optional(t)) { (value: Value) in Value.optional(value) }
            ]),
        FunctionDeclaration(
            "optional.ofNonZeroValue", "An optional with a value, or none if it is zero, empty, false or null.",
            examples: ["!optional.ofNonZeroValue('').hasValue()"],
            overloads: [
                .function(.global, taking: [t], gives: .optional(t)) { (value: Value) in
                    Value.optional(value.isZero ? nil : value)
                }
            ]),
        FunctionDeclaration(
            "optional.none", "An optional without a value.", examples: ["!optional.none().hasValue()"],
            overloads: [
                .global([], .optional(t), .many { (_: [Value]) throws(EvaluationError) in .optional(nil) })
            ]),
    ]

    private static let asking: [FunctionDeclaration] = [
        FunctionDeclaration(
            "hasValue", "Whether an optional has a value.", examples: ["optional.of(1).hasValue()"],
            overloads: [
                .function(.member, taking: [.optional(t)], gives: .bool) { (value: Value) throws(EvaluationError) in
                    Value.bool(try unwrap(value) != nil)
                }
            ]),
        FunctionDeclaration(
            "value", "The value of an optional; an error if it has none.", examples: ["optional.of(1).value() == 1"],
            overloads: [
                .function(.member, taking: [.optional(t)], gives: t) { (value: Value) throws(EvaluationError) in
                    guard let inner = try unwrap(value) else { throw EvaluationError(.emptyOptional) }
                    return inner
                }
            ]),
        FunctionDeclaration(
            "or", "The optional, or another if it has no value.",
            examples: ["optional.none().or(optional.of(1)).value() == 1"],
            overloads: [
                .function(.member, taking: [.optional(t), .optional(t)], gives: .optional(t)) {
                    (value: Value, other: Value) throws(EvaluationError) in try unwrap(value) == nil ? other : value
                }
            ]),
        FunctionDeclaration(
            "orValue", "The value of an optional, or another if it has none.",
            examples: ["optional.none().orValue(1) == 1", "{'a': 1}.?b.orValue(2) == 2"],
            overloads: [
                .function(.member, taking: [.optional(t), t], gives: t) {
                    (value: Value, other: Value) throws(EvaluationError) in
                    try unwrap(value) ?? other
                }
            ]),
        FunctionDeclaration(
            "optional.unwrap", "The values that a list's optionals have.",
            examples: ["optional.unwrap([optional.of(1), optional.none()]) == [1]"],
            overloads: [.function(.global, taking: [.list(.optional(t))], gives: .list(t), unwrapAll)]),
        FunctionDeclaration(
            "unwrapOpt", "The values that a list's optionals have.",
            examples: ["[optional.of(1), optional.none()].unwrapOpt() == [1]"],
            overloads: [.function(.member, taking: [.list(.optional(t))], gives: .list(t), unwrapAll)]),
    ]

    private static func unwrap(_ value: Value) throws(EvaluationError) -> Value? {
        guard case .optional(let inner) = value else { throw .mismatch([value]) }
        return inner
    }

    @Sendable private static func unwrapAll(_ list: [Value]) throws(EvaluationError) -> [Value] {
        var values: [Value] = []
        for element in list { if let value = try unwrap(element) { values.append(value) } }
        return values
    }
}
