import NetworkModel
import Recipes
import Testing
import WorkCalendar

@testable import Verdicts

@Suite struct ActSearchTests {
    @Test(arguments: 0..<300 as Range<UInt64>)
    func `the fewest acts are as few as any set of endorsements that would do`(seed: UInt64) throws {
        var random = SeededGenerator(seed: 1_000 + seed)
        let test = RandomCase(using: &random, memberCount: Int.random(in: 3...7, using: &random))
        let read = try TestRecipe(test.yaml)
        let world = ExpressionWorld(
            model: read.recipe.expressions, network: read.recipe.network, today: test.today, language: "fi")
        let judge = Judge(read.recipe, world: world)
        for number in 0..<4 {
            let application = test.application(number, using: &random)
            let verdict = judge.judge(application).verdicts[0]
            // Contracts that begin later make acts of another day; the plain search below knows today alone.
            guard verdict.word == .pending, test.members.allSatisfy({ $0.contract.count < 2 }) else { continue }
            let fewest = fewestEndorsements(of: application, test, judge)
            #expect(verdict.wouldDo.map(\.count).reduce(0, +) == fewest, "\(verdict.wouldDo) \(test.yaml)")
            #expect(isHeld(application, with: chosen(from: verdict.wouldDo), test, judge))
        }
    }

    /// The size of the smallest set of members whose endorsement today earns the mark.
    private func fewestEndorsements(of application: Application, _ test: RandomCase, _ judge: Judge) -> Int? {
        let ids = test.members.map(\.id)
        let sets = (0..<(1 << ids.count)).sorted { $0.nonzeroBitCount < $1.nonzeroBitCount }
        return sets.first { set in
            isHeld(application, with: ids.indices.filter { set & (1 << $0) != 0 }.map { ids[$0] }, test, judge)
        }?.nonzeroBitCount
    }

    /// Members that do the acts, nobody twice; those asked from the fewest first.
    private func chosen(from acts: [Act]) -> [String] {
        var chosen: [String] = []
        for act in acts.sorted(by: { $0.members.count < $1.members.count }) {
            chosen += act.members.filter { !chosen.contains($0) }.prefix(act.count)
        }
        return chosen
    }

    private func isHeld(_ application: Application, with ids: [String], _ test: RandomCase, _ judge: Judge) -> Bool {
        var application = application
        application.marks += ids.map { Mark(endorsement: "mark", by: $0, at: test.today, word: .endorsed) }
        return judge.judge(application, detail: .words).verdicts[0].word == .held
    }
}
