import NetworkModel
import WorkCalendar

/// How applications pass through the states.
struct ApplicationFlow {
    /// A state with what stands in it and what came.
    struct State {
        var state: ApplicationState
        /// Applications that are in it now.
        var now: Int
        /// How often one came to it, those that began in it included; nil where no moves are known.
        var entered: Int?
    }

    /// A way from one state to another, by their places.
    struct Move: Hashable {
        var from: Int
        var to: Int
        /// How often it was made; 0 where the process only allows it.
        var count: Int
    }

    /// In the recipe's order; states that the recipe no longer knows are left out.
    let states: [State]
    /// By place of the first, then of the second.
    let moves: [Move]

    /// The flow of a register's applications; nil without applications.
    init?(of register: RegisterSnapshot, through process: ApplicationProcess, until today: Day) {
        guard !register.applications.isEmpty else { return nil }
        let places = Dictionary(
            process.states.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        let changes = register.stateChanges.filter { $0.day <= today }
        let now = Dictionary(register.applications.map { ($0.state, 1) }, uniquingKeysWith: +)
        let entered = Dictionary(changes.map { ($0.to, 1) }, uniquingKeysWith: +)
        states = process.states.map { state in
            State(state: state, now: now[state.id] ?? 0, entered: changes.isEmpty ? nil : entered[state.id] ?? 0)
        }
        var counts: [Way: Int] = [:]
        for (place, state) in process.states.enumerated() {
            for move in state.moves {
                if let to = places[move.to] { counts[Way(from: place, to: to)] = 0 }
            }
        }
        for change in changes {
            guard let from = change.from.flatMap({ places[$0] }), let to = places[change.to] else { continue }
            counts[Way(from: from, to: to), default: 0] += 1
        }
        moves = counts.map { Move(from: $0.key.from, to: $0.key.to, count: $0.value) }
            .filter { $0.from != $0.to }
            .sorted { ($0.from, $0.to) < ($1.from, $1.to) }
    }

    private struct Way: Hashable {
        var from: Int
        var to: Int
    }
}
