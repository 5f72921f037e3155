/// The moments between which a mover may lie, by `order` and `precedence`.
struct SearchBounds {
    /// It starts no sooner, in minutes from the horizon's first midnight.
    var earliest: Int32
    /// It ends no later.
    var latest: Int32
}

extension SearchState {
    /// The bounds that the others, where they lie now, set a mover; neighbours by `order` are the next ones placed.
    func bounds(of mover: Int) -> SearchBounds {
        var bounds = SearchBounds(earliest: model.earliest[mover], latest: model.latest[mover])
        if let before = placedBefore(mover) { narrow(&bounds, of: mover, byNeighbour: before, isEarlier: true) }
        if let after = placedAfter(mover) { narrow(&bounds, of: mover, byNeighbour: after, isEarlier: false) }
        for relation in model.relations[mover] where places[Int(relation.other)].isPlaced {
            if relation.isOtherEarlier {
                bounds.earliest = max(bounds.earliest, earliestStart(after: Int(relation.other), relation))
            } else {
                bounds.latest = min(bounds.latest, latestEnd(before: Int(relation.other), relation))
            }
        }
        return bounds
    }

    /// The nearest placed mover before one in its series and body.
    @inline(__always)
    func placedBefore(_ mover: Int) -> Int? {
        var neighbour = model.chainBefore[mover]
        while neighbour >= 0, !places[Int(neighbour)].isPlaced { neighbour = model.chainBefore[Int(neighbour)] }
        return neighbour >= 0 ? Int(neighbour) : nil
    }

    /// The nearest placed mover after one in its series and body.
    @inline(__always)
    func placedAfter(_ mover: Int) -> Int? {
        var neighbour = model.chainAfter[mover]
        while neighbour >= 0, !places[Int(neighbour)].isPlaced { neighbour = model.chainAfter[Int(neighbour)] }
        return neighbour >= 0 ? Int(neighbour) : nil
    }

    /// Narrows bounds by a neighbour in the series: touching allowed, start days `spacing` apart.
    @inline(__always)
    func narrow(_ bounds: inout SearchBounds, of mover: Int, byNeighbour other: Int, isEarlier: Bool) {
        let table = Int(model.spacing[mover])
        let day = Int(places[other].day)
        if isEarlier {
            bounds.earliest = max(bounds.earliest, end[other])
            if table >= 0 {
                bounds.earliest = max(bounds.earliest, model.gapAfter[table * model.dayCount + day] &* 1440)
            }
        } else {
            bounds.latest = min(bounds.latest, start[other])
            if table >= 0 {
                let lastStart = model.gapBefore[table * model.dayCount + day]
                bounds.latest = min(bounds.latest, (lastStart + model.length[mover]) * 1440)
            }
        }
    }

    /// When the later of two related movers may start, the earlier one being placed.
    func earliestStart(after earlier: Int, _ relation: SearchRelation) -> Int32 {
        let moment = end[earlier]
        let endDay = (moment - 1) / 1440
        switch relation.kind {
        case .touching: return moment
        case .moments: return moment + relation.minutes
        case .days: return model.gapAfter[Int(relation.table) * model.dayCount + Int(endDay)] &* 1440
        case .monthsAndMoments:
            let day = model.gapAfter[Int(relation.table) * model.dayCount + Int(endDay)]
            return day &* 1440 + (moment - endDay * 1440) + relation.minutes
        }
    }

    /// By when the earlier of two related movers must have ended, the later one being placed.
    func latestEnd(before later: Int, _ relation: SearchRelation) -> Int32 {
        let moment = start[later]
        let startDay = Int(moment / 1440)
        switch relation.kind {
        case .touching: return moment
        case .moments: return moment - relation.minutes
        case .days: return (model.gapBefore[Int(relation.table) * model.dayCount + startDay] + 1) * 1440
        case .monthsAndMoments:
            let day = (moment - relation.minutes) / 1440 - 1
            guard day >= 0 else { return -1 }
            return (model.gapBefore[Int(relation.table) * model.dayCount + Int(day)] + 1) * 1440
        }
    }
}
