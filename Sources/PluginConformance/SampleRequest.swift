import Foundation
package import JSON
package import ModuleContract
import NetworkModel
import Recipes
import SourceText
import WorkCalendar

/// An example of what a module is asked: its settings, and what earlier steps gave (`examples/MODULE.json`).
package struct ModuleExample: Sendable {
    package var with: JSONObject = [:]
    package var steps: [StepResult] = []
    /// What a recipe has under the plugin's own sections.
    package var sections: JSONObject = [:]
    /// The contents of the files that settings may name, by their names.
    package var files: [String: [UInt8]] = [:]

    package init() {}

    /// Reads the example of a module in a folder; an empty one where there is none.
    init(ofModule name: String, in folder: String) {
        for file in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] {
            files[file] = FileManager.default.contents(atPath: "\(folder)/\(file)").map { Array($0) }
        }
        guard let data = FileManager.default.contents(atPath: "\(folder)/\(name).json"),
            case .object(let object)? = try? JSONValue(parsing: Array(data))
        else { return }
        if case .object(let settings)? = object["with"] { with = settings }
        if case .object(let values)? = object["sections"] { sections = values }
        guard case .array(let elements)? = object["steps"] else { return }
        steps = elements.compactMap { element in
            guard case .object(let step) = element, case .string(let id)? = step["id"],
                case .object(let outputs)? = step["outputs"]
            else { return nil }
            return StepResult(id: id, uses: id, findings: [], outputs: outputs)
        }
    }
}

/// Requests that every module should be able to take.
enum SampleRequest {
    /// A small network as most are.
    static func usual(_ example: ModuleExample, language: String = "fi") -> Request {
        request(network: usualNetwork, example, language: language)
    }

    /// A network that has nothing but its name.
    static func empty(_ example: ModuleExample) -> Request {
        var example = example
        example.steps = []
        return request(network: #"{id: verkosto, name: Verkosto}"#, example)
    }

    /// A network whose names have characters of every kind.
    static func unusual(_ example: ModuleExample) -> Request {
        request(
            network: ##"{id: "日本-ääkköset", name: "„Ä” <b>&amp; \\ \u0301 \U0001F600 \u2028 ', ; | $(true)"}"##, example
        )
    }

    private static let usualNetwork = "{id: kuopio, name: Kuopion järjestöverkosto, languages: [fi, sv, en]}"

    private static func request(network: String, _ example: ModuleExample, language: String = "fi") -> Request {
        Request(
            recipe: recipe(network: network, example), register: RegisterSnapshot(),
            with: example.with, steps: example.steps, today: Day(year: 2026, month: 11, day: 22) ?? Day(number: 0),
            language: language, seed: 1)
    }

    private static func recipe(network: String, _ example: ModuleExample) -> Recipe {
        let text = """
            verkosto: 1
            network: \(network)
            vocabularies: {life_stage: [lapset, ikäihmiset]}
            members:
              - {id: kaupunki, kind: municipality, representatives: 2, life_stage: lapset}
              - {id: martat, kind: association, contract: {from: 2026-01-01, to: 2028-12-31}}
            groups: [{id: johtoryhmä, kind: steering, members: [kaupunki, martat], chair: kaupunki}]
            meetings: [{id: kokous, of: network, cadence: 4 x 2 h per year}]
            """
        let reader = RecipeReader(
            files: RecipeFiles(folder: MemoryFolder(files: ["recipe.yaml": Array(text.utf8)])), modules: [],
            today: Day(number: 20_000))
        let reading = try? reader.read(.file(path: "recipe.yaml"))
        var recipe =
            reading?.recipe
            ?? Recipe(
                network: Network(id: "verkosto", name: LocalizedText("Verkosto", language: "fi")), files: .init())
        recipe.pluginSections = example.sections
        recipe.attachments = example.files
        return recipe
    }
}
