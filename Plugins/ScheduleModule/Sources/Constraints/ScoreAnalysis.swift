import WorkCalendar

/// The points of a plan, each with its constraint and its meeting; worked out from the model's words alone, without any
/// of the search's counts.
package struct ScoreAnalysis: Sendable {
    /// By instance and constraint; zeros left out.
    package let points: [[SoftConstraint: Int]]

    /// Scores a plan.
    package init(_ plan: SchedulePlan) {
        var points = plan.problem.instances.indices.map { plan.ownPoints(of: $0) }
        for (index, load) in plan.loadPoints() { points[index][.load] = load }
        self.points = points.map { $0.filter { $0.value != 0 } }
    }

    /// All points.
    package var total: Int { points.reduce(0) { $0 + $1.values.reduce(0, +) } }

    /// The points of each constraint that costs any, in order of id.
    package var byConstraint: [(constraint: SoftConstraint, points: Int)] {
        SoftConstraint.allCases.sorted().compactMap { constraint in
            let sum = points.reduce(0) { $0 + ($1[constraint] ?? 0) }
            return sum > 0 ? (constraint, sum) : nil
        }
    }
}

extension SchedulePlan {
    /// The points of an instance, `load` apart. Pinned ones earn none.
    fileprivate func ownPoints(of index: Int) -> [SoftConstraint: Int] {
        let instance = problem.instances[index]
        guard instance.pinned == nil else { return [:] }
        let weights = problem.network(of: instance).weights
        guard let placement = placements[index] else { return [.unscheduled: weights.unscheduled] }
        return [
            .even: weights.even * daysFromIdeal(instance, placement),
            .weekday: isOnPreferredWeekday(instance, placement) ? 0 : weights.weekday,
            .timeOfDay: missesPreferredHours(instance, placement) ? weights.timeOfDay : 0,
            .avoid: touchesAvoided(instance, placement) ? weights.avoid : 0,
            .stability: daysFromPrevious(instance, placement).map { weights.stability + $0 } ?? 0,
        ]
    }

    private func daysFromIdeal(_ instance: MeetingInstance, _ placement: Placement) -> Int {
        guard let ideal = instance.ideal, problem.horizon.contains(placement.start.day) else { return 0 }
        let number = problem.windows[instance.window].numberOfDay[placement.start.day - problem.horizon.lowerBound]
        return number < 0 ? 0 : abs(Int(number) - ideal)
    }

    private func isOnPreferredWeekday(_ instance: MeetingInstance, _ placement: Placement) -> Bool {
        problem.series[instance.series].preferredWeekdays?.contains(placement.start.day.weekday) ?? true
    }

    private func missesPreferredHours(_ instance: MeetingInstance, _ placement: Placement) -> Bool {
        problem.series[instance.series].missesPreferredHours(
            from: placement.start.minuteOfDay, to: placement.end.minuteOfDay)
    }

    private func touchesAvoided(_ instance: MeetingInstance, _ placement: Placement) -> Bool {
        problem.series[instance.series].touchesAvoided(from: placement.start.day, to: placement.end.day)
    }

    /// How many days the meeting has moved since the previous schedule; nil if it lies where it lay.
    private func daysFromPrevious(_ instance: MeetingInstance, _ placement: Placement) -> Int? {
        guard let previous = instance.previous,
            previous.start != placement.start || previous.venue != placement.venue
        else { return nil }
        return abs(previous.start.day - placement.start.day)
    }

    /// For each member and week, the meetings past what the member takes easily: the later by start, then id.
    fileprivate func loadPoints() -> [Int: Int] {
        struct MemberWeek: Hashable {
            let member: Int
            let monday: Day
        }
        var meetings: [MemberWeek: [Int]] = [:]
        for index in placed {
            guard let monday = placements[index]?.start.day.monday else { continue }
            for member in problem.crowds[problem.instances[index].crowd].members {
                meetings[MemberWeek(member: member, monday: monday), default: []].append(index)
            }
        }
        var points: [Int: Int] = [:]
        for (key, indices) in meetings where indices.count > problem.easyLoad[key.member] {
            for index in indices.sorted(by: precedes).dropFirst(problem.easyLoad[key.member]) {
                points[index, default: 0] += problem.loadWeight[key.member]
            }
        }
        return points
    }

    /// Whether one placed instance comes before another, by start, then id.
    func precedes(_ one: Int, _ other: Int) -> Bool {
        let (start, otherStart) = (placements[one]?.start.minutes ?? 0, placements[other]?.start.minutes ?? 0)
        guard start == otherStart else { return start < otherStart }
        return problem.instances[one].id.unicodeScalars
            .lexicographicallyPrecedes(problem.instances[other].id.unicodeScalars)
    }
}
