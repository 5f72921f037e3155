/// A function of the language or of the host: its documentation, overloads and examples in one place.
public struct FunctionDeclaration: Sendable {
    /// The name, possibly qualified with dots; operators have the names of ``Operator``.
    public let name: String
    /// What it does, in a sentence or two.
    public let documentation: String
    /// The types that it takes and gives.
    public let overloads: [Overload]
    /// Expressions that are true; a test evaluates each.
    public let examples: [String]

    /// Declares a function.
    public init(_ name: String, _ documentation: String, examples: [String] = [], overloads: [Overload]) {
        self.name = name
        self.documentation = documentation
        self.examples = examples
        self.overloads = overloads
    }
}

/// One way of calling a function: the types that it takes and gives, and what it does.
public struct Overload: Sendable {
    /// How it is called.
    public enum Style: Sendable, Hashable {
        /// `name(a, b)`
        case global
        /// `a.name(b)`; the first parameter stands before the dot.
        case member
    }

    /// How it is called.
    public let style: Style
    /// The parameters' types; type parameters are ``CELType/parameter(_:)``.
    public let parameters: [CELType]
    /// Whether the last parameter may be given any number of times, at least once.
    public let isVariadic: Bool
    /// The result's type.
    public let result: CELType
    /// What it does.
    public let implementation: Implementation
    let isGeneric: Bool

    /// Whether equal arguments always give equal results, so that it may be worked out beforehand.
    var isPure: Bool { if case .contextual = implementation { false } else { true } }

    /// What a function does. Arguments are of the parameters' types, but what lists and maps hold is not checked; an
    /// implementation throws ``EvaluationError/Reason/noMatchingOverload(function:types:)`` for what it can't take.
    public enum Implementation: Sendable {
        case unary(@Sendable (Value) throws(EvaluationError) -> Value)
        case binary(@Sendable (Value, Value) throws(EvaluationError) -> Value)
        /// Any number of arguments.
        case many(@Sendable ([Value]) throws(EvaluationError) -> Value)
        /// Any number of arguments; counts its own work, because that is not in proportion to the arguments' size.
        case metered(@Sendable ([Value], inout Meter) throws(EvaluationError) -> Value)
        /// Any number of arguments, and the ``Activation/context``.
        case contextual(@Sendable ([Value], (any Sendable)?) throws(EvaluationError) -> Value)
    }

    /// Declares a way of calling a function.
    public init(
        _ style: Style, _ parameters: [CELType], isVariadic: Bool = false, _ result: CELType,
        _ implementation: Implementation
    ) {
        self.style = style
        self.parameters = parameters
        self.isVariadic = isVariadic
        self.result = result
        self.implementation = implementation
        isGeneric = parameters.contains { $0.isGeneric } || result.isGeneric
    }

    /// Declares a way of calling a function by name.
    public static func global(
        _ parameters: [CELType], isVariadic: Bool = false, _ result: CELType, _ implementation: Implementation
    ) -> Overload {
        Overload(.global, parameters, isVariadic: isVariadic, result, implementation)
    }

    /// Declares a way of calling a function after a dot; the first parameter is what stands before it.
    public static func member(
        _ parameters: [CELType], isVariadic: Bool = false, _ result: CELType, _ implementation: Implementation
    ) -> Overload {
        Overload(.member, parameters, isVariadic: isVariadic, result, implementation)
    }
}
