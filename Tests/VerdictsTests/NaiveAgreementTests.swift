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
        let read = try TestRecipe(test.yaml)
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
                    "\(verdict.id) on \(test.today): \(application.marks)\n\(verdict.because)\n\(test.yaml)")
            }
        }
    }
}
