/// A proof that no schedule places every mover for fewer points than a given one.
///
/// It chooses days only, mover by mover in the order of the year, and turns back where what is chosen and the least that
/// the rest can cost come to as much as the given points. Of the times of a day it asks whether those who
/// meet on it can do so, and for how many points. What it leaves out (relations by the minute, a venue kept over several
/// days) only makes it cheaper, so what it refutes no schedule can do.
struct OptimalityProof {
    /// Problems with more movers are not tried.
    static let mostMovers = 60
    /// So many choices are looked at before it gives up.
    private static let mostChoices = 60_000
    /// Larger groups on a day are taken to fit.
    private static let mostOnDay = 5
    /// So many times and venues are tried out for the groups of days; then it gives up too.
    private static let mostTries = 1_000_000

    private let model: SearchModel
    private let scratch: SearchState
    private let costs: [[Int?]]
    /// The least that a mover and those after it in its chain cost, by the day of its start.
    private let fromDay: [[Int?]]
    private let order: [Int]
    private var day: [Int]
    private var onDay: [[Int]]
    private var surchargeOfDay: [Int]
    private var meetings: [Int: Int] = [:]
    private var known: [DayGroup: Int?] = [:]
    /// What the movers from each position on cost at least among themselves.
    private var leastFrom: [Int]
    private var choices = 0
    private var tries = 0
    private var hasGivenUp: Bool { choices >= Self.mostChoices || tries >= Self.mostTries }

    private struct DayGroup: Hashable {
        let day: Int
        let movers: [Int]
        let starts: [Int]
    }

    init(_ model: SearchModel) {
        self.model = model
        scratch = SearchState(model)
        let bound = ChainBound(model: model, state: scratch)
        costs = (0..<model.moverCount).map { bound.dayCosts(of: $0) }
        var fromDay = costs
        for mover in (0..<model.moverCount).reversed() where model.chainAfter[mover] >= 0 {
            let next = Int(model.chainAfter[mover])
            for start in fromDay[mover].indices {
                guard let own = costs[mover][start] else { continue }
                let first = bound.firstDay(of: next, after: mover, on: start)
                fromDay[mover][start] = fromDay[next].dropFirst(first).compactMap(\.self).min().map { own + $0 }
            }
        }
        self.fromDay = fromDay
        order = Self.order(model)
        day = [Int](repeating: -1, count: model.moverCount)
        onDay = [[Int]](repeating: [], count: model.dayCount)
        surchargeOfDay = [Int](repeating: 0, count: model.dayCount)
        leastFrom = [Int](repeating: 0, count: order.count + 1)
    }

    /// Whether every schedule that places all costs at least so much; false where that was not found out.
    ///
    /// First it works out what the year's last mover costs at least, then the last two, and so on: meetings clash with
    /// those near in time, so what the later ones cost among themselves tells nearly all that they add (Russian doll
    /// search, Verfaillie, Lemaître and Schiex 1996).
    mutating func shows(noLessThan points: Int) -> Bool {
        for position in order.indices.reversed() {
            var least = leastFrom[position + 1]
            while least < points - scratch.cost, refutes(position, spent: 0, below: least + 1) { least += 1 }
            guard !hasGivenUp else { return false }
            leastFrom[position] = least
        }
        return leastFrom[0] + scratch.cost >= points
    }

    /// By their cheapest days, each after its neighbour in the chain.
    private static func order(_ model: SearchModel) -> [Int] {
        let cheapest = (0..<model.moverCount).map { Int(model.order[$0][0]) }
        var latest = cheapest
        for mover in 0..<model.moverCount where model.chainBefore[mover] >= 0 {
            latest[mover] = max(latest[mover], latest[Int(model.chainBefore[mover])])
        }
        return (0..<model.moverCount).sorted { (latest[$0], $0) < (latest[$1], $1) }
    }

    /// Whether no choice of days from a position on stays below the points.
    private mutating func refutes(_ position: Int, spent: Int, below points: Int) -> Bool {
        guard position < order.count else { return spent >= points }
        let mover = order[position]
        let first = firstDay(of: mover)
        for start in model.order[mover].map({ Int($0) }) where start >= first && keepsRelations(mover, on: start) {
            guard let whole = fromDay[mover][start], let own = costs[mover][start] else { continue }
            guard spent + max(whole, own + leastFrom[position + 1]) < points else { continue }
            choices += 1
            guard !hasGivenUp else { return false }
            let before = surchargeOfDay
            day[mover] = start
            let surcharge = add(mover, on: start)
            let load = addLoad(mover, on: start, by: 1)
            var isRefuted = true
            if let surcharge, case let now = spent + own + surcharge + load, now + leastFrom[position + 1] < points {
                isRefuted = refutes(position + 1, spent: now, below: points)
            }
            _ = addLoad(mover, on: start, by: -1)
            for offset in 0..<Int(model.length[mover]) { onDay[start + offset].removeLast() }
            surchargeOfDay = before
            day[mover] = -1
            if !isRefuted { return false }
        }
        return true
    }

    private func firstDay(of mover: Int) -> Int {
        let before = Int(model.chainBefore[mover])
        guard before >= 0, day[before] >= 0 else { return 0 }
        return ChainBound(model: model, state: scratch).firstDay(of: mover, after: before, on: day[before])
    }

    /// Whether relations of whole days to movers that have a day are kept.
    private func keepsRelations(_ mover: Int, on start: Int) -> Bool {
        model.relations[mover].allSatisfy { relation in
            let other = Int(relation.other)
            guard relation.kind == .days, day[other] >= 0 else { return true }
            let table = Int(relation.table) * model.dayCount
            return relation.isOtherEarlier
                ? model.gapAfter[table + day[other] + Int(model.length[other]) - 1] <= start
                : model.gapAfter[table + start + Int(model.length[mover]) - 1] <= day[other]
        }
    }

    /// Puts a mover on its days.
    /// - Returns: how much more the times of those days cost; nil if they do not fit.
    private mutating func add(_ mover: Int, on start: Int) -> Int? {
        var more: Int? = 0
        for offset in 0..<Int(model.length[mover]) {
            onDay[start + offset].append(mover)
            guard let sum = more, let surcharge = surcharge(on: start + offset) else {
                more = nil
                continue
            }
            more = sum + surcharge - surchargeOfDay[start + offset]
            surchargeOfDay[start + offset] = surcharge
        }
        return more
    }

    /// What the members' meetings of the week cost more with the mover, or less without it.
    private mutating func addLoad(_ mover: Int, on start: Int, by number: Int) -> Int {
        let week = Int(model.week[start]) * model.memberCount
        return model.members[Int(model.crowd[mover])].reduce(0) { sum, member in
            let count = meetings[week + Int(member), default: 0]
            meetings[week + Int(member)] = count + number
            let isPastEasy = number > 0 && count >= Int(model.easyLoad[Int(member)])
            return sum + (isPastEasy ? model.loadWeight[Int(member)] : 0)
        }
    }

    /// How much more the movers of a day pay for their times together than each by itself; nil if they do not fit.
    private mutating func surcharge(on day: Int) -> Int? {
        let movers = onDay[day].sorted()
        guard movers.count > 1, movers.count <= Self.mostOnDay else { return 0 }
        let group = DayGroup(day: day, movers: movers, starts: movers.map { self.day[$0] })
        if let surcharge = known[group] { return surcharge }
        let alone = zip(movers, group.starts).reduce(0) { sum, pair in
            sum + (costs[pair.0][pair.1] ?? 0) - Int(model.dayCost[pair.0 * model.dayCount + pair.1])
        }
        var least: Int?
        findLeast(group, 0, paid: 0, alone: alone, &least)
        let surcharge = least.map { $0 - alone }
        known[group] = surcharge
        return surcharge
    }

    private mutating func findLeast(_ group: DayGroup, _ index: Int, paid: Int, alone: Int, _ least: inout Int?) {
        if let least, paid >= least { return }
        guard index < group.movers.count else {
            least = paid
            return
        }
        let mover = group.movers[index]
        let slots = Int(model.firstSlot[mover])..<(Int(model.firstSlot[mover]) + Int(model.slotCount[mover]))
        let venues = model.venues[mover].isEmpty ? [-1] : Array(model.venues[mover])
        for slot in slots {
            for venue in venues {
                let place = SearchPlace(day: Int32(group.starts[index]), slot: Int32(slot), venue: venue)
                tries += 1
                guard tries < Self.mostTries else { return }
                guard scratch.isClear(place, for: mover) else { continue }
                scratch.place(mover, place)
                let cost = Int(model.slotCost[slot]) + model.moveCost(mover, place)
                findLeast(group, index + 1, paid: paid + cost, alone: alone, &least)
                scratch.remove(mover)
                if let least, least <= alone { return }
            }
        }
    }
}
