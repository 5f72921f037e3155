extension SchedulingProblem {
    /// No more clashes of one kind than this are looked for.
    static let mostClashes = 200

    /// Chains and relations that do not fit into the days that are theirs.
    func sequenceClashes(_ days: StartDays, among rest: Set<Int>) -> [Clash] {
        var seen: Set<Int> = []
        var clashes: [Clash] = []
        for index in instances.indices where rest.contains(index) && !seen.contains(index) {
            let component = days.links.component(of: index, in: self)
            seen.formUnion(component)
            guard component.count > 1 else { continue }
            var meetings = component.filter(rest.contains)
            while clashes.count < Self.mostClashes, let clash = sequenceClash(among: meetings, days) {
                clashes.append(clash)
                let gone = Set(clash.meetings.filter { instances[$0].pinned == nil })
                guard !gone.isEmpty else { break }
                meetings.removeAll(where: gone.contains)
            }
        }
        return clashes
    }

    /// The fewest meetings of some that cannot all be placed, with the demands that forbid it; nil if all may fit.
    private func sequenceClash(among meetings: [Int], _ days: StartDays) -> Clash? {
        let starts = EarliestStarts(meetings, days)
        guard starts.stuck != nil else { return nil }
        let cause = starts.cause.sorted()
        var core = isImpossible(cause, days) ? cause : meetings
        for index in core where core.count > 1 {
            let fewer = core.filter { $0 != index }
            if isImpossible(fewer, days) { core = fewer }
        }
        let free = core.filter { instances[$0].pinned == nil }
        guard !free.isEmpty else { return nil }
        if let whole = chainClash(around: free, among: meetings, days) { return whole }
        let demands = demands(of: core, days).reduced { isImpossible(core, days, under: $0) }
        return Clash(free, room: free.count - 1, demands: demands)
    }

    private func isImpossible(_ meetings: [Int], _ days: StartDays, under demands: [Demand]? = nil) -> Bool {
        EarliestStarts(meetings, days, under: demands.map(Set.init)).stuck != nil
    }

    /// A chain that clashes by itself, whole: not only that one of its meetings is too many, but how many are.
    private func chainClash(around core: [Int], among meetings: [Int], _ days: StartDays) -> Clash? {
        guard let chain = days.links.chain[core[0]], core.allSatisfy({ days.links.chain[$0] == chain }) else {
            return nil
        }
        let here = Set(meetings)
        let whole = chains[chain].instances.filter { here.contains($0) && instances[$0].pinned == nil }
        let room = mostInOrder(whole, days)
        guard room < whole.count else { return nil }
        let demands = demands(of: whole, days).filter { demand in
            if case .relation = demand.subject { false } else { true }
        }.reduced { mostInOrder(whole, days, under: Set($0)) <= room }
        return Clash(whole, room: room, demands: demands)
    }

    /// How many meetings of a chain can be placed one after another at most.
    ///
    /// Of the ways to place so many of those looked at, the one that ends first leaves the most to the rest; O(n²).
    private func mostInOrder(_ chain: [Int], _ days: StartDays, under demands: Set<Demand>? = nil) -> Int {
        guard let series = chain.first.map({ instances[$0].series }) else { return 0 }
        let isOrdered = demands?.contains(Demand(.order, .sequence(series: series))) ?? true
        let spacing = self.series[series].spacing
        var ends: [Placement?] = [nil]
        for index in chain {
            var next = ends
            for (count, last) in ends.enumerated() {
                if count > 0 && last == nil { continue }
                var bound: Moment?
                if isOrdered, let last {
                    bound = max(last.end, Moment(spacing.day(after: last.start.day), minute: 0))
                }
                guard let place = days.firstPlace(of: index, from: bound, under: demands) else { continue }
                if count + 1 == next.count {
                    next.append(place)
                } else if let known = next[count + 1], place.start < known.start {
                    next[count + 1] = place
                }
            }
            ends = next
        }
        return ends.count - 1
    }

    /// Every demand that the meetings' days and links come from, in order of constraint.
    private func demands(of meetings: [Int], _ days: StartDays) -> [Demand] {
        let here = Set(meetings)
        var found: Set<Demand> = []
        for index in meetings {
            found.formUnion(days.bounds(of: index).map(\.demand))
            if let chain = days.links.chain[index] {
                found.insert(Demand(.order, .sequence(series: chains[chain].series)))
            }
            for relation in days.links.relations[index] ?? []
            where here.contains(relation.earlier) && here.contains(relation.later) {
                found.insert(Demand(.precedence, .relation(series: relation.owner, other: otherSeries(relation))))
            }
        }
        return found.sorted(by: isBlamedLater)
    }

    /// Orders demands so that those come first that users would rather not hear of: what the whole network shares
    /// before what a series asks for itself.
    func isBlamedLater(_ one: Demand, _ other: Demand) -> Bool {
        (one.blame, one.constraint, one.describedSubject) < (other.blame, other.constraint, other.describedSubject)
    }
}

extension Demand {
    /// How readily a demand is blamed: of two that prove a clash alike the one of greater blame is named.
    fileprivate var blame: Int {
        switch constraint {
        case .workingTime: subject == .today ? 1 : 0
        case .busy: 2
        case .participant, .venueSingle: 3
        case .venueCapacity, .venueChoice: 4
        case .window, .fixed: 5
        case .order, .precedence: 6
        }
    }

    fileprivate var describedSubject: String { "\(subject)" }
}
