import NetworkModel
import WorkCalendar

/// Since when an application can't earn an endorsement any more.
///
/// Once the marks that may still come would not do, they never do again: the longer one waits, the fewer may still give one.
/// So the first such day is found by halving.
struct LostChance {
    let book: EndorsementBook
    let application: PlacedApplication
    let window: MarkWindow

    /// The first day on which nothing helped any more, of an application for which nothing does today; nil if that has been
    /// so from the beginning and no day is known for it. O(marks), and O(members · log days) only where all was lost before
    /// the window closed.
    func firstDay(upTo today: Day, asCounted count: MarkCount) -> Day? {
        if let closes = window.closes, closes < today, count.couldHaveBeenMet(onLastDay: closes) { return closes + 1 }
        let last = window.closes.map { min($0, today) } ?? today
        guard let first = window.opens ?? application.submitted ?? application.marks.map(\.at).min(), first <= last
        else {
            return nil
        }
        if isLost(on: first) { return window.opens ?? application.submitted }
        var (hopeful, lost) = (first, last)
        while lost - hopeful > 1 {
            let middle = hopeful + (lost - hopeful) / 2
            if isLost(on: middle) { lost = middle } else { hopeful = middle }
        }
        return lost
    }

    /// Whether all demands would stay unmet even if everyone endorsed who still may from a day on.
    private func isLost(on day: Day) -> Bool {
        let count = MarkCount(book, of: application, window: window, on: day, reviewing: nil)
        return !count.couldBeMet(from: day)
    }
}

extension MarkCount {
    /// Whether all demands would be met if everyone endorsed who may from a day on, which need not be that of judging.
    /// O(members · demands).
    fileprivate func couldBeMet(from day: Day) -> Bool {
        var endorsed = endorsed
        var declined = declined
        let left = DaySpan(from: day, to: window.closes)
        for member in book.isGiver.indices where mayMark(member, during: left) && !isEndorsing(member) {
            let isDeclining = isDeclining(member)
            for (place, demand) in book.demands.enumerated() where demand.concerns[member] {
                endorsed[place] += 1
                if isDeclining { declined[place] -= 1 }
            }
        }
        return book.demands.indices.allSatisfy { isMet($0, endorsed: endorsed[$0], declined: declined[$0]) }
    }
}
