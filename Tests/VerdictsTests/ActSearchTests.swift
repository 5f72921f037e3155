import Diagnostics
import NetworkModel
import Testing
import WorkCalendar

@testable import Recipes
@testable import Verdicts

/// What would do, against plain search through every set of acts. Larger counts: `VERKOSTO_ACT_CASES=20000`, or
/// `VERKOSTO_ACT_CASES=20000-24000` for a part of them.
@Suite struct ActSearchTests {
    @Test func `the fewest endorsements are as few as any set that would do, whoever of those named gives them when`()
        throws
    {
        for seed in RandomSeeds.first(200) {
            var random = SeededGenerator(seed: 1_000 + seed)
            let test = RandomCase(using: &random, memberCount: Int.random(in: 3...7, using: &random))
            let recipe = try TestRecipe(test.yaml).recipe
            let judge = Judge(recipe, knowing: test.register, today: test.today, language: "fi")
            for number in 0..<4 {
                var application = test.application(number, using: &random)
                // What is dated ahead may still turn a promise.
                application.marks.removeAll { $0.at > test.today }
                let verdict = judge.judge(application).verdicts[0]
                guard verdict.word == .pending else { continue }
                let search = EndorsementSearch(test: test, recipe: recipe, application: application)
                let asked = verdict.wouldDo.compactMap(\.endorsing?.count).reduce(0, +)
                let isMissed = test.isBound && test.today > test.deadline - 3
                // Where it is the day of judging that says of whom a share is, it is only promised for as long as that is known.
                if !test.isShareOfToday(for: application) {
                    #expect(
                        asked == (isMissed ? 0 : search.fewest ?? 0),
                        "\(verdict.wouldDo) \(application.marks) \(test.yaml)")
                }
                for marks in verdict.wouldDo.isEmpty ? [] : search.marks(keeping: verdict.wouldDo) {
                    let isHeld = search.isHeld(with: marks)
                    #expect(isHeld, "\(verdict.wouldDo) \(marks) \(application.marks) \(test.yaml)")
                }
                let naive = NaiveEvaluator(test: test, application: application, today: test.today)
                for act in verdict.wouldDo {
                    let last = act.lastDay.flatMap { naive.lastMeeting(from: act.from ?? test.today, to: $0) }
                    #expect(act.lastMeeting?.day == last, "\(act) \(test.yaml)")
                    #expect(act.deadline?.day == (test.today <= test.deadline - 3 ? test.deadline : nil))
                }
            }
        }
    }

    @Test func `nothing helps since the first of the days on which nothing did`() throws {
        for seed in RandomSeeds.first(200) {
            var random = SeededGenerator(seed: 30_000 + seed)
            let test = RandomCase(using: &random, memberCount: Int.random(in: 3...7, using: &random))
            let recipe = try TestRecipe(test.yaml).recipe
            let judge = Judge(recipe, knowing: test.register, today: test.today, language: "fi")
            for number in 0..<6 {
                let application = test.application(number, using: &random)
                let verdict = judge.judge(application).verdicts[0]
                // What has run out is another matter, and of how many members a share is must not change by the day.
                guard verdict.word == .broken, test.validDays == nil, !test.isShareOfToday(for: application) else {
                    continue
                }
                let naive = NaiveEvaluator(test: test, application: application, today: test.today)
                #expect(
                    verdict.hopelessSince == naive.hopelessSince,
                    "\(test.today) \(application.marks) \(String(describing: application.submitted)) \(test.yaml)")
            }
        }
    }

    @Test func `the fewest other acts are as few as any set that would do, and what they promise is kept`() throws {
        for seed in RandomSeeds.first(200) {
            var random = SeededGenerator(seed: 9_000 + seed)
            let test = RandomAgreement(using: &random)
            let recipe = try TestRecipe(test.yaml).recipe
            let application = test.application(using: &random)
            let parts = NaiveAgreement(test: test, application: application).parts
            let judges = test.judges(by: recipe)
            let verdict = judges.verdict(on: RandomAgreement.Tried(application: application))
            // Before more can be promised, what is missing is to be told.
            guard verdict.word == .broken || verdict.word == .pending, !parts.contains(.incomplete) else { continue }
            let fewest = test.fewestActs(for: application, by: judges)
            #expect(
                verdict.wouldDo.map(\.size).reduce(0, +) == fewest ?? 0,
                "\(verdict.wouldDo) \(test.yaml) \(application)")
            guard !verdict.wouldDo.isEmpty else { continue }
            let kept = verdict.wouldDo.reduce(RandomAgreement.Tried(application: application)) { test.done($1, to: $0) }
            let word = judges.verdict(on: kept).word
            #expect(word == .held, "\(verdict.wouldDo) \(test.yaml) \(application)")
        }
    }

    @Test func `the fewest amounts of a budget are as few as any that keep its limits`() {
        for seed in RandomSeeds.first(200) {
            var random = SeededGenerator(seed: 5_000 + seed)
            let budget = RandomBudget(using: &random)
            let changes = budget.search.fewestChanges
            #expect(changes.count == budget.fewestChanges ?? 0, "\(budget) \(changes)")
            guard !changes.isEmpty else { continue }
            let values = changes.reduce(into: budget.values) { $0[$1.field] = $1.value }
            #expect(budget.keepsLimits(values), "\(budget) \(changes)")
        }
    }
}

/// Limits to three numbers, each a constant or a share of another.
private struct RandomBudget {
    private static let fields = ["a", "b", "c"]
    /// Numbers up to this are tried: twice two times the greatest that is given.
    private static let most = 12

    let limits: [Agreement.BudgetLimit]
    let values: [String: Double]

    init(using random: inout SeededGenerator) {
        limits = Self.fields.compactMap { field in
            guard Int.random(in: 0...3, using: &random) > 0 else { return nil }
            var limit = Agreement.BudgetLimit(field: field)
            let isShare = Bool.random(using: &random)
            let amount =
                isShare
                ? Agreement.Amount(numerator: 1, denominator: 2, text: "")
                : Agreement.Amount(numerator: Int64.random(in: 1...3, using: &random), denominator: 1, text: "")
            if Bool.random(using: &random) { limit.atLeast = amount } else { limit.atMost = amount }
            if isShare { limit.whole = Self.fields.filter { $0 != field }.randomElement(using: &random) }
            return limit
        }
        values = Dictionary(
            uniqueKeysWithValues: Self.fields.map { ($0, Double(Int.random(in: 0...3, using: &random))) })
    }

    var search: BudgetSearch { BudgetSearch(limits: limits, values: values) { _ in true } }

    /// In how few numbers values that keep all limits differ; nil if none do.
    var fewestChanges: Int? {
        (0...Self.fields.count).first { count in
            let sets = (0..<(1 << Self.fields.count)).filter { $0.nonzeroBitCount == count }
            return sets.contains { set in
                let changed = Self.fields.indices.filter { set & (1 << $0) != 0 }.map { Self.fields[$0] }
                return keepsLimits(values, changing: changed[...])
            }
        }
    }

    private func keepsLimits(_ values: [String: Double], changing fields: ArraySlice<String>) -> Bool {
        guard let field = fields.first else { return keepsLimits(values) }
        return (0...Self.most).contains { number in
            var tried = values
            tried[field] = Double(number)
            return keepsLimits(tried, changing: fields.dropFirst())
        }
    }

    func keepsLimits(_ values: [String: Double]) -> Bool {
        limits.allSatisfy { limit in
            let whole = limit.whole.map { values[$0] ?? 0 } ?? 1
            let value = values[limit.field] ?? 0
            let isEnough = limit.atLeast.map { value >= ($0.share(of: whole)).rounded(.up) } ?? true
            return isEnough && limit.atMost.map { value <= ($0.share(of: whole)).rounded(.down) } ?? true
        }
    }
}

/// Plain search through sets of members that endorse, each on some day on which it may.
private struct EndorsementSearch {
    let test: RandomCase
    let recipe: Recipe
    let application: Application

    /// The size of the smallest set of members whose endorsements earn the mark, given as soon as may be from today or from
    /// tomorrow on; nil if none does.
    var fewest: Int? {
        [test.today, test.today + 1].compactMap(fewest).min()
    }

    private func fewest(from first: Day) -> Int? {
        let days = test.members.map { member in
            (0...60).lazy.map { first + $0 }.first { member.isUnderContract(on: $0) }
        }
        let sets = (0..<(1 << test.members.count)).sorted { $0.nonzeroBitCount < $1.nonzeroBitCount }
        return sets.first { set in
            let chosen = test.members.indices.filter { set & (1 << $0) != 0 }
            return chosen.allSatisfy { days[$0] != nil }
                && isHeld(with: chosen.map { mark(by: test.members[$0].id, on: days[$0] ?? first) })
        }?.nonzeroBitCount
    }

    /// Endorsements that keep acts in the different ways that they may be kept: as early and as late as can be, by the first
    /// and by the last of those named.
    func marks(keeping acts: [Act]) -> [[Mark]] {
        [true, false].flatMap { isEarly in
            [true, false].map { isFirst in
                var chosen: Set<String> = []
                var marks: [Mark] = []
                for act in acts.sorted(by: { ($0.endorsing?.members.count ?? 0) < ($1.endorsing?.members.count ?? 0) })
                {
                    let able = (act.endorsing?.members ?? []).filter { !chosen.contains($0) }
                    let day = isEarly ? act.from ?? test.today : act.until ?? test.today + 60
                    for id in (isFirst ? able : able.reversed()).prefix(act.endorsing?.count ?? 0) {
                        chosen.insert(id)
                        marks.append(mark(by: id, on: day))
                    }
                }
                return marks
            }
        }
    }

    func isHeld(with marks: [Mark]) -> Bool {
        var application = application
        application.marks += marks
        let day = marks.map(\.at).reduce(test.today, max)
        return judge(on: day).judge(application, detail: .messages).verdicts[0].word == .held
    }

    private func judge(on day: Day) -> Judge {
        judges.judge(on: day) { Judge(recipe, knowing: test.register, today: day, language: "fi") }
    }

    private let judges = DailyJudges()

    private func mark(by id: String, on day: Day) -> Mark {
        Mark(endorsement: "mark", by: id, at: day, word: .endorsed)
    }
}

/// The judges of some days; made once, since most of the time goes there.
private final class DailyJudges {
    private var made: [Day: Judge] = [:]

    func judge(on day: Day, making: () -> Judge) -> Judge {
        if let known = made[day] { return known }
        let judge = making()
        made[day] = judge
        return judge
    }
}

extension Act {
    /// How many single acts it is.
    fileprivate var size: Int {
        switch kind {
        case .endorse(let endorsing): endorsing.count
        case .contract(let members, _): members.count
        case .linkNeeds(let count, _, _): count
        case .addDocuments(let documents): documents.count
        case .submit, .setAmount: 1
        }
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
