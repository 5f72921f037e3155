import NetworkModel
import WorkCalendar

extension HardConstraint {
    /// Where a plan breaks the constraint. Pinned meetings are looked at like all others: they are exempt, but what
    /// they break is told.
    func violations(in plan: SchedulePlan) -> [Violation] {
        switch self {
        case .workingTime: each(plan) { !plan.keepsWorkingTime($0, $1) }
        case .participant: plan.crowdedMoments(of: .participant)
        case .venueSingle: plan.crowdedMoments(of: .venueSingle)
        case .venueCapacity: each(plan) { !plan.fitsVenue($0, $1) }
        case .venueChoice: each(plan) { !plan.hasItsVenue($0, $1) }
        case .window: each(plan) { !plan.keepsWindow($0, $1) }
        case .precedence: plan.brokenPrecedence()
        case .order: plan.brokenOrder()
        case .fixed: each(plan) { !plan.keepsFixedTime($0, $1) }
        case .busy: each(plan) { plan.isBusy($0, $1) }
        }
    }

    private func each(_ plan: SchedulePlan, _ isBroken: (MeetingInstance, Placement) -> Bool) -> [Violation] {
        plan.placements.indices.compactMap { index in
            guard let placement = plan.placements[index], isBroken(plan.problem.instances[index], placement) else {
                return nil
            }
            return Violation(constraint: self, instances: [index])
        }
    }
}

extension SchedulePlan {
    /// What the plan breaks, pinned meetings among themselves apart.
    package var violations: [Violation] {
        allViolations.filter { violation in
            !violation.instances.allSatisfy { problem.instances[$0].pinned != nil }
        }
    }

    /// What pinned meetings break among themselves.
    package var pinnedClashes: [Violation] {
        SchedulePlan(problem).allViolations.filter { violation in
            violation.instances.allSatisfy { problem.instances[$0].pinned != nil }
        }
    }

    private var allViolations: [Violation] {
        HardConstraint.allCases.flatMap { $0.violations(in: self) }
    }

    /// Inside working days and hours; what is free also on the grid, of its length, in the horizon and not before
    /// today.
    fileprivate func keepsWorkingTime(_ instance: MeetingInstance, _ placement: Placement) -> Bool {
        let shape = problem.series[instance.series].shape
        let window = problem.windows[instance.window]
        let first = placement.start.day
        let last = placement.end.day
        let isFree = instance.pinned == nil
        if isFree {
            let end = shape.end(startingOn: first, at: placement.start.minuteOfDay)
            guard shape.startMinutes.contains(placement.start.minuteOfDay),
                placement.end == Moment(end.day, minute: end.minute), first >= problem.today
            else { return false }
        }
        guard problem.horizon.contains(first), problem.horizon.contains(last), placement.start < placement.end,
            placement.start.minuteOfDay >= shape.opens, placement.end.minuteOfDay <= shape.closes
        else { return false }
        return (first.number...last.number).allSatisfy { window.isWorking(Day(number: $0), in: problem.horizon) }
    }

    fileprivate func keepsWindow(_ instance: MeetingInstance, _ placement: Placement) -> Bool {
        let window = problem.windows[instance.window]
        return [placement.start.day, placement.end.day].allSatisfy { window.isInside($0, in: problem.horizon) }
    }

    fileprivate func keepsFixedTime(_ instance: MeetingInstance, _ placement: Placement) -> Bool {
        (instance.fixedDay.map { $0 == placement.start.day } ?? true)
            && (instance.fixedMinute.map { $0 == placement.start.minuteOfDay } ?? true)
    }

    fileprivate func hasItsVenue(_ instance: MeetingInstance, _ placement: Placement) -> Bool {
        if instance.pinned != nil { return true }
        return placement.venue.map(instance.venues.contains) ?? instance.venues.isEmpty
    }

    fileprivate func fitsVenue(_ instance: MeetingInstance, _ placement: Placement) -> Bool {
        guard let capacity = placement.venue.flatMap({ problem.venues[$0].capacity }) else { return true }
        return problem.crowds[instance.crowd].participants.count <= capacity
    }

    fileprivate func isBusy(_ instance: MeetingInstance, _ placement: Placement) -> Bool {
        let busy = problem.crowds[instance.crowd].busy
        guard !busy.isEmpty else { return false }
        let mine = problem.stretches(of: instance, at: placement)
        return busy.contains { time in mine.contains { $0.overlaps(time.start.minutes..<time.end.minutes) } }
    }
}
