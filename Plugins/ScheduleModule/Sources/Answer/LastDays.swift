package import NetworkModel
package import WorkCalendar

/// The last day on which a meeting can be held so that what follows still fits before a deadline, and why.
package struct LastDay: Sendable, Hashable {
    /// What sets it.
    package enum Cause: Sendable, Hashable {
        /// A deadline, on the day that counts after any shift, less the gap and the handling that the recipe asks for.
        case deadline(id: String, day: Day)
        /// A meeting that comes after it, which has a last day itself: its series' id.
        case meeting(series: String)
    }

    package let series: String
    package let body: Body
    /// The meeting's number within series and body: the last that is bound.
    package let number: Int
    /// The last day on which it can start.
    package let day: Day
    package let cause: Cause
}

extension SchedulingProblem {
    /// Plans backwards from the deadlines of a network: through gaps, handling, relations and spacing to the last day of
    /// each series and body that leads up to one. In order of day.
    package func lastDays(ofNetwork network: Int) -> [LastDay] {
        let starts = LatestStarts(self)
        var ofBody: [SeriesBody: LastDay] = [:]
        for index in instances(ofNetwork: network) {
            let instance = instances[index]
            guard let latest = starts.latest[index], instance.pinned == nil else { continue }
            ofBody[SeriesBody(series: series[instance.series].id, body: instance.body)] = LastDay(
                series: series[instance.series].id, body: instance.body, number: instance.number,
                day: latest.place.start.day, cause: latest.cause)
        }
        return ofBody.values.sorted {
            ($0.day, $0.series, $0.body.groupID ?? "") < ($1.day, $1.series, $1.body.groupID ?? "")
        }
    }
}

/// The latest start of each meeting that a deadline binds, directly or through those after it.
private struct LatestStarts {
    private let days: StartDays
    private(set) var latest: [Int: (place: Placement, cause: LastDay.Cause)] = [:]

    init(_ problem: SchedulingProblem) {
        days = StartDays(problem)
        var waiting: [Int] = []
        for (index, instance) in problem.instances.enumerated() where instance.pinned == nil {
            guard let bound = instance.latestEnd.min(by: { $0.day < $1.day }), let id = bound.deadline,
                let day = problem.network(of: instance).places.deadlineDays[id]
            else { continue }
            pull(index, to: Moment(bound.day + 1, minute: 0), .deadline(id: id, day: day), &waiting)
        }
        while let index = waiting.popLast() { pullThoseBefore(index, problem, &waiting) }
    }

    private mutating func pullThoseBefore(_ index: Int, _ problem: SchedulingProblem, _ waiting: inout [Int]) {
        guard let place = latest[index]?.place else { return }
        let series = problem.instances[index].series
        let cause = LastDay.Cause.meeting(series: problem.series[series].id)
        for relation in days.links.relations[index] ?? [] where relation.later == index {
            pull(relation.earlier, to: relation.distance.latestEnd(before: place.start), cause, &waiting)
        }
        guard let chain = days.links.chain[index],
            let position = problem.chains[chain].instances.firstIndex(of: index), position > 0
        else { return }
        let lastStart = problem.series[series].spacing.latestDay(before: place.start.day)
        let length = problem.series[series].shape.dayCount
        let spaced = min(place.start, Moment(lastStart + length, minute: 0))
        pull(problem.chains[chain].instances[position - 1], to: spaced, cause, &waiting)
    }

    /// Lets a meeting end by a moment at the latest.
    private mutating func pull(_ index: Int, to end: Moment, _ cause: LastDay.Cause, _ waiting: inout [Int]) {
        guard days.problem.instances[index].pinned == nil, let place = days.lastPlace(of: index, endingBy: end),
            latest[index].map({ place.start < $0.place.start }) ?? true
        else { return }
        latest[index] = (place, cause)
        waiting.append(index)
    }
}

extension StartDays {
    /// The last place on the grid that ends by a moment; without a venue.
    fileprivate func lastPlace(of index: Int, endingBy moment: Moment) -> Placement? {
        let instance = problem.instances[index]
        let shape = problem.series[instance.series].shape
        let first = problem.horizon.lowerBound
        for day in days(of: index).days.reversed() {
            for minute in problem.startMinutes(of: instance).reversed() {
                let end = shape.end(startingOn: first + day, at: minute)
                let place = Placement(
                    start: Moment(first + day, minute: minute), end: Moment(end.day, minute: end.minute), venue: nil)
                if place.end <= moment { return place }
            }
        }
        return nil
    }
}
