/// A place found, with all that it costs.
struct FoundPlace {
    var place: SearchPlace
    var cost: Int
}

extension SearchState {
    /// The cheapest free place for a mover that has none, if it costs no more than `limit`; of several one is drawn.
    func cheapestPlace(for mover: Int, limit: Int, _ random: inout RandomSource) -> FoundPlace? {
        let bounds = bounds(of: mover)
        let days = model.order[mover]
        let costs = model.orderCost[mover]
        var best: FoundPlace?
        var highest = limit
        var equals = 0
        for index in 0..<days.count {
            let dayCost = Int(costs[index])
            if dayCost > highest { break }
            let day = Int(days[index])
            let base = dayCost + loadCost(mover, on: day)
            guard base <= highest, isInside(bounds, mover, day) else { continue }
            guard let found = cheapestSlot(for: mover, on: day, bounds, limit: highest - base, &random) else {
                continue
            }
            let cost = base + found.cost
            if best == nil || cost < highest {
                best = FoundPlace(place: found.place, cost: cost)
                highest = cost
                equals = 1
            } else {
                equals += 1
                if random.below(equals) == 0 { best = FoundPlace(place: found.place, cost: cost) }
            }
        }
        return best
    }

    /// Whether a start on a day can lie inside bounds.
    @inline(__always)
    func isInside(_ bounds: SearchBounds, _ mover: Int, _ day: Int) -> Bool {
        Int32((day + 1) * 1440) > bounds.earliest && Int32((day + Int(model.length[mover]) - 1) * 1440) < bounds.latest
    }

    /// The cheapest free slot and venue on a day; its cost is that of slot and venue alone.
    func cheapestSlot(
        for mover: Int,
        on day: Int,
        _ bounds: SearchBounds,
        limit: Int,
        _ random: inout RandomSource
    ) -> FoundPlace? {
        let first = Int(model.firstSlot[mover])
        let count = Int(model.slotCount[mover])
        var best: FoundPlace?
        var equals = 0
        for slot in first..<(first + count) {
            let slotCost = Int(model.slotCost[slot])
            if slotCost > limit { break }
            if let best, slotCost > best.cost { break }
            guard isFree(mover, day, slot, bounds) else { continue }
            guard let venue = freeVenue(for: mover, day, slot, &random) else { continue }
            let place = SearchPlace(day: Int32(day), slot: Int32(slot), venue: Int32(venue))
            let cost = slotCost + model.moveCost(mover, place)
            guard cost <= limit else { continue }
            if best == nil || cost < best?.cost ?? 0 {
                best = FoundPlace(place: place, cost: cost)
                equals = 1
            } else if cost == best?.cost {
                equals += 1
                if random.below(equals) == 0 { best = FoundPlace(place: place, cost: cost) }
            }
        }
        return best
    }

    /// Whether the participants are free in a slot that lies inside the bounds.
    @inline(__always)
    func isFree(_ mover: Int, _ day: Int, _ slot: Int, _ bounds: SearchBounds) -> Bool {
        let length = Int(model.length[mover])
        guard Int32(day * 1440) + model.slotStart[slot] >= bounds.earliest,
            Int32((day + length - 1) * 1440) + model.slotEnd[slot] <= bounds.latest
        else { return false }
        let crowd = Int(model.crowd[mover])
        for offset in 0..<length {
            for lane in 0..<model.lanes {
                let mask = model.slotMask[slot * model.lanes + lane]
                if mask & blockedAtoms(of: crowd, in: (day + offset) * model.lanes + lane) != 0 { return false }
            }
        }
        return true
    }

    /// Another place on a day that is free once the mover has left its own, drawn from the slots that cost at most
    /// `limit`.
    func otherPlace(
        for mover: Int,
        on day: Int,
        _ bounds: SearchBounds,
        limit: Int,
        _ random: inout RandomSource
    ) -> SearchPlace? {
        let old = places[mover]
        let first = Int(model.firstSlot[mover])
        let count = Int(model.slotCount[mover])
        let shift = random.below(count)
        for index in 0..<count {
            let turned = index + shift
            let slot = first + (turned < count ? turned : turned - count)
            guard Int(model.slotCost[slot]) <= limit, isFreeAfterLeaving(mover, day, slot, bounds) else { continue }
            let venues = model.venues[mover]
            var place = SearchPlace(day: Int32(day), slot: Int32(slot), venue: -1)
            if venues.count > 0 {
                place.venue = venues[random.below(venues.count)]
                guard isVenueFreeAfterLeaving(mover, place) else { continue }
            }
            guard place != old, Int(model.slotCost[slot]) + model.moveCost(mover, place) <= limit else { continue }
            return place
        }
        return nil
    }

    @inline(__always)
    private func isFreeAfterLeaving(_ mover: Int, _ day: Int, _ slot: Int, _ bounds: SearchBounds) -> Bool {
        let length = Int(model.length[mover])
        guard Int32(day * 1440) + model.slotStart[slot] >= bounds.earliest,
            Int32((day + length - 1) * 1440) + model.slotEnd[slot] <= bounds.latest
        else { return false }
        let crowd = Int(model.crowd[mover])
        for offset in 0..<length {
            for lane in 0..<model.lanes {
                let mask = model.slotMask[slot * model.lanes + lane]
                let cell = (day + offset) * model.lanes + lane
                if mask & blockedAtoms(of: crowd, in: cell) & ~ownAtoms(of: mover, on: day + offset, lane) != 0 {
                    return false
                }
            }
        }
        return true
    }

    private func isVenueFreeAfterLeaving(_ mover: Int, _ place: SearchPlace) -> Bool {
        let isSameVenue = places[mover].venue == place.venue
        for day in Int(place.day)..<(Int(place.day) + Int(model.length[mover])) {
            for lane in 0..<model.lanes {
                let mask = model.slotMask[Int(place.slot) * model.lanes + lane]
                let own = isSameVenue ? ownAtoms(of: mover, on: day, lane) : 0
                let cell = day * model.lanes + lane
                if mask & venueTaken[cell * model.venueCount + Int(place.venue)] & ~own != 0 { return false }
            }
        }
        return true
    }

    /// The atoms of a day that a placed mover fills. Leaving them frees them: nobody there is in one meeting too many.
    @inline(__always)
    private func ownAtoms(of mover: Int, on day: Int, _ lane: Int) -> UInt64 {
        let place = places[mover]
        let offset = day - Int(place.day)
        return offset >= 0 && offset < Int(model.length[mover])
            ? model.slotMask[Int(place.slot) * model.lanes + lane] : 0
    }

    /// A venue that is free: the previous schedule's, else one drawn; -1 if none is needed, nil if none is free.
    @inline(__always)
    func freeVenue(for mover: Int, _ day: Int, _ slot: Int, _ random: inout RandomSource) -> Int? {
        let venues = model.venues[mover]
        guard venues.count > 0 else { return -1 }
        let before = model.previous[mover]
        if before.day == Int32(day), before.slot == Int32(slot), venues.contains(before.venue),
            isVenueFree(Int(before.venue), mover, day, slot)
        {
            return Int(before.venue)
        }
        let shift = venues.count > 1 ? random.below(venues.count) : 0
        for index in 0..<venues.count {
            let turned = index + shift
            let venue = Int(venues[turned < venues.count ? turned : turned - venues.count])
            if isVenueFree(venue, mover, day, slot) { return venue }
        }
        return nil
    }

    /// Whether a venue is free in a slot.
    @inline(__always)
    func isVenueFree(_ venue: Int, _ mover: Int, _ day: Int, _ slot: Int) -> Bool {
        for offset in 0..<Int(model.length[mover]) {
            for lane in 0..<model.lanes {
                let cell = (day + offset) * model.lanes + lane
                let mask = model.slotMask[slot * model.lanes + lane]
                if mask & venueTaken[cell * model.venueCount + venue] != 0 { return false }
            }
        }
        return true
    }
}
