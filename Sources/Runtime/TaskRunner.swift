import CEL
package import Diagnostics
package import JSON
package import ModuleContract
package import NetworkModel
package import Recipes
import SourceText
package import WorkCalendar

/// Runs a planned task: round by round, the steps of a round at the same time. It commits nothing.
package struct TaskRunner: Sendable {
    let recipe: Recipe
    private let register: RegisterSnapshot
    private let today: Day
    /// The language in which modules write, a BCP 47 tag.
    let language: String
    private let seed: UInt64
    private let progress: any ProgressSink
    /// What the expressions of steps look into.
    let world: ExpressionWorld

    package init(
        recipe: Recipe,
        register: RegisterSnapshot,
        today: Day,
        language: String,
        seed: UInt64,
        progress: any ProgressSink
    ) {
        self.recipe = recipe
        self.register = register
        self.today = today
        self.language = language
        self.seed = seed
        self.progress = progress
        world = recipe.world(
            on: today, in: language, needs: register.needs, meetings: Meeting.all(of: recipe.network, schedule: nil))
    }

    /// Runs the plan to its end, or to the first step that fails without `continue_on_error`.
    package func run(_ plan: Plan) async -> TaskOutcome {
        var ended = [[TaskOutcome.Step]?](repeating: nil, count: plan.steps.count)
        for round in plan.rounds {
            let before = ended
            let outcomes = await withTaskGroup(of: (Int, [TaskOutcome.Step]).self) { group in
                for index in round {
                    group.addTask { (index, await run(stepAt: index, of: plan, after: before)) }
                }
                return await group.reduce(into: []) { $0.append($1) }
            }
            for (index, steps) in outcomes { ended[index] = steps }
        }
        return TaskOutcome(steps: ended.flatMap { $0 ?? [] })
    }

    private func run(stepAt index: Int, of plan: Plan, after ended: [[TaskOutcome.Step]?]) async -> [TaskOutcome.Step] {
        let planned = plan.steps[index]
        let earlier = planned.waitsFor.flatMap { ended[$0] ?? [] }
        let blocked = planned.waitsFor.contains { waited in
            !plan.steps[waited].step.continuesOnError
                && (ended[waited] ?? []).contains { ![.ran, .skipped].contains($0.ending) }
        }
        guard !blocked else {
            return [
                TaskOutcome.Step(
                    id: planned.step.id, uses: planned.step.uses, ending: .notReached, outcome: Outcome(),
                    mayFail: planned.step.continuesOnError)
            ]
        }
        let turns = StepTurns(of: planned, earlier: earlier, runner: self, stepIDs: plan.steps.map(\.step.id))
        var steps: [TaskOutcome.Step] = []
        for turn in turns.all {
            steps.append(await run(turn, of: planned, earlier: earlier))
        }
        return steps
    }

    private func run(_ turn: StepTurn, of planned: PlannedStep, earlier: [TaskOutcome.Step]) async -> TaskOutcome.Step {
        func step(_ ending: TaskOutcome.Ending, _ outcome: Outcome) -> TaskOutcome.Step {
            TaskOutcome.Step(
                id: turn.id, uses: planned.step.uses, ending: ending, outcome: outcome,
                mayFail: planned.step.continuesOnError)
        }
        /// What made a step fail that may is worth a warning: the run stands without it.
        func failed(_ findings: [Diagnostic], _ ending: TaskOutcome.Ending = .failed) -> TaskOutcome.Step {
            let findings = turn.findings + findings
            return step(ending, Outcome(findings: planned.step.continuesOnError ? findings.map(\.softened) : findings))
        }
        func failed(_ message: RunMessage) -> TaskOutcome.Step {
            failed([Diagnostic(message, at: planned.step.origin)])
        }
        guard turn.findings.allSatisfy({ $0.level != .error }) else { return failed([]) }
        guard turn.isWanted else { return step(.skipped, Outcome(findings: turn.findings)) }
        let request = Request(
            recipe: recipe, register: register, with: turn.settings,
            steps: earlier.map {
                StepResult(id: $0.id, uses: $0.uses, findings: $0.outcome.findings, outputs: $0.outcome.outputs)
            },
            today: today, language: language, seed: seed)
        do throws(ModuleFailure) {
            var outcome = try await planned.module.run(request, progress: progress)
            let own = outcome.findings.map { $0.placed(at: planned.step.origin) }
            outcome.findings = turn.findings + own + ArtifactCheck.findings(in: outcome, of: planned.step)
            return step(.ran, outcome)
        } catch {
            switch error {
            case .cancelled: return failed(RunMessage.cancelled(step: turn.id))
            case .unable(let reason): return failed(RunMessage.unable(step: turn.id, reason: reason))
            case .plugin(let findings):
                return failed(findings.map { $0.placed(at: planned.step.origin) }, .pluginFailed)
            }
        }
    }
}

extension Diagnostic {
    /// The finding, at a step's place if it has none of its own.
    fileprivate func placed(at origin: SourceSpan?) -> Diagnostic {
        var placed = self
        placed.span = span ?? origin
        return placed
    }

    /// The finding; an error as a warning.
    fileprivate var softened: Diagnostic {
        var softened = self
        softened.level = level == .error ? .warning : level
        return softened
    }
}

extension TaskRunner {
    /// The settings of a step's first turn outside of a run, such as `verkosto schedule` takes them; no earlier step has
    /// given anything.
    package func settings(of planned: PlannedStep) -> (settings: JSONObject, findings: [Diagnostic]) {
        let turns = StepTurns(of: planned, earlier: [], runner: self, stepIDs: [planned.step.id])
        return turns.all.first.map { ($0.settings, $0.findings) } ?? ([:], [])
    }

    /// What fills in `${{ }}` of a step's nodes.
    func filling(scope: ExpressionScope, activation: Activation) -> NodeFilling {
        NodeFilling(
            compiler: ExpressionCompiler(model: recipe.expressions, files: recipe.files), scope: scope,
            activation: activation, language: language)
    }
}
