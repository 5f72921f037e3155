/// Which relations and which chain each instance stands in.
struct SequenceLinks {
    /// By instance; both of a relation's have it.
    private(set) var relations: [Int: [MeetingRelation]] = [:]
    /// Indices into the problem's chains, by instance.
    private(set) var chain: [Int: Int] = [:]

    init(_ problem: SchedulingProblem) {
        for relation in problem.relations {
            relations[relation.earlier, default: []].append(relation)
            relations[relation.later, default: []].append(relation)
        }
        for (index, chain) in problem.chains.enumerated() {
            for instance in chain.instances { self.chain[instance] = index }
        }
    }

    /// All instances bound to one by relations and chains, directly or through others, itself included.
    func component(of index: Int, in problem: SchedulingProblem) -> [Int] {
        var found: Set<Int> = [index]
        var waiting = [index]
        while let next = waiting.popLast() {
            let related = (relations[next] ?? []).flatMap { [$0.earlier, $0.later] }
            let chained = chain[next].map { problem.chains[$0].instances } ?? []
            for other in related + chained where found.insert(other).inserted { waiting.append(other) }
        }
        return found.sorted()
    }
}
