import Diagnostics
import JSON
import NetworkModel
import Recipes
import Testing
import WorkCalendar

@testable import Verdicts

/// Lines say the same as verdicts, which are what people's texts and pages are made of.
@Suite struct WholeLinesTests {
    @Test(arguments: ["fi", "sv", "en"])
    func `a line says what the verdicts say, word for word`(language: String) throws {
        let yaml = try TestData.text("recipe.yaml")
        let recipe = try TestRecipe(String(yaml.split(separator: "\ntasks:")[0])).recipe
        let today = try #require(Day(year: 2027, month: 4, day: 12))
        let judge = Judge(
            recipe,
            world: ExpressionWorld(model: recipe.expressions, network: recipe.network, today: today, language: language)
        )
        let applications = ApplicationLines(
            try TestData.bytes("applications.jsonl"), decoder: ApplicationDecoder(recipe)
        ).compactMap(\.application)
        for application in applications {
            let verdicts = judge.judge(application)
            #expect(try judge.json(of: application) == Self.json(of: verdicts), "\(application.id)")
        }
    }

    private static func json(of verdicts: ApplicationVerdicts) throws -> JSONValue {
        let by = JSONValue.array(try verdicts.verdicts.map(json))
        return .object([
            "application": .string(verdicts.application), "state": .string(verdicts.state),
            "may_enter": .array(
                verdicts.mayEnter.map {
                    .object(["state": .string($0.state), "allowed": .boolean($0.isAllowed), "by": by])
                }),
        ])
    }

    private static func json(of verdict: Verdict) throws -> JSONValue {
        var json: JSONObject = ["id": .string(verdict.id)]
        if let line = verdict.subject.line { json["line"] = .integer(Int64(line)) }
        if let basis = verdict.basis { json["basis"] = .string(basis) }
        json["kind"] = .string(verdict.kind.rawValue)
        json["verdict"] = .string(verdict.word.rawValue)
        json["level"] = .string(verdict.level.rawValue)
        json["message"] = .string(verdict.message)
        json["because"] = .array(
            verdict.because.map { .object(["expression": .string($0.expression), "value": $0.value]) })
        json["would_do"] = .array(try verdict.wouldDo.map { act in try JSONValue { act.write(to: &$0) } })
        if let since = verdict.hopelessSince { json["hopeless_since"] = .string(since.description) }
        if let missed = verdict.missed { json["missed"] = try JSONValue { missed.write(to: &$0) } }
        return .object(json)
    }
}
