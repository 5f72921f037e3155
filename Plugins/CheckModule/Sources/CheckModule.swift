import Diagnostics
import JSON
package import ModuleContract
import NetworkModel
package import Recipes
import Verdicts
import WorkCalendar

/// Judges the recipe's rules and endorsements: applications give verdicts, everything else findings at the thing.
package struct CheckModule: Module {
    package init() {}

    package var declaration: ModuleDeclaration {
        ModuleDeclaration(
            id: "check",
            summary: CheckText.summary,
            settings: [ModuleDeclaration.Setting("for", .text, help: CheckText.audienceHelp)],
            outputs: [ModuleDeclaration.Output("verdicts", help: CheckText.verdictsHelp)],
            readsEarlierSteps: true
        )
    }

    package func run(_ request: Request, progress: any ProgressSink) async throws(ModuleFailure) -> Outcome {
        let judge = Judge(
            request.recipe, knowing: request.register, schedule: request.schedule, today: request.today,
            language: request.language)
        let meetings = Meeting.all(of: request.recipe.network, schedule: request.schedule)
        let audience = try audience(of: request)
        let verdicts = request.register.applications
            .filter { audience?.sees(judge.judge($0, detail: .messages)) ?? true }.map(judge.json)
        return Outcome(
            findings: ThingFindings(judge: judge, request: request, meetings: meetings).all,
            artifacts: verdicts.isEmpty ? [] : [artifact(of: verdicts)],
            outputs: ["verdicts": .array(verdicts)])
    }

    /// Those for whom the verdicts are told (`for`); nil are all.
    private func audience(of request: Request) throws(ModuleFailure) -> Audience? {
        guard case .string(let role)? = request.with["for"] else { return nil }
        do throws(UnknownAudience) {
            return try Audience(role, in: request.recipe.network.applicationProcess)
        } catch {
            throw .unable(error)
        }
    }

    /// The verdicts as `verkosto verdict --format jsonl` gives them, a line per application.
    private func artifact(of verdicts: [JSONValue]) -> Artifact {
        let lines = verdicts.map { $0.compactText + "\n" }.joined()
        return Artifact(path: "verdicts.jsonl", kind: .verdicts, bytes: Array(lines.utf8))
    }
}
