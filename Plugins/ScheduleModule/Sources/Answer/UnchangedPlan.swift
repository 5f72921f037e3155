import NetworkModel
import WorkCalendar

extension SchedulingProblem {
    /// The previous schedule as a plan, if nothing has changed since: the same meetings and participants, nothing
    /// broken, and each costs what it said then. Replanning then changes nothing, however good or bad it was.
    func unchangedPlan(since previous: Schedule?, moves: Bool) -> SchedulePlan? {
        guard let previous, !moves, previous.horizon == horizon else { return nil }
        let meetings = Dictionary(previous.meetings.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let leftOut = Set(previous.unscheduled.map(\.id))
        guard instances.count == meetings.count + leftOut.count else { return nil }
        var plan = SchedulePlan(self)
        for (index, instance) in instances.enumerated() {
            if let meeting = meetings[instance.id] {
                guard meeting.participants == crowds[instance.crowd].participants else { return nil }
                plan.placements[index] = instance.pinned?.place ?? instance.previous
            } else if !leftOut.contains(instance.id) {
                return nil
            }
        }
        guard plan.violations.isEmpty else { return nil }
        let points = ScoreAnalysis(plan).points
        let isSame = instances.indices.allSatisfy { index in
            guard let meeting = meetings[instances[index].id] else { return true }
            let isPinned = instances[index].pinned != nil
            let then = meeting.points.filter { point in
                point.constraint != SoftConstraint.stability.rawValue
                    && (!isPinned || point.constraint == SoftConstraint.load.rawValue)
            }
            let now = points[index].sorted { $0.key < $1.key }
                .map { ConstraintPoints(constraint: $0.key.rawValue, points: $0.value) }
            return then == now
        }
        return isSame ? plan : nil
    }
}
