/// Places what a construction left out: ejects those that have been hardest to place the least (after Nagata and
/// Bräysy's route minimisation, 2009).
struct Repair {
    private let state: SearchState
    private var random: RandomSource
    private var journal = MoveJournal()
    private var ejected: [Int32] = []
    /// How often each mover could not be placed without ejecting another.
    private var trouble: [Int32]
    private var best: [SearchPlace]
    private var bestLeft: Int

    init(_ state: SearchState, random: RandomSource) {
        self.state = state
        self.random = random
        trouble = [Int32](repeating: 1, count: state.model.moverCount)
        best = state.snapshot
        bestLeft = state.left.count
    }

    /// Works until nothing is left out or `patience` attempts in a row have not lowered the number.
    /// - Returns: the places with the fewest left out.
    mutating func run(patience: Int) -> [SearchPlace] {
        var idle = 0
        while let last = state.left.last, idle < patience, !Task.isCancelled {
            let mover = Int(last)
            if let found = state.cheapestPlace(for: mover, limit: Int.max / 2, &random) {
                state.place(mover, found.place)
            } else {
                trouble[mover] += 1
                force(mover)
                perturb(16)
            }
            if state.left.count < bestLeft {
                bestLeft = state.left.count
                best = state.snapshot
                idle = 0
            } else {
                idle += 1
            }
        }
        return best
    }

    /// Places a mover where those ejected have given the least trouble, if they gave less than it did itself.
    private mutating func force(_ mover: Int) {
        var choice = SearchPlace.none
        var least = Int(trouble[mover]) + 1
        var equals = 0
        for place in candidates(of: mover) {
            ejected.removeAll(keepingCapacity: true)
            let isCleared = state.clear(place, for: mover, most: 6, &ejected, &journal, &random)
            journal.undo(in: state)
            guard isCleared else { continue }
            let sum = ejected.reduce(0) { $0 + Int(trouble[Int($1)]) }
            if sum < least {
                (choice, least, equals) = (place, sum, 1)
            } else if sum == least, choice.isPlaced {
                equals += 1
                if random.below(equals) == 0 { choice = place }
            }
        }
        guard choice.isPlaced else {
            state.turn(mover)
            return
        }
        ejected.removeAll(keepingCapacity: true)
        _ = state.clear(choice, for: mover, most: 6, &ejected, &journal, &random)
        if state.isClear(choice, for: mover) { journal.place(mover, choice, in: state) }
        journal.keep()
    }

    /// All places of a mover if they are few, else so many drawn from them.
    private mutating func candidates(of mover: Int) -> [SearchPlace] {
        let model = state.model
        let days = model.order[mover]
        let slots = Int(model.slotCount[mover])
        let venues = model.venues[mover]
        let count = days.count * slots * max(1, venues.count)
        let most = 160
        return (0..<min(count, most)).map { index in
            let number = count <= most ? index : random.below(count)
            let venue = venues.count > 0 ? venues[number % venues.count] : -1
            let rest = number / max(1, venues.count)
            return SearchPlace(
                day: days[rest / slots], slot: model.firstSlot[mover] + Int32(rest % slots), venue: venue)
        }
    }

    /// Moves some others to free places, so that the same attempt does not fail the same way again.
    private mutating func perturb(_ count: Int) {
        for _ in 0..<count {
            let mover = random.below(state.model.moverCount)
            guard state.places[mover].isPlaced else { continue }
            let old = state.places[mover]
            state.remove(mover)
            let slack = 20 + state.model.ownCost(mover, old)
            let found = state.cheapestPlace(for: mover, limit: slack + random.below(40), &random)
            state.place(mover, found?.place ?? old)
        }
    }
}

extension SearchState {
    /// Whether nobody and nothing is in the way of a mover at a place.
    func isClear(_ place: SearchPlace, for mover: Int) -> Bool {
        isFree(mover, Int(place.day), Int(place.slot), bounds(of: mover))
            && (place.venue < 0 || isVenueFree(Int(place.venue), mover, Int(place.day), Int(place.slot)))
    }
}
