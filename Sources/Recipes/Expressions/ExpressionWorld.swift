package import CEL
package import NetworkModel
package import WorkCalendar

/// The things that expressions look into: a network with what happened in it, seen on one day in one language.
///
/// Made once, used for any number of evaluations from any thread. Things are looked into field by field; nothing is
/// converted beforehand.
package final class ExpressionWorld: Sendable {
    package let model: ExpressionModel
    package let network: Network
    package let today: Day
    /// The language of texts for people, a BCP 47 tag.
    package let language: String

    package init(model: ExpressionModel, network: Network, today: Day, language: String, needs: [Need] = []) {
        self.model = model
        self.network = network
        self.today = today
        self.language = language
    }

    /// The roots as a scope's expressions see them, the thing spoken of not yet bound.
    package func activation(for scope: ExpressionScope) -> Activation {
        Activation(model.environment(for: scope))
    }

    /// The members that a condition about members selects, in the network's order (`where`, `among`).
    package func members(where condition: Condition) -> [Member] {
        []
    }
}
