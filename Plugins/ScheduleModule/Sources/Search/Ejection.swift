/// Changes to a state that can be taken back.
struct MoveJournal {
    private var entries: [(mover: Int32, before: SearchPlace)] = []

    /// Removes a mover, remembering where it lay.
    mutating func remove(_ mover: Int, in state: SearchState) {
        entries.append((Int32(mover), state.places[mover]))
        state.remove(mover)
    }

    /// Places a mover that has no place.
    mutating func place(_ mover: Int, _ place: SearchPlace, in state: SearchState) {
        entries.append((Int32(mover), .none))
        state.place(mover, place)
    }

    /// Takes all changes back, the last first.
    mutating func undo(in state: SearchState) {
        for entry in entries.reversed() {
            if entry.before.isPlaced {
                state.place(Int(entry.mover), entry.before)
            } else {
                state.remove(Int(entry.mover))
            }
        }
        entries.removeAll(keepingCapacity: true)
    }

    /// Lets all changes stand.
    mutating func keep() { entries.removeAll(keepingCapacity: true) }
}

extension SearchState {
    /// Removes whoever is in the way of a mover at a place, at most `most` of them; false if that is not enough,
    /// because something pinned or busy is in the way or too many are. What was removed is in the journal either way.
    func clear(
        _ place: SearchPlace,
        for mover: Int,
        most: Int,
        _ ejected: inout [Int32],
        _ journal: inout MoveJournal,
        _ random: inout RandomSource
    ) -> Bool {
        clearOrder(place, for: mover, most: most, &ejected, &journal)
            && clearPeople(place, for: mover, most: most, &ejected, &journal, &random)
            && clearVenue(place, for: mover, most: most, &ejected, &journal)
    }

    private func eject(_ other: Int, most: Int, _ ejected: inout [Int32], _ journal: inout MoveJournal) -> Bool {
        guard ejected.count < most else { return false }
        ejected.append(Int32(other))
        journal.remove(other, in: self)
        return true
    }

    private func clearOrder(
        _ place: SearchPlace,
        for mover: Int,
        most: Int,
        _ ejected: inout [Int32],
        _ journal: inout MoveJournal
    ) -> Bool {
        let from = place.day * 1440 + model.slotStart[Int(place.slot)]
        let to = (place.day + model.length[mover] - 1) * 1440 + model.slotEnd[Int(place.slot)]
        guard from >= model.earliest[mover], to <= model.latest[mover] else { return false }
        while let before = placedBefore(mover) {
            var bounds = SearchBounds(earliest: from, latest: to)
            narrow(&bounds, of: mover, byNeighbour: before, isEarlier: true)
            if bounds.earliest <= from { break }
            guard eject(before, most: most, &ejected, &journal) else { return false }
        }
        while let after = placedAfter(mover) {
            var bounds = SearchBounds(earliest: from, latest: to)
            narrow(&bounds, of: mover, byNeighbour: after, isEarlier: false)
            if bounds.latest >= to { break }
            guard eject(after, most: most, &ejected, &journal) else { return false }
        }
        for relation in model.relations[mover] where places[Int(relation.other)].isPlaced {
            let other = Int(relation.other)
            let isKept =
                relation.isOtherEarlier
                ? earliestStart(after: other, relation) <= from : latestEnd(before: other, relation) >= to
            if !isKept, !eject(other, most: most, &ejected, &journal) { return false }
        }
        return true
    }

    private func clearPeople(
        _ place: SearchPlace,
        for mover: Int,
        most: Int,
        _ ejected: inout [Int32],
        _ journal: inout MoveJournal,
        _ random: inout RandomSource
    ) -> Bool {
        let crowd = Int(model.crowd[mover])
        for day in Int(place.day)..<(Int(place.day) + Int(model.length[mover])) {
            for lane in 0..<model.lanes {
                let mask = model.slotMask[Int(place.slot) * model.lanes + lane]
                let cell = day * model.lanes + lane
                guard mask & blockedAtoms(of: crowd, in: cell) != 0 else { continue }
                if isBusy(crowd, in: cell, mask) { return false }
                while case let attendee = firstFull(of: crowd, in: cell, mask), attendee >= 0 {
                    guard let other = somebody(with: attendee, on: day, lane, mask, &random),
                        eject(other, most: most, &ejected, &journal)
                    else { return false }
                }
            }
        }
        return true
    }

    /// A mover with an attendee that shares an atom of a mask, drawn from all; nil if only pinned meetings do.
    private func somebody(with attendee: Int, on day: Int, _ lane: Int, _ mask: UInt64, _ random: inout RandomSource)
        -> Int?
    {
        var chosen: Int?
        var count = 0
        var node = firstOnDay[day]
        while node >= 0 {
            let other = Int(moverOfNode[Int(node)])
            node = nextNode[Int(node)]
            let theirs = model.slotMask[Int(places[other].slot) * model.lanes + lane]
            guard theirs & mask != 0, model.isAttended(by: attendee, Int(model.crowd[other])) else { continue }
            count += 1
            if random.below(count) == 0 { chosen = other }
        }
        return chosen
    }

    private func clearVenue(
        _ place: SearchPlace,
        for mover: Int,
        most: Int,
        _ ejected: inout [Int32],
        _ journal: inout MoveJournal
    ) -> Bool {
        guard place.venue >= 0 else { return true }
        for day in Int(place.day)..<(Int(place.day) + Int(model.length[mover])) {
            for lane in 0..<model.lanes {
                let mask = model.slotMask[Int(place.slot) * model.lanes + lane]
                let taken = (day * model.lanes + lane) * model.venueCount + Int(place.venue)
                while venueTaken[taken] & mask != 0 {
                    guard let other = holder(of: place.venue, on: day, lane, mask),
                        eject(other, most: most, &ejected, &journal)
                    else { return false }
                }
            }
        }
        return true
    }

    private func holder(of venue: Int32, on day: Int, _ lane: Int, _ mask: UInt64) -> Int? {
        var node = firstOnDay[day]
        while node >= 0 {
            let other = Int(moverOfNode[Int(node)])
            node = nextNode[Int(node)]
            let theirs = model.slotMask[Int(places[other].slot) * model.lanes + lane]
            if places[other].venue == venue, theirs & mask != 0 { return other }
        }
        return nil
    }
}

extension SearchModel {
    /// Whether an attendee sits in a crowd.
    @inline(__always)
    func isAttended(by attendee: Int, _ crowd: Int) -> Bool {
        attends[crowd * attendWords + attendee / 64] & (1 << UInt64(attendee % 64)) != 0
    }

    /// Whether two crowds share a member.
    @inline(__always)
    func isRelated(_ crowd: Int, _ other: Int) -> Bool {
        related[crowd * relatedWords + other / 64] & (1 << UInt64(other % 64)) != 0
    }
}
