import NetworkModel
import WorkCalendar

/// A meeting that keeps its place, as the search sees it.
struct PinnedMeeting: Sendable {
    let crowd: Int
    let venue: Int?
    /// The week of its start; nil outside the horizon's weeks.
    let week: Int?
    /// What it fills: cells with their masks.
    let pieces: [(cell: Int, mask: UInt64)]
}

/// A start that a series allows, with what it fills of a day.
struct SlotPart {
    let start: Int
    let end: Int
    let cost: Int
    let masks: [UInt64]
}

/// What the search must know of one mover.
struct MoverPart {
    var crowd = 0
    var length = 1
    var dayCost: [Int32] = []
    var order: [Int32] = []
    var slots = 0..<0
    var venues: [Int32] = []
    var previous = SearchPlace.none
    var earliest = Int32.min / 2
    var latest = Int32.max / 2
    var chainBefore: Int32 = -1
    var chainAfter: Int32 = -1
    var spacing: Int32 = -1
    var relations: [SearchRelation] = []
}

/// The making of a ``SearchModel`` from a ``SchedulingProblem``.
struct SearchModelParts {
    let problem: SchedulingProblem
    let dayCount: Int
    let atoms: DayAtoms
    let people: PeopleParts
    private(set) var week: [Int32] = []
    private(set) var weekCount = 0
    private(set) var movers: [Int] = []
    private(set) var moverParts: [MoverPart] = []
    private(set) var slots: [SlotPart] = []
    private(set) var gapTables: [GapTable] = []
    private(set) var pinned: [PinnedMeeting] = []
    private(set) var constantPoints = 0
    private(set) var busy: [UInt64] = []
    private var moverOfInstance: [Int: Int] = [:]
    private var slotsOfSeries: [SlotKey: Range<Int>] = [:]
    private var gapIndex: [Gap: Int32] = [:]

    private struct SlotKey: Hashable {
        let series: Int
        let fixedMinute: Int?
    }

    init(_ problem: SchedulingProblem) {
        self.problem = problem
        dayCount = problem.horizon.upperBound - problem.horizon.lowerBound + 1
        atoms = DayAtoms(boundaries: Self.boundaries(problem))
        people = PeopleParts(problem)
        addWeeks()
        addMovers()
        addPinned()
        addChains()
        addRelations()
        addBusy()
    }

    private static func boundaries(_ problem: SchedulingProblem) -> Set<Int> {
        var minutes: Set<Int> = [0, 1440]
        for series in problem.series {
            for start in series.shape.startMinutes {
                minutes.formUnion([start, min(1440, start + series.shape.minutes)])
            }
        }
        for instance in problem.instances {
            guard let place = instance.pinned?.place else { continue }
            let shape = problem.series[instance.series].shape
            for piece in place.pieces(hours: shape.opens..<max(shape.opens, shape.closes), in: problem.horizon) {
                minutes.formUnion([piece.minutes.lowerBound, piece.minutes.upperBound])
            }
        }
        return minutes
    }

    private mutating func addWeeks() {
        let firstMonday = problem.horizon.lowerBound.monday
        week = (0..<dayCount).map { Int32(((problem.horizon.lowerBound + $0) - firstMonday) / 7) }
        weekCount = Int(week.last ?? 0) + 1
    }

    /// Which week of the horizon a day lies in, nil if in none.
    private func week(of day: Day) -> Int? {
        let days = day - problem.horizon.lowerBound.monday
        return days >= 0 && days / 7 < weekCount ? days / 7 : nil
    }

    private mutating func addMovers() {
        for (index, instance) in problem.instances.enumerated() where instance.pinned == nil {
            let days = problem.startDays(of: instance)
            let venues = problem.roomyVenues(for: instance)
            let slots = slots(of: instance)
            guard !days.isEmpty, !venues.isEmpty, !slots.isEmpty else { continue }
            var mover = MoverPart()
            mover.crowd = instance.crowd
            mover.length = problem.series[instance.series].shape.dayCount
            mover.slots = slots
            mover.venues = venues.compactMap { $0.map { Int32($0) } }
            mover.previous = previousPlace(of: instance, slots: slots)
            mover.dayCost = [Int32](repeating: SearchModel.closed, count: dayCount)
            for day in days {
                mover.dayCost[day - problem.horizon.lowerBound] = Int32(clamping: cost(of: instance, startingOn: day))
            }
            mover.order = days.map { Int32($0 - problem.horizon.lowerBound) }
                .sorted { (mover.dayCost[Int($0)], $0) < (mover.dayCost[Int($1)], $1) }
            moverOfInstance[index] = movers.count
            movers.append(index)
            moverParts.append(mover)
        }
    }

    private mutating func slots(of instance: MeetingInstance) -> Range<Int> {
        let key = SlotKey(series: instance.series, fixedMinute: instance.fixedMinute)
        if let known = slotsOfSeries[key] { return known }
        let series = problem.series[instance.series]
        let made = problem.startMinutes(of: instance).map { start in
            let end = start + series.shape.minutes
            return SlotPart(
                start: start, end: end,
                cost: series.missesPreferredHours(from: start, to: end) ? problem.weights.timeOfDay : 0,
                masks: atoms.masks(from: start, to: end))
        }
        let range = slots.count..<(slots.count + made.count)
        slots += made.sorted { ($0.cost, $0.start) < ($1.cost, $1.start) }
        slotsOfSeries[key] = range
        return range
    }

    private func previousPlace(of instance: MeetingInstance, slots range: Range<Int>) -> SearchPlace {
        guard let previous = instance.previous else { return .none }
        let slot = range.first { slots[$0].start == previous.start.minuteOfDay } ?? -1
        return SearchPlace(
            day: Int32(clamping: previous.start.day - problem.horizon.lowerBound), slot: Int32(slot),
            venue: Int32(previous.venue ?? -1))
    }

    /// The points that a start on a day costs, whatever the time and the venue.
    private func cost(of instance: MeetingInstance, startingOn day: Day) -> Int {
        let series = problem.series[instance.series]
        let weights = problem.weights
        var points = 0
        if let ideal = instance.ideal {
            let number = Int(problem.windows[instance.window].numberOfDay[day - problem.horizon.lowerBound])
            points += weights.even * abs(number - ideal)
        }
        if let preferred = series.preferredWeekdays, !preferred.contains(day.weekday) { points += weights.weekday }
        if series.touchesAvoided(from: day, to: day + (series.shape.dayCount - 1)) { points += weights.avoid }
        if let previous = instance.previous, previous.start.day != day {
            points += weights.stability + abs(previous.start.day - day)
        }
        return points
    }

    private mutating func addPinned() {
        for instance in problem.instances {
            guard let place = instance.pinned?.place else { continue }
            let shape = problem.series[instance.series].shape
            let hours = shape.opens..<max(shape.opens, shape.closes)
            let pieces = place.pieces(hours: hours, in: problem.horizon).flatMap { piece in
                let first = (piece.day - problem.horizon.lowerBound) * atoms.lanes
                return atoms.masks(from: piece.minutes.lowerBound, to: piece.minutes.upperBound).enumerated()
                    .filter { $0.element != 0 }.map { (cell: first + $0.offset, mask: $0.element) }
            }
            pinned.append(
                PinnedMeeting(
                    crowd: instance.crowd, venue: place.venue, week: week(of: place.start.day), pieces: pieces))
        }
        constantPoints = pointsOutsideHorizon()
    }

    /// `load` of pinned meetings in weeks that no mover can reach.
    private func pointsOutsideHorizon() -> Int {
        var counts: [Day: [Int: Int]] = [:]
        for instance in problem.instances {
            guard let start = instance.pinned?.place.start.day, week(of: start) == nil else { continue }
            for member in problem.crowds[instance.crowd].members {
                counts[start.monday, default: [:]][member, default: 0] += 1
            }
        }
        return counts.values.reduce(0) { sum, week in
            sum + week.reduce(0) { $0 + problem.weights.load * max(0, $1.value - problem.easyLoad[$1.key]) }
        }
    }

    private mutating func table(_ gap: Gap) -> Int32 {
        if let known = gapIndex[gap] { return known }
        let index = Int32(gapTables.count)
        gapTables.append(GapTable(gap, horizon: problem.horizon))
        gapIndex[gap] = index
        return index
    }

    private func minutes(_ moment: Moment) -> Int32 {
        Int32(clamping: moment.minutes - problem.horizon.lowerBound.number * 1440)
    }

    /// Links neighbours by `order`; a pinned one bounds its free neighbours on either side.
    private mutating func addChains() {
        for chain in problem.chains {
            let spacing = problem.series[chain.series].spacing
            let table: Int32 =
                spacing.isZero ? -1 : table(Gap(months: spacing.months, days: spacing.days + spacing.minutes / 1440))
            var before: Int32 = -1
            var pinnedBefore: Placement?
            for index in chain.instances {
                if let place = problem.instances[index].pinned?.place {
                    (pinnedBefore, before) = (place, -1)
                    continue
                }
                guard let mover = moverOfInstance[index] else { continue }
                moverParts[mover].spacing = table
                moverParts[mover].chainBefore = before
                if before >= 0 { moverParts[Int(before)].chainAfter = Int32(mover) }
                before = Int32(mover)
                if let place = pinnedBefore {
                    let spaced = spacing.isZero ? place.end : Moment(spacing.day(after: place.start.day), minute: 0)
                    moverParts[mover].earliest = max(moverParts[mover].earliest, minutes(max(place.end, spaced)))
                }
            }
            boundByPinnedAfter(chain, spacing: spacing)
        }
    }

    private mutating func boundByPinnedAfter(_ chain: MeetingChain, spacing: Gap) {
        var pinnedAfter: Placement?
        for index in chain.instances.reversed() {
            if let place = problem.instances[index].pinned?.place {
                pinnedAfter = place
            } else if let mover = moverOfInstance[index], let place = pinnedAfter {
                let lastStart = spacing.isZero ? place.start.day : spacing.latestDay(before: place.start.day)
                let spaced = Moment(lastStart + moverParts[mover].length, minute: 0)
                moverParts[mover].latest = min(moverParts[mover].latest, minutes(min(place.start, spaced)))
            }
        }
    }

    private mutating func addRelations() {
        for relation in problem.relations {
            let earlier = moverOfInstance[relation.earlier]
            let later = moverOfInstance[relation.later]
            if let earlier, let later {
                let made = searchRelation(relation.distance)
                moverParts[earlier].relations.append(made(Int32(later), false))
                moverParts[later].relations.append(made(Int32(earlier), true))
            } else if let later, let place = problem.instances[relation.earlier].pinned?.place {
                let bound = minutes(relation.distance.earliestStart(after: place.end))
                moverParts[later].earliest = max(moverParts[later].earliest, bound)
            } else if let earlier, let place = problem.instances[relation.later].pinned?.place {
                let bound = minutes(relation.distance.latestEnd(before: place.start))
                moverParts[earlier].latest = min(moverParts[earlier].latest, bound)
            }
        }
    }

    private mutating func searchRelation(
        _ distance: MeetingRelation.Distance
    ) -> (_ other: Int32, _ isOtherEarlier: Bool) -> SearchRelation {
        let kind: SearchRelation.Kind
        var tableIndex: Int32 = -1
        var minutes: Int32 = 0
        switch distance {
        case .touching:
            kind = .touching
        case .gap(let gap):
            kind = gap.minutes == 0 ? .days : gap.months == 0 ? .moments : .monthsAndMoments
            tableIndex = table(Gap(months: gap.months, days: gap.days))
            minutes = Int32(clamping: gap.minutes + (kind == .moments ? gap.days * 1440 : 0))
        }
        return { SearchRelation(other: $0, isOtherEarlier: $1, kind: kind, table: tableIndex, minutes: minutes) }
    }

    private mutating func addBusy() {
        guard !problem.busy.isEmpty else { return }
        let cellCount = dayCount * atoms.lanes
        busy = [UInt64](repeating: 0, count: problem.crowds.count * cellCount)
        let byWho = Dictionary(grouping: problem.busy, by: \.who)
        for (crowdIndex, crowd) in problem.crowds.enumerated() {
            for time in crowd.participants.flatMap({ byWho[$0.id] ?? [] }) {
                let place = Placement(start: Moment(time.start), end: Moment(time.end), venue: nil)
                for piece in place.pieces(hours: 0..<1440, in: problem.horizon) {
                    let first = crowdIndex * cellCount + (piece.day - problem.horizon.lowerBound) * atoms.lanes
                    let masks = atoms.masks(from: piece.minutes.lowerBound, to: piece.minutes.upperBound)
                    for (lane, mask) in masks.enumerated() { busy[first + lane] |= mask }
                }
            }
        }
    }
}

extension MeetingRelation.Distance {
    /// A moment by which the earlier meeting must have ended; with months and minutes together up to a day too early,
    /// which forbids little and never allows what the constraint forbids.
    func latestEnd(before start: Moment) -> Moment {
        switch self {
        case .touching: start
        case .gap(let gap) where gap.minutes > 0 && gap.months == 0:
            Moment(minutes: start.minutes - gap.days * 1440 - gap.minutes)
        case .gap(let gap) where gap.minutes > 0:
            Moment(
                Gap(months: gap.months, days: gap.days)
                    .latestDay(before: Moment(minutes: start.minutes - gap.minutes).day - 1) + 1, minute: 0)
        case .gap(let gap): Moment(gap.latestDay(before: start.day) + 1, minute: 0)
        }
    }
}
