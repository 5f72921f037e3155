/// How long and from where a search goes.
package struct SearchLimits: Sendable {
    /// Steps of annealing, over all chains; nil leaves the end to the time.
    package var effort: Int?
    /// A limit in time; the answer then depends on the machine.
    package var time: TimeLimit?
    package var seed: UInt64

    /// So much time from the search's start, by a clock that whoever asks for the search holds.
    package struct TimeLimit: Sendable {
        package let limit: Duration
        /// The time since some fixed moment.
        package let now: @Sendable () -> Duration

        package init(limit: Duration, now: @escaping @Sendable () -> Duration) {
            self.limit = limit
            self.now = now
        }
    }

    package init(effort: Int?, time: TimeLimit? = nil, seed: UInt64) {
        self.effort = effort
        self.time = time
        self.seed = seed
    }
}

/// What a search has found.
struct SearchResult: Sendable {
    var places: [SearchPlace]
    var left: Int
    var cost: Int
    /// Steps of annealing that it took.
    var steps = 0
    /// Whether it is proved that nothing is better.
    var isProvedBest = false

    /// Fewer left out, then fewer points.
    func isBetter(than other: SearchResult) -> Bool {
        (left, cost) < (other.left, other.cost)
    }
}

/// Searches for the schedule with the fewest meetings left out, then the fewest points.
///
/// A fixed number of chains anneals independently, each drawing from a stream of its own, so the answer is the same on
/// any number of cores. Chains meet after each round, where the worse go on from the better.
struct Solver: Sendable {
    static let chains = 2
    static let rounds = 12
    /// Between them annealing cools, in points: hot enough to move a meeting across a weekday's preference now and
    /// then, cold enough that nothing worse by a point is taken at the end. Measured on `regional` and `large`.
    static let highest = 2.5
    static let lowest = 0.15

    let model: SearchModel
    let limits: SearchLimits

    /// Runs the search from places given, or from nothing.
    func run(
        from start: [SearchPlace]?,
        progress: @Sendable (_ fraction: Double, _ best: SearchResult) -> Void
    ) async -> SearchResult {
        let began = limits.time?.now() ?? .zero
        var proof = BestProof(model)
        var best = first(from: start)
        progress(0, best)
        var current = [SearchResult](repeating: best, count: Self.chains)
        for round in 0..<Self.rounds where model.moverCount > 0 {
            if proof.holds(for: best) || Task.isCancelled { break }
            let plan = plan(round, began: began)
            current = await anneal(current, plan, round: round)
            let steps = best.steps + current.reduce(0) { $0 + $1.steps }
            for result in current where result.isBetter(than: best) { best = result }
            best.steps = steps
            progress(Double(round + 1) / Double(Self.rounds), best)
        }
        best.isProvedBest = proof.holds(for: best)
        return best
    }

    private func first(from start: [SearchPlace]?) -> SearchResult {
        var random = RandomSource(seed: limits.seed, stream: -1)
        let state = SearchState(model, at: start ?? [])
        Construction.run(state, &random)
        guard !state.left.isEmpty else { return SearchResult(state) }
        var repair = Repair(state, random: random)
        return SearchResult(SearchState(model, at: repair.run(patience: 2_000)))
    }

    private func plan(_ round: Int, began: Duration) -> AnnealingPlan {
        func temperature(_ round: Int) -> Double {
            Self.highest
                * Logarithm.exponential(
                    Logarithm.natural(Self.lowest / Self.highest) * Double(round) / Double(Self.rounds))
        }
        var plan = AnnealingPlan(
            steps: limits.effort.map { $0 / Self.chains / Self.rounds },
            firstTemperature: temperature(round), lastTemperature: temperature(round + 1))
        if let time = limits.time {
            let from = time.limit * Double(round) / Double(Self.rounds)
            let to = time.limit * Double(round + 1) / Double(Self.rounds)
            plan.time = (begins: began + from, ends: began + to, now: time.now)
        }
        return plan
    }

    private func anneal(_ current: [SearchResult], _ plan: AnnealingPlan, round: Int) async -> [SearchResult] {
        await withTaskGroup(of: (Int, SearchResult).self) { group in
            for (chain, result) in current.enumerated() {
                group.addTask {
                    let random = RandomSource(seed: limits.seed, stream: round * Self.chains + chain)
                    var annealing = Annealing(SearchState(model, at: result.places), random: random)
                    return (chain, annealing.run(plan))
                }
            }
            var results = current
            for await (chain, result) in group { results[chain] = result }
            return results
        }
    }
}

extension SearchResult {
    init(_ state: SearchState) {
        self.init(places: state.snapshot, left: state.left.count, cost: state.cost)
    }
}

/// Whether a result is proved to be the best, looked into once for each number of points.
private struct BestProof {
    private let model: SearchModel
    private let bound: Int
    private var tried: (points: Int, isProved: Bool)?

    init(_ model: SearchModel) {
        self.model = model
        bound = ChainBound.points(of: model)
    }

    mutating func holds(for result: SearchResult) -> Bool {
        guard result.left == 0 else { return false }
        if result.cost <= bound { return true }
        guard model.moverCount <= OptimalityProof.mostMovers else { return false }
        if let tried, tried.points == result.cost { return tried.isProved }
        var proof = OptimalityProof(model)
        let isProved = proof.shows(noLessThan: result.cost)
        tried = (result.cost, isProved)
        return isProved
    }
}
