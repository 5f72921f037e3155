/// Meetings that cannot all be placed, and the demands that leave them too little room.
///
/// It is proved: whatever else is placed anywhere, at most `room` of the meetings can be. It is irreducible: without any
/// one of the demands the proof fails.
package struct Clash: Hashable, Sendable {
    /// Indices of instances, sorted.
    package let meetings: [Int]
    /// How many of them can be placed at most.
    package let room: Int
    /// In order of constraint; never empty.
    package let demands: [Demand]

    init(_ meetings: [Int], room: Int, demands: [Demand]) {
        self.meetings = meetings.sorted()
        self.room = room
        self.demands = demands
    }

    /// How many of them must be left out.
    package var excess: Int { meetings.count - room }
    /// Whether it is one meeting that has no place whatever the others do.
    package var isLone: Bool { meetings.count == 1 }
    /// The ids of the demands' constraints, sorted.
    package var constraints: [HardConstraint] { Set(demands.map(\.constraint)).sorted() }
}

extension SchedulingProblem {
    /// What can be proved to clash before any search.
    func findClashes() -> [Clash] {
        let days = StartDays(self)
        let lone = loneClashes(days)
        let rest = Set(instances.indices).subtracting(lone.flatMap(\.meetings))
        return lone + telling(sequenceClashes(days, among: rest) + crowdClashes(days, among: rest))
    }

    /// Clashes less those that another one, of at least their meetings and their excess, says already.
    private func telling(_ clashes: [Clash]) -> [Clash] {
        let meetings = clashes.map { Set($0.meetings) }
        return clashes.indices.filter { one in
            !clashes.indices.contains { other in
                guard one != other, clashes[other].excess >= clashes[one].excess,
                    meetings[one].isSubset(of: meetings[other])
                else { return false }
                return meetings[one] != meetings[other] || clashes[other].excess > clashes[one].excess || other < one
            }
        }.map { clashes[$0] }
    }

    /// A number of meetings that every schedule leaves out: the sum over clashes that share no meeting.
    package var fewestLeftOut: Int {
        var counted: Set<Int> = []
        return clashes.sorted { ($0.excess, $1.meetings.count) > ($1.excess, $0.meetings.count) }.reduce(0) {
            sum, clash in
            guard counted.isDisjoint(with: clash.meetings) else { return sum }
            counted.formUnion(clash.meetings)
            return sum + clash.excess
        }
    }
}

extension Array where Element == Demand {
    /// Takes demands away as long as the rest still proves the clash; what is left is irreducible.
    func reduced(_ stillProves: ([Demand]) -> Bool) -> [Demand] {
        reduce(into: self) { kept, demand in
            let fewer = kept.filter { $0 != demand }
            if stillProves(fewer) { kept = fewer }
        }
    }
}
