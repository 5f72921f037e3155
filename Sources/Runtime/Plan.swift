package import Diagnostics
package import ModuleContract
package import Recipes

/// A task made ready to run: its steps with their modules, and which waits for which.
package struct Plan: Sendable {
    package var task: RecipeTask
    /// In the task's order.
    package var steps: [PlannedStep]
}

/// A step with its module and the steps that it waits for.
package struct PlannedStep: Sendable {
    package var step: TaskStep
    package var module: any Module
    /// Places in ``Plan/steps`` of the steps that must have ended, ascending.
    package var waitsFor: [Int]

    package init(step: TaskStep, module: any Module, waitsFor: [Int]) {
        self.step = step
        self.module = module
        self.waitsFor = waitsFor
    }
}

extension Plan {
    /// Plans a task; nil where a step's module is not there or steps wait for each other in a circle, with the findings.
    package static func make(
        for task: RecipeTask,
        modules: [any Module]
    ) -> (plan: Plan?, findings: [Diagnostic]) {
        var findings: [Diagnostic] = []
        var steps: [PlannedStep] = []
        for (index, step) in task.steps.enumerated() {
            guard let module = modules.first(where: { $0.declaration.id == step.uses }) else {
                let known = modules.map(\.declaration.id)
                findings.append(Diagnostic(PlanMessage.unknownModule(step.uses, known: known), at: step.origin))
                continue
            }
            let waitsFor = dependencies(of: index, in: task, readingEarlierSteps: module.declaration.readsEarlierSteps)
            steps.append(PlannedStep(step: step, module: module, waitsFor: waitsFor))
        }
        guard findings.isEmpty else { return (nil, findings) }
        let plan = Plan(task: task, steps: steps)
        if let circle = plan.stepInCircle {
            return (nil, [Diagnostic(PlanMessage.circle(circle.id), at: circle.origin)])
        }
        return (plan, [])
    }

    /// The rounds in which the steps can run: each step stands in the first round after all that it waits for.
    package var rounds: [[Int]] {
        var roundOfStep = [Int?](repeating: nil, count: steps.count)
        var rounds: [[Int]] = []
        while true {
            let ready = steps.indices.filter { index in
                roundOfStep[index] == nil && steps[index].waitsFor.allSatisfy { roundOfStep[$0] != nil }
            }
            if ready.isEmpty { return rounds }
            for index in ready { roundOfStep[index] = rounds.count }
            rounds.append(ready)
        }
    }

    private var stepInCircle: TaskStep? {
        let reached = Set(rounds.joined())
        return steps.indices.first { !reached.contains($0) }.map { steps[$0].step }
    }

    /// A step waits for those it names in `after` and those whose results it reads.
    private static func dependencies(
        of index: Int,
        in task: RecipeTask,
        readingEarlierSteps: Bool
    ) -> [Int] {
        let step = task.steps[index]
        let named = Set(step.after).union(step.referencedSteps)
        return task.steps.indices.filter { other in
            other != index && (named.contains(task.steps[other].id) || (readingEarlierSteps && other < index))
        }
    }
}
