import NetworkModel
import Recipes
import Testing
import WorkCalendar

@testable import Verdicts

@Suite struct NaiveAgreementTests {
    @Test(arguments: 0..<100 as Range<UInt64>)
    func `verdicts agree with a plain evaluator on random applications`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let test = RandomCase(using: &random, memberCount: Int.random(in: 3...9, using: &random))
        let read = TestRecipe(test.yaml)
        // A kind that a condition asks for and no member happens to have is a finding; the condition is made all the same
        // by giving one member of a group of its own that kind.
        try #require(read.findings.allSatisfy { $0.hasSuffix("unknown-term") }, "\(read.findings)\n\(test.yaml)")
        guard read.findings.isEmpty else { return }
        let recipe = read.recipe
        let world = ExpressionWorld(
            model: recipe.expressions, network: recipe.network, today: test.today, language: "fi")
        let judge = Judge(recipe, world: world)
        for number in 0..<100 {
            let application = test.application(number, using: &random)
            let naive = NaiveEvaluator(test: test, application: application, today: test.today)
            for verdict in judge.judge(application).verdicts {
                #expect(
                    verdict.word == naive.word(of: verdict.id),
                    "\(verdict.id) on \(test.today) of \(application)\n\(verdict.because)\n\(test.yaml)")
            }
        }
    }
}
