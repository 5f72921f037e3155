import NetworkModel
import WorkCalendar

/// Since when an application can't earn an endorsement any more.
///
/// Once the marks that may still come would not do, they never do again: the longer one waits, the fewer may still give one.
/// So the first such day is found by halving.
extension MarkCount {
    /// The first day on which nothing helped any more, of an application for which nothing does today; nil if that has been
    /// so from the beginning and no day is known for it. O(marks), and O(members · log days) only where all was lost before
    /// the window closed.
    func lostDay(of application: PlacedApplication, upTo today: Day) -> Day? {
        if let closes = window.closes, closes < today, couldHaveBeenMet(onLastDay: closes) { return closes + 1 }
        let last = window.closes.map { min($0, today) } ?? today
        guard let first = window.opens ?? application.submitted ?? application.marks.map(\.at).min(), first <= last
        else {
            return nil
        }
        if isLost(application, on: first) { return window.opens ?? application.submitted }
        var (hopeful, lost) = (first, last)
        while lost - hopeful > 1 {
            let middle = hopeful + (lost - hopeful) / 2
            if isLost(application, on: middle) { lost = middle } else { hopeful = middle }
        }
        return lost
    }

    /// Whether all demands would stay unmet even if everyone endorsed who still may from a day on.
    private func isLost(_ application: PlacedApplication, on day: Day) -> Bool {
        !recount(application, on: day).couldBeMet(from: day)
    }

    /// Whether all demands would be met if everyone endorsed who may from a day on, which need not be that of judging.
    /// O(members · demands).
    private func couldBeMet(from day: Day) -> Bool {
        var endorsed = endorsed
        var declined = declined
        let left = DaySpan(from: day, to: window.closes)
        for member in book.isGiver.indices where mayMark(member, during: left) && !isEndorsing(member) {
            let isDeclining = isDeclining(member)
            for demand in endorsed.indices where book.concerns(demand, member) {
                endorsed[demand] += 1
                if isDeclining { declined[demand] -= 1 }
            }
        }
        return endorsed.indices.allSatisfy { isMet($0, endorsed: endorsed[$0], declined: declined[$0]) }
    }
}
