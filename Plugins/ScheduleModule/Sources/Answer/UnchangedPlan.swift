import NetworkModel
import WorkCalendar

extension SchedulingProblem {
    /// The previous schedules as a plan, if nothing has changed since: the same meetings and participants, nothing
    /// broken, and each costs what it said then. Replanning then changes nothing, however good or bad it was.
    var unchangedPlan: SchedulePlan? {
        var plan = SchedulePlan(self)
        for index in networks.indices {
            guard let previous = networks[index].previous, !networks[index].hasMoves, previous.horizon == horizon,
                plan.take(previous, ofNetwork: index)
            else { return nil }
        }
        guard plan.violations.isEmpty else { return nil }
        let points = ScoreAnalysis(plan).points
        return networks.indices.allSatisfy { costAsBefore(points, ofNetwork: $0) } ? plan : nil
    }

    private func costAsBefore(_ points: [[SoftConstraint: Int]], ofNetwork network: Int) -> Bool {
        let before = networks[network].previous?.meetingsByID ?? [:]
        return instances(ofNetwork: network).allSatisfy { index in
            guard let meeting = before[instances[index].ownID] else { return true }
            let isPinned = instances[index].pinned != nil
            let then = meeting.points.filter { point in
                point.constraint != SoftConstraint.stability.rawValue
                    && (!isPinned || point.constraint == SoftConstraint.load.rawValue)
            }
            let now = points[index].sorted { $0.key < $1.key }
                .map { ConstraintPoints(constraint: $0.key.rawValue, points: $0.value) }
            return then == now
        }
    }
}

extension SchedulePlan {
    /// Puts a network's meetings where a schedule has them; false if they are not the same meetings with the same
    /// participants.
    fileprivate mutating func take(_ previous: Schedule, ofNetwork network: Int) -> Bool {
        let here = problem.instances(ofNetwork: network)
        let before = previous.meetingsByID
        let leftOut = Set(previous.unscheduled.map(\.id))
        guard here.count == before.count + leftOut.count else { return false }
        for index in here {
            let instance = problem.instances[index]
            if let meeting = before[instance.ownID] {
                guard meeting.participants == problem.crowds[instance.crowd].participants else { return false }
                placements[index] = instance.pinned?.place ?? instance.previous
            } else if !leftOut.contains(instance.ownID) {
                return false
            }
        }
        return true
    }
}

extension Schedule {
    /// Its meetings by id.
    var meetingsByID: [String: ScheduledMeeting] {
        Dictionary(meetings.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }
}
