import NetworkModel

/// The way from strategies over priorities to what is done.
///
/// It is told where the network has the vocabularies `strategy` and `priority`: activities and groups that carry their
/// terms follow from them.
struct Lineage {
    let strategies: Vocabulary
    let priorities: Vocabulary
    /// In the order of strategies, then priorities, then the recipe; what nothing follows from comes without an action.
    let steps: [Step]

    /// One way from a strategy to an action.
    struct Step {
        var strategy: VocabularyTerm?
        var priority: VocabularyTerm?
        var action: Action?
    }

    /// An activity, or a group such as a project.
    struct Action {
        var id: String
        var name: LocalizedText?
        /// Members that run it.
        var by: [String]
        fileprivate var terms: TermsByVocabulary
    }

    /// The lineage of a network; nil if it does not tell strategies from priorities.
    init?(of network: Network) {
        guard let strategies = network.vocabularies.first(where: { $0.id == "strategy" }),
            let priorities = network.vocabularies.first(where: { $0.id == "priority" })
        else { return nil }
        self.strategies = strategies
        self.priorities = priorities
        let actions =
            network.groups.map {
                Action(id: $0.id, name: $0.name, by: [$0.lead?.member].compactMap(\.self), terms: $0.terms)
            }
            + network.activities.map { Action(id: $0.id, name: $0.name, by: $0.by, terms: $0.terms) }
        steps =
            strategies.terms.flatMap { Self.steps(from: $0, priorities, actions) }
            + Self.priorities(priorities, withoutActionIn: actions)
    }

    private static func steps(
        from strategy: VocabularyTerm, _ priorities: Vocabulary, _ actions: [Action]
    ) -> [Step] {
        let own = actions.filter { $0.terms["strategy"]?.contains(strategy.id) == true }
        let steps = priorities.terms.flatMap { priority in
            own.filter { $0.terms["priority"]?.contains(priority.id) == true }
                .map { Step(strategy: strategy, priority: priority, action: $0) }
        }
        let loose = own.filter { $0.terms["priority"]?.isEmpty != false }
            .map { Step(strategy: strategy, priority: nil, action: $0) }
        return own.isEmpty ? [Step(strategy: strategy, priority: nil, action: nil)] : steps + loose
    }

    private static func priorities(_ priorities: Vocabulary, withoutActionIn actions: [Action]) -> [Step] {
        priorities.terms
            .filter { term in !actions.contains { $0.terms["priority"]?.contains(term.id) == true } }
            .map { Step(strategy: nil, priority: $0, action: nil) }
    }
}
