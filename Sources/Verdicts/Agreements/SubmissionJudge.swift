import Diagnostics
import JSON
import NetworkModel
import Recipes
import WorkCalendar

/// `submitted_before`: the application is submitted by the last day from which handling still makes the deadline.
struct SubmissionJudge: AgreementJudge {
    private let limit: Agreement.SubmissionLimit
    private let deadline: Deadline?
    private let today: Day
    private let world: ExpressionWorld
    private let language: MessageLanguage

    init(_ limit: Agreement.SubmissionLimit, world: ExpressionWorld, language: MessageLanguage) {
        self.limit = limit
        deadline = world.network.calendar.deadlines.first { $0.id == limit.deadline }
        today = world.today
        self.world = world
        self.language = language
    }

    func outcome(for application: Application) -> AgreementOutcome {
        guard let deadline else { return .incomplete("deadlines.\(limit.deadline)") }
        guard let year = limit.year(for: application, on: today) else {
            return .incomplete("application.\(limit.year ?? "submitted")")
        }
        let due = deadline.day(inYear: year)
        let last = deadline.lastDay(inYear: year, gap: limit.gap ?? Gap())
        let name = "\(deadline.name?.text(in: world.language) ?? deadline.id) \(due.text(in: language.rawValue))"
        var outcome = outcome(submitted: application.submitted, last: last, name: name)
        outcome.because = [
            Reason(expression: "submitted_before: \(deadline.id)", value: .string(due.description)),
            Reason(expression: "last day", value: .string(last.description)),
            Reason(
                expression: "application.submitted",
                value: application.submitted.map { .string($0.description) } ?? .null),
        ]
        return outcome
    }

    private func outcome(submitted: Day?, last: Day, name: String) -> AgreementOutcome {
        if let submitted {
            if submitted <= last { return said(.held, .inTime(submitted, last: last, name)) }
            var outcome = said(.broken, .late(days: submitted - last, last: last, name))
            outcome.hopelessSince = last + 1
            return outcome
        }
        if today <= last {
            var outcome = said(.pending, .notYet(last: last, name))
            outcome.acts = [Act(.submit, until: last)]
            return outcome
        }
        var outcome = said(.broken, .missed(last: last, name))
        outcome.hopelessSince = last + 1
        return outcome
    }

    private func said(_ word: VerdictWord, _ text: SubmissionText) -> AgreementOutcome {
        AgreementOutcome(word: word, text: text.text(in: language))
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
