import Diagnostics
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
            #expect(
                verdict.wouldDo.compactMap(\.endorsing?.count).reduce(0, +) == fewest, "\(verdict.wouldDo) \(test.yaml)"
            )
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
        for act in acts.compactMap(\.endorsing).sorted(by: { $0.members.count < $1.members.count }) {
            chosen += act.members.filter { !chosen.contains($0) }.prefix(act.count)
        }
        return chosen
    }

    private func isHeld(_ application: Application, with ids: [String], _ test: RandomCase, _ judge: Judge) -> Bool {
        var application = application
        application.marks += ids.map { Mark(endorsement: "mark", by: $0, at: test.today, word: .endorsed) }
        return judge.judge(application, detail: .messages).verdicts[0].word == .held
    }
}

/// Who is named where very many could help.
@Suite struct ManyGiversTests {
    /// A network of parishes in which `p3` and `p4` have no contract any more; `p0` applies with `p1`, `p2` has endorsed.
    private func act(members: Int) throws -> (act: Act, endorsing: Endorsing, network: Network) {
        let lines = (0..<members).map { number in
            let contract = (3...4).contains(number) ? ", contract: {from: 2025-01-01, to: 2026-12-31}" : ""
            return "  - {id: p\(number), name: P\(number), kind: parish\(contract)}"
        }
        let recipe = try TestRecipe(
            """
            verkosto: 1
            network: {id: n, name: N}
            members:
            \(lines.joined(separator: "\n"))
            endorsements:
              - id: mark
                about: application
                given_by: network
                require: [{at_least: 3, among: {kind: parish}}]
                excluding: [applicant, partners]
                window: {opens: submitted, lasts: 30 days}

            """
        ).recipe
        var application = Application(id: "x", title: "X", state: "network_review")
        application.applicant = "p0"
        application.partners = ["p1", "p1"]
        application.submitted = try Day("2027-01-10")
        application.marks = [Mark(endorsement: "mark", by: "p2", at: try Day("2027-01-11"), word: .endorsed)]
        let world = ExpressionWorld(
            model: recipe.expressions, network: recipe.network, today: try Day("2027-01-15"), language: "fi")
        let act = try #require(Judge(recipe, world: world).judge(application).verdicts[0].wouldDo.first)
        return (act, try #require(act.endorsing), recipe.network)
    }

    @Test func `all are named where they are few`() throws {
        let act = try act(members: 9).endorsing
        #expect(act.count == 2)
        #expect(act.members == ["p5", "p6", "p7", "p8"])
        #expect(act.others == 0)
    }

    @Test func `the first ten are named where they are many, and the others counted`() throws {
        let (act, endorsing, network) = try act(members: 1_300)
        #expect(endorsing.members == (5...14).map { "p\($0)" })
        #expect(endorsing.others == 1_285)
        let text = { (language: MessageLanguage) in ActTexts(network: network, language: language).text(of: act) }
        #expect(text(.fi).hasSuffix("P13, P14 ja 1\u{A0}285 muuta, viimeistään 9.2.2027"))
        #expect(text(.sv).hasSuffix("P14 och 1\u{A0}285 andra, senast 9.2.2027"))
        #expect(text(.en).hasSuffix("P14 and 1,285 others, by 2027-02-09"))
    }
}
