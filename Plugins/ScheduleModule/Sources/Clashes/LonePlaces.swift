import NetworkModel
import WorkCalendar

/// All places that a meeting could have on the grid, and for each the demands that forbid it.
struct LonePlaces {
    /// Meetings alike in all this have the same places.
    struct Key: Hashable {
        let series: Int
        let crowd: Int
        let window: Int
        let fixedDay: Day?
        let fixedMinute: Int?
        let leftDay: Day?
        let bounds: [UnaryBound]
        let venues: [Int]
        let neighbours: [Int]
    }

    private let problem: SchedulingProblem
    private let instance: MeetingInstance
    private let index: Int
    private let days: StartDays
    private let occupied: OccupiedTimes
    private let neighbours: [PinnedNeighbour]

    init(_ index: Int, _ days: StartDays, _ occupied: OccupiedTimes) {
        problem = days.problem
        instance = problem.instances[index]
        self.index = index
        self.days = days
        self.occupied = occupied
        neighbours = problem.pinnedNeighbours(of: index, days.links)
    }

    var key: Key {
        Key(
            series: instance.series, crowd: instance.crowd, window: instance.window, fixedDay: instance.fixedDay,
            fixedMinute: instance.fixedMinute, leftDay: instance.leftDay,
            bounds: instance.earliestStart + instance.latestEnd,
            venues: instance.venues, neighbours: neighbours.map(\.index))
    }

    /// Whether some place is forbidden by nothing.
    var hasOne: Bool {
        let minutes = problem.startMinutes(of: instance)
        let venues = problem.roomyVenues(for: instance)
        return days.days(of: index).days.contains { day in
            minutes.contains { minute in
                let place = place(day, minute, venue: nil)
                guard demands(at: place).isEmpty else { return false }
                return venues.contains { venue in venue.map { venueDemands($0, at: place).isEmpty } ?? true }
            }
        }
    }

    /// The fewest demands that forbid every place; of several such sets the first in the order of ``HardConstraint``.
    var smallestCause: [Demand] {
        guard !problem.series[instance.series].shape.startMinutes.isEmpty else {
            return [Demand(.workingTime, .series(instance.series))]
        }
        var numbers: [Demand: Int] = [:]
        var order: [Demand] = []
        var forbidden: Set<Set<Int>> = []
        forEach { _, demands in
            for demand in demands where numbers[demand] == nil {
                numbers[demand] = order.count
                order.append(demand)
            }
            forbidden.insert(Set(demands.compactMap { numbers[$0] }))
            return true
        }
        guard !forbidden.contains([]) else { return [Demand(.workingTime, .series(instance.series))] }
        return HittingSet.smallest(of: forbidden, among: order.count).map { order[$0] }
            .sorted { $0.constraint < $1.constraint }
    }

    /// The places that some demands leave; nil if they are more than `most`.
    func places(under demands: Set<Demand>, atMost most: Int) -> [Placement]? {
        var found: [Placement] = []
        forEach { place, forbidding in
            if demands.isDisjoint(with: forbidding) { found.append(place) }
            return found.count <= most
        }
        return found.count <= most ? found : nil
    }

    /// Every demand that forbids some place.
    var demands: Set<Demand> {
        var found: Set<Demand> = []
        forEach { _, forbidding in
            found.formUnion(forbidding)
            return true
        }
        return found
    }

    /// Shows each place on the grid with the demands that forbid it, as long as it is wanted.
    private func forEach(_ isMoreWanted: (Placement, [Demand]) -> Bool) {
        let bounds = days.bounds(of: index)
        let shape = problem.series[instance.series].shape
        let minutes = Set(shape.startMinutes + [instance.fixedMinute].compactMap(\.self)).sorted()
        for day in 0...(days.dayCount - min(days.dayCount, shape.dayCount)) {
            let ofDay = bounds.filter { !$0.allowed.contains(day) }.map(\.demand)
            for minute in minutes {
                let place = place(day, minute, venue: nil)
                var found = ofDay + demands(at: place)
                if let fixed = instance.fixedMinute, fixed != minute {
                    found.append(Demand(.fixed, .series(instance.series)))
                }
                if !shape.startMinutes.contains(minute) {
                    found.append(Demand(.workingTime, .series(instance.series)))
                }
                for choice in venueChoices(at: place) {
                    var placement = place
                    placement.venue = choice.venue
                    guard isMoreWanted(placement, found + choice.demands) else { return }
                }
            }
        }
    }

    private func place(_ day: Int, _ minute: Int, venue: Int?) -> Placement {
        let start = problem.horizon.lowerBound + day
        let end = problem.series[instance.series].shape.end(startingOn: start, at: minute)
        return Placement(start: Moment(start, minute: minute), end: Moment(end.day, minute: end.minute), venue: venue)
    }

    /// What pinned meetings and busy times forbid at a place, venues apart.
    private func demands(at place: Placement) -> [Demand] {
        var found = neighbours.filter { !$0.isAllowed(place) }.map(\.demand)
        let crowd = problem.crowds[instance.crowd]
        let stretches = problem.stretches(of: instance, at: place)
        for busy in crowd.busy where stretches.contains(where: { $0.overlaps(busy.start.minutes..<busy.end.minutes) }) {
            let demand = Demand(.busy, .attendee(busy.attendee))
            if !found.contains(demand) { found.append(demand) }
        }
        for attendee in crowd.attendees where isFull(attendee, stretches) {
            found.append(Demand(.participant, .attendee(attendee)))
        }
        return found
    }

    /// Whether pinned meetings take all of somebody at some moment.
    private func isFull(_ attendee: Int, _ stretches: [Range<Int>]) -> Bool {
        guard let all = occupied.ofAttendee[attendee] else { return false }
        let pinned = all.filter { taken in stretches.contains { $0.overlaps(taken) } }
        guard pinned.count >= problem.attendees[attendee].capacity else { return false }
        return (stretches + pinned).map(\.lowerBound).contains { moment in
            stretches.contains { $0.contains(moment) }
                && pinned.count { $0.contains(moment) } >= problem.attendees[attendee].capacity
        }
    }

    private func venueDemands(_ venue: Int, at place: Placement) -> [Demand] {
        guard let taken = occupied.ofVenue[venue] else { return [] }
        let isTaken = problem.stretches(of: instance, at: place).contains { stretch in
            taken.contains { $0.overlaps(stretch) }
        }
        return isTaken ? [Demand(.venueSingle, .venue(venue))] : []
    }

    /// For each choice of a venue what forbids it; to have none is a choice that `venue_choice` forbids.
    private func venueChoices(at place: Placement) -> [(venue: Int?, demands: [Demand])] {
        guard !instance.venues.isEmpty else { return [(nil, [])] }
        let count = problem.crowds[instance.crowd].participants.count
        let own = instance.venues.map { venue -> (venue: Int?, demands: [Demand]) in
            let isTooSmall = problem.venues[venue].capacity.map { $0 < count } ?? false
            let tooSmall = isTooSmall ? [Demand(.venueCapacity, .series(instance.series))] : []
            return (venue, tooSmall + venueDemands(venue, at: place))
        }
        return own + [(nil, [Demand(.venueChoice, .series(instance.series))])]
    }
}
