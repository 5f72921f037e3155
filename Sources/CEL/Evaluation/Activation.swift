/// The values of an environment's variables for one evaluation or many.
///
/// Bind once and evaluate often: binding converts nothing, and copies share their values until one of them changes.
public struct Activation: Sendable {
    private(set) var bindings: Bindings

    /// Creates an activation with no variable bound.
    public init(_ environment: Environment, context: (any Sendable)? = nil) {
        bindings = Bindings(environment.declarations.layout)
        bindings.context = context
    }

    /// An activation without variables.
    static let empty = Activation(bindings: Bindings(VariableLayout(names: [])))

    private init(bindings: Bindings) { self.bindings = bindings }

    /// What the host's functions may ask for beside their arguments.
    public var context: (any Sendable)? {
        get { bindings.context }
        set {
            makeUnique()
            bindings.context = newValue
        }
    }

    /// The value of a variable; nil where it is not bound, which makes reading it an evaluation error.
    ///
    /// Setting a name that the environment does not declare has no effect.
    public subscript(name: String) -> Value? {
        get { bindings.layout.slots[name].flatMap { bindings.isBound[$0] ? bindings.values[$0] : nil } }
        set {
            guard let slot = bindings.layout.slots[name] else { return }
            makeUnique()
            bindings.values[slot] = newValue ?? .null
            bindings.isBound[slot] = newValue != nil
        }
    }

    /// The place of a variable among those of the environment; nil if it declares none of the name.
    public func place(of name: String) -> Int? { bindings.layout.slots[name] }

    /// Changes the value at a variable's place where it stands, so that what it holds need not be copied; what is not bound
    /// is `null` until then. The variable is bound from then on.
    public mutating func update<Result>(at place: Int, _ change: (inout Value) -> Result) -> Result {
        makeUnique()
        bindings.isBound[place] = true
        return change(&bindings.values[place])
    }

    private mutating func makeUnique() {
        if !isKnownUniquelyReferenced(&bindings) { bindings = Bindings(copying: bindings) }
    }

    /// The same values in the places of another environment's layout.
    func arranged(by layout: VariableLayout) -> Activation {
        let arranged = Bindings(layout)
        arranged.context = context
        for (slot, name) in layout.names.enumerated() {
            guard let value = self[name] else { continue }
            arranged.values[slot] = value
            arranged.isBound[slot] = true
        }
        return Activation(bindings: arranged)
    }
}

/// Where an activation's values stand.
///
/// Unchecked because of what can change, which it does only while a single ``Activation`` holds it.
final class Bindings: @unchecked Sendable {
    let layout: VariableLayout
    let values: UnsafeMutablePointer<Value>
    let isBound: UnsafeMutablePointer<Bool>
    var context: (any Sendable)?

    init(_ layout: VariableLayout) {
        self.layout = layout
        values = .allocate(capacity: layout.names.count)
        values.initialize(repeating: .null, count: layout.names.count)
        isBound = .allocate(capacity: layout.names.count)
        isBound.initialize(repeating: false, count: layout.names.count)
    }

    init(copying other: Bindings) {
        layout = other.layout
        values = .allocate(capacity: layout.names.count)
        values.initialize(from: other.values, count: layout.names.count)
        isBound = .allocate(capacity: layout.names.count)
        isBound.initialize(from: other.isBound, count: layout.names.count)
        context = other.context
    }

    deinit {
        values.deinitialize(count: layout.names.count)
        values.deallocate()
        isBound.deallocate()
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
