import Diagnostics
package import ModuleContract
import NetworkModel
import Recipes

extension ScheduleModule {
    /// Explains a meeting: of the previous schedule if the settings name one, else of the schedule that a search gives.
    ///
    /// Nil if the schedule has no meeting of that id.
    package func explain(
        _ meeting: String, _ request: Request, progress: any ProgressSink
    ) async throws(ModuleFailure) -> MeetingExplanation? {
        let settings = try ScheduleSettings(request)
        let problem = SchedulingProblem(settings.input)
        if let previous = settings.input.previous {
            return MeetingExplanation(of: meeting, in: SchedulePlan(problem, of: previous))
        }
        let language = MessageLanguage(rawValue: request.language) ?? .en
        let limits = settings.limits(seed: request.seed, now: now)
        let answer = await ScheduleAnswer.search(problem, limits, in: language) { fraction, best in
            progress.report(fraction: fraction, detail: ScheduleText.standing(best).text(in: language))
        }
        return MeetingExplanation(of: meeting, in: SchedulePlan(problem, of: answer.schedule))
    }
}
