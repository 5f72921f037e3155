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
    case broken

    init(_ count: MarkCount, on today: Day) {
        let validFor = count.book.endorsement.validFor
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

    var word: VerdictWord {
        switch self {
        case .held: .held
        case .pending: .pending
        case .expired, .broken: .broken
        }
    }
}
