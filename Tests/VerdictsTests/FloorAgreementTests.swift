import Foundation
import JSON
import NetworkModel
import Recipes
import Testing
import WorkCalendar

@testable import Verdicts

/// Verdicts against those of a program that has the ten rules written by hand (Data/floor.jsonl, made from the same data).
@Suite struct FloorAgreementTests {
    private struct Line: Hashable {
        var application: String
        var isAllowed: Bool
        /// All but what holds.
        var words: [String: String]
    }

    @Test func `verdicts agree with those of the rules written by hand`() throws {
        try expectAgreement(
            recipe: TestData.text("recipe.yaml"), applications: TestData.bytes("applications.jsonl"),
            floor: TestData.bytes("floor.jsonl"))
    }

    /// Set `VERKOSTO_VERDICT_BENCH` to a folder made by network.py with the floor's output as floor.jsonl beside it.
    @Test(.enabled(if: ProcessInfo.processInfo.environment["VERKOSTO_VERDICT_BENCH"] != nil))
    func `verdicts agree on a folder of generated data`() throws {
        let folder = URL(filePath: try #require(ProcessInfo.processInfo.environment["VERKOSTO_VERDICT_BENCH"]))
        try expectAgreement(
            recipe: String(contentsOf: folder.appending(path: "recipe.yaml"), encoding: .utf8),
            applications: Array(Data(contentsOf: folder.appending(path: "applications.jsonl"))),
            floor: Array(Data(contentsOf: folder.appending(path: "floor.jsonl"))))
    }

    private func expectAgreement(recipe yaml: String, applications: [UInt8], floor: [UInt8]) throws {
        // The tasks use modules, which have no part in verdicts.
        let recipe = try TestRecipe(String(yaml.split(separator: "\ntasks:")[0])).recipe
        let today = try #require(Day(year: 2027, month: 7, day: 26))
        let world = ExpressionWorld(model: recipe.expressions, network: recipe.network, today: today, language: "fi")
        let judge = Judge(recipe, world: world)
        let decoder = ApplicationDecoder(recipe)
        let ours = try ApplicationLines(applications, decoder: decoder).map { line in
            let application = try #require(line.application, "line \(line.number): \(line.problems)")
            return Self.line(judge.judge(application, detail: .messages))
        }
        let theirs = try JSONLines(floor).map { try Self.line($0.value.get()) }
        #expect(ours.count == theirs.count)
        for (mine, other) in zip(ours, theirs) where mine != other {
            Issue.record("\(mine) differs from \(other)")
        }
    }

    private static func line(_ verdicts: ApplicationVerdicts) -> Line {
        let words = verdicts.verdicts.filter { $0.word != .held }.map { ($0.id, $0.word.rawValue) }
        return Line(
            application: verdicts.application,
            isAllowed: verdicts.mayEnter.first { $0.state == "city_review" }?.isAllowed ?? false,
            words: Dictionary(uniqueKeysWithValues: words))
    }

    private static func line(_ json: JSONValue) throws -> Line {
        guard case .object(let object) = json, case .string(let id) = object["application"],
            case .boolean(let isAllowed) = object["allowed"], case .object(let verdicts) = object["verdicts"]
        else { throw JSONShapeError() }
        let words = verdicts.members.compactMap { member -> (String, String)? in
            if case .string(let word) = member.value { (member.name, word) } else { nil }
        }
        return Line(application: id, isAllowed: isAllowed, words: Dictionary(uniqueKeysWithValues: words))
    }

    private struct JSONShapeError: Error {}
}
