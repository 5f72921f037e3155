import NetworkModel
import WorkCalendar

@testable import ScheduleModule

/// Tries every schedule of a tiny problem: the oracle that shares only the constraints' own functions with the product.
struct BruteForce {
    /// The fewest left out, then the fewest points; nil if the problem is too large to try.
    static func best(of problem: SchedulingProblem, atMost limit: Int = 1_000) -> (left: Int, points: Int)? {
        let free = problem.instances.indices.filter { problem.instances[$0].pinned == nil }
        let choices = free.map { places(of: $0, in: problem) }
        var size = 1
        for list in choices {
            size *= list.count + 1
            if size > limit { return nil }
        }
        var best: (left: Int, points: Int)?
        var plan = SchedulePlan(problem)
        func visit(_ index: Int, _ left: Int) {
            if let best, left > best.left { return }
            guard index < free.count else {
                let points = ScoreAnalysis(plan).total
                if best.map({ (left, points) < $0 }) ?? true { best = (left, points) }
                return
            }
            for place in choices[index] {
                plan.placements[free[index]] = place
                if plan.violations.isEmpty { visit(index + 1, left) }
            }
            plan.placements[free[index]] = nil
            visit(index + 1, left + 1)
        }
        visit(0, 0)
        return best
    }

    /// Every place that breaks nothing by itself.
    private static func places(of index: Int, in problem: SchedulingProblem) -> [Placement] {
        let shape = problem.series[problem.instances[index].series].shape
        let venues: [Int?] = [nil] + problem.venues.indices.map { $0 }
        var found: [Placement] = []
        for number in problem.horizon.lowerBound.number...problem.horizon.upperBound.number {
            for minute in stride(from: 8 * 60, to: 12 * 60, by: 30) {
                let day = Day(number: number)
                let end = shape.end(startingOn: day, at: minute)
                for venue in venues {
                    var plan = SchedulePlan(problem)
                    plan.placements[index] = Placement(
                        start: Moment(day, minute: minute), end: Moment(end.day, minute: end.minute), venue: venue)
                    if plan.violations.isEmpty, let place = plan.placements[index] { found.append(place) }
                }
            }
        }
        return found
    }
}
