import JSON
package import NetworkModel
import Recipes
package import WorkCalendar

extension Request {
    /// The day as of which the network is told of: today, or the last day of a scheduled year that is over.
    package func dayTold(of schedule: Schedule?) -> Day {
        guard let year = schedule?.year, let last = Day(year: year, month: 12, day: 31) else { return today }
        return min(today, last)
    }

    /// The schedule that the latest step before this one gave; nil if none did.
    package var schedule: Schedule? {
        for step in steps.reversed() {
            if let answer = step.outputs["schedule"], let schedule = try? Schedule(answer) { return schedule }
        }
        return nil
    }
}
