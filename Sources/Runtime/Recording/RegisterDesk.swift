import Diagnostics
import NetworkModel
package import Register
import WorkCalendar

/// Takes requests to the register: brings it up to the recipe, lets each through the ``Gate``, and commits all of them or none.
package struct RegisterDesk: Sendable {
    package let gate: Gate
    /// States that the recipe has left, each with the one that takes its place (`--map`).
    private let map: [String: String]
    /// The files by which the recipe is known again; with none, its names are not kept.
    private let files: [RecipeFile]

    package init(gate: Gate, map: [String: String] = [:], files: [RecipeFile] = []) {
        self.gate = gate
        self.map = map
        self.files = files.sorted { $0.path < $1.path }
    }

    /// What is asked, and by whom.
    package struct Request: Sendable {
        package var act: Act
        /// Who acts: a role, a member's id or a person's id.
        package var actor: String
        package var key: EventKey?

        package init(act: Act, actor: String, key: EventKey? = nil) {
            self.act = act
            self.actor = actor
            self.key = key
        }
    }

    /// What came of a request.
    package enum Answer: Sendable {
        /// Recorded; with the places of its events, and the id of what came to be.
        case recorded([Int], id: String?)
        /// It had been asked for and recorded before.
        case repeated(sequence: Int)
        case refused(Refusal)
    }

    /// Records all requests in one transaction, or none if one is refused; gives an answer to each, in their order.
    ///
    /// With `isTrial`, nothing stays even if all pass. `finish` is called with the register still open for more, after all have
    /// passed; what it throws takes all back.
    package func record(
        _ requests: [Request], in register: Register, isTrial: Bool = false,
        finish: (RegisterWriter) throws(RegisterError) -> Void = { _ in }
    ) throws(RegisterError) -> [Answer] {
        try register.write { (writer) throws(RegisterError) in
            if let refusal = try takeUpRecipe(in: writer) {
                return .rollBack(requests.map { _ in .refused(refusal) })
            }
            var answers: [Answer] = []
            for request in requests { answers.append(try record(request, in: writer)) }
            let isRefused = answers.contains { if case .refused = $0 { true } else { false } }
            guard !isRefused, !isTrial else { return .rollBack(answers) }
            try finish(writer)
            return .commit(answers)
        }
    }

    private func record(_ request: Request, in writer: RegisterWriter) throws(RegisterError) -> Answer {
        if let key = request.key, let recorded = try writer.reader.event(named: key.name) {
            return recorded.key == key
                ? .repeated(sequence: recorded.sequence)
                : .refused(.keyTaken(key.name, sequence: recorded.sequence))
        }
        let network = gate.network
        guard let actor = try Actor(request.actor, in: network, reader: writer.reader, on: gate.today) else {
            let roles = Actor.roles(of: network.applicationProcess)
            let suggestion = Suggestion.nearest(to: request.actor, among: roles + network.members.map(\.id))
            return .refused(.unknownActor(request.actor, roles: roles, suggestion: suggestion))
        }
        do throws(GateError) {
            let recording = try gate.record(request.act, by: actor, key: request.key, in: writer)
            return .recorded(recording.sequences, id: recording.id)
        } catch {
            switch error {
            case .refused(let refusal): return .refused(refusal)
            case .register(let error): throw error
            }
        }
    }

    /// Records the recipe if it is another than the last; gives why it can't be where it would strand an application.
    package func takeUpRecipe(in register: Register) throws(RegisterError) -> Refusal? {
        try register.write { (writer) throws(RegisterError) in
            let refusal = try takeUpRecipe(in: writer)
            return refusal == nil ? .commit(nil) : .rollBack(refusal)
        }
    }

    /// Records the recipe if it is another than the last; refuses one that would strand an application.
    private func takeUpRecipe(in writer: RegisterWriter) throws(RegisterError) -> Refusal? {
        var record = RecipeRecord(gate.recipe)
        let reader = writer.reader
        if try reader.recipeFiles != files { try writer.keep(NetworkNames(gate.recipe), of: files) }
        guard try reader.recipeHash != record.hash else { return nil }
        let inUse = try reader.statesInUse.map(\.state)
        for (old, new) in map.sorted(by: { $0.key < $1.key })
        where !inUse.contains(old) || !record.states.contains(new) {
            return .uselessMap("\(old)=\(new)")
        }
        let stranded = inUse.filter { !record.states.contains($0) && map[$0] == nil }
        guard stranded.isEmpty else { return .strandedStates(stranded, known: record.states) }
        record.map = map
        try writer.append(.recipeRecorded(record), by: "coordinator", on: gate.today)
        return nil
    }
}
