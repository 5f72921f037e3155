package import NetworkModel
package import WorkCalendar

/// Why a meeting lies where it does: what it costs, what each other week would cost, what stands in the way there.
package struct MeetingExplanation: Sendable {
    /// What a week has to offer.
    package struct Week: Sendable {
        /// The week's Monday.
        package let monday: Day
        /// The cheapest free start in that week; nil if there is none.
        package let start: LocalTime?
        package let venue: String?
        /// What the whole schedule would cost more (or less, below 0) with the meeting there, the others staying.
        package let difference: Int?
        /// What leaves the meeting no place, or takes some of its places.
        package let constraints: [HardConstraint]
        /// Ids of meetings that take its places.
        package let meetings: [String]
    }

    package let meeting: String
    package let start: LocalTime?
    package let end: LocalTime?
    package let venue: String?
    package let isPinned: Bool
    /// In order of id; without zeros.
    package let points: [(constraint: SoftConstraint, points: Int)]
    /// The weeks of the horizon; none for a pinned meeting or one that can have no place at all.
    package let weeks: [Week]
    /// Why it is left out, if it is.
    package let reason: LeftOutReason?

    /// Explains the meetings of a plan that a name can mean: the meeting of that id, or else all of a series, or of a
    /// series' body. Where there are several networks, the name may begin with one's id and a colon.
    package static func all(named name: String, in plan: SchedulePlan) -> [MeetingExplanation] {
        let indices = plan.problem.instances(named: name)
        guard !indices.isEmpty else { return [] }
        let model = SearchModel(SearchModelParts(plan.problem))
        return indices.map { MeetingExplanation(of: $0, in: plan, model) }
    }

    private init(of index: Int, in plan: SchedulePlan, _ model: SearchModel) {
        let problem = plan.problem
        let placement = plan.placements[index]
        let state = SearchState(model, of: plan)
        meeting = problem.instances[index].id
        start = placement?.start.localTime
        end = placement?.end.localTime
        venue = placement?.venue.map { problem.venues[$0].id }
        isPinned = problem.instances[index].pinned != nil
        points = ScoreAnalysis(plan).points[index].sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
        reason = placement == nil ? LeftOutReasons(plan, state).reason(for: index) : nil
        weeks = model.instance.firstIndex(of: index).map { Self.weeks(of: $0, state, problem) } ?? []
    }

    private static func weeks(of mover: Int, _ state: SearchState, _ problem: SchedulingProblem) -> [Week] {
        let model = state.model
        let before = state.cost
        if state.places[mover].isPlaced { state.remove(mover) }
        let here = before - state.cost
        let bounds = state.bounds(of: mover)
        var random = RandomSource(seed: 0, stream: 0)
        return (0..<model.weekCount).map { week in
            let days = model.order[mover].filter { Int(model.week[Int($0)]) == week }.sorted()
            var obstacles = Obstacles()
            for day in days { state.addObstacles(for: mover, on: Int(day), bounds, to: &obstacles) }
            let best = state.cheapestPlace(for: mover, on: days, &random)
            if days.isEmpty { obstacles.constraints = [.workingTime, .window] }
            let start = best.map {
                Moment(problem.horizon.lowerBound + Int($0.place.day), minute: Int(model.slotStart[Int($0.place.slot)]))
            }
            return Week(
                monday: problem.horizon.lowerBound.monday + 7 * week, start: start?.localTime,
                venue: best.flatMap { $0.place.venue >= 0 ? problem.venues[Int($0.place.venue)].id : nil },
                difference: best.map { $0.cost - here }, constraints: obstacles.constraints.sorted(),
                meetings: obstacles.movers.map { problem.instances[model.instance[$0]].id }.sorted())
        }
    }
}

extension SearchState {
    /// The state of a plan; what lies off the grid or where it may not is left out.
    convenience init(_ model: SearchModel, of plan: SchedulePlan) {
        self.init(model)
        let first = plan.problem.horizon.lowerBound
        for mover in 0..<model.moverCount {
            guard let placement = plan.placements[model.instance[mover]],
                plan.problem.horizon.contains(placement.start.day)
            else { continue }
            let day = placement.start.day - first
            let slots = Int(model.firstSlot[mover])..<(Int(model.firstSlot[mover]) + Int(model.slotCount[mover]))
            let slot = slots.first { Int(model.slotStart[$0]) == placement.start.minuteOfDay }
            guard let slot, model.dayCost[mover * model.dayCount + day] < SearchModel.closed else { continue }
            let place = SearchPlace(day: Int32(day), slot: Int32(slot), venue: Int32(placement.venue ?? -1))
            if isClear(place, for: mover) { self.place(mover, place) }
        }
    }

    /// The cheapest free place on some days, with all that it costs.
    fileprivate func cheapestPlace(for mover: Int, on days: [Int32], _ random: inout RandomSource) -> FoundPlace? {
        let bounds = bounds(of: mover)
        return days.compactMap { day -> FoundPlace? in
            let day = Int(day)
            let base = Int(model.dayCost[mover * model.dayCount + day]) + loadCost(mover, on: day)
            return cheapestSlot(for: mover, on: day, bounds, limit: Int.max / 2, &random)
                .map { FoundPlace(place: $0.place, cost: base + $0.cost) }
        }.min { $0.cost < $1.cost }
    }
}

extension SchedulingProblem {
    /// The instances that a name can mean, in order: one by its id, else those of a series or a series' body.
    fileprivate func instances(named name: String) -> [Int] {
        let exact = instances.indices.filter { instances[$0].id == name || instances[$0].ownID == name }
        guard exact.isEmpty else { return exact }
        return instances.indices.filter { index in
            let instance = instances[index]
            return [instance.id, instance.ownID].contains { id in
                let body = id.lastIndex(of: "/").map { id[..<$0] } ?? ""
                return body == name || body.split(separator: "/").first.map(String.init) == name
            }
        }
    }
}

extension SchedulePlan {
    /// A plan as schedules have it, one for each of the problem's networks; meetings that the problem does not know are
    /// passed over.
    package init(_ problem: SchedulingProblem, of schedules: [Schedule]) {
        self.init(problem)
        let before = schedules.map(\.meetingsByID)
        for (index, instance) in problem.instances.enumerated() where instance.pinned == nil {
            guard let meeting = before[problem.series[instance.series].network][instance.ownID] else { continue }
            let venue = meeting.venue.flatMap { id in problem.venues.firstIndex { $0.id == id } }
            placements[index] = Placement(start: Moment(meeting.start), end: Moment(meeting.end), venue: venue)
        }
    }
}
