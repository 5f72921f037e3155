import WorkCalendar

/// The earliest start of each of some meetings by `order`, `before`, `after` and the days that are theirs, all of them
/// placed and nothing else looked at.
///
/// All bounds say "no sooner than", so pushing starts later until nothing changes finds the one least solution, or a
/// meeting that runs out of days: then the meetings cannot all be placed.
struct EarliestStarts {
    /// A bound that one meeting sets another.
    private struct Link {
        let to: Int
        let earliest: (Placement) -> Moment
    }

    private let days: StartDays
    private let demands: Set<Demand>?
    private let links: [Int: [Link]]
    private var places: [Int: Placement] = [:]
    /// The meeting that last pushed each one later.
    private var pusher: [Int: Int] = [:]
    /// A meeting that has no place left, if any.
    private(set) var stuck: Int?

    /// Works the starts out under some of the demands; under all of them if nil.
    init(_ meetings: [Int], _ days: StartDays, under demands: Set<Demand>? = nil) {
        self.days = days
        self.demands = demands
        links = Self.links(among: meetings, days, under: demands)
        var waiting: [Int] = []
        for index in meetings {
            guard let place = days.problem.instances[index].pinned?.place ?? days.firstPlace(of: index, under: demands)
            else {
                stuck = index
                return
            }
            places[index] = place
            waiting.append(index)
        }
        push(&waiting)
    }

    /// The meetings that pushed the stuck one out, each by the one before; the stuck one first.
    var cause: [Int] {
        var found: [Int] = []
        var next = stuck
        while let index = next, !found.contains(index) {
            found.append(index)
            next = pusher[index]
        }
        return found
    }

    private mutating func push(_ waiting: inout [Int]) {
        var isWaiting = Set(waiting)
        var position = 0
        while position < waiting.count {
            let index = waiting[position]
            position += 1
            isWaiting.remove(index)
            guard let place = places[index] else { continue }
            for link in links[index] ?? [] {
                let bound = link.earliest(place)
                guard let other = places[link.to], other.start < bound else { continue }
                pusher[link.to] = index
                let isPinned = days.problem.instances[link.to].pinned != nil
                guard !isPinned, let moved = days.firstPlace(of: link.to, from: bound, under: demands)
                else {
                    stuck = link.to
                    return
                }
                places[link.to] = moved
                if isWaiting.insert(link.to).inserted { waiting.append(link.to) }
            }
        }
    }

    private static func links(
        among meetings: [Int], _ days: StartDays, under demands: Set<Demand>?
    ) -> [Int: [Link]] {
        let problem = days.problem
        let here = Set(meetings)
        var links: [Int: [Link]] = [:]
        var chains: Set<Int> = []
        for index in meetings {
            if let chain = days.links.chain[index] { chains.insert(chain) }
            for relation in days.links.relations[index] ?? []
            where relation.earlier == index && here.contains(relation.later) {
                let demand = Demand(
                    .precedence, .relation(series: relation.owner, other: problem.otherSeries(relation)))
                guard demands?.contains(demand) ?? true else { continue }
                let distance = relation.distance
                links[index, default: []].append(
                    Link(to: relation.later) { distance.earliestStart(after: $0.end) })
            }
        }
        for chain in chains.sorted().map({ problem.chains[$0] }) {
            let demand = Demand(.order, .sequence(series: chain.series))
            guard demands?.contains(demand) ?? true else { continue }
            let spacing = problem.series[chain.series].spacing
            let placed = chain.instances.filter(here.contains)
            for (one, next) in zip(placed, placed.dropFirst()) {
                links[one, default: []].append(
                    Link(to: next) { place in
                        max(place.end, Moment(spacing.day(after: place.start.day), minute: 0))
                    })
            }
        }
        return links
    }
}
