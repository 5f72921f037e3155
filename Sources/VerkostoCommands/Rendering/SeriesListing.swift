import Diagnostics
import ScheduleModule

/// Where the meetings of a series are and what they cost, in short, as people read it.
struct SeriesListing {
    var explanations: [MeetingExplanation]
    var language: MessageLanguage

    var text: String {
        let lines = explanations.flatMap { explanation in
            [ExplanationListing(explanation: explanation, language: language).place + points(of: explanation)]
                + (explanation.reason.map { ["  \($0.text(in: language))"] } ?? [])
        }
        let example = explanations.first?.meeting ?? ""
        return (lines + [ExplanationWords.nameOne(example).text(in: language)]).joined(separator: "\n") + "\n"
    }

    private func points(of explanation: MeetingExplanation) -> String {
        let points = explanation.points.map { "\($0.constraint.rawValue) \($0.points)" }.joined(separator: ", ")
        return points.isEmpty ? "" : "  \(points)"
    }
}
