/// How a stretch of annealing goes: from one temperature to another, in so many steps, in a stretch of time, or until
/// the first of the two is over.
struct AnnealingPlan: Sendable {
    var steps: Int?
    var firstTemperature: Double
    var lastTemperature: Double
    var time: (begins: Duration, ends: Duration, now: @Sendable () -> Duration)?

    /// How much of the stretch is over after so many steps.
    func fraction(after done: Int) -> Double {
        var fraction = steps.map { $0 > done ? Double(done) / Double($0) : 1 } ?? 0
        if let time {
            let length = time.ends - time.begins
            fraction = max(fraction, length > .zero ? (time.now() - time.begins) / length : 1)
        }
        return fraction
    }
}

/// Simulated annealing with moves that eject whoever is in the way.
///
/// A step draws its threshold before its move (`-T ln u`), so only places that the step would accept are looked at.
struct Annealing {
    /// One step in so many places several meetings anew. With ten million steps, no run of three reached the best known
    /// points of `regional` without it, and each did with it.
    private static let stepsPerRuin = 24
    /// How many meetings around a day such a step removes at most.
    private static let mostAroundDay = 4

    private let state: SearchState
    private var random: RandomSource
    private var journal = MoveJournal()
    private var ejected: [Int32] = []
    private let thresholds = Logarithm.thresholds
    private var best: SearchResult

    /// Starts from a state, drawing from a source.
    init(_ state: SearchState, random: RandomSource) {
        self.state = state
        self.random = random
        best = SearchResult(state)
    }

    /// Anneals; ends early if the task is cancelled.
    /// - Returns: the best that was met, looked for every few hundred steps.
    mutating func run(_ plan: AnnealingPlan) -> SearchResult {
        let movers = state.model.moverCount
        let block = 512
        let slope = Logarithm.natural(plan.lastTemperature / plan.firstTemperature)
        var done = 0
        var fraction = plan.fraction(after: 0)
        while fraction < 1, movers > 0, !Task.isCancelled {
            let temperature = plan.firstTemperature * Logarithm.exponential(slope * fraction)
            for _ in 0..<8 {
                let steps = min(block, (plan.steps ?? .max) - done)
                for _ in 0..<steps { step(movers, temperature) }
                noteBest()
                done += steps
            }
            fraction = plan.fraction(after: done)
        }
        best.steps = done
        return best
    }

    private mutating func step(_ movers: Int, _ temperature: Double) {
        let allowed = Int(temperature * thresholds[random.below(thresholds.count)])
        if !state.left.isEmpty, random.below(8) == 0 {
            insertLeftOut(allowed)
            return
        }
        let mover = random.below(movers)
        guard state.places[mover].isPlaced else { return }
        if random.below(Self.stepsPerRuin) == 0 {
            ruin(mover, allowed)
        } else {
            move(mover, allowed)
        }
    }

    private mutating func noteBest() {
        let left = state.left.count
        guard left < best.left || (left == best.left && state.cost < best.cost) else { return }
        best = SearchResult(state)
    }

    /// Moves a mover to a place drawn from those that cost at most `allowed` more.
    private mutating func move(_ mover: Int, _ allowed: Int) {
        let model = state.model
        let old = state.places[mover]
        let crowd = Int(model.crowd[mover])
        let saved = state.loadOfOneLess[crowd * model.weekCount + Int(model.week[Int(old.day)])]
        let limit = model.ownCost(mover, old) + saved + allowed
        let costs = model.orderCost[mover]
        let reach = affordable(costs, limit)
        guard reach > 0 else { return }
        let day = Int(model.order[mover][random.below(reach)])
        let isSameWeek = model.week[day] == model.week[Int(old.day)]
        let load = isSameWeek ? saved : state.loadCost(mover, on: day)
        let dayCost = Int(model.dayCost[mover * model.dayCount + day])
        guard dayCost + load <= limit else { return }
        let bounds = state.bounds(of: mover)
        if state.isInside(bounds, mover, day),
            let place = state.otherPlace(for: mover, on: day, bounds, limit: limit - dayCost - load, &random)
        {
            state.remove(mover)
            state.place(mover, place)
        } else {
            let slot = Int(model.firstSlot[mover]) + random.below(Int(model.slotCount[mover]))
            guard dayCost + load + Int(model.slotCost[slot]) <= limit else { return }
            shift(mover, from: old, to: day, slot, allowed)
        }
    }

    /// How many of a mover's days cost at most `limit` by themselves.
    @inline(__always)
    private func affordable(_ costs: UnsafeBufferPointer<Int32>, _ limit: Int) -> Int {
        var low = 0
        var high = costs.count
        while low < high {
            let middle = (low + high) / 2
            if Int(costs[middle]) <= limit { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Puts a mover into a slot, ejecting who is in the way and placing them elsewhere; takes it back if it costs too
    /// much.
    private mutating func shift(_ mover: Int, from old: SearchPlace, to day: Int, _ slot: Int, _ allowed: Int) {
        let model = state.model
        let before = state.cost
        let leftBefore = state.left.count
        journal.remove(mover, in: state)
        let venues = model.venues[mover]
        let venue = venues.count > 0 ? venues[random.below(venues.count)] : -1
        let place = SearchPlace(day: Int32(day), slot: Int32(slot), venue: venue)
        ejected.removeAll(keepingCapacity: true)
        guard place != old, state.clear(place, for: mover, most: 3, &ejected, &journal, &random) else {
            journal.undo(in: state)
            return
        }
        journal.place(mover, place, in: state)
        placeEjected(atMost: before + allowed, left: leftBefore)
    }

    /// Places those ejected again, each where it is cheapest; takes everything back if the whole then costs more than so
    /// much, or leaves out more than before.
    private mutating func placeEjected(atMost limit: Int, left leftBefore: Int) {
        for other in ejected {
            guard let found = state.cheapestPlace(for: Int(other), limit: limit - state.cost, &random) else {
                journal.undo(in: state)
                return
            }
            journal.place(Int(other), found.place, in: state)
        }
        if state.cost <= limit, state.left.count <= leftBefore {
            journal.keep()
        } else {
            journal.undo(in: state)
        }
    }

    /// A place drawn from all of a mover's on its cheapest days, so many of them, whoever is there.
    private mutating func drawPlace(for mover: Int, onCheapest days: Int) -> SearchPlace {
        let model = state.model
        let venues = model.venues[mover]
        return SearchPlace(
            day: model.order[mover][random.below(days)],
            slot: model.firstSlot[mover] + Int32(random.below(Int(model.slotCount[mover]))),
            venue: venues.count > 0 ? venues[random.below(venues.count)] : -1)
    }

    /// Moves a mover anywhere and places anew who was in its way, with some of those around its old day and its new
    /// one.
    private mutating func ruin(_ mover: Int, _ allowed: Int) {
        let model = state.model
        let before = state.cost
        let leftBefore = state.left.count
        let old = state.places[mover]
        let reach = affordable(model.orderCost[mover], model.ownCost(mover, old) + allowed)
        guard reach > 0 else { return }
        let place = drawPlace(for: mover, onCheapest: reach)
        journal.remove(mover, in: state)
        ejected.removeAll(keepingCapacity: true)
        guard state.clear(place, for: mover, most: 24, &ejected, &journal, &random) else {
            journal.undo(in: state)
            return
        }
        journal.place(mover, place, in: state)
        removeSome(aroundDay: Int(old.day), relatedTo: mover)
        removeSome(aroundDay: Int(place.day), relatedTo: mover)
        for index in stride(from: ejected.count - 1, to: 0, by: -1) { ejected.swapAt(index, random.below(index + 1)) }
        placeEjected(atMost: before + allowed, left: leftBefore)
    }

    /// Removes half of the movers within three days that share a member with one, but not many.
    private mutating func removeSome(aroundDay day: Int, relatedTo mover: Int) {
        let model = state.model
        let crowd = Int(model.crowd[mover])
        let most = ejected.count + Self.mostAroundDay
        let shift = random.below(7)
        for offset in 0..<7 {
            let other = day - 3 + (offset + shift) % 7
            guard other >= 0, other < model.dayCount else { continue }
            var node = state.firstOnDay[other]
            while node >= 0, ejected.count < most {
                let candidate = Int(state.moverOfNode[Int(node)])
                node = state.nextNode[Int(node)]
                guard candidate != mover, model.isRelated(crowd, Int(model.crowd[candidate])), random.below(2) == 0
                else { continue }
                ejected.append(Int32(candidate))
                journal.remove(candidate, in: state)
                if model.length[candidate] > 1 { break }
            }
        }
    }

    /// Tries to place something that is left out, if need be by leaving another out in its stead.
    private mutating func insertLeftOut(_ allowed: Int) {
        let mover = Int(state.left[random.below(state.left.count)])
        if let found = state.cheapestPlace(for: mover, limit: Int.max / 2, &random) {
            state.place(mover, found.place)
            noteBest()
            return
        }
        let before = state.cost
        let leftBefore = state.left.count
        let place = drawPlace(for: mover, onCheapest: state.model.order[mover].count)
        ejected.removeAll(keepingCapacity: true)
        guard state.clear(place, for: mover, most: 4, &ejected, &journal, &random) else {
            journal.undo(in: state)
            return
        }
        journal.place(mover, place, in: state)
        for other in ejected {
            guard let found = state.cheapestPlace(for: Int(other), limit: Int.max / 2, &random) else { continue }
            journal.place(Int(other), found.place, in: state)
        }
        let isBetter = state.left.count < leftBefore
        if isBetter || (state.left.count == leftBefore && state.cost <= before + allowed) {
            journal.keep()
            noteBest()
        } else {
            journal.undo(in: state)
        }
    }
}
