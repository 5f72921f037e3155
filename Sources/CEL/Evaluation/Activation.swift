/// The values of an environment's variables for one evaluation or many.
///
/// Bind once and evaluate often: binding converts nothing, and a copy shares what it does not change.
public struct Activation: Sendable {
    let layout: VariableLayout
    private(set) var values: [Value]
    private(set) var isBound: [Bool]
    /// What the host's functions may ask for beside their arguments.
    public var context: (any Sendable)?

    /// Creates an activation with no variable bound.
    public init(_ environment: Environment, context: (any Sendable)? = nil) {
        self.init(layout: environment.declarations.layout, context: context)
    }

    private init(layout: VariableLayout, context: (any Sendable)?) {
        self.layout = layout
        // At least one, so that there is an address in any case.
        values = Array(repeating: .null, count: max(layout.names.count, 1))
        isBound = Array(repeating: false, count: max(layout.names.count, 1))
        self.context = context
    }

    /// The value of a variable; nil where it is not bound, which makes reading it an evaluation error.
    ///
    /// Setting a name that the environment does not declare has no effect.
    public subscript(name: String) -> Value? {
        get { layout.slots[name].flatMap { isBound[$0] ? values[$0] : nil } }
        set {
            guard let slot = layout.slots[name] else { return }
            values[slot] = newValue ?? .null
            isBound[slot] = newValue != nil
        }
    }

    /// An activation without variables.
    static let empty = Activation(layout: VariableLayout(names: []), context: nil)

    /// Shows where the values stand, and which of them are bound.
    @inline(__always)
    func withAddresses<Result>(
        _ body: (UnsafePointer<Value>, UnsafePointer<Bool>) throws(EvaluationError) -> Result
    ) throws(EvaluationError) -> Result {
        try values.withUnsafeBufferPointer { (values) throws(EvaluationError) in
            try isBound.withUnsafeBufferPointer { (isBound) throws(EvaluationError) in
                guard let values = values.baseAddress, let isBound = isBound.baseAddress else {
                    throw EvaluationError(.unboundVariable(""))
                }
                return try body(values, isBound)
            }
        }
    }

    /// The same values in the places of another environment's layout.
    func arranged(by other: VariableLayout) -> Activation {
        var arranged = Activation(layout: other, context: context)
        for name in other.names { arranged[name] = self[name] }
        return arranged
    }
}

/// Which variable stands in which place of an activation.
final class VariableLayout: Sendable {
    let names: [String]
    let slots: [String: Int]

    init(names: [String]) {
        self.names = names
        slots = Dictionary(names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }
}
