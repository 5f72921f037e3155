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
    var stabilityWeight: Int32 = 0
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
    var week: [Int32] = []
    var weekCount = 0
    var movers: [Int] = []
    var moverParts: [MoverPart] = []
    var slots: [SlotPart] = []
    var gapTables: [GapTable] = []
    var pinned: [PinnedMeeting] = []
    var constantPoints = 0
    var busy: [UInt64] = []
    var moverOfInstance: [Int: Int] = [:]
    private var slotsOfSeries: [SlotKey: Range<Int>] = [:]
    var gapIndex: [Gap: Int32] = [:]

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
            for piece in problem.pieces(of: instance, at: place) {
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
    func week(of day: Day) -> Int? {
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
            mover.stabilityWeight = Int32(problem.network(of: instance).weights.stability)
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
        let weights = problem.network(of: instance).weights
        let made = problem.startMinutes(of: instance).map { start in
            let end = start + series.shape.minutes
            return SlotPart(
                start: start, end: end,
                cost: series.missesPreferredHours(from: start, to: end) ? weights.timeOfDay : 0,
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
        let weights = problem.network(of: instance).weights
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
}
