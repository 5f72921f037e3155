import Diagnostics
import Foundation
import JSON
import NetworkModel
import Recipes
import Register
import SourceText
import Testing
import WorkCalendar

@testable import Runtime

/// What the gate lets in, and what it says of the rest. Each case plays acts in order and expects what becomes of the last.
struct GateTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var name: String
        var acts: [Asked]
        /// Nil where the last act is to be recorded, else how its refusal begins in English.
        var refusal: String?
        var location: SourceLocation

        init(_ name: String, _ acts: [Asked], refusal: String? = nil, location: SourceLocation = #_sourceLocation) {
            self.name = name
            self.acts = acts
            self.refusal = refusal
            self.location = location
        }

        var testDescription: String { name }
    }

    /// An act as a row of its form, by somebody on a day.
    struct Asked: Sendable {
        var form: ActForm
        var row: JSONObject
        var actor: String
        var day: String
    }

    static func ask(
        _ form: ActForm, _ row: JSONObject, as actor: String = "coordinator", on day: String = "2027-03-10"
    ) -> Asked {
        Asked(form: form, row: row, actor: actor, day: day)
    }

    private static let review = ask(.move, ["application": .string("h1"), "to": .string("network_review")])
    private static let maija = ask(
        .addPerson, ["name": .string("Maija"), "member": .string("martat"), "to": .string("2027-06-30")])

    private static func mark(
        _ application: String, as actor: String, by: String? = nil, on day: String = "2027-03-10", at: String? = nil
    ) -> Asked {
        var row: JSONObject = ["application": .string(application)]
        if let by { row["by"] = .string(by) }
        if let at { row["at"] = .string(at) }
        return ask(.endorse, row, as: actor, on: day)
    }

    private static func vote(_ need: String, _ dots: Int64, as actor: String = "martat") -> Asked {
        ask(.vote, ["need": .string(need), "dots": .integer(dots)], as: actor)
    }

    static let cases: [Case] = [
        Case("a member endorses", [mark("h1", as: "martat")]),
        Case("the coordinator writes down a member's word", [mark("h1", as: "coordinator", by: "martat")]),
        Case("the coordinator is no member", [mark("h1", as: "coordinator")], refusal: "say for which member"),
        Case("nobody knows who that is", [mark("h1", as: "marttat")], refusal: "“marttat” is neither a role"),
        Case("the applicant marks its own", [mark("h1", as: "kuoro")], refusal: "“kuoro” is the applicant itself"),
        Case(
            "a partner's mark would not count", [mark("h1", as: "oulu")],
            refusal: "the mark of member “oulu” would not count"),
        Case("a person with a mandate endorses", [maija, mark("h1", as: "person-1")]),
        Case(
            "a person for another member", [maija, mark("h1", as: "person-1", by: "seurakunta")],
            refusal: "person “person-1” has no mandate in force for member “seurakunta”"),
        Case(
            "a mandate that is over",
            [maija, ask(.endPerson, ["person": .string("person-1")], on: "2027-03-01"), mark("h1", as: "person-1")],
            refusal: "person “person-1” has no mandate in force"),
        Case(
            "a person who also speaks for the applicant",
            [
                maija, ask(.addPerson, ["name": .string("Kaisa"), "member": .string("kuoro")]),
                ask(.deputise, ["person": .string("person-1"), "for": .string("person-2")]),
                mark("h1", as: "person-1", by: "martat"),
            ], refusal: "“person-1” speaks for the applicant “kuoro” and has a conflict of interest"),
        Case(
            "a mark outside the window", [mark("h1", as: "martat", on: "2027-05-01")],
            refusal: "the mark of member “martat” would not count, because the day lies after the time"),
        Case("a mark written down later", [mark("h1", as: "martat", on: "2027-05-01", at: "2027-03-20")]),
        Case(
            "a mark of tomorrow", [mark("h1", as: "martat", at: "2027-03-11")],
            refusal: "the day 2027-03-11 has yet to come"),
        Case("no such application", [mark("h9", as: "martat")], refusal: "there is no application “h9”"),
        Case("the coordinator moves", [review]),
        Case(
            "the applicant does not review itself",
            [ask(.move, ["application": .string("h1"), "to": .string("network_review")], as: "kuoro")],
            refusal: "“kuoro” can’t do this; it is done by: coordinator"),
        Case(
            "no way leads there", [ask(.move, ["application": .string("h1"), "to": .string("granted")], as: "city")],
            refusal: "application “h1” is in state “submitted”, from which nothing moves to “granted”"),
        Case(
            "a misspelt state", [ask(.move, ["application": .string("h1"), "to": .string("network_reviw")])],
            refusal: "there is no state “network_reviw”; did you mean “network_review”?"),
        Case(
            "a closed gate",
            [review, ask(.move, ["application": .string("h1"), "to": .string("city_review")], as: "city")],
            refusal: "application “h1” may not enter state “with the city” yet"),
        Case(
            "a closed gate with a reason",
            [
                review,
                ask(
                    .move,
                    ["application": .string("h1"), "to": .string("city_review"), "override": .string("sovittu")],
                    as: "city"),
            ]),
        Case(
            "an open gate",
            [
                review, mark("h1", as: "martat"), mark("h1", as: "seurakunta"),
                ask(.move, ["application": .string("h1"), "to": .string("city_review")], as: "oulu"),
            ]),
        Case("as many dots as there are", [vote("need-1", 3), vote("need-2", 2)]),
        Case(
            "more dots than there are", [vote("need-1", 3), vote("need-2", 3)],
            refusal: "member “martat” has 2 of 5 dots left this year"),
        Case("a vote changed", [vote("need-1", 5), vote("need-1", 2), vote("need-2", 3)]),
        Case(
            "a vote for a duplicate",
            [ask(.mergeNeed, ["need": .string("need-2"), "into": .string("need-1")]), vote("need-2", 1)],
            refusal: "need “need-2” was merged into “need-1”"),
        Case(
            "needs merged in a circle",
            [
                ask(.mergeNeed, ["need": .string("need-2"), "into": .string("need-1")]),
                ask(.mergeNeed, ["need": .string("need-1"), "into": .string("need-2")]),
            ], refusal: "need “need-2” was merged into “need-1”"),
        Case(
            "a need that expired",
            [ask(.vote, ["need": .string("need-1")], as: "martat", on: "2030-03-10")],
            refusal: "need “need-1” has expired"),
        Case(
            "a meeting of a series that there is not",
            [hold("kokus/1")], refusal: "there is no series of meetings “kokus”; did you mean “kokous”?"),
        Case(
            "a meeting without a number", [hold("kokous")],
            refusal: "there is no meeting “kokous”; ids are such as kokous/1"),
        Case(
            "a meeting held twice", [hold("kokous/1"), hold("kokous/1")],
            refusal: "meeting “kokous/1” is recorded as held already"),
        Case(
            "a meeting moved from nobody knows when",
            [
                ask(
                    .moveMeeting,
                    [
                        "meeting": .string("kokous/2"), "to": .string("2027-05-01T09:00"),
                        "end": .string("2027-05-01T10:00"),
                    ])
            ], refusal: "say when meeting “kokous/2” was to begin"),
        Case(
            "a promise kept twice",
            [
                ask(.addPromise, ["text": .string("Esitteet"), "by": .string("martat")]),
                ask(.keepPromise, ["promise": .string("promise-1")]),
                ask(.keepPromise, ["promise": .string("promise-1")]),
            ], refusal: "promise “promise-1” is recorded as kept already"),
        Case(
            "a group's term is the mandate's",
            [
                ask(
                    .addPerson,
                    ["name": .string("Kari"), "member": .string("oulu"), "group": .string("johtoryhmä")]),
                ask(
                    .addPerson, ["name": .string("Kaisa"), "member": .string("kuoro"), "group": .string("johtoryhmä")]),
            ], refusal: "member “kuoro” does not belong to group “johtoryhmä”"),
    ]

    private static func hold(_ meeting: String) -> Asked {
        ask(
            .holdMeeting,
            [
                "meeting": .string(meeting), "start": .string("2027-03-01T09:00"), "end": .string("2027-03-01T12:00"),
                "attended": .array([.string("martat")]),
            ])
    }

    @Test(arguments: cases) func decides(expected: Case) throws {
        let game = try GateGame()
        var answers: [RegisterDesk.Answer] = []
        for asked in expected.acts { answers.append(try game.play(asked)) }
        for answer in answers.dropLast() {
            if case .refused(let refusal) = answer {
                Issue.record("\(refusal.text(in: .en))", sourceLocation: expected.location)
            }
        }
        switch (answers.last, expected.refusal) {
        case (.refused(let refusal)?, let words?):
            #expect(
                refusal.text(in: .en).hasPrefix(words), "\(refusal.text(in: .en))", sourceLocation: expected.location)
            for language in [refusal.finnish, refusal.swedish] { #expect(!language.isEmpty) }
        case (.refused(let refusal)?, nil):
            Issue.record("refused: \(refusal.text(in: .en))", sourceLocation: expected.location)
        case (_, let words?): Issue.record("not refused: \(words)", sourceLocation: expected.location)
        case (_, nil): break
        }
        #expect(try Register.verify(at: game.path).faults.isEmpty)
    }

    @Test func theSameRequestTwiceRecordsOnce() throws {
        let game = try GateGame()
        let key = EventKey(name: "x", request: "vote need-1 2")
        let first = try game.play(Self.vote("need-1", 2), key: key)
        let again = try game.play(Self.vote("need-1", 2), key: key)
        guard case .recorded(let places, _) = first, case .repeated(let place) = again else {
            Issue.record("\(first) \(again)")
            return
        }
        #expect(places == [place])
        let other = try game.play(Self.vote("need-1", 1), key: EventKey(name: "x", request: "vote need-1 1"))
        guard case .refused(.keyTaken("x", sequence: place)) = other else {
            Issue.record("\(other)")
            return
        }
    }

    @Test func aRecipeThatWouldStrandAnApplicationIsRefusedUntilItIsMapped() throws {
        let game = try GateGame()
        let states = "states: [{id: luonnos, moves: [{to: jätetty, by: applicant}]}, {id: jätetty}]"
        let changed = try game.recipe(application: states)
        let refusal = try RegisterDesk(gate: game.gate(changed, on: "2027-03-11")).takeUpRecipe(in: game.register)
        guard case .strandedStates(["submitted"], known: ["luonnos", "jätetty"])? = refusal else {
            Issue.record("\(String(describing: refusal))")
            return
        }
        let mapped = RegisterDesk(gate: game.gate(changed, on: "2027-03-11"), map: ["submitted": "jätetty"])
        #expect(try mapped.takeUpRecipe(in: game.register) == nil)
        let state = try game.register.read { (reader) throws(RegisterError) in try reader.application("h1")?.state }
        #expect(state == "jätetty")
        #expect(try Register.verify(at: game.path).faults.isEmpty)
    }
}

/// A register in a folder of its own, with an application and two needs.
private final class GateGame {
    let register: Register
    let path: String
    private let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "gate-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        path = folder.appending(path: "register.sqlite").path
        register = try Register(at: path, for: .writing)
        for title in ["Ystävä", "Kyyti"] {
            _ = try play(GateTests.ask(.addNeed, ["title": .string(title), "year": .integer(2027)], on: "2027-03-01"))
        }
        var sheet = ApplicationSheet(id: "h1", title: "Kuoro kiertää")
        sheet.applicant = "kuoro"
        sheet.partners = ["oulu"]
        let desk = RegisterDesk(gate: gate(try recipe(), on: "2027-03-01"))
        _ = try desk.record(
            [RegisterDesk.Request(act: .submit(Submission(sheet: sheet)), actor: "kuoro")], in: register)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func play(_ asked: GateTests.Asked, key: EventKey? = nil) throws -> RegisterDesk.Answer {
        let recipe = try recipe()
        let (act, problems) = asked.form.act(from: asked.row, in: recipe.network)
        let request = RegisterDesk.Request(
            act: try #require(act, "\(problems)"), actor: asked.actor, key: key)
        return try RegisterDesk(gate: gate(recipe, on: asked.day)).record([request], in: register)[0]
    }

    func gate(_ recipe: Recipe, on day: String) -> Gate {
        Gate(recipe: recipe, today: (try? Day(day)) ?? Day(number: 0), language: "en")
    }

    func recipe(application: String = "{}") throws -> Recipe {
        let yaml = """
            verkosto: 1
            network: {id: koe, name: Koe}
            members:
              - {id: oulu, kind: municipality}
              - {id: martat, kind: association}
              - {id: kuoro, kind: association}
              - {id: seurakunta, kind: parish}
            groups: [{id: johtoryhmä, kind: steering, members: [oulu, martat], term: 2 years}]
            meetings: [{id: kokous, of: network, cadence: 2 x 2 h per year}]
            needs: {votes: 5, expire: 2 years}
            application: \(application == "{}" ? "{}" : "{\(application)}")
            endorsements:
              - {id: puumerkki, about: application, given_by: network, require: [{at_least: 2}], excluding: [applicant, partners], window: {opens: submitted, lasts: 30 days}, gates: [\(application == "{}" ? "city_review" : "jätetty")]}
            """
        let folder = MemoryFolder(files: ["recipe.yaml": Array(yaml.utf8)])
        let reader = RecipeReader(files: RecipeFiles(folder: folder), modules: [], today: Day(number: 20_000))
        let reading = try reader.read(.file(path: "recipe.yaml"))
        return try #require(reading.recipe, "\(reading.diagnostics.map { $0.message.text(in: .en) })")
    }
}
