import NetworkModel

/// The ways from each state of applications to others, with the verdicts that may close them.
struct StateWays: Sendable {
    /// A way from one state to another.
    struct Way: Sendable {
        let to: String
        /// Who may move an application on it.
        let by: [String]
        /// The places of the verdicts that may close it.
        let gates: [Int]
    }

    /// By state, in the order of its moves.
    let byState: [String: [Way]]

    /// Takes the ways of a process, given the gates of each verdict.
    init(_ process: ApplicationProcess, gates: [[String]]) {
        let ways = process.states.map { state in
            let ways = state.moves.map { move in
                Way(to: move.to, by: move.by, gates: gates.indices.filter { gates[$0].contains(move.to) })
            }
            return (state.id, ways)
        }
        byState = Dictionary(ways, uniquingKeysWith: { first, _ in first })
    }

    /// The ways from a state; none from one that the process does not have.
    func ways(from state: String) -> [Way] { byState[state] ?? [] }
}
