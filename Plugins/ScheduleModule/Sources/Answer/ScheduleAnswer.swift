package import Diagnostics
package import NetworkModel
import WorkCalendar

/// Finished schedules, one for each network of a problem, with what stands behind them.
package struct ScheduleAnswer: Sendable {
    package let plan: SchedulePlan
    package let analysis: ScoreAnalysis
    /// In the order of the problem's networks.
    package let schedules: [Schedule]
    /// Why each instance that has no place was left out.
    let reasons: [Int: String]
    /// Steps that the search took.
    package let steps: Int
    /// Whether it is proved that no schedules have fewer points.
    package let isOptimal: Bool

    /// Searches for the best schedules of a problem.
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
        if let plan = problem.unchangedPlan {
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
        let leftOut = reasons.all
        self.reasons = leftOut.mapValues { $0.text(in: language) }
        schedules = plan.problem.networks.indices.map { network in
            var schedule = plan.schedule(ofNetwork: network, analysis, limits)
            schedule.followChanges(of: network, in: plan.problem)
            schedule.unscheduled = plan.problem.unscheduled(ofNetwork: network, leftOut, in: language)
            return schedule
        }
        isOptimal = leftOut.isEmpty && result?.isProvedBest ?? false
        self.analysis = analysis
    }
}

extension SchedulePlan {
    /// What is placed of a network, by start, then id.
    fileprivate func schedule(ofNetwork network: Int, _ analysis: ScoreAnalysis, _ limits: SearchLimits) -> Schedule {
        var schedule = Schedule(
            year: problem.year, horizon: problem.horizon, timeZone: problem.timeZone, seed: limits.seed,
            effort: limits.effort ?? 0)
        let here = problem.instances(ofNetwork: network).filter { placements[$0] != nil }
        schedule.meetings = here.sorted(by: precedes).compactMap { index in
            placements[index].map { problem.meeting(index, at: $0, analysis.points[index]) }
        }
        return schedule
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
    fileprivate func unscheduled(
        ofNetwork network: Int, _ reasons: [Int: LeftOutReason], in language: MessageLanguage
    ) -> [UnscheduledMeeting] {
        instances(ofNetwork: network).compactMap { index in
            reasons[index].map { reason in
                UnscheduledMeeting(
                    id: instances[index].ownID, reason: reason.text(in: language),
                    constraints: reason.constraints.map(\.rawValue))
            }
        }
    }

    fileprivate func meeting(_ index: Int, at placement: Placement, _ points: [SoftConstraint: Int]) -> ScheduledMeeting
    {
        let instance = instances[index]
        var meeting = ScheduledMeeting(
            id: instance.ownID, series: series[instance.series].id, body: instance.body, number: instance.number,
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
