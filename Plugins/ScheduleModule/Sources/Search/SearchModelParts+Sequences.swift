import WorkCalendar

extension SearchModelParts {
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
    mutating func addChains() {
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

    mutating func addRelations() {
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
