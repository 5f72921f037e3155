public import Diagnostics

/// Why an expression has no value for the input given.
public struct EvaluationError: Error {
    /// What went wrong.
    public var reason: Reason { storage.reason }
    /// The part of the expression in which it did; nil if that is not known.
    public var span: ExpressionSpan? { storage.span }

    // One word, so that throwing functions return it in a register.
    private let storage: Storage

    private final class Storage: Sendable {
        let reason: Reason
        let span: ExpressionSpan?

        init(reason: Reason, span: ExpressionSpan?) {
            self.reason = reason
            self.span = span
        }
    }

    /// Creates an error.
    public init(_ reason: Reason, at span: ExpressionSpan? = nil) {
        storage = Storage(reason: reason, span: span)
    }

    /// The same error, placed at a part if it has no place yet; the part calls the function, if it names one.
    func located(at span: ExpressionSpan, in function: String = "") -> EvaluationError {
        guard self.span == nil else { return self }
        if case .noMatchingOverload(function: "", let types) = reason {
            return EvaluationError(.noMatchingOverload(function: function, types: types), at: span)
        }
        return EvaluationError(reason, at: span)
    }
}

extension EvaluationError {
    /// The kinds of error.
    public enum Reason: Sendable {
        /// A field that the thing does not have a value for; the path is as written, such as `application.submitted`.
        case absent(path: String)
        /// A variable that is not bound.
        case unboundVariable(String)
        /// A function that is not declared.
        case unknownFunction(String)
        /// A map without this key.
        case noSuchKey(String)
        /// A record or message without a field of this name.
        case noSuchField(String)
        /// An index outside a list.
        case indexOutOfRange(Int64, count: Int)
        /// A number that leaves the range of its type.
        case overflow(function: String)
        case divisionByZero
        /// No overload of a function takes values of these types.
        case noMatchingOverload(function: String, types: [String])
        /// An argument outside of what a function takes.
        case invalidArgument(function: String, value: String)
        /// Text or a number that can't be converted.
        case conversion(value: String, to: CELType)
        /// A pattern that is not a regular expression.
        case invalidPattern(String)
        /// A key that occurs twice in a map literal.
        case duplicateKey(String)
        /// A value that can't be a key.
        case unsupportedKey(String)
        /// An optional that is none.
        case emptyOptional
        /// The evaluation spent what its ``Budget`` allows.
        case budgetExceeded
        /// What a function of the host says.
        case host(any DiagnosticMessage)
    }
}
