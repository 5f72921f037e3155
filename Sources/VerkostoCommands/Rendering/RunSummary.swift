import Diagnostics
import JSON
import ModuleContract
import NetworkModel
import Recipes
import Runtime

/// What a run made and where, in a few lines or as JSON.
struct RunSummary {
    var recipe: Recipe
    var outcome: TaskOutcome
    var folder: String
    var isWritten: Bool
    var language: MessageLanguage

    /// The lines for people: what was recorded, and a line per kind of file, of many alike only the first.
    var text: String {
        guard isWritten, !outcome.artifacts.isEmpty || !events.isEmpty else {
            return CommandMessage.nothingMade.text(in: language) + "\n"
        }
        var lines = outcome.artifacts.isEmpty ? [] : fileLines
        if !events.isEmpty { lines.append(CommandMessage.eventsRecorded(events.count).text(in: language)) }
        return lines.joined(separator: "\n") + "\n"
    }

    private var events: [ProposedEvent] { outcome.steps.flatMap(\.outcome.events) }

    private var fileLines: [String] {
        let name = recipe.network.name.text(in: language.rawValue)
        var lines = [CommandMessage.made(name, folder: folder).text(in: language)]
        for kind in Artifact.Kind.allCases {
            let paths = outcome.artifacts.filter { $0.kind == kind }.map(\.path)
            guard let first = paths.first else { continue }
            let others = paths.count > 1 ? " (+ \(paths.count - 1))" : ""
            lines.append(
                CommandMessage.artifact(kind: kind.rawValue, path: "\(folder)/\(first)\(others)").text(in: language))
        }
        return lines
    }

    /// The same for programs.
    var json: JSONObject {
        [
            "task": .object([
                "steps": .array(
                    outcome.steps.map { step in
                        .object([
                            "id": .string(step.id), "uses": .string(step.uses), "ending": .string(step.ending.rawValue),
                            "outputs": .object(step.outcome.outputs),
                        ])
                    })
            ]),
            "written": .array(
                isWritten
                    ? outcome.artifacts.map { artifact in
                        .object([
                            "path": .string("\(folder)/\(artifact.path)"), "kind": .string(artifact.kind.rawValue),
                            "bytes": .integer(Int64(artifact.bytes.count)),
                        ])
                    } : []),
            "recorded": .array(
                isWritten ? events.map { .object(["kind": .string($0.kind), "data": .object($0.data)]) } : []),
        ]
    }
}
