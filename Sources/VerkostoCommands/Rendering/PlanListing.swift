import Diagnostics
import ModuleContract
import Recipes
import Runtime

/// A plan as `--dry-run` prints it: round by round, the steps that run at the same time together.
struct PlanListing {
    var plan: Plan
    var language: MessageLanguage

    var text: String {
        var lines = [CommandMessage.wouldMake(plan.task.id).text(in: language)]
        for (number, round) in plan.rounds.enumerated() {
            for index in round {
                let planned = plan.steps[index]
                let waits = planned.waitsFor.map { plan.steps[$0].step.id }
                let after = waits.isEmpty ? "" : " ← \(waits.joined(separator: ", "))"
                let condition = planned.step.condition == nil ? "" : " (if)"
                lines.append("  \(number + 1). \(planned.step.id): \(planned.step.uses)\(condition)\(after)")
                lines.append("     \(planned.module.declaration.summary.text(in: language))")
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
