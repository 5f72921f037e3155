package import Diagnostics
package import NetworkModel
import WorkCalendar

/// A finished schedule with what stands behind it.
package struct ScheduleAnswer: Sendable {
    package let plan: SchedulePlan
    package let analysis: ScoreAnalysis
    package let schedule: Schedule
    /// Steps that the search took.
    package let steps: Int
    /// Whether it is proved that no schedule has fewer points.
    package let isOptimal: Bool

    /// Searches for the best schedule of a problem.
    /// - Parameters:
    ///   - language: The language of the reasons for what is left out.
    ///   - progress: Told now and then how much is done and what the best so far costs.
    package static func search(
        _ problem: SchedulingProblem,
        _ limits: SearchLimits,
        in language: MessageLanguage = .fi,
        progress: @Sendable (_ fraction: Double, _ best: SearchStanding) -> Void = { _, _ in }
    ) async -> ScheduleAnswer {
        let model = SearchModel(SearchModelParts(problem))
        var limits = limits
        if limits.time == nil, limits.effort == nil {
            limits.effort = SearchEffort.standard(forMovers: model.moverCount)
        }
        if let plan = problem.unchangedPlan(since: problem.previous, moves: problem.hasMoves) {
            return ScheduleAnswer(plan, limits, LeftOutReasons(plan, SearchState(model, of: plan)), language)
        }
        let impossible = problem.instances.count { $0.pinned == nil } - model.moverCount
        let result = await Solver(model: model, limits: limits).run(from: problem.previousPlaces(model)) {
            fraction, best in
            progress(
                fraction, SearchStanding(leftOut: best.left + impossible, points: best.cost + model.constantPoints))
        }
        let plan = SchedulePlan(problem, model, result.places)
        let reasons = LeftOutReasons(plan, SearchState(model, at: result.places))
        return ScheduleAnswer(plan, limits, reasons, language, result)
    }

    private init(
        _ plan: SchedulePlan,
        _ limits: SearchLimits,
        _ reasons: LeftOutReasons,
        _ language: MessageLanguage,
        _ result: SearchResult? = nil
    ) {
        self.plan = plan
        steps = result?.steps ?? 0
        let analysis = ScoreAnalysis(plan)
        let problem = plan.problem
        var schedule = Schedule(
            year: problem.year, horizon: problem.horizon, timeZone: problem.timeZone, seed: limits.seed,
            effort: limits.effort ?? 0)
        let order = plan.placed.sorted(by: plan.precedes)
        schedule.meetings = order.compactMap { index in
            plan.placements[index].map { problem.meeting(index, at: $0, analysis.points[index]) }
        }
        schedule.followChanges(since: problem)
        schedule.unscheduled = reasons.all.sorted { $0.key < $1.key }.map { index, reason in
            UnscheduledMeeting(
                id: problem.instances[index].id, reason: reason.text(in: language),
                constraints: reason.constraints.map(\.rawValue))
        }
        isOptimal = schedule.unscheduled.isEmpty && result?.isProvedBest ?? false
        self.analysis = analysis
        self.schedule = schedule
    }
}

/// How far a search has come.
package struct SearchStanding: Sendable, Hashable {
    package let leftOut: Int
    /// Without `unscheduled`.
    package let points: Int
}

/// Steps that a search is given unless its user says otherwise.
package enum SearchEffort {
    /// In proportion to the meetings up to some hundreds, then fewer for each, as a step takes longer: two seconds for
    /// 150 meetings, a quarter of a minute for 650, half a minute for 10,000 on two cores.
    package static func standard(forMovers count: Int) -> Int {
        let count = max(1, count)
        return min(60_000 * count, 40_000_000, max(10_000_000, 200_000_000_000 / count))
    }
}

extension SchedulingProblem {
    fileprivate func meeting(_ index: Int, at placement: Placement, _ points: [SoftConstraint: Int]) -> ScheduledMeeting
    {
        let instance = instances[index]
        var meeting = ScheduledMeeting(
            id: instance.id, series: series[instance.series].id, body: instance.body, number: instance.number,
            start: placement.start.localTime, end: placement.end.localTime)
        meeting.venue = placement.venue.map { venues[$0].id }
        meeting.participants = crowds[instance.crowd].participants
        meeting.isPinned = instance.pinned != nil
        meeting.points = points.sorted { $0.key < $1.key }
            .map { ConstraintPoints(constraint: $0.key.rawValue, points: $0.value) }
        return meeting
    }

    /// Where the previous schedule has the movers, those left out that clash there now; nil without a previous
    /// schedule.
    fileprivate func previousPlaces(_ model: SearchModel) -> [SearchPlace]? {
        guard instances.contains(where: { $0.previous != nil }) else { return nil }
        let state = SearchState(model)
        for mover in 0..<model.moverCount {
            let place = model.previous[mover]
            guard place.isPlaced, Int(place.day) < model.dayCount, place.slot >= 0,
                model.dayCost[mover * model.dayCount + Int(place.day)] < SearchModel.closed,
                model.venues[mover].isEmpty ? place.venue < 0 : model.venues[mover].contains(place.venue),
                state.isClear(place, for: mover)
            else { continue }
            state.place(mover, place)
        }
        return state.snapshot
    }
}
