import Diagnostics
import JSON
import NetworkModel
import Recipes
import Synchronization
import WorkCalendar

/// `submitted_before`: the application is submitted by the last day from which handling still makes the deadline.
final class SubmissionJudge: AgreementJudge {
    /// The deadline in a year, and the last day that makes it.
    private struct Due {
        let day: Day
        let last: Day
    }

    private let limit: Agreement.SubmissionLimit
    private let deadline: Deadline?
    private let world: ExpressionWorld
    private let language: MessageLanguage
    /// By year; a deadline that shifts over holidays takes longer to work out than the rest.
    private let dueByYear = Mutex<[Int: Due]>([:])

    init(_ limit: Agreement.SubmissionLimit, world: ExpressionWorld, language: MessageLanguage) {
        self.limit = limit
        deadline = world.network.calendar.deadlines.first { $0.id == limit.deadline }
        self.world = world
        self.language = language
    }

    func outcome(for application: PlacedApplication, detail: Detail?) -> AgreementOutcome {
        guard let deadline else { return .incomplete("deadlines.\(limit.deadline)") }
        guard let year = limit.year(for: application, in: world) else {
            return .incomplete("application.\(limit.year ?? "submitted")")
        }
        let due = self.due(deadline, inYear: year)
        var outcome = self.outcome(submitted: application.submitted, last: due.last)
        guard detail != nil else { return outcome }
        let name = "\(deadline.name?.text(in: world.language) ?? deadline.id) \(due.day.text(in: language.rawValue))"
        outcome.text = text(submitted: application.submitted, last: due.last, name).text(in: language)
        outcome.because = [
            Reason(expression: "submitted_before: \(deadline.id)", value: .string(due.day.description)),
            Reason(expression: "last day", value: .string(due.last.description)),
            Reason(
                expression: "application.submitted",
                value: application.submitted.map { .string($0.description) } ?? .null),
        ]
        return outcome
    }

    private func due(_ deadline: Deadline, inYear year: Int) -> Due {
        dueByYear.withLock { known in
            if let due = known[year] { return due }
            let due = Due(
                day: deadline.day(inYear: year), last: deadline.lastDay(inYear: year, gap: limit.gap ?? Gap()))
            known[year] = due
            return due
        }
    }

    private func outcome(submitted: Day?, last: Day) -> AgreementOutcome {
        if let submitted, submitted <= last { return AgreementOutcome(word: .held) }
        if submitted == nil, world.today <= last {
            return AgreementOutcome(word: .pending, acts: [Act(.submit, until: last)])
        }
        return AgreementOutcome(word: .broken, hopelessSince: last + 1)
    }

    private func text(submitted: Day?, last: Day, _ name: String) -> SubmissionText {
        guard let submitted else {
            return world.today <= last ? .notYet(last: last, name) : .missed(last: last, name)
        }
        return submitted <= last
            ? .inTime(submitted, last: last, name) : .late(days: submitted - last, last: last, name)
    }
}

private enum SubmissionText: LocalizedMessage {
    case inTime(Day, last: Day, String)
    case late(days: Int, last: Day, String)
    case notYet(last: Day, String)
    case missed(last: Day, String)

    func text(in language: MessageLanguage) -> String {
        let written = { (day: Day) in day.text(in: language.rawValue) }
        return switch (self, language) {
        case (.inTime(let day, let last, let name), .fi):
            "hakemus on jätetty \(written(day)), viimeinen päivä on \(written(last)) (\(name))"
        case (.inTime(let day, let last, let name), .sv):
            "ansökan är inlämnad \(written(day)), sista dagen är \(written(last)) (\(name))"
        case (.inTime(let day, let last, let name), .en):
            "the application was submitted on \(written(day)), the last day is \(written(last)) (\(name))"
        case (.late(let days, let last, let name), .fi):
            "hakemus jätettiin \(days == 1 ? "päivän" : "\(days) päivää") myöhässä: "
                + "viimeinen päivä oli \(written(last)) (\(name))"
        case (.late(let days, let last, let name), .sv):
            "ansökan lämnades in \(days == 1 ? "en dag" : "\(days) dagar") för sent: "
                + "sista dagen var \(written(last)) (\(name))"
        case (.late(let days, let last, let name), .en):
            "the application was submitted \(days == 1 ? "one day" : "\(days) days") late: "
                + "the last day was \(written(last)) (\(name))"
        case (.notYet(let last, let name), .fi):
            "hakemusta ei ole vielä jätetty; viimeinen päivä on \(written(last)) (\(name))"
        case (.notYet(let last, let name), .sv):
            "ansökan inte är inlämnad ännu; sista dagen är \(written(last)) (\(name))"
        case (.notYet(let last, let name), .en):
            "the application is not submitted yet; the last day is \(written(last)) (\(name))"
        case (.missed(let last, let name), .fi):
            "hakemusta ei ole jätetty, ja viimeinen päivä oli \(written(last)) (\(name))"
        case (.missed(let last, let name), .sv):
            "ansökan inte är inlämnad, och sista dagen var \(written(last)) (\(name))"
        case (.missed(let last, let name), .en):
            "the application is not submitted, and the last day was \(written(last)) (\(name))"
        }
    }
}
