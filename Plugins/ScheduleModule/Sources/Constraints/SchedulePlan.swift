import WorkCalendar

/// A problem with a place for each of its instances, or none: what constraints look at.
package struct SchedulePlan: Sendable {
    package let problem: SchedulingProblem
    /// By instance; nil for one that is left out.
    package var placements: [Placement?]

    /// A plan in which only the pinned meetings lie anywhere.
    package init(_ problem: SchedulingProblem) {
        self.problem = problem
        placements = problem.instances.map { $0.pinned?.place }
    }

    /// Takes the places that a search has found.
    init(_ problem: SchedulingProblem, _ model: SearchModel, _ places: [SearchPlace]) {
        self.init(problem)
        let midnight = problem.horizon.lowerBound.number * 1440
        for (mover, place) in places.enumerated() where place.isPlaced {
            let slot = Int(place.slot)
            let lastDay = Int(place.day) + Int(model.length[mover]) - 1
            placements[model.instance[mover]] = Placement(
                start: Moment(minutes: midnight + Int(place.day) * 1440 + Int(model.slotStart[slot])),
                end: Moment(minutes: midnight + lastDay * 1440 + Int(model.slotEnd[slot])),
                venue: place.venue >= 0 ? Int(place.venue) : nil)
        }
    }

    /// Indices of the instances that lie somewhere.
    var placed: [Int] { placements.indices.filter { placements[$0] != nil } }

    /// The parts of days that a placed instance fills.
    func pieces(of index: Int) -> [DayPiece] {
        placements[index].map { problem.pieces(of: problem.instances[index], at: $0) } ?? []
    }
}

/// Meetings that together break a hard constraint.
package struct Violation: Hashable, Sendable {
    package let constraint: HardConstraint
    /// Indices of instances, sorted.
    package let instances: [Int]
}
