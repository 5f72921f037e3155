/// A number of points that no schedule goes below which places every mover: each chain by itself at its cheapest days,
/// in order and `spacing` apart, around what is pinned and busy.
struct ChainBound {
    /// Of larger problems only the movers' cheapest days are summed up; the bound does not come near there anyway.
    private static let mostMovers = 1_000

    let model: SearchModel
    /// With nothing placed but what is pinned.
    let state: SearchState

    /// The points, without the model's constant ones.
    static func points(of model: SearchModel) -> Int {
        guard model.moverCount <= mostMovers else { return model.lowerBound }
        let bound = ChainBound(model: model, state: SearchState(model))
        let heads = (0..<model.moverCount).filter { model.chainBefore[$0] < 0 }
        return heads.reduce(bound.state.cost) { $0 + bound.cheapest(from: $1) }
    }

    /// The least that a chain costs; nothing where it does not fit, for then no schedule places every mover.
    private func cheapest(from head: Int) -> Int {
        var mover = head
        var costs = dayCosts(of: mover)
        while model.chainAfter[mover] >= 0 {
            let next = Int(model.chainAfter[mover])
            costs = zip(dayCosts(of: next), best(costs, before: next, after: mover)).map { own, earlier in
                own.flatMap { own in earlier.map { own + $0 } }
            }
            mover = next
        }
        return costs.compactMap(\.self).min() ?? 0
    }

    /// For each day on which a mover could start, the least that its chain costs up to the one before it.
    private func best(_ costs: [Int?], before next: Int, after mover: Int) -> [Int?] {
        var least = [Int?](repeating: nil, count: model.dayCount)
        for (day, cost) in costs.enumerated() {
            guard let cost else { continue }
            let first = firstDay(of: next, after: mover, on: day)
            guard first < model.dayCount else { continue }
            least[first] = min(least[first] ?? .max, cost)
        }
        var running: Int?
        return least.map { cost in
            if let cost { running = min(running ?? .max, cost) }
            return running
        }
    }

    /// The first day on which a mover can start when the one before it in its chain starts on a day.
    func firstDay(of next: Int, after mover: Int, on day: Int) -> Int {
        let table = Int(model.spacing[next])
        let spaced = table >= 0 ? Int(model.gapAfter[table * model.dayCount + day]) : day
        return max(spaced, day + Int(model.length[mover]) - 1)
    }

    /// What a start on each day costs a mover at least, `load` apart; nil where it can have no place.
    func dayCosts(of mover: Int) -> [Int?] {
        let bounds = state.bounds(of: mover)
        var costs = [Int?](repeating: nil, count: model.dayCount)
        var random = RandomSource(seed: 0, stream: 0)
        for day in model.order[mover].map({ Int($0) }) where state.isInside(bounds, mover, day) {
            let slot = state.cheapestSlot(for: mover, on: day, bounds, limit: Int.max / 2, &random)
            costs[day] = slot.map { Int(model.dayCost[mover * model.dayCount + day]) + $0.cost }
        }
        return costs
    }
}
