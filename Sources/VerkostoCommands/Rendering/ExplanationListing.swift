import Diagnostics
import ScheduleModule
import WorkCalendar

/// Why a meeting is where it is, as people read it.
struct ExplanationListing {
    var explanation: MeetingExplanation
    var language: MessageLanguage

    var text: String {
        var lines = [place]
        if explanation.isPinned { lines.append("  \(ExplanationWords.pinned.text(in: language))") }
        if let reason = explanation.reason { lines.append("  \(reason.text(in: language))") }
        for (constraint, points) in explanation.points {
            lines.append("  \(points)  \(constraint.rawValue): \(constraint.text(in: language))")
        }
        if !explanation.weeks.isEmpty {
            lines.append(ExplanationWords.otherWeeks.text(in: language))
            lines += explanation.weeks.map(line)
            lines += obstacles.map { "\($0.rawValue): \($0.text(in: language))" }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// The meeting with its time and venue.
    var place: String {
        guard let start = explanation.start, let end = explanation.end else {
            return "\(explanation.meeting): \(ExplanationWords.leftOut.text(in: language))"
        }
        let ending = end.day == start.day ? end.clock.description : end.description
        return
            "\(explanation.meeting): \(start.day) \(start.clock)–\(ending)\(explanation.venue.map { ", \($0)" } ?? "")"
    }

    /// What stands in the way in some week, to be told in words under the weeks.
    private var obstacles: [HardConstraint] { Set(explanation.weeks.flatMap(\.constraints)).sorted() }

    /// A week: the cheapest start with what it would cost more, or what stands in the way.
    private func line(_ week: MeetingExplanation.Week) -> String {
        let number = week.monday.isoWeek.week
        let head = "  \(number < 10 ? " " : "")\(number)  "
        let obstacles = (week.constraints.map(\.rawValue) + week.meetings).joined(separator: ", ")
        guard let start = week.start, let difference = week.difference else {
            return head + "—  \(obstacles)"
        }
        let sign = difference > 0 ? "+" : ""
        let blocked = obstacles.isEmpty ? "" : "  (\(obstacles))"
        return head + "\(start.day) \(start.clock)  \(sign)\(difference)\(blocked)"
    }
}

/// The listing's own words.
enum ExplanationWords: LocalizedMessage {
    case pinned, leftOut, otherWeeks
    /// How one of several meetings is explained whole.
    case nameOne(String)

    func text(in language: MessageLanguage) -> String {
        switch (self, language) {
        case (.pinned, .fi): "Päivä on annettu tai kiinnitetty."
        case (.pinned, .sv): "Dagen är given eller låst."
        case (.pinned, .en): "The date is given or pinned."
        case (.leftOut, .fi): "ei paikkaa"
        case (.leftOut, .sv): "ingen plats"
        case (.leftOut, .en): "no place"
        case (.nameOne(let meeting), .fi): "Yhden kokouksen viikot kertoo sen tunnus, esimerkiksi \(meeting)."
        case (.nameOne(let meeting), .sv): "Veckorna för ett enda möte får du med dess id, till exempel \(meeting)."
        case (.nameOne(let meeting), .en): "Name one meeting, such as \(meeting), to see what each week would cost."
        case (.otherWeeks, .fi): "Viikot: halvin aika ja mitä se maksaisi lisää, tai mikä on tiellä"
        case (.otherWeeks, .sv): "Veckor: billigaste tiden och vad den skulle kosta till, eller vad som står i vägen"
        case (.otherWeeks, .en): "Weeks: the cheapest start and what it would cost more, or what stands in the way"
        }
    }
}
