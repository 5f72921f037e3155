/// An expression whose names are resolved and whose types are known: what the checker makes and the planner takes.
struct CheckedExpression: Sendable {
    /// What it does.
    var kind: Kind
    /// The type of its values.
    var type: CELType
    /// What it was made from.
    var origin: Expression

    indirect enum Kind: Sendable {
        /// Has a problem; nothing is planned of it.
        case failure
        case constant(Value)
        /// A variable of the activation.
        case variable(slot: Int, name: String)
        /// A variable that the expression itself binds.
        case local(slot: Int)
        /// A name that nothing declares, in an expression that is not checked.
        case unknownName(String)
        case select(CheckedExpression, field: String, mode: Expression.Selection.Mode)
        case call(FunctionDeclaration, overloads: [Overload], arguments: [CheckedExpression])
        /// A function that nothing declares, in an expression that is not checked.
        case unknownFunction(String, arguments: [CheckedExpression])
        case list([ListElement])
        case map([MapEntry])
        case message(MessageType, fields: [MessageField])
        case comprehension(Comprehension)
        case binding(slot: Int, value: CheckedExpression, body: CheckedExpression)
        case optionalMap(CheckedExpression, slot: Int, body: CheckedExpression, isFlat: Bool)
    }

    struct ListElement: Sendable {
        var value: CheckedExpression
        var isOptional: Bool
    }

    struct MapEntry: Sendable {
        var key: CheckedExpression
        var value: CheckedExpression
        var isOptional: Bool
    }

    struct MessageField: Sendable {
        var name: String
        var value: CheckedExpression
        var isOptional: Bool
    }

    struct Comprehension: Sendable {
        var macro: Expression.Comprehension.Macro
        var range: CheckedExpression
        /// Where the one or two variables stand.
        var slots: [Int]
        var condition: CheckedExpression?
        var body: CheckedExpression
    }
}

/// What checking gives.
struct CheckedProgram: Sendable {
    /// The tree.
    var expression: CheckedExpression
    /// What the type parameters in the tree's types stand for.
    var inference: TypeInference
    /// How many places for its own variables it needs.
    var localCount: Int
    /// What is wrong with it.
    var problems: [ExpressionProblem]
}
