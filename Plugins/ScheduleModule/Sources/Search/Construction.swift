/// Makes a first schedule: the most tied meetings first, each at its cheapest free place.
struct Construction {
    /// Places what it can of what has no place.
    static func run(_ state: SearchState, _ random: inout RandomSource) {
        let model = state.model
        let order = state.left.map(Int.init).sorted { one, other in
            let (mine, theirs) = (freedom(one, model), freedom(other, model))
            return mine != theirs ? mine < theirs : one < other
        }
        for mover in order {
            guard let found = state.cheapestPlace(for: mover, limit: Int.max / 2, &random) else { continue }
            state.place(mover, found.place)
        }
    }

    /// How many places a mover has for each other participant to agree on.
    private static func freedom(_ mover: Int, _ model: SearchModel) -> Int {
        let places = model.order[mover].count * Int(model.slotCount[mover]) * max(1, model.venues[mover].count)
        let people = model.members[Int(model.crowd[mover])].count
        return places / (1 + people) / Int(model.length[mover])
    }
}
