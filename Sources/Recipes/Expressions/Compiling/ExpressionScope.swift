/// What an expression may name beside the roots that all expressions see.
package struct ExpressionScope: Sendable, Hashable {
    /// The thing spoken of, under its own name; the keys of a condition written as a mapping are its fields.
    package var subject: Subject?
    /// Ids of the steps whose findings and outputs can be asked for; nil outside of tasks.
    package var steps: [String]?
    /// Further names, such as those of `for_each` and `let`, whose values have no type known beforehand.
    package var variables: [String]

    /// Creates a scope.
    package init(subject: Subject? = nil, steps: [String]? = nil, variables: [String] = []) {
        self.subject = subject
        self.steps = steps
        self.variables = variables
    }
}

extension ExpressionScope {
    /// The roots alone.
    package static let roots = ExpressionScope()

    /// Conditions and texts of rules, endorsements and selections (`where`, `among`) about a thing.
    package static func about(_ subject: Subject) -> ExpressionScope { ExpressionScope(subject: subject) }

    /// Conditions and settings of a task's step.
    package static func task(steps: [String], variables: [String] = []) -> ExpressionScope {
        ExpressionScope(steps: steps, variables: variables)
    }
}
