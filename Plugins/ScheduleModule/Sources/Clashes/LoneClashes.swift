import NetworkModel
import WorkCalendar

extension SchedulingProblem {
    /// The meetings that have no place whatever the other free ones do.
    func loneClashes(_ days: StartDays) -> [Clash] {
        let occupied = OccupiedTimes(self)
        var known: [LonePlaces.Key: [Demand]] = [:]
        return instances.indices.compactMap { index -> Clash? in
            guard instances[index].pinned == nil else { return nil }
            let places = LonePlaces(index, days, occupied)
            if places.hasOne { return nil }
            let key = places.key
            let demands = known[key] ?? places.smallestCause
            known[key] = demands
            return Clash([index], room: 0, demands: demands)
        }
    }
}

/// When pinned meetings and busy times take somebody or a venue.
struct OccupiedTimes {
    /// A stretch of time, in minutes from 1970.
    struct Stay {
        let minutes: Range<Int>
        /// What takes it: a pinned meeting, or a busy time (nil).
        let instance: Int?
    }

    private(set) var ofAttendee: [Int: [Stay]] = [:]
    private(set) var ofVenue: [Int: [Stay]] = [:]

    init(_ problem: SchedulingProblem) {
        for (index, instance) in problem.instances.enumerated() {
            guard let place = instance.pinned?.place else { continue }
            let shape = problem.series[instance.series].shape
            for piece in place.pieces(hours: shape.opens..<max(shape.opens, shape.closes), in: problem.horizon) {
                let midnight = piece.day.number * 1440
                let stay = Stay(
                    minutes: (midnight + piece.minutes.lowerBound)..<(midnight + piece.minutes.upperBound),
                    instance: index)
                for attendee in problem.crowds[instance.crowd].attendees {
                    ofAttendee[attendee, default: []].append(stay)
                }
                if let venue = place.venue { ofVenue[venue, default: []].append(stay) }
            }
        }
        let attendees = Dictionary(
            problem.attendees.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        for time in problem.busy {
            guard let attendee = attendees[time.who], time.start < time.end else { continue }
            let minutes = Moment(time.start).minutes..<Moment(time.end).minutes
            ofAttendee[attendee, default: []].append(Stay(minutes: minutes, instance: nil))
        }
    }
}

/// All places that a meeting could have on the grid, and for each the demands that forbid it.
struct LonePlaces {
    /// Meetings alike in all this have the same places.
    struct Key: Hashable {
        let series: Int
        let crowd: Int
        let window: Int
        let fixedDay: Day?
        let fixedMinute: Int?
        let bounds: [UnaryBound]
        let venues: [Int]
        let neighbours: [Int]
    }

    private let problem: SchedulingProblem
    private let instance: MeetingInstance
    private let index: Int
    private let days: StartDays
    private let occupied: OccupiedTimes
    /// Pinned meetings that come before it or after it, with the demand that says so.
    private let neighbours: [(demand: Demand, isAllowed: (Placement) -> Bool)]
    private let pinnedNeighbours: [Int]

    init(_ index: Int, _ days: StartDays, _ occupied: OccupiedTimes) {
        problem = days.problem
        instance = problem.instances[index]
        self.index = index
        self.days = days
        self.occupied = occupied
        (neighbours, pinnedNeighbours) = problem.pinnedNeighbours(of: index, days.links)
    }

    var key: Key {
        Key(
            series: instance.series, crowd: instance.crowd, window: instance.window, fixedDay: instance.fixedDay,
            fixedMinute: instance.fixedMinute, bounds: instance.earliestStart + instance.latestEnd,
            venues: instance.venues, neighbours: pinnedNeighbours)
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

    private func pieces(of place: Placement) -> [Range<Int>] {
        let shape = problem.series[instance.series].shape
        return place.pieces(hours: shape.opens..<max(shape.opens, shape.closes), in: problem.horizon).map { piece in
            let midnight = piece.day.number * 1440
            return (midnight + piece.minutes.lowerBound)..<(midnight + piece.minutes.upperBound)
        }
    }

    /// What pinned meetings and busy times forbid at a place, venues apart.
    private func demands(at place: Placement) -> [Demand] {
        var found = neighbours.filter { !$0.isAllowed(place) }.map(\.demand)
        let pieces = pieces(of: place)
        for attendee in problem.crowds[instance.crowd].attendees {
            guard let stays = occupied.ofAttendee[attendee] else { continue }
            let here = stays.filter { stay in pieces.contains { $0.overlaps(stay.minutes) } }
            if here.contains(where: { $0.instance == nil && isParticipant(attendee) }) {
                found.append(Demand(.busy, .attendee(attendee)))
            }
            if isFull(here, attendee, pieces) { found.append(Demand(.participant, .attendee(attendee))) }
        }
        return found
    }

    private func isParticipant(_ attendee: Int) -> Bool {
        problem.crowds[instance.crowd].participants.contains { $0.id == problem.attendees[attendee].id }
    }

    /// Whether pinned meetings take all of somebody at some moment.
    private func isFull(_ stays: [OccupiedTimes.Stay], _ attendee: Int, _ pieces: [Range<Int>]) -> Bool {
        let pinned = stays.filter { $0.instance != nil }
        guard pinned.count >= problem.attendees[attendee].capacity else { return false }
        let moments = pieces.map(\.lowerBound) + pinned.map(\.minutes.lowerBound)
        return moments.contains { moment in
            pieces.contains { $0.contains(moment) }
                && pinned.count { $0.minutes.contains(moment) } >= problem.attendees[attendee].capacity
        }
    }

    private func venueDemands(_ venue: Int, at place: Placement) -> [Demand] {
        let stays = occupied.ofVenue[venue] ?? []
        guard !stays.isEmpty else { return [] }
        let isTaken = pieces(of: place).contains { piece in stays.contains { $0.minutes.overlaps(piece) } }
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

extension SchedulingProblem {
    /// The pinned meetings that set a free one bounds by `order`, `before` or `after`.
    fileprivate func pinnedNeighbours(
        of index: Int, _ links: SequenceLinks
    ) -> (bounds: [(demand: Demand, isAllowed: (Placement) -> Bool)], pinned: [Int]) {
        var bounds: [(demand: Demand, isAllowed: (Placement) -> Bool)] = []
        var pinned: [Int] = []
        for relation in links.relations[index] ?? [] {
            let other = relation.earlier == index ? relation.later : relation.earlier
            guard let place = instances[other].pinned?.place else { continue }
            pinned.append(other)
            let demand = Demand(.precedence, .relation(series: relation.owner, other: otherSeries(relation)))
            let distance = relation.distance
            bounds.append(
                relation.earlier == index
                    ? (demand, { place.start >= distance.earliestStart(after: $0.end) })
                    : (demand, { $0.start >= distance.earliestStart(after: place.end) }))
        }
        if let chain = links.chain[index] {
            let position = chains[chain].instances.firstIndex(of: index) ?? 0
            let spacing = series[chains[chain].series].spacing
            let demand = Demand(.order, .sequence(series: chains[chain].series))
            if let before = chains[chain].instances[..<position].last(where: { instances[$0].pinned != nil }),
                let place = instances[before].pinned?.place
            {
                pinned.append(before)
                bounds.append(
                    (demand, { $0.start >= place.end && $0.start.day >= spacing.day(after: place.start.day) }))
            }
            if let after = chains[chain].instances[position...].first(where: { instances[$0].pinned != nil }),
                let place = instances[after].pinned?.place
            {
                pinned.append(after)
                bounds.append(
                    (demand, { $0.end <= place.start && spacing.day(after: $0.start.day) <= place.start.day }))
            }
        }
        return (bounds, pinned)
    }

    /// The series that a relation names, the other than the one that asks.
    func otherSeries(_ relation: MeetingRelation) -> Int {
        let earlier = instances[relation.earlier].series
        return earlier == relation.owner ? instances[relation.later].series : earlier
    }
}
