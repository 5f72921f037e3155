import Diagnostics
import JSON
package import ModuleContract
import NetworkModel
package import Recipes
import SourceText
import WorkCalendar

/// Places all meetings of a network in a year, and says of each date why.
package struct ScheduleModule: Module {
    let now: @Sendable () -> Duration

    /// - Parameter now: The time since some fixed moment, for the limit in seconds; a module has no clock of its own.
    package init(now: @escaping @Sendable () -> Duration) {
        self.now = now
    }

    package var declaration: ModuleDeclaration {
        ModuleDeclaration(
            id: "schedule",
            summary: ScheduleText.summary,
            settings: ScheduleSettings.declared,
            outputs: [
                ModuleDeclaration.Output("schedule", help: ScheduleText.scheduleHelp),
                ModuleDeclaration.Output("last_days", help: ScheduleText.lastDaysHelp),
            ]
        )
    }

    package func run(_ request: Request, progress: any ProgressSink) async throws(ModuleFailure) -> Outcome {
        let settings = try ScheduleSettings(request)
        let language = MessageLanguage(rawValue: request.language) ?? .en
        let problem = SchedulingProblem(settings.input)
        guard let zone = TimeZoneRules(id: problem.timeZone) else {
            throw .unable(ScheduleText.unknownTimeZone(problem.timeZone))
        }
        let limits = settings.limits(seed: request.seed, now: now)
        let answer = await ScheduleAnswer.search(problem, limits, in: language) { fraction, best in
            progress.report(fraction: fraction, detail: ScheduleText.standing(best).text(in: language))
        }
        let findings = answer.findings + settings.findings
        let notes = Finding.prepare(findings + answer.praise, in: request.recipe.files, language: language).map(\.json)
        let json = answer.schedule.json(in: zone, unscheduledPoints: problem.weights.unscheduled, notes: notes)
        return Outcome(
            findings: findings,
            artifacts: [Artifact(path: "schedule.json", kind: .data, bytes: Array((json.indentedText + "\n").utf8))],
            outputs: ["schedule": json, "last_days": .array(problem.lastDays.map(\.json))]
        )
    }
}
