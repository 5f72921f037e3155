import WorkCalendar

/// Where a meeting lies, as the search counts: a day of the horizon, a slot, a venue (-1 for none).
struct SearchPlace: BitwiseCopyable, Hashable, Sendable {
    var day: Int32
    var slot: Int32
    var venue: Int32

    static let none = SearchPlace(day: -1, slot: -1, venue: -1)
    @inline(__always) var isPlaced: Bool { day >= 0 }
}

/// How far one mover must stay from another.
struct SearchRelation: BitwiseCopyable {
    enum Kind: UInt8, BitwiseCopyable {
        /// From end to start, touching allowed.
        case touching
        /// From end day to start day.
        case days
        /// From end to start, with minutes, no months.
        case moments
        /// From end to start, with months and minutes.
        case monthsAndMoments
    }

    /// The other mover.
    let other: Int32
    let isOtherEarlier: Bool
    let kind: Kind
    /// Which gap table; the spacing of `order` has its own.
    let table: Int32
    let minutes: Int32
}

/// The problem in flat arrays for the search. Movers are the instances that are free and have some place.
///
/// @unchecked Sendable: the arrays are written while the model is made and only read after.
final class SearchModel: @unchecked Sendable {
    /// A day on which a mover may not start costs this much.
    static let closed = Int32.max / 4

    private let arena: Arena
    let dayCount: Int
    let lanes: Int
    let weekCount: Int
    let crowdCount: Int
    let attendeeCount: Int
    let lowerLevelCount: Int
    let venueCount: Int
    let memberCount: Int

    /// The problem's instance of each mover.
    let instance: [Int]
    /// What is pinned.
    let pinned: [PinnedMeeting]
    /// Points that no move changes: pinned meetings in weeks outside the horizon.
    let constantPoints: Int
    /// No schedule that places every mover has fewer points (without `constantPoints`).
    let lowerBound: Int

    let week: UnsafeBufferPointer<Int32>
    let crowd: UnsafeBufferPointer<Int32>
    let length: UnsafeBufferPointer<Int32>
    /// What a start on each day costs each mover: `dayCost[mover * dayCount + day]`.
    let dayCost: UnsafeBufferPointer<Int32>
    /// Each mover's days, the cheapest first.
    let order: FlatLists<Int32>
    let orderCost: FlatLists<Int32>
    /// Each mover's slots, the cheapest first: from `firstSlot`, so many.
    let firstSlot: UnsafeBufferPointer<Int32>
    let slotCount: UnsafeBufferPointer<Int32>
    let slotStart: UnsafeBufferPointer<Int32>
    let slotEnd: UnsafeBufferPointer<Int32>
    let slotCost: UnsafeBufferPointer<Int32>
    /// `slotMask[slot * lanes + lane]`.
    let slotMask: UnsafeBufferPointer<UInt64>
    let venues: FlatLists<Int32>
    let previous: UnsafeBufferPointer<SearchPlace>
    /// What leaving the previous start or venue costs each mover.
    let stabilityWeight: UnsafeBufferPointer<Int32>
    /// The first moment and the last, in minutes from the horizon's first midnight, that pinned meetings leave.
    let earliest: UnsafeBufferPointer<Int32>
    let latest: UnsafeBufferPointer<Int32>
    /// Neighbours by `order`, -1 for none.
    let chainBefore: UnsafeBufferPointer<Int32>
    let chainAfter: UnsafeBufferPointer<Int32>
    let spacing: UnsafeBufferPointer<Int32>
    let relations: FlatLists<SearchRelation>
    /// `gapAfter[table * dayCount + day]`, see ``GapTable``.
    let gapAfter: UnsafeBufferPointer<Int32>
    let gapBefore: UnsafeBufferPointer<Int32>

    /// The attendees of each crowd whose time can be a matter; others are bound wherever these are.
    let attendees: FlatLists<Int32>
    let members: FlatLists<Int32>
    let crowdsOfMember: FlatLists<Int32>
    /// How many meetings a week cost a member no load, and what each further one costs.
    let easyLoad: UnsafeBufferPointer<Int32>
    let loadWeight: UnsafeBufferPointer<Int>
    let capacity: UnsafeBufferPointer<Int32>
    let firstLowerLevel: UnsafeBufferPointer<Int32>
    /// One bit for each attendee of each crowd.
    let attends: UnsafeBufferPointer<UInt64>
    let attendWords: Int
    /// One bit for each pair of crowds that share a member.
    let related: UnsafeBufferPointer<UInt64>
    let relatedWords: Int
    /// Atoms at which somebody of a crowd is busy: `busy[crowd * cellCount + cell]`; empty if nobody ever is.
    let busy: UnsafeBufferPointer<UInt64>
    let hasBusy: Bool

    var moverCount: Int { instance.count }
    var cellCount: Int { dayCount * lanes }

    init(_ parts: SearchModelParts) {
        let arena = Arena()
        self.arena = arena
        dayCount = parts.dayCount
        lanes = parts.atoms.lanes
        weekCount = parts.weekCount
        crowdCount = parts.problem.crowds.count
        attendeeCount = parts.problem.attendees.count
        venueCount = parts.problem.venues.count
        memberCount = parts.problem.members.count
        instance = parts.movers
        pinned = parts.pinned
        constantPoints = parts.constantPoints
        week = arena.copy(parts.week)
        let movers = parts.moverParts
        crowd = arena.copy(movers.map { Int32($0.crowd) })
        length = arena.copy(movers.map { Int32($0.length) })
        dayCost = arena.copy(movers.flatMap(\.dayCost))
        let orders = movers.map(\.order)
        order = FlatLists(orders, in: arena)
        orderCost = FlatLists(zip(movers, orders).map { mover, days in days.map { mover.dayCost[Int($0)] } }, in: arena)
        firstSlot = arena.copy(movers.map { Int32($0.slots.lowerBound) })
        slotCount = arena.copy(movers.map { Int32($0.slots.count) })
        slotStart = arena.copy(parts.slots.map { Int32($0.start) })
        slotEnd = arena.copy(parts.slots.map { Int32($0.end) })
        slotCost = arena.copy(parts.slots.map { Int32($0.cost) })
        slotMask = arena.copy(parts.slots.flatMap(\.masks))
        venues = FlatLists(movers.map(\.venues), in: arena)
        previous = arena.copy(movers.map(\.previous))
        stabilityWeight = arena.copy(movers.map(\.stabilityWeight))
        earliest = arena.copy(movers.map(\.earliest))
        latest = arena.copy(movers.map(\.latest))
        chainBefore = arena.copy(movers.map(\.chainBefore))
        chainAfter = arena.copy(movers.map(\.chainAfter))
        spacing = arena.copy(movers.map(\.spacing))
        relations = FlatLists(movers.map(\.relations), in: arena)
        gapAfter = arena.copy(parts.gapTables.flatMap(\.after))
        gapBefore = arena.copy(parts.gapTables.flatMap(\.before))
        let people = parts.people
        attendees = FlatLists(people.attendees, in: arena)
        members = FlatLists(people.members, in: arena)
        crowdsOfMember = FlatLists(people.crowdsOfMember, in: arena)
        easyLoad = arena.copy(parts.problem.easyLoad.map { Int32($0) })
        loadWeight = arena.copy(parts.problem.loadWeight)
        capacity = arena.copy(people.capacity)
        firstLowerLevel = arena.copy(people.firstLowerLevel)
        lowerLevelCount = people.lowerLevelCount
        attends = arena.copy(people.attends)
        attendWords = people.attendWords
        related = arena.copy(people.related)
        relatedWords = people.relatedWords
        busy = arena.copy(parts.busy)
        hasBusy = !parts.busy.isEmpty
        lowerBound = movers.reduce(0) { sum, mover in
            let slot = parts.slots[mover.slots].map(\.cost).min() ?? 0
            return sum + Int(mover.dayCost.min() ?? 0) + slot
        }
    }

    /// What a place costs a mover, `load` apart.
    @inline(__always)
    func ownCost(_ mover: Int, _ place: SearchPlace) -> Int {
        Int(dayCost[mover * dayCount + Int(place.day)]) + Int(slotCost[Int(place.slot)]) + moveCost(mover, place)
    }

    /// What leaving the previous slot or venue costs on the previous day; leaving the day is in `dayCost`.
    @inline(__always)
    func moveCost(_ mover: Int, _ place: SearchPlace) -> Int {
        let before = previous[mover]
        return place.day == before.day && place != before ? Int(stabilityWeight[mover]) : 0
    }
}
