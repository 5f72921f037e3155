import WorkCalendar

extension SchedulePlan {
    /// Meetings too close to a deadline or to one another, by `before` and `after`.
    func brokenPrecedence() -> [Violation] {
        var found: [Violation] = []
        for index in placed where problem.instances[index].pinned == nil {
            guard let placement = placements[index] else { continue }
            let instance = problem.instances[index]
            let isEarly = instance.earliestStart.contains {
                $0.constraint == .precedence && placement.start.day < $0.day
            }
            let isLate = instance.latestEnd.contains { placement.end.day > $0.day }
            if isEarly || isLate { found.append(Violation(constraint: .precedence, instances: [index])) }
        }
        for relation in problem.relations {
            guard let earlier = placements[relation.earlier], let later = placements[relation.later] else { continue }
            guard later.start < relation.distance.earliestStart(after: earlier.end) else { continue }
            found.append(
                Violation(constraint: .precedence, instances: [relation.earlier, relation.later].sorted()))
        }
        return found
    }

    /// Neighbours among the placed meetings of a series and body that are not in order or not `spacing` apart.
    func brokenOrder() -> [Violation] {
        var found: [Violation] = []
        for chain in problem.chains {
            let spacing = problem.series[chain.series].spacing
            let here = chain.instances.filter { placements[$0] != nil }
            for (index, next) in zip(here, here.dropFirst()) {
                guard let one = placements[index], let other = placements[next] else { continue }
                let isSpaced = spacing.isZero || other.start.day >= spacing.day(after: one.start.day)
                if other.start < one.end || !isSpaced {
                    found.append(Violation(constraint: .order, instances: [index, next]))
                }
            }
            if let earliest = chain.earliestStart, let first = here.first, problem.instances[first].pinned == nil,
                let placement = placements[first], placement.start.day < earliest
            {
                found.append(Violation(constraint: .order, instances: [first]))
            }
        }
        return found
    }
}
