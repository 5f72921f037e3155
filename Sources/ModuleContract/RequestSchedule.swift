import JSON
package import NetworkModel
import Recipes

extension Request {
    /// The schedule that the latest step before this one gave; nil if none did.
    package var schedule: Schedule? {
        for step in steps.reversed() {
            if let answer = step.outputs["schedule"], let schedule = try? Schedule(answer) { return schedule }
        }
        return nil
    }
}
