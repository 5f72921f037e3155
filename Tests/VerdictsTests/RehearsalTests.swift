import JSON
import NetworkModel
import Recipes
import Testing
import WorkCalendar

@testable import Verdicts

/// What changed rules would change.
@Suite struct RehearsalTests {
    static func recipe(atLeast: Int = 1, rules: String = "[]", fields: String = "{amount: {type: integer}}") throws
        -> Recipe
    {
        try TestRecipe(
            """
            verkosto: 1
            network: {id: n, name: N}
            members: [{id: oulu, kind: municipality}, {id: martat, kind: association}, {id: setlementti, kind: association}]
            application: {fields: \(fields)}
            endorsements:
              - {id: puumerkki, about: application, given_by: network, require: [{at_least: \(atLeast)}], window: {opens: submitted, lasts: 30 days}}
            rules: \(rules)
            """
        ).recipe
    }

    static let limit = "[{id: raja, about: application, require: {amount: {at_most: 50000}}}]"

    static func application(_ id: String, amount: Int64, marks: [String] = ["martat"]) throws -> Application {
        var application = Application(id: id, title: id, state: "network_review")
        application.submitted = try Day("2026-03-01")
        application.fields["amount"] = .integer(amount)
        application.marks = try marks.map {
            Mark(endorsement: "puumerkki", by: $0, at: try Day("2026-03-10"), word: .endorsed)
        }
        return application
    }

    static func run(_ before: Recipe, _ after: Recipe, today: String? = nil, _ applications: [Application]) throws
        -> RehearsalResult
    {
        Rehearsal(before: before, after: after, language: "fi", today: try today.map { try Day($0) })
            .run(RegisterSnapshot(applications: applications))
    }

    @Test func `the same rules change nothing`() throws {
        let recipe = try Self.recipe(rules: Self.limit)
        let result = try Self.run(recipe, recipe, [try Self.application("a", amount: 60_000)])
        #expect(result.judged == 1)
        #expect(result.changes.isEmpty && result.added.isEmpty && result.removed.isEmpty)
    }

    @Test func `a higher quorum changes the verdict and closes the state, with the count as the reason`() throws {
        let result = try Self.run(
            try Self.recipe(), try Self.recipe(atLeast: 2), [try Self.application("a", amount: 1)])
        let change = try #require(result.changes.first)
        #expect(change.day == (try Day("2026-03-10")))
        #expect(change.verdicts.map(\.id) == ["puumerkki"])
        #expect(change.verdicts.first?.before?.word == .held)
        #expect(change.verdicts.first?.after?.word == .pending)
        #expect(change.verdicts.first?.reasons.first == Reason(expression: "at_least: 2", value: .integer(1)))
        #expect(change.states == [StateShift(state: "city_review", before: true, after: false)])
    }

    @Test func `a new rule counts only where it says more than that all is well`() throws {
        let applications = [try Self.application("small", amount: 1), try Self.application("big", amount: 60_000)]
        let result = try Self.run(try Self.recipe(), try Self.recipe(rules: Self.limit), applications)
        #expect(result.added == ["raja"])
        #expect(result.changes.map(\.application) == ["big"])
        let back = try Self.run(try Self.recipe(rules: Self.limit), try Self.recipe(), applications)
        #expect(back.removed == ["raja"])
        #expect(back.changes.map(\.application) == ["big"])
    }

    @Test func `fields that the other recipe declares otherwise are read as far as they fit`() throws {
        let number = try Self.recipe(rules: Self.limit, fields: "{amount: {type: number}}")
        let text = try Self.recipe(
            rules: "[{id: raja, about: application, require: {amount: x}}]", fields: "{amount: {type: text}}")
        let before = try Self.recipe(rules: Self.limit)
        let application = try Self.application("a", amount: 60_000)
        #expect(try Self.run(before, number, [application]).changes.isEmpty)
        #expect(try Self.run(before, text, [application]).changes.first?.verdicts.first?.after?.word == .incomplete)
    }

    @Test func `what nothing is recorded of is judged only on a day that is given`() throws {
        var draft = Application(id: "luonnos", title: "", state: "draft")
        draft.fields["amount"] = .integer(60_000)
        let (before, after) = (try Self.recipe(), try Self.recipe(rules: Self.limit))
        #expect(try Self.run(before, after, [draft]).undated == ["luonnos"])
        #expect(try Self.run(before, after, today: "2026-04-01", [draft]).changes.map(\.application) == ["luonnos"])
    }
}
