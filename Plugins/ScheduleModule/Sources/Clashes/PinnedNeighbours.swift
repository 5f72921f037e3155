import WorkCalendar

/// A pinned meeting that a free one comes before or after.
struct PinnedNeighbour {
    /// The pinned one: an index into the problem's instances.
    let index: Int
    /// What says so.
    let demand: Demand
    /// Whether a place of the free one keeps to it.
    let isAllowed: (Placement) -> Bool
}

extension SchedulingProblem {
    /// The pinned meetings that set a free one bounds by `order`, `before` or `after`.
    func pinnedNeighbours(of index: Int, _ links: SequenceLinks) -> [PinnedNeighbour] {
        let related = (links.relations[index] ?? []).compactMap { pinnedNeighbour(of: index, by: $0) }
        return related + (links.chain[index].map { pinnedNeighbours(of: index, links, inChain: chains[$0]) } ?? [])
    }

    private func pinnedNeighbour(of index: Int, by relation: MeetingRelation) -> PinnedNeighbour? {
        let isEarlier = relation.earlier == index
        let other = isEarlier ? relation.later : relation.earlier
        guard let place = instances[other].pinned?.place else { return nil }
        let demand = Demand(.precedence, .relation(series: relation.owner, other: otherSeries(relation)))
        let distance = relation.distance
        return PinnedNeighbour(index: other, demand: demand) { mine in
            isEarlier
                ? place.start >= distance.earliestStart(after: mine.end)
                : mine.start >= distance.earliestStart(after: place.end)
        }
    }

    private func pinnedNeighbours(
        of index: Int, _ links: SequenceLinks, inChain chain: MeetingChain
    ) -> [PinnedNeighbour] {
        let spacing = series[chain.series].spacing
        let demand = Demand(.order, .sequence(series: chain.series))
        var neighbours: [PinnedNeighbour] = []
        if let before = links.pinnedBefore[index], let place = instances[before].pinned?.place {
            neighbours.append(
                PinnedNeighbour(index: before, demand: demand) { mine in
                    mine.start >= place.end && mine.start.day >= spacing.day(after: place.start.day)
                })
        }
        if let after = links.pinnedAfter[index], let place = instances[after].pinned?.place {
            neighbours.append(
                PinnedNeighbour(index: after, demand: demand) { mine in
                    mine.end <= place.start && spacing.day(after: mine.start.day) <= place.start.day
                })
        }
        return neighbours
    }

    /// The series that a relation names, the other than the one that asks.
    func otherSeries(_ relation: MeetingRelation) -> Int {
        let earlier = instances[relation.earlier].series
        return earlier == relation.owner ? instances[relation.later].series : earlier
    }
}
