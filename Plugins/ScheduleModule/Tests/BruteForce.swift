import NetworkModel
import WorkCalendar

@testable import ScheduleModule

/// Tries every schedule of a tiny problem: the oracle that shares only the constraints' own functions with the product.
///
/// It goes through each meeting's places from the cheapest on and turns back where what is placed already leaves out or
/// costs as much as the best found: points never fall when a meeting is added.
struct BruteForce {
    private let problem: SchedulingProblem
    private let free: [Int]
    /// The places of each free meeting that break nothing by themselves, with what they cost by themselves.
    private let choices: [[(place: Placement, points: Int)]]
    private var plan: SchedulePlan
    private var best: (left: Int, points: Int)?

    /// The fewest left out, then the fewest points; nil if the problem is too large to try.
    static func best(of problem: SchedulingProblem, atMost limit: Int = 1_000) -> (left: Int, points: Int)? {
        var force = BruteForce(problem)
        var size = 1
        for list in force.choices {
            size *= list.count + 1
            if size > limit { return nil }
        }
        force.visit(0, left: 0, points: 0)
        return force.best
    }

    private init(_ problem: SchedulingProblem) {
        self.problem = problem
        free = problem.instances.indices.filter { problem.instances[$0].pinned == nil }
        choices = free.map { Self.places(of: $0, in: problem) }
        plan = SchedulePlan(problem)
    }

    private mutating func visit(_ index: Int, left: Int, points: Int) {
        if let best, (left, points) >= best { return }
        guard index < free.count else {
            let total = ScoreAnalysis(plan).total
            if best.map({ (left, total) < $0 }) ?? true { best = (left, total) }
            return
        }
        for choice in choices[index] {
            if let best, left == best.left, points + choice.points >= best.points { break }
            plan.placements[free[index]] = choice.place
            if plan.violations.isEmpty { visit(index + 1, left: left, points: points + choice.points) }
        }
        plan.placements[free[index]] = nil
        visit(index + 1, left: left + 1, points: points + problem.networks[0].weights.unscheduled)
    }

    /// Every place that breaks nothing by itself, the cheapest first.
    private static func places(of index: Int, in problem: SchedulingProblem) -> [(place: Placement, points: Int)] {
        let shape = problem.series[problem.instances[index].series].shape
        let venues: [Int?] = [nil] + problem.venues.indices.map { $0 }
        var plan = SchedulePlan(problem)
        var found: [(place: Placement, points: Int)] = []
        for number in problem.horizon.lowerBound.number...problem.horizon.upperBound.number {
            for minute in stride(from: shape.opens - 30, through: shape.closes, by: 30) {
                let day = Day(number: number)
                let end = shape.end(startingOn: day, at: minute)
                for venue in venues {
                    let place = Placement(
                        start: Moment(day, minute: minute), end: Moment(end.day, minute: end.minute), venue: venue)
                    plan.placements[index] = place
                    guard HardConstraint.workingTime.violations(in: plan).allSatisfy({ !$0.instances.contains(index) })
                    else { break }
                    guard plan.violations.isEmpty else { continue }
                    let points = ScoreAnalysis(plan).points[index].filter { $0.key != .load }
                    found.append((place, points.values.reduce(0, +)))
                }
            }
        }
        return found.sorted { $0.points < $1.points }
    }
}
