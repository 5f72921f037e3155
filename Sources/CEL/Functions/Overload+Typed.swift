// Overloads written as plain Swift functions: parameter and result types follow from theirs, unless generic ones are
// given.

extension Overload {
    /// Declares a function of one argument.
    public static func function<A: ValueRepresentable, R: ValueRepresentable>(
        _ style: Style, taking types: [CELType]? = nil, gives result: CELType? = nil,
        _ body: @escaping @Sendable (A) throws(EvaluationError) -> R
    ) -> Overload {
        Overload(
            style, types ?? [A.celType], result ?? R.celType,
            .unary { (first: Value) throws(EvaluationError) -> Value in
                guard let a = A(celValue: first) else { throw .mismatch([first]) }
                return try body(a).celValue
            })
    }

    /// Declares a function of two arguments.
    public static func function<A: ValueRepresentable, B: ValueRepresentable, R: ValueRepresentable>(
        _ style: Style, taking types: [CELType]? = nil, gives result: CELType? = nil,
        _ body: @escaping @Sendable (A, B) throws(EvaluationError) -> R
    ) -> Overload {
        Overload(
            style, types ?? [A.celType, B.celType], result ?? R.celType,
            .binary { (first: Value, second: Value) throws(EvaluationError) -> Value in
                guard let a = A(celValue: first), let b = B(celValue: second) else { throw .mismatch([first, second]) }
                return try body(a, b).celValue
            })
    }

    /// Declares a function of three arguments.
    public static func function<
        A: ValueRepresentable, B: ValueRepresentable, C: ValueRepresentable, R: ValueRepresentable
    >(
        _ style: Style, taking types: [CELType]? = nil, gives result: CELType? = nil,
        _ body: @escaping @Sendable (A, B, C) throws(EvaluationError) -> R
    ) -> Overload {
        Overload(
            style, types ?? [A.celType, B.celType, C.celType], result ?? R.celType,
            .many { (arguments: [Value]) throws(EvaluationError) -> Value in
                guard arguments.count == 3, let a = A(celValue: arguments[0]), let b = B(celValue: arguments[1]),
                    let c = C(celValue: arguments[2])
                else { throw .mismatch(arguments) }
                return try body(a, b, c).celValue
            })
    }

    /// Declares a function of one argument that counts its own work.
    static func metered<A: ValueRepresentable, R: ValueRepresentable>(
        _ style: Style, taking types: [CELType]? = nil, gives result: CELType? = nil,
        _ body: @escaping @Sendable (A, inout Meter) throws(EvaluationError) -> R
    ) -> Overload {
        Overload(
            style, types ?? [A.celType], result ?? R.celType,
            .metered { (arguments: [Value], meter: inout Meter) throws(EvaluationError) -> Value in
                guard arguments.count == 1, let a = A(celValue: arguments[0]) else { throw .mismatch(arguments) }
                return try body(a, &meter).celValue
            })
    }

    /// Declares a function of two arguments that counts its own work.
    static func metered<A: ValueRepresentable, B: ValueRepresentable, R: ValueRepresentable>(
        _ style: Style, taking types: [CELType]? = nil, gives result: CELType? = nil,
        _ body: @escaping @Sendable (A, B, inout Meter) throws(EvaluationError) -> R
    ) -> Overload {
        Overload(
            style, types ?? [A.celType, B.celType], result ?? R.celType,
            .metered { (arguments: [Value], meter: inout Meter) throws(EvaluationError) -> Value in
                guard arguments.count == 2, let a = A(celValue: arguments[0]), let b = B(celValue: arguments[1])
                else { throw .mismatch(arguments) }
                return try body(a, b, &meter).celValue
            })
    }
}

extension EvaluationError {
    /// Arguments that a function can't take; the call fills in its name.
    static func mismatch(_ arguments: [Value]) -> EvaluationError {
        EvaluationError(.noMatchingOverload(function: "", types: arguments.map(\.type.description)))
    }
}
