package import WorkCalendar

/// What became of promises.
package struct PromiseKeeping: Sendable, Hashable {
    /// Kept by their day, or without one.
    package var kept = 0
    /// Kept after their day.
    package var keptLate = 0
    /// Not kept yet, their day still to come or none.
    package var open = 0
    /// Not kept, their day past.
    package var overdue = 0

    /// Counts promises as they stand on a day; those made later are left out.
    package init(of promises: [Promise], on today: Day) {
        for promise in promises {
            switch promise.standing(on: today) {
            case .kept: kept += 1
            case .keptLate: keptLate += 1
            case .open: open += 1
            case .overdue: overdue += 1
            case nil: break
            }
        }
    }

    package var total: Int { kept + keptLate + open + overdue }

    /// Those kept in time, of those that are kept or past their day.
    package var keptInTime: Share { Share(kept, of: kept + keptLate + overdue) }
}

extension Promise {
    /// How a promise stands.
    package enum Standing: String, Sendable, Hashable, CaseIterable {
        case kept
        case keptLate = "kept_late"
        case open, overdue
    }

    /// How it stands on a day; nil before it was made.
    package func standing(on today: Day) -> Standing? {
        guard made <= today else { return nil }
        if let kept, kept <= today {
            return due.map { kept <= $0 } ?? true ? .kept : .keptLate
        }
        return due.map { today <= $0 } ?? true ? .open : .overdue
    }
}
