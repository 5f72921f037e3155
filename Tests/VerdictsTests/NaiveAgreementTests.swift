import NetworkModel
import Recipes
import Testing
import WorkCalendar

@testable import Verdicts

/// Verdicts against second evaluators that work them out as plainly as the language page reads, 100 applications for each seed.
/// Larger counts: `VERKOSTO_ACT_CASES=1000`.
@Suite struct NaiveAgreementTests {
    @Test(arguments: RandomSeeds.first(100))
    func `verdicts agree with a plain evaluator on random applications`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let test = RandomCase(using: &random, memberCount: Int.random(in: 3...9, using: &random))
        let recipe = try TestRecipe(test.yaml).recipe
        let judge = Judge(recipe, knowing: test.register, today: test.today, language: "fi")
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

    @Test(arguments: RandomSeeds.first(100))
    func `verdicts on agreements agree with a plain evaluator on random applications`(seed: UInt64) throws {
        var random = SeededGenerator(seed: 70_000 + seed)
        let test = RandomAgreement(using: &random)
        let recipe = try TestRecipe(test.yaml).recipe
        let judge = Judge(
            recipe, knowing: RegisterSnapshot(needs: test.needs), today: RandomAgreement.today, language: "fi")
        for _ in 0..<100 {
            let application = test.application(using: &random, mayLackFields: true)
            let word = judge.judge(application).verdicts[0].word
            let naive = NaiveAgreement(test: test, application: application)
            #expect(word == naive.word, "\(naive.parts) \(test.yaml) \(application)")
        }
    }
}
