import NetworkModel
import WorkCalendar

/// The days on which each meeting may start, and the demands that leave it no others.
final class StartDays {
    /// A demand with the days on which it lets a meeting start.
    struct Bound {
        let demand: Demand
        let allowed: DaySet
    }

    private struct Key: Hashable {
        let series: Int
        let window: Int
        let group: String?
        let fixedDay: Day?
        let leftDay: Day?
        /// Who attends, where somebody is busy at all.
        let crowd: Int?
        let bounds: [UnaryBound]
    }

    let problem: SchedulingProblem
    let dayCount: Int
    let links: SequenceLinks
    private let isAnybodyBusy: Bool
    private var boundsByKey: [Key: [Bound]] = [:]
    private var daysByKey: [Key: DaySet] = [:]

    init(_ problem: SchedulingProblem) {
        self.problem = problem
        links = SequenceLinks(problem)
        isAnybodyBusy = problem.crowds.contains { !$0.busy.isEmpty }
        dayCount = problem.horizon.upperBound - problem.horizon.lowerBound + 1
    }

    /// The days on which everything that concerns a meeting alone lets it start.
    func days(of index: Int) -> DaySet {
        let key = key(of: index)
        if let known = daysByKey[key] { return known }
        let days = days(of: index, under: nil)
        daysByKey[key] = days
        return days
    }

    /// The days that some of the demands leave; all of them if nil.
    func days(of index: Int, under demands: Set<Demand>?) -> DaySet {
        let instance = problem.instances[index]
        let length = problem.series[instance.series].shape.dayCount
        let left = instance.leftDay.map { $0 - problem.horizon.lowerBound }
        var days = DaySet(of: dayCount) { $0 + length <= dayCount && $0 != left }
        for bound in bounds(of: index) where demands?.contains(bound.demand) ?? true {
            days.formIntersection(bound.allowed)
        }
        return days
    }

    /// The first place on the grid at a moment or later, on days that some of the demands leave; without a venue.
    func firstPlace(of index: Int, from moment: Moment? = nil, under demands: Set<Demand>?) -> Placement? {
        let instance = problem.instances[index]
        let first = problem.horizon.lowerBound
        let minutes = problem.startMinutes(of: instance)
        guard let firstMinute = minutes.first else { return nil }
        let allowed = demands == nil ? days(of: index) : days(of: index, under: demands)
        var day = allowed.first(from: moment.map { $0.day - first } ?? 0)
        while let candidate = day {
            let earliest = moment.map { $0.minutes - (first + candidate).number * 1440 } ?? 0
            if let minute = earliest <= firstMinute ? firstMinute : minutes.first(where: { $0 >= earliest }) {
                let end = problem.series[instance.series].shape.end(startingOn: first + candidate, at: minute)
                return Placement(
                    start: Moment(first + candidate, minute: minute), end: Moment(end.day, minute: end.minute),
                    venue: nil)
            }
            day = allowed.first(from: candidate + 1)
        }
        return nil
    }

    /// The demands that concern a meeting alone and speak of days.
    func bounds(of index: Int) -> [Bound] {
        let key = key(of: index)
        if let known = boundsByKey[key] { return known }
        let bounds = makeBounds(problem.instances[index])
        boundsByKey[key] = bounds
        return bounds
    }

    private func key(of index: Int) -> Key {
        let instance = problem.instances[index]
        return Key(
            series: instance.series, window: instance.window, group: instance.body.groupID, fixedDay: instance.fixedDay,
            leftDay: instance.leftDay, crowd: isAnybodyBusy ? instance.crowd : nil,
            bounds: instance.earliestStart + instance.latestEnd)
    }

    private func makeBounds(_ instance: MeetingInstance) -> [Bound] {
        let first = problem.horizon.lowerBound
        let series = instance.series
        let length = problem.series[series].shape.dayCount
        let window = problem.windows[instance.window]
        func whole(_ constraint: HardConstraint, _ subject: Demand.Subject, _ isAllowed: (Int) -> Bool) -> Bound? {
            let allowed = DaySet(of: dayCount, where: isAllowed)
            return allowed.count == dayCount ? nil : Bound(demand: Demand(constraint, subject), allowed: allowed)
        }
        let own = [
            whole(.workingTime, .series(series)) { day in
                day + length > dayCount || (day..<(day + length)).allSatisfy { window.workingDays[$0] }
            },
            whole(.workingTime, .today) { first + $0 >= problem.today },
            whole(.window, .series(series)) { day in
                window.withinDays[day] && (day + length > dayCount || window.withinDays[day + length - 1])
            },
            instance.body.groupID.flatMap { group in
                whole(.window, .term(network: problem.series[series].network, group: group)) { day in
                    window.termDays[day] && (day + length > dayCount || window.termDays[day + length - 1])
                }
            },
            instance.fixedDay.flatMap { fixed in whole(.fixed, .series(series)) { first + $0 == fixed } },
        ]
        let starts = instance.earliestStart.map { bound in
            whole(bound.constraint, subject(of: bound, series)) { first + $0 >= bound.day }
        }
        let ends = instance.latestEnd.map { bound in
            whole(bound.constraint, subject(of: bound, series)) { first + ($0 + length - 1) <= bound.day }
        }
        return (own + starts + ends).compactMap(\.self) + busyBounds(of: instance)
    }

    /// The days on which the busy times of one participant leave some start.
    private func busyBounds(of instance: MeetingInstance) -> [Bound] {
        let shape = problem.series[instance.series].shape
        let busy = busyMinutes(of: problem.crowds[instance.crowd])
        return busy.sorted { $0.key < $1.key }.compactMap { attendee, byDay in
            let allowed = DaySet(of: dayCount) { day in
                let taken = (day..<(day + shape.dayCount)).flatMap { byDay[$0] ?? [] }
                guard !taken.isEmpty else { return true }
                return problem.startMinutes(of: instance).contains { start in
                    !taken.contains { $0.overlaps(start..<(start + shape.minutes)) }
                }
            }
            return allowed.count == dayCount
                ? nil : Bound(demand: Demand(.busy, .attendee(attendee)), allowed: allowed)
        }
    }

    /// When each attendee of a crowd is busy on each day of the horizon, in minutes from midnight.
    private func busyMinutes(of crowd: Crowd) -> [Int: [Int: [Range<Int>]]] {
        var busy: [Int: [Int: [Range<Int>]]] = [:]
        for stretch in crowd.busy {
            let place = Placement(start: stretch.start, end: stretch.end, venue: nil)
            for piece in place.pieces(hours: 0..<1440, in: problem.horizon) {
                let day = piece.day - problem.horizon.lowerBound
                busy[stretch.attendee, default: [:]][day, default: []].append(piece.minutes)
            }
        }
        return busy
    }

    private func subject(of bound: UnaryBound, _ series: Int) -> Demand.Subject {
        bound.deadline.map { .deadline(series: series, id: $0) } ?? .sequence(series: series)
    }
}
