import Diagnostics
import WorkCalendar

extension SchedulingProblem {
    /// Warns of each instance that can have no place, whatever the others do.
    mutating func reportImpossible() {
        for instance in instances where instance.pinned == nil {
            let constraints = emptyingConstraints(of: instance)
            guard !constraints.isEmpty else { continue }
            findings.append(
                Diagnostic(
                    ScheduleFinding.noPlace(meeting: instance.id, constraints: constraints),
                    at: series[instance.series].origin))
        }
    }

    /// The constraints that leave an instance no place by themselves; empty if it has one.
    package func emptyingConstraints(of instance: MeetingInstance) -> [HardConstraint] {
        var found: Set<HardConstraint> = []
        let window = windows[instance.window]
        if series[instance.series].shape.startMinutes.isEmpty { found.insert(.workingTime) }
        if window.days.isEmpty { found.formUnion([.window, .workingTime]) }
        if !window.days.isEmpty && window.startDays.isEmpty { found.insert(.workingTime) }
        if roomyVenues(for: instance).isEmpty { found.formUnion([.venueCapacity, .venueChoice]) }
        if startMinutes(of: instance).isEmpty { found.formUnion([.fixed, .workingTime]) }
        if found.isEmpty, startDays(of: instance).isEmpty {
            found.formUnion((instance.earliestStart + instance.latestEnd).map(\.constraint))
            found.insert(instance.fixedDay == nil ? .window : .fixed)
        }
        return found.sorted()
    }
}
