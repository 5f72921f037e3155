/// Which relations and which chain each instance stands in.
struct SequenceLinks {
    /// By instance; both of a relation's have it.
    private(set) var relations: [Int: [MeetingRelation]] = [:]
    /// Indices into the problem's chains, by instance.
    private(set) var chain: [Int: Int] = [:]
    /// The nearest pinned meetings before and after each free one in its chain.
    private(set) var pinnedBefore: [Int: Int] = [:]
    private(set) var pinnedAfter: [Int: Int] = [:]

    init(_ problem: SchedulingProblem) {
        for relation in problem.relations {
            relations[relation.earlier, default: []].append(relation)
            relations[relation.later, default: []].append(relation)
        }
        for (index, chain) in problem.chains.enumerated() {
            for instance in chain.instances { self.chain[instance] = index }
            guard chain.instances.contains(where: { problem.instances[$0].pinned != nil }) else { continue }
            pinnedBefore.merge(Self.lastPinned(chain.instances, problem)) { _, new in new }
            pinnedAfter.merge(Self.lastPinned(chain.instances.reversed(), problem)) { _, new in new }
        }
    }

    /// For each free instance the last pinned one that was passed.
    private static func lastPinned(_ instances: [Int], _ problem: SchedulingProblem) -> [Int: Int] {
        var last: Int?
        var found: [Int: Int] = [:]
        for instance in instances {
            if problem.instances[instance].pinned != nil { last = instance } else { found[instance] = last }
        }
        return found
    }

    /// All instances bound to one by relations and chains, directly or through others, itself included.
    func component(of index: Int, in problem: SchedulingProblem) -> [Int] {
        var found: Set<Int> = [index]
        var waiting = [index]
        var seenChains: Set<Int> = []
        while let next = waiting.popLast() {
            let related = (relations[next] ?? []).flatMap { [$0.earlier, $0.later] }
            let isNewChain = chain[next].map { seenChains.insert($0).inserted } ?? false
            let chained = isNewChain ? chain[next].map { problem.chains[$0].instances } ?? [] : []
            for other in related + chained where found.insert(other).inserted { waiting.append(other) }
        }
        return found.sorted()
    }
}
