import Diagnostics
import JSON
import NetworkModel

/// What the schedules of several networks come to together.
struct CountyTotal {
    var schedules: [Schedule]
    var language: MessageLanguage

    var text: String {
        let placed = schedules.reduce(0) { $0 + $1.meetings.count }
        let leftOut = schedules.reduce(0) { $0 + $1.unscheduled.count }
        let points = schedules.flatMap(\.meetings).flatMap(\.points).reduce(0) { $0 + $1.points }
        let total = ScheduleWords.total(
            networks: schedules.count, .summary(placed: placed, leftOut: leftOut, points: points))
        return total.text(in: language) + "\n"
    }

    /// The sum of the answers' own scores.
    func json(of answers: [JSONObject]) -> JSONValue {
        var soft: Int64 = 0
        var byConstraint: [String: Int64] = [:]
        for answer in answers {
            guard case .object(let score)? = answer["score"] else { continue }
            if case .integer(let points)? = score["soft"] { soft += points }
            guard case .object(let points)? = score["by_constraint"] else { continue }
            for member in points.members {
                if case .integer(let number) = member.value { byConstraint[member.name, default: 0] += number }
            }
        }
        let sums = byConstraint.sorted { $0.key < $1.key }.reduce(into: JSONObject()) {
            $0[$1.key] = .integer($1.value)
        }
        return .object(["soft": .integer(soft), "by_constraint": .object(sums)])
    }
}
