/// The values of an environment's variables for one evaluation or many.
///
/// Bind once and evaluate often: binding converts nothing, and a copy shares what it does not change.
public struct Activation: Sendable {
    let layout: VariableLayout
    var values: [Value?]
    /// What the host's functions may ask for beside their arguments.
    public var context: (any Sendable)?

    /// Creates an activation with no variable bound.
    public init(_ environment: Environment, context: (any Sendable)? = nil) {
        layout = environment.declarations.layout
        values = Array(repeating: nil, count: layout.names.count)
        self.context = context
    }

    /// The value of a variable; nil where it is not bound, which makes reading it an evaluation error.
    ///
    /// Setting a name that the environment does not declare has no effect.
    public subscript(name: String) -> Value? {
        get { layout.slots[name].flatMap { values[$0] } }
        set { if let slot = layout.slots[name] { values[slot] = newValue } }
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
