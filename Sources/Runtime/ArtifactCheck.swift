import Diagnostics
import ModuleContract
import Recipes

/// Whether the files that modules propose may be written.
enum ArtifactCheck {
    /// Paths of one outcome that lead out of the folder.
    static func findings(in outcome: Outcome, of step: TaskStep) -> [Diagnostic] {
        outcome.artifacts.filter { !ArtifactPath.isSafe($0.path) }.map {
            Diagnostic(RunMessage.unsafePath($0.path), at: step.origin)
        }
    }

    /// Paths that would be written more than once.
    static func clashes(in outcome: TaskOutcome) -> [Diagnostic] {
        var seen = Set<String>()
        return outcome.artifacts.filter { !seen.insert($0.comparedPath).inserted }.map {
            Diagnostic(RunMessage.samePath($0.path), at: nil)
        }
    }
}
