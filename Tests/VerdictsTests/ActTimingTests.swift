import Diagnostics
import JSON
import NetworkModel
import Recipes
import Testing
import WorkCalendar

@testable import Verdicts

/// By when what would do is to be done: the last meeting and the last day that make the funder's deadline.
@Suite struct ActTimingTests {
    private static func verdicts(
        today: String, rules: String = "", mandates: [Mandate] = [], marks: [Mark] = []
    ) throws -> (verdicts: [Verdict], texts: ActTexts) {
        let recipe = try TestRecipe(
            """
            verkosto: 1
            network: {id: n, name: N, languages: [fi]}
            members: [{id: a, name: A, kind: x}, {id: b, name: B, kind: x}, {id: c, name: C, kind: x, contract: {from: 2027-01-01, to: 2027-04-20}}]
            groups: [{id: jory, members: [a, b, c]}]
            calendar: {deadlines: [{id: haku, name: Haku, date: 2027-05-31, handling: 2 weeks}]}
            meetings:
              - id: kokous
                name: Kokous
                of: jory
                dates:
                  - {start: 2027-04-14T09:00, end: 2027-04-14T11:00}
                  - {start: 2027-05-12T09:00, end: 2027-05-12T11:00}
                  - {start: 2027-05-13T09:00, end: 2027-05-13T11:00, status: cancelled}
                  - {start: 2027-05-19T09:00, end: 2027-05-19T11:00}
            endorsements:
              - {id: e, about: application, given_by: jory, require: {at_least: 2}, excluding: [applicant], window: {opens: submitted, lasts: 90 days}}
            rules: [\(rules)]
            """
        ).recipe
        var application = Application(id: "h", title: "H", state: "submitted")
        application.submitted = try Day("2027-04-01")
        application.marks = marks
        var known = RegisterSnapshot()
        known.mandates = mandates
        let judge = Judge(recipe, knowing: known, today: try Day(today), language: "fi")
        return (judge.judge(application).verdicts, ActTexts(network: recipe.network, language: .fi))
    }

    @Test(arguments: [
        (
            "2027-04-10",
            ["A ja B puoltavat viimeistään 17.5.2027 (viimeinen kokous: Kokous 12.5.2027; määräaika: Haku 31.5.2027)"]
        ),
        (
            "2027-04-25",
            ["A ja B puoltavat viimeistään 17.5.2027 (viimeinen kokous: Kokous 12.5.2027; määräaika: Haku 31.5.2027)"]
        ),
        ("2027-05-18", ["A ja B puoltavat viimeistään 30.6.2027 (viimeinen kokous: Kokous 19.5.2027)"]),
    ])
    func `an act names the last meeting and the last day`(_ today: String, _ expected: [String]) throws {
        let (verdicts, texts) = try Self.verdicts(today: today)
        #expect(verdicts[0].wouldDo.map(texts.text) == expected)
    }

    @Test func `what can't make the deadline that a rule binds it to is not offered`() throws {
        let (verdicts, texts) = try Self.verdicts(
            today: "2027-05-18", rules: "{id: r, about: application, require: {submitted_before: haku}}")
        #expect(verdicts[0].word == .pending)
        #expect(verdicts[0].wouldDo.isEmpty)
        #expect(verdicts[0].hopelessSince == (try Day("2027-05-18")))
        let missed = try #require(verdicts[0].missed)
        #expect(texts.missed(missed) == "Määräaikaan ei enää ehdi: Haku 31.5.2027, viimeinen päivä oli 17.5.2027.")
    }

    @Test func `an act as data names day, meeting and deadline`() throws {
        let act = try #require(try Self.verdicts(today: "2027-04-25").verdicts[0].wouldDo.first)
        let expected = """
            {"act":"endorse","count":2,"members":["a","b"],"until":"2027-06-30","last_day":"2027-05-17",\
            "last_meeting":{"id":"kokous/jory/2027-05-12","day":"2027-05-12"},\
            "deadline":{"id":"haku","day":"2027-05-31","last_day":"2027-05-17"}}
            """
        #expect(try JSONValue { act.write(to: &$0) }.compactText == expected)
    }

    @Test func `a mark of somebody without a mandate changes nothing, and says why`() throws {
        let mandate = Mandate(
            id: "m", person: "p1", member: "a", span: DaySpan(from: try Day("2027-01-01"), to: try Day("2027-04-04")))
        func mark(_ member: String, _ day: String, _ word: Mark.Word, by person: String?) throws -> Mark {
            Mark(endorsement: "e", by: member, at: try Day(day), word: word, person: person)
        }
        let marks = [
            try mark("a", "2027-04-03", .endorsed, by: "p1"), try mark("a", "2027-04-05", .declined, by: "p1"),
            try mark("b", "2027-04-05", .endorsed, by: "p1"), try mark("b", "2027-04-06", .endorsed, by: nil),
        ]
        let verdict = try Self.verdicts(today: "2027-04-10", mandates: [mandate], marks: marks).verdicts[0]
        #expect(verdict.word == .held)
        #expect(verdict.marks.map(\.standing) == [.counts, .noMandate, .noMandate, .counts])
        let text = try #require(verdict.marks.dropFirst().first).text(named: "A", in: .fi)
        #expect(
            text
                == "A ilmoitti 5.4.2027, ettei puolla; ei lasketa, koska antajalla ei ole siltä päivältä valtuutusta "
                + "edustaa jäsentä")
    }
}
