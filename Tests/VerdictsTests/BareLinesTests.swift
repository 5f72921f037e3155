import JSON
import NetworkModel
import Recipes
import Testing
import WorkCalendar

@testable import Verdicts

/// Lines by words alone say the same as whole ones, as far as they go.
@Suite struct BareLinesTests {
    private let judge: Judge
    private let applications: [PlacedApplication]

    init() throws {
        let yaml = try TestData.text("recipe.yaml")
        let recipe = try TestRecipe(String(yaml.split(separator: "\ntasks:")[0])).recipe
        let today = try #require(Day(year: 2027, month: 7, day: 26))
        let judge = Judge(
            recipe,
            world: ExpressionWorld(model: recipe.expressions, network: recipe.network, today: today, language: "fi"))
        applications = ApplicationLines(try TestData.bytes("applications.jsonl"), decoder: ApplicationDecoder(recipe))
            .compactMap { $0.application.map(judge.world.places.placed) }
        self.judge = judge
        #expect(applications.count > 100)
    }

    private func lines(_ rendering: Rendering, _ applications: [PlacedApplication]) throws -> [JSONValue] {
        let writer = VerdictWriter(judge, rendering)
        for application in applications { _ = writer.write(application) }
        return try writer.output.split(separator: 10).map { try JSONValue(parsing: Array($0)) }
    }

    @Test func `a line has what does not hold under each state, with id, kind, word and level`() throws {
        let whole = try lines(.whole(LineFrame(judge)), applications).map { bare(try #require($0.object)) }
        #expect(try lines(.bare(BareLines(judge)), applications) == whole)
    }

    @Test func `whether a verdict closes a gate is the same`() {
        let bare = VerdictWriter(judge, .bare(BareLines(judge)))
        let whole = VerdictWriter(judge, .verdicts(.messages) { _, _, _ in })
        for application in applications {
            #expect(bare.write(application) == whole.write(application))
        }
    }

    @Test func `a state without ways leads nowhere`() throws {
        var application = applications[0]
        application.state = "granted"
        let line = try #require(try lines(.bare(BareLines(judge)), [application]).first?.object)
        #expect(line["state"] == .string("granted"))
        #expect(line["may_enter"] == .array([]))
        application.state = "vieras \"tila\""
        #expect(try lines(.bare(BareLines(judge)), [application]).first?.object?["state"] == .string("vieras \"tila\""))
    }

    @Test(arguments: ["city", "applicant", "coordinator"])
    func `a role sees what it may move on`(role: String) throws {
        let process = judge.recipe.network.applicationProcess
        let expected = applications.filter {
            judge.judge($0, detail: .messages).mayBeMoved(by: role, in: process)
        }.map(\.id)
        let seen = try lines(.bare(BareLines(judge, movedBy: role)), applications)
        #expect(seen.map { $0.object?["application"] } == expected.map { .string($0) })
    }

    /// A whole line without what holds, and of the rest without all but the bare facts.
    private func bare(_ line: JSONObject) -> JSONValue {
        var line = line
        guard case .array(let states) = line["may_enter"] else { return .null }
        line["may_enter"] = .array(
            states.compactMap { state in
                guard var state = state.object, case .array(let verdicts) = state["by"] else { return nil }
                let left = verdicts.compactMap(\.object).filter {
                    ![.string("held"), .string("not_applicable")].contains($0["verdict"])
                }
                state["by"] = .array(
                    left.map { verdict in
                        var bare = JSONObject()
                        for key in ["id", "kind", "verdict", "level"] { bare[key] = verdict[key] }
                        return .object(bare)
                    })
                return .object(state)
            })
        return .object(line)
    }
}

extension JSONValue {
    fileprivate var object: JSONObject? { if case .object(let object) = self { object } else { nil } }
}
