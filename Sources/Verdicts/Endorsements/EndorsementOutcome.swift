import NetworkModel
import Recipes
import WorkCalendar

/// How an application stands with an endorsement on a day.
enum EndorsementOutcome {
    /// Earned; since when, and the last day on which it is valid.
    case held(since: Day, until: Day?)
    /// Once earned, and over since.
    case expired(on: Day)
    case pending
    /// Nothing helps any more.
    case broken

    init(_ count: MarkCount, on today: Day) {
        let validFor = count.book.validFor
        let end = count.metSince.flatMap { since in validFor.map { since.adding($0) } }
        if let since = count.metSince, end.map({ today <= $0 }) ?? true {
            self = .held(since: since, until: end)
        } else if let end {
            // More marks would not renew it, so that nothing is pending.
            self = .expired(on: end)
        } else if count.window.contains(today), count.couldBeMet() {
            self = .pending
        } else {
            self = .broken
        }
    }

    /// Since when nothing helps any more; nil if something does, or if no day is known for it.
    func hopelessSince(of application: PlacedApplication, _ count: MarkCount, on today: Day) -> Day? {
        switch self {
        case .held, .pending: return nil
        case .expired(let end): return end + 1
        case .broken: return count.lostDay(of: application, upTo: today)
        }
    }

    var word: VerdictWord {
        switch self {
        case .held: .held
        case .pending: .pending
        case .expired, .broken: .broken
        }
    }
}
