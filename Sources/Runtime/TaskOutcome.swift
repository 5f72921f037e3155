package import Diagnostics
package import ModuleContract

/// What running a task came to, before anything is committed.
package struct TaskOutcome: Sendable {
    /// One step, or one turn of a step that runs for each element of a list.
    package struct Step: Sendable {
        package var id: String
        package var uses: String
        package var ending: Ending
        package var outcome: Outcome
        /// Whether `continue_on_error` says that its failing stops nothing.
        package var mayFail: Bool
    }

    /// How a step ended.
    package enum Ending: String, Sendable {
        case ran
        /// Its `if` did not hold.
        case skipped
        /// It could not run; `continue_on_error` let the others go on.
        case failed
        /// The plugin behind it failed, broke the contract or may not run.
        case pluginFailed = "plugin_failed"
        /// A step that it waits for failed.
        case notReached = "not_reached"
    }

    /// In the task's order.
    package var steps: [Step]

    /// What all steps found, in the task's order.
    package var findings: [Diagnostic] { steps.flatMap(\.outcome.findings) + clashes }

    private var clashes: [Diagnostic] { ArtifactCheck.clashes(in: self) }

    /// The files that all steps propose, in the task's order; steps that would write the same file each put theirs into
    /// a folder that is called like the step.
    package var artifacts: [Artifact] {
        let counts = Dictionary(
            steps.flatMap { step in Set(step.outcome.artifacts.map(\.comparedPath)).map { ($0, 1) } },
            uniquingKeysWith: +)
        return steps.flatMap { step in
            let isAlone = step.outcome.artifacts.allSatisfy { counts[$0.comparedPath] == 1 }
            return isAlone ? step.outcome.artifacts : step.outcome.artifacts.map { $0.inFolder(step.id) }
        }
    }

    /// Whether what the steps propose may be written: every step ended as it should, and no two write the same file.
    package var canBeCommitted: Bool {
        steps.allSatisfy { $0.ending == .ran || $0.ending == .skipped || $0.mayFail } && clashes.isEmpty
    }

    /// Whether the plugin of a step that must not fail failed, broke the contract or may not run.
    package var hasFailedPlugin: Bool { steps.contains { $0.ending == .pluginFailed && !$0.mayFail } }

    /// The events that all steps propose, in the task's order.
    package var events: [ProposedEvent] { steps.flatMap(\.outcome.events) }
}

extension Artifact {
    /// The path without regard to case: not every disk tells `A` from `a`.
    var comparedPath: String { path.lowercased() }

    /// The same file in a folder.
    fileprivate func inFolder(_ folder: String) -> Artifact {
        Artifact(path: "\(folder)/\(path)", kind: kind, bytes: bytes)
    }
}
