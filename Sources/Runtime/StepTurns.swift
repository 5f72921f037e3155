import CEL
import Diagnostics
import JSON
import LocatedYAML
import ModuleContract
import NetworkModel
import Recipes
import SourceText

/// The turns of a step: one, or one for each element of its `for_each`.
struct StepTurns {
    var all: [StepTurn]

    /// Works out the turns from what the steps before it gave.
    init(of planned: PlannedStep, earlier: [TaskOutcome.Step], runner: TaskRunner, stepIDs: [String]) {
        let step = planned.step
        let facts = earlier.map { StepFacts($0, of: runner) }
        guard let forEach = step.forEach else {
            all = [StepTurn(id: step.id, of: planned, element: nil, facts: facts, runner: runner, stepIDs: stepIDs)]
            return
        }
        let scope = ExpressionScope.task(steps: stepIDs)
        var filling = runner.filling(scope: scope, activation: runner.world.activation(for: scope, steps: facts))
        guard case .list(let elements)? = filling.value(of: forEach.list) else {
            let notAList = Diagnostic(RunMessage.notAList(step: step.id), at: forEach.list.span)
            all = [StepTurn(id: step.id, findings: filling.findings.isEmpty ? [notAList] : filling.findings)]
            return
        }
        all = elements.enumerated().map { number, element in
            StepTurn(
                id: "\(step.id)/\(number + 1)", of: planned, element: (forEach.variable, element), facts: facts,
                runner: runner, stepIDs: stepIDs)
        }
    }
}

/// One turn of a step: whether it is wanted, and with what settings.
struct StepTurn {
    var id: String
    var isWanted: Bool
    var settings: JSONObject
    var findings: [Diagnostic]

    /// A turn that can't run.
    init(id: String, findings: [Diagnostic]) {
        self.id = id
        isWanted = false
        settings = [:]
        self.findings = findings
    }

    /// Binds the element and `let`, then asks `if`, then fills in `with`.
    init(
        id: String, of planned: PlannedStep, element: (name: String, value: Value)?, facts: [StepFacts],
        runner: TaskRunner, stepIDs: [String]
    ) {
        let step = planned.step
        self.init(id: id, findings: [])
        let names = (element.map { [$0.name] } ?? []) + step.bindings.map(\.name)
        let scope = ExpressionScope.task(steps: stepIDs, variables: names)
        var activation = runner.world.activation(for: scope, steps: facts)
        if let element { activation[element.name] = element.value }
        for binding in step.bindings {
            var filling = runner.filling(scope: scope, activation: activation)
            activation[binding.name] = filling.value(of: binding.value)
            findings += filling.findings
        }
        guard isDecided(step, in: activation, world: runner.world) else { return }
        guard let with = step.with else { return }
        var filling = runner.filling(scope: scope, activation: activation)
        let filled = filling.filled(with)
        findings += filling.findings
        let reading = ModuleSettings(reading: filled, of: planned.module.declaration)
        settings = reading.values
        findings += reading.diagnostics
    }

    /// Asks the step's `if`; says whether the turn goes on.
    private mutating func isDecided(_ step: TaskStep, in activation: Activation, world: ExpressionWorld) -> Bool {
        guard let condition = step.condition else {
            isWanted = true
            return true
        }
        switch condition.truth(in: activation) {
        case .holds: isWanted = true
        case .fails: isWanted = false
        case .absent(let path):
            findings.append(
                Diagnostic(RunMessage.conditionUndecided(step: step.id, reason: path), at: condition.origin))
        case .failed(let error):
            findings.append(Diagnostic(EvaluationMessage(error), at: condition.origin))
        }
        return isWanted
    }
}

extension StepFacts {
    /// What a step found and gave, as the expressions of later steps see it.
    fileprivate init(_ step: TaskOutcome.Step, of runner: TaskRunner) {
        let language = MessageLanguage(rawValue: runner.language) ?? .en
        self.init(
            id: step.id,
            findings: step.outcome.findings.map { diagnostic in
                let finding = Diagnostics.Finding(diagnostic, in: runner.recipe.files, language: language)
                return Finding(
                    code: finding.code, level: finding.level, message: finding.message, file: finding.file,
                    line: finding.range?.start.line)
            },
            outputs: step.outcome.outputs)
    }
}
