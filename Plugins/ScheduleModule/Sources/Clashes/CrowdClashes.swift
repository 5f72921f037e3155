import WorkCalendar

extension SchedulingProblem {
    /// More meetings than somebody can attend, or than venues can hold, on the days that are theirs.
    func crowdClashes(_ days: StartDays, among rest: Set<Int>) -> [Clash] {
        let occupied = OccupiedTimes(self)
        var clashes: [Clash] = []
        var seen: Set<[Int]> = []
        for holder in crowdHolders(among: rest) {
            guard clashes.count < Self.mostClashes else { break }
            for clash in CrowdedDays(holder, days, occupied).clashes where seen.insert(clash.meetings).inserted {
                clashes.append(clash)
            }
        }
        return clashes
    }

    /// Everybody whose time free meetings take, and every choice of venues that some have.
    private func crowdHolders(among rest: Set<Int>) -> [CrowdHolder] {
        var ofAttendee: [Int: [Int]] = [:]
        var ofVenues: [[Int]: [Int]] = [:]
        for index in instances.indices where rest.contains(index) && instances[index].pinned == nil {
            for attendee in crowds[instances[index].crowd].attendees { ofAttendee[attendee, default: []].append(index) }
            let roomy = roomyVenues(for: instances[index]).compactMap(\.self).sorted()
            if !roomy.isEmpty { ofVenues[roomy, default: []].append(index) }
        }
        let people = ofAttendee.sorted { $0.key < $1.key }.map { attendee, meetings in
            CrowdHolder(
                subject: .attendee(attendee), meetings: meetings, capacity: attendees[attendee].capacity)
        }
        let places = ofVenues.keys.sorted { $0.lexicographicallyPrecedes($1) }.map { choice in
            let inside = Set(choice)
            let meetings = ofVenues.filter { inside.isSuperset(of: $0.key) }.flatMap(\.value).sorted()
            return CrowdHolder(subject: .venues(choice), meetings: meetings, capacity: choice.count)
        }
        return (people + places).filter { $0.meetings.count > $0.capacity }
    }
}

/// Somebody or some venues, with the meetings that need them.
struct CrowdHolder {
    enum Subject {
        case attendee(Int)
        case venues([Int])
    }

    let subject: Subject
    /// Sorted.
    let meetings: [Int]
    /// How many at once.
    let capacity: Int
}

/// Counts how many meetings of a holder fit into days at most.
struct CrowdedDays {
    /// Of somebody with more sorts of days than this, only those days themselves are looked at, not the stretches that
    /// several make up.
    private static let mostStretches = 10

    private let holder: CrowdHolder
    private let days: StartDays
    private let occupied: OccupiedTimes
    private var problem: SchedulingProblem { days.problem }

    init(_ holder: CrowdHolder, _ days: StartDays, _ occupied: OccupiedTimes) {
        self.holder = holder
        self.days = days
        self.occupied = occupied
    }

    /// The clashes of the holder, those of greatest excess first, none sharing a meeting with one before.
    var clashes: [Clash] {
        var byDays: [DaySet: [Int]] = [:]
        for index in holder.meetings { byDays[days.days(of: index), default: []].append(index) }
        byDays = byDays.filter { !$0.key.isEmpty }
        let candidates = stretches(Array(byDays.keys)).compactMap { stretch -> (inside: [Int], room: Int)? in
            let inside = byDays.filter { $0.key.isSubset(of: stretch) }.flatMap(\.value).sorted()
            guard inside.count > holder.capacity else { return nil }
            let room = room(for: inside, on: stretch)
            return room < inside.count ? (inside, room) : nil
        }.sorted { one, other in
            let (mine, theirs) = (one.inside.count - one.room, other.inside.count - other.room)
            return (-mine, one.inside.count, one.inside[0]) < (-theirs, other.inside.count, other.inside[0])
        }
        var taken: Set<Int> = []
        return candidates.compactMap { candidate in
            guard taken.isDisjoint(with: candidate.inside) else { return nil }
            taken.formUnion(candidate.inside)
            return clash(candidate.inside, room: candidate.room)
        }
    }

    private func stretches(_ sorts: [DaySet]) -> [DaySet] {
        let all = sorts.reduce(DaySet(of: days.dayCount)) { $0.union($1) }
        guard sorts.count <= Self.mostStretches else { return Array(Set(sorts + [all])) }
        let bounds = sorts.map { (first: $0.first(from: 0) ?? 0, last: $0.days.last ?? 0) }
        let between = bounds.flatMap { from in
            bounds.filter { $0.last >= from.first }.map { to in
                DaySet(of: days.dayCount) { (from.first...to.last).contains($0) && all.contains($0) }
            }
        }
        return Array(Set(sorts + between + [all]))
    }

    private func clash(_ inside: [Int], room: Int) -> Clash {
        let demands = Set(inside.flatMap { days.bounds(of: $0).map(\.demand) }).sorted(by: problem.isBlamedLater)
        let needed = demands.reduced { kept in
            let active = Set(kept)
            let stretch = inside.reduce(DaySet(of: days.dayCount)) { $0.union(days.days(of: $1, under: active)) }
            return self.room(for: inside, on: stretch) <= room
        }
        return Clash(inside, room: room, demands: (scarce(inside) + needed).sorted(by: problem.isBlamedLater))
    }

    /// What there is too little of.
    private func scarce(_ inside: [Int]) -> [Demand] {
        switch holder.subject {
        case .attendee(let index): [Demand(.participant, .attendee(index))]
        case .venues(let venues):
            venues.map { Demand(.venueSingle, .venue($0)) }
                + Set(inside.map { problem.instances[$0].series }).map { Demand(.venueChoice, .series($0)) }
        }
    }

    /// How many of some meetings, which start on these days, fit at most.
    ///
    /// Each of the holder's places on a day is a bin as long as the hours. A dual feasible function (Fekete and
    /// Schepers, 2001) of the lengths bounds how many fit into all bins; the least of several bounds counts.
    private func room(for meetings: [Int], on stretch: DaySet) -> Int {
        let shapes = meetings.map { problem.series[problem.instances[$0].series].shape }
        guard let opens = shapes.map(\.opens).min(), let closes = shapes.map(\.closes).max(), opens < closes,
            let longest = shapes.map(\.dayCount).max()
        else { return meetings.count }
        let filled = stretch.widened(by: longest - 1)
        let pinned = pinnedMinutes(on: filled, hours: opens..<closes)
        let bins = filled.count * holder.capacity
        return DualFeasibleFunction.all(of: closes - opens).map { function in
            let taken = pinned.reduce(0) { $0 + function.size(of: $1) }
            var free = bins * function.whole - taken
            var count = 0
            for size in shapes.map({ function.size(of: $0.minutes) * $0.dayCount }).sorted() {
                free -= size
                if free < 0 { break }
                count += 1
            }
            return count
        }.min() ?? meetings.count
    }

    /// How long each pinned meeting of the holder lasts inside the hours of the days; days on which pinned meetings may
    /// clash among themselves are passed over.
    private func pinnedMinutes(on filled: DaySet, hours: Range<Int>) -> [Int] {
        let stretches =
            switch holder.subject {
            case .attendee(let index): occupied.ofAttendee[index] ?? []
            case .venues(let venues): venues.flatMap { occupied.ofVenue[$0] ?? [] }
            }
        let first = problem.horizon.lowerBound.number
        let byDay = Dictionary(grouping: stretches) { $0.lowerBound / 1440 - first }
        return byDay.filter { filled.contains($0.key) && $0.value.count <= holder.capacity }.flatMap { day, stretches in
            stretches.map { stretch in
                let midnight = (first + day) * 1440
                return stretch.clamped(to: (midnight + hours.lowerBound)..<(midnight + hours.upperBound)).count
            }
        }
    }
}

/// A function of lengths under which what fits into a bin sums up to at most the bin's own value.
struct DualFeasibleFunction {
    /// The bin's length.
    let length: Int
    /// 0 leaves lengths as they are; k rounds them to k-ths of the bin: those of more than 1/(k+1) count fully.
    let parts: Int

    /// Those of up to eight parts.
    static func all(of length: Int) -> [DualFeasibleFunction] {
        (0...8).map { DualFeasibleFunction(length: length, parts: $0) }
    }

    /// The bin's own size.
    var whole: Int { parts == 0 ? length : parts * length }

    /// The size of something in the bin; 0…`whole`.
    func size(of minutes: Int) -> Int {
        guard parts > 0 else { return minutes }
        let scaled = (parts + 1) * minutes
        return scaled % length == 0 ? parts * minutes : scaled / length * length
    }
}
