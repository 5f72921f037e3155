import WorkCalendar

/// Whether a few meetings can all be placed, found by trying; for those that have few places each.
///
/// Nobody else's free meetings are looked at, so that what cannot be placed here cannot be placed at all.
struct JointPlacement {
    /// A meeting with more places than this is taken to fit somewhere.
    private static let mostPlaces = 300
    /// So many places are tried; then the meetings are taken to fit.
    private static let mostTries = 20_000

    private let days: StartDays
    private let occupied: OccupiedTimes
    private var problem: SchedulingProblem { days.problem }

    init(_ days: StartDays) {
        self.days = days
        occupied = OccupiedTimes(days.problem)
    }

    /// The smallest clash of a meeting with some of those in its way, if trying proves one.
    func clash(of index: Int, with others: [Int]) -> Clash? {
        let few = ([index] + others).filter {
            LonePlaces($0, days, occupied).places(under: demands([$0]), atMost: Self.mostPlaces) != nil
        }
        guard few.first == index, few.count > 1 else { return nil }
        var core = few
        guard isImpossible(core, under: demands(core)) else { return nil }
        for other in few.dropFirst() {
            let fewer = core.filter { $0 != other }
            if isImpossible(fewer, under: demands(fewer)) { core = fewer }
        }
        let needed = demands(core).sorted(by: problem.isBlamedLater).reduced { isImpossible(core, under: Set($0)) }
        return Clash(core, room: core.count - 1, demands: needed)
    }

    /// Everything that can forbid meetings places, alone or together.
    private func demands(_ meetings: [Int]) -> Set<Demand> {
        var found = meetings.reduce(into: Set<Demand>()) { $0.formUnion(LonePlaces($1, days, occupied).demands) }
        for index in meetings {
            let instance = problem.instances[index]
            found.formUnion(problem.crowds[instance.crowd].attendees.map { Demand(.participant, .attendee($0)) })
            found.formUnion(instance.venues.map { Demand(.venueSingle, .venue($0)) })
            found.insert(Demand(.order, .sequence(series: instance.series)))
            for relation in days.links.relations[index] ?? [] {
                found.insert(
                    Demand(.precedence, .relation(series: relation.owner, other: problem.otherSeries(relation))))
            }
        }
        return found
    }

    private func isImpossible(_ meetings: [Int], under demands: Set<Demand>) -> Bool {
        var choices: [(index: Int, places: [Placement])] = []
        for index in meetings {
            guard let places = LonePlaces(index, days, occupied).places(under: demands, atMost: Self.mostPlaces) else {
                return false
            }
            choices.append((index, places))
        }
        choices.sort { ($0.places.count, $0.index) < ($1.places.count, $1.index) }
        var placed: [(index: Int, place: Placement)] = []
        var tries = 0
        return !canPlace(choices[...], beside: &placed, under: demands, &tries)
    }

    private func canPlace(
        _ choices: ArraySlice<(index: Int, places: [Placement])>,
        beside placed: inout [(index: Int, place: Placement)],
        under demands: Set<Demand>,
        _ tries: inout Int
    ) -> Bool {
        guard let next = choices.first else { return true }
        for place in next.places {
            tries += 1
            if tries > Self.mostTries { return true }
            guard isClear(place, of: next.index, beside: placed, under: demands) else { continue }
            placed.append((next.index, place))
            if canPlace(choices.dropFirst(), beside: &placed, under: demands, &tries) { return true }
            placed.removeLast()
        }
        return false
    }

    private func isClear(
        _ place: Placement, of index: Int, beside placed: [(index: Int, place: Placement)], under demands: Set<Demand>
    ) -> Bool {
        let stretches = stretches(of: index, at: place)
        let overlapping = placed.filter { other in
            let theirs = self.stretches(of: other.index, at: other.place)
            return stretches.contains { stretch in theirs.contains { $0.overlaps(stretch) } }
        }
        if let venue = place.venue, demands.contains(Demand(.venueSingle, .venue(venue))),
            overlapping.contains(where: { $0.place.venue == venue })
        {
            return false
        }
        return placed.allSatisfy { keepsOrder(place, of: index, $0, under: demands) }
            && problem.crowds[problem.instances[index].crowd].attendees.allSatisfy { attendee in
                !demands.contains(Demand(.participant, .attendee(attendee)))
                    || hasRoom(attendee, stretches, beside: overlapping)
            }
    }

    /// Whether somebody can attend one more meeting beside those placed and those pinned.
    private func hasRoom(
        _ attendee: Int, _ stretches: [Range<Int>], beside overlapping: [(index: Int, place: Placement)]
    ) -> Bool {
        let theirs = overlapping.filter {
            problem.crowds[problem.instances[$0.index].crowd].attendees.contains(attendee)
        }
        .flatMap { self.stretches(of: $0.index, at: $0.place) }
        guard !theirs.isEmpty else { return true }
        let stays = theirs + (occupied.ofAttendee[attendee] ?? [])
        let moments = (stretches + stays).map(\.lowerBound)
            .filter { moment in stretches.contains { $0.contains(moment) } }
        return moments.allSatisfy { moment in
            stays.count { $0.contains(moment) } < problem.attendees[attendee].capacity
        }
    }

    private func keepsOrder(
        _ place: Placement, of index: Int, _ other: (index: Int, place: Placement), under demands: Set<Demand>
    ) -> Bool {
        for relation in days.links.relations[index] ?? []
        where relation.earlier == other.index || relation.later == other.index {
            let demand = Demand(.precedence, .relation(series: relation.owner, other: problem.otherSeries(relation)))
            guard demands.contains(demand) else { continue }
            let (earlier, later) = relation.earlier == index ? (place, other.place) : (other.place, place)
            if later.start < relation.distance.earliestStart(after: earlier.end) { return false }
        }
        guard let chain = days.links.chain[index], days.links.chain[other.index] == chain else { return true }
        let series = problem.chains[chain].series
        guard demands.contains(Demand(.order, .sequence(series: series))) else { return true }
        let spacing = problem.series[series].spacing
        let (earlier, later) = index < other.index ? (place, other.place) : (other.place, place)
        return later.start >= earlier.end && later.start.day >= spacing.day(after: earlier.start.day)
    }

    private func stretches(of index: Int, at place: Placement) -> [Range<Int>] {
        problem.stretches(of: problem.instances[index], at: place)
    }
}
