import NetworkModel
import Testing
import WorkCalendar

/// What answers to a term, and when nothing will.
struct CoverageTests {
    private static let today = Day(year: 2027, month: 3, day: 17)!

    private static func coverage(_ fill: (inout Network) -> Void) -> Coverage {
        var network = Network(id: "v", name: LocalizedText("V", language: "fi"))
        network.vocabularies = [Vocabulary(id: "area", terms: [VocabularyTerm(id: "tuira")])]
        network.needsPolicy.dimensions = ["area"]
        fill(&network)
        return Coverage(of: network, needs: [], applications: [], on: today)
    }

    private static func series(_ id: String, bodies: [Body] = [.network], isAttended: Bool = true) -> MeetingSeries {
        var series = MeetingSeries(id: id)
        series.bodies = bodies
        series.isAttended = isAttended
        return series
    }

    private static var activity: Activity {
        var activity = Activity(id: "kahvila")
        activity.terms = ["area": ["tuira"]]
        activity.funding = [DaySpan(from: today - 100, to: today + 100)]
        return activity
    }

    @Test func meetingsOfABodyCarryItsTermsButServeNobody() throws {
        let term = try #require(
            Self.coverage { network in
                var group = Group(id: "tuiralaiset")
                group.terms = ["area": ["tuira"]]
                network.groups = [group]
                network.meetings = [Self.series("kokous", bodies: [.group("tuiralaiset")]), Self.series("foorumi")]
            }.dimensions.first?.terms.first)
        #expect(term.meetings.map(\.id) == ["kokous"])
        #expect(term.isBlindSpot)
    }

    @Test func aTourAnswersEvenWhenFundingEnds() throws {
        let term = try #require(
            Self.coverage { network in
                var tour = Self.series("bussi", isAttended: false)
                tour.terms = ["area": ["tuira"]]
                network.meetings = [tour]
                network.activities = [Self.activity]
            }.dimensions.first?.terms.first)
        #expect(!term.isBlindSpot)
        #expect(term.lastFundedDay == nil)
    }

    @Test func withoutMeetingsItGoesDarkWhenFundingEnds() throws {
        let term = try #require(
            Self.coverage { $0.activities = [Self.activity] }.dimensions.first?.terms.first)
        #expect(term.lastFundedDay == Self.today + 100)
    }
}
