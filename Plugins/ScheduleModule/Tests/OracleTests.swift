import NetworkModel
import Testing
import WorkCalendar

@testable import ScheduleModule

@Suite("Against trying every schedule")
struct OracleTests {
    @Test("the search finds the optimum of tiny problems", arguments: 0..<6)
    func optimum(part: Int) async {
        var tried = 0
        for seed in (part * 50)..<(part * 50 + 50) {
            let problem = SchedulingProblem(.random(seed: seed))
            guard let best = BruteForce.best(of: problem) else { continue }
            tried += 1
            let answer = await ScheduleAnswer.search(problem, SearchLimits(effort: 2_500, seed: 1))
            #expect(answer.plan.violations.isEmpty, "seed \(seed)")
            #expect(answer.schedule.unscheduled.count == best.left, "seed \(seed)")
            #expect(answer.analysis.total == best.points, "seed \(seed)")
        }
        #expect(tried >= 30)
    }

    @Test("the search's own count of points is that of the analysis")
    func sameScore() async {
        for seed in 0..<60 {
            let problem = SchedulingProblem(.random(seed: seed))
            let model = SearchModel(SearchModelParts(problem))
            let result = await Solver(model: model, limits: SearchLimits(effort: 800, seed: 3)).run(from: nil) {
                _, _ in
            }
            let plan = SchedulePlan(problem, model, result.places)
            let analysis = ScoreAnalysis(plan)
            let unscheduled = analysis.points.reduce(0) { $0 + ($1[.unscheduled] ?? 0) }
            #expect(result.cost + model.constantPoints == analysis.total - unscheduled, "seed \(seed)")
        }
    }

    @Test("no optimum is proved that is none")
    func proof() {
        var proved = 0
        for seed in 0..<150 {
            let problem = SchedulingProblem(.random(seed: seed))
            guard let best = BruteForce.best(of: problem, atMost: 400), best.left == 0 else { continue }
            let model = SearchModel(SearchModelParts(problem))
            let points = best.points - model.constantPoints
            var proof = OptimalityProof(model)
            let isMoreProved = proof.shows(noLessThan: points + 1)
            #expect(!isMoreProved, "seed \(seed)")
            proof = OptimalityProof(model)
            if proof.shows(noLessThan: points) { proved += 1 }
        }
        #expect(proved > 5)
    }
}
