import NetworkModel
import Recipes
import SourceText
import Testing
import WorkCalendar

@testable import Verdicts

/// The rules of an endorsement, one case each (recipe-language.md, "Meanings", Endorsement).
@Suite struct EndorsementTests {
    /// A mark given on a day of March 2027.
    struct Given {
        var by: String
        var day: Int
        var word: Mark.Word

        init(_ by: String, _ day: Int, _ word: Mark.Word = .endorsed) {
            self.by = by
            self.day = day
            self.word = word
        }
    }

    struct Case: CustomTestStringConvertible {
        var says: String
        var demands: [Requirement.Measure]
        var marks: [Given]
        var today: Int = 40
        var validFor: Gap?
        var word: VerdictWord
        var testDescription: String { says }
    }

    /// Ten members `a` … `j`; `a` applies with `b`; `c`'s contract ended on the 10th, `d`'s begins on the 20th.
    static func endorsement(_ demands: [Requirement.Measure], validFor: Gap?) -> Endorsement {
        var endorsement = Endorsement(id: "mark")
        endorsement.givenBy = [.body(.network)]
        endorsement.require = demands.map { Requirement(measure: $0, among: nil) }
        endorsement.excluding = [.applicant, .partners, .member("j")]
        endorsement.window = EndorsementWindow(opens: "submitted", lasts: Gap(days: 30))
        endorsement.validFor = validFor
        endorsement.gates = ["city_review"]
        return endorsement
    }

    static func network() -> Network {
        var network = Network(id: "n", name: LocalizedText("N", language: "fi"))
        network.members = "abcdefghij".map { Member(id: String($0)) }
        network.members[2].contract = [DaySpan(from: march(-60), to: march(10))]
        network.members[3].contract = [DaySpan(from: march(20), to: nil)]
        return network
    }

    /// The n-th day counted from the last of February 2027.
    static func march(_ day: Int) -> Day { Day(year: 2027, month: 2, day: 28)! + day }

    static func application(_ marks: [Given]) -> Application {
        var application = Application(id: "x", title: "X", state: "network_review")
        application.applicant = "a"
        application.partners = ["b"]
        application.submitted = march(1)
        application.marks = marks.map { Mark(endorsement: "mark", by: $0.by, at: march($0.day), word: $0.word) }
        return application
    }

    static func verdict(_ test: Case) -> Verdict {
        var recipe = Recipe(network: network(), files: SourceFiles())
        recipe.endorsements = [endorsement(test.demands, validFor: test.validFor)]
        let world = ExpressionWorld(
            model: recipe.expressions, network: recipe.network, today: march(test.today), language: "en")
        return Judge(recipe, world: world).judge(application(test.marks)).verdicts[0]
    }

    static let cases: [Case] = [
        Case(says: "enough marks", demands: [.atLeast(2)], marks: [Given("e", 1), Given("f", 31)], word: .held),
        Case(says: "one too few", demands: [.atLeast(3)], marks: [Given("e", 1), Given("f", 31)], word: .broken),
        Case(says: "before the window", demands: [.atLeast(1)], marks: [Given("e", 0)], word: .broken),
        Case(says: "after the window", demands: [.atLeast(1)], marks: [Given("e", 32)], word: .broken),
        Case(
            says: "later than today", demands: [.atLeast(1)], marks: [Given("e", 9)], today: 8, word: .pending),
        Case(says: "the applicant's own", demands: [.atLeast(1)], marks: [Given("a", 2)], word: .broken),
        Case(says: "a partner's", demands: [.atLeast(1)], marks: [Given("b", 2)], word: .broken),
        Case(says: "an excluded member's", demands: [.atLeast(1)], marks: [Given("j", 2)], word: .broken),
        Case(says: "a stranger's", demands: [.atLeast(1)], marks: [Given("z", 2)], word: .broken),
        Case(says: "last day of a contract", demands: [.atLeast(1)], marks: [Given("c", 10)], word: .held),
        Case(says: "contract over", demands: [.atLeast(1)], marks: [Given("c", 11)], word: .broken),
        Case(says: "contract not begun", demands: [.atLeast(1)], marks: [Given("d", 19)], word: .broken),
        Case(
            says: "the latest mark stands", demands: [.atLeast(1)],
            marks: [Given("e", 9, .declined), Given("e", 5)], word: .broken),
        Case(
            says: "on one day the later in the list stands", demands: [.atLeast(1)],
            marks: [Given("e", 5, .declined), Given("e", 5)], word: .held),
        Case(
            says: "a later mark without contract stands and does not count", demands: [.atLeast(1)],
            marks: [Given("c", 9), Given("c", 11)], word: .broken),
        Case(
            says: "a mark behind the window changes nothing", demands: [.atLeast(1)],
            marks: [Given("e", 9), Given("e", 35, .declined)], word: .held),
        Case(says: "a decline", demands: [.noDeclines], marks: [Given("e", 9, .declined)], word: .broken),
        Case(
            says: "a decline that doesn't count", demands: [.noDeclines], marks: [Given("j", 9, .declined)],
            word: .held),
        Case(
            says: "a decline taken back", demands: [.noDeclines], marks: [Given("e", 9, .declined), Given("e", 10)],
            word: .held),
        // Of c, e, f, g, h and i: a, b and j are excluded, d has no contract when the window opens.
        Case(
            says: "a share", demands: [.share(numerator: 1, denominator: 2)],
            marks: [Given("e", 2), Given("f", 2), Given("g", 2)], word: .held),
        Case(
            says: "less than a share", demands: [.share(numerator: 1, denominator: 2)],
            marks: [Given("e", 2), Given("f", 2)], word: .broken),
        Case(
            says: "one mark serves several demands", demands: [.atLeast(1), .share(numerator: 1, denominator: 6)],
            marks: [Given("e", 2)], word: .held),
        Case(says: "nobody has marked yet", demands: [.atLeast(7)], marks: [], today: 5, word: .pending),
        Case(says: "more than could mark", demands: [.atLeast(8)], marks: [], today: 5, word: .broken),
        Case(says: "the contract ends before", demands: [.atLeast(7)], marks: [], today: 11, word: .broken),
        Case(says: "the last day of the window", demands: [.atLeast(6)], marks: [], today: 31, word: .pending),
        Case(says: "the window is over", demands: [.atLeast(6)], marks: [], today: 32, word: .broken),
        Case(
            says: "a decline that can still be taken back", demands: [.noDeclines],
            marks: [Given("e", 2, .declined)], today: 5, word: .pending),
        Case(
            says: "a decline that stays, its contract over", demands: [.noDeclines],
            marks: [Given("c", 2, .declined)], today: 11, word: .broken),
        Case(
            says: "the last day of validity", demands: [.atLeast(1)], marks: [Given("e", 5), Given("f", 20)],
            today: 35, validFor: Gap(days: 30), word: .held),
        Case(
            says: "no longer valid", demands: [.atLeast(1)], marks: [Given("e", 5), Given("f", 20)], today: 36,
            validFor: Gap(days: 30), word: .broken),
        Case(
            says: "valid from the day the last demand was met", demands: [.atLeast(2)],
            marks: [Given("e", 5), Given("f", 20)], today: 50, validFor: Gap(days: 30), word: .held),
        Case(
            says: "earned again after a decline was taken back", demands: [.atLeast(1), .noDeclines],
            marks: [Given("e", 5), Given("f", 6, .declined), Given("f", 20)], today: 50, validFor: Gap(days: 30),
            word: .held),
    ]

    @Test(arguments: cases)
    func `an endorsement means what the language page says`(_ test: Case) {
        let verdict = Self.verdict(test)
        #expect(verdict.word == test.word, "\(verdict.message) \(verdict.because)")
    }

    @Test func `every mark says whether it counts and why not`() {
        let marks = [
            Given("e", 5), Given("a", 5), Given("b", 5), Given("j", 5), Given("c", 12), Given("z", 5), Given("f", 0),
            Given("f", 32), Given("g", 31), Given("h", 4), Given("h", 6, .declined),
        ]
        let verdict = Self.verdict(Case(says: "", demands: [.atLeast(1)], marks: marks, today: 30, word: .held))
        #expect(
            verdict.marks.map(\.standing) == [
                .counts, .ownApplication, .partner, .excluded, .contractOver, .unknownMember, .tooEarly, .tooLate,
                .inFuture, .superseded, .counts,
            ])
    }

    @Test func `gates stay closed until the mark is earned`() {
        var recipe = Recipe(network: Self.network(), files: SourceFiles())
        recipe.endorsements = [Self.endorsement([.atLeast(1)], validFor: nil)]
        let world = ExpressionWorld(
            model: recipe.expressions, network: recipe.network, today: Self.march(20), language: "fi")
        let judge = Judge(recipe, world: world)
        let entries = { (marks: [Given]) in judge.judge(Self.application(marks)).mayEnter }
        #expect(
            entries([]) == [
                StateEntry(state: "city_review", isAllowed: false), StateEntry(state: "draft", isAllowed: true),
                StateEntry(state: "withdrawn", isAllowed: true),
            ])
        #expect(entries([Given("e", 3)]).map(\.isAllowed) == [true, true, true])
    }

    @Test func `an application that was not submitted lacks the day on which the window opens`() {
        var recipe = Recipe(network: Self.network(), files: SourceFiles())
        recipe.endorsements = [Self.endorsement([.atLeast(1)], validFor: nil)]
        let world = ExpressionWorld(
            model: recipe.expressions, network: recipe.network, today: Self.march(20), language: "fi")
        let verdict = Judge(recipe, world: world).judge(Application(id: "x", title: "X", state: "draft")).verdicts[0]
        #expect(verdict.word == .incomplete)
        #expect(verdict.message == "mark: ei vielä, koska tieto ”jättöpäivä” puuttuu.")
    }
}
