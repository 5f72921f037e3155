package import CEL
package import NetworkModel

/// What the expressions of one recipe may speak of: the records of recipe-language.md, "What expressions see", with the
/// recipe's own vocabularies, application fields and parameters as typed fields.
package final class ExpressionModel: Sendable {
    /// The network as far as it is known when expressions are compiled: vocabularies, application fields and ids.
    package let network: Network
    /// The recipe's parameters.
    package let parameters: [Parameter]

    /// Prepares a recipe's expressions.
    package init(network: Network, parameters: [Parameter]) {
        self.network = network
        self.parameters = parameters
    }

    /// What expressions of a scope are compiled with.
    package func environment(for scope: ExpressionScope) -> Environment {
        Environment()
    }
}
