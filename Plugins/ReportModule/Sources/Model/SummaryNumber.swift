import NetworkModel
import WorkCalendar

/// A fact for whoever reads nothing else.
struct SummaryNumber {
    var title: String
    var value: String

    /// The report's facts; what a network does not have is left out.
    static func all(of model: ReportModel, _ words: ReportWords) -> [SummaryNumber] {
        let upcoming = model.meetingsOfYear.first { $0.start.day >= model.today }
        let deadline = model.deadlines.first { $0.day >= model.today }
        let blindSpots = model.coverage.dimensions.reduce(0) { $0 + $1.blindSpots.count }
        let entries: [(String, String?)] = [
            ("\(words(.meetings)) \(model.year)", count(model.meetingsOfYear.count)),
            (words(.unscheduled), count(model.schedule?.unscheduled.count ?? 0)),
            (
                words(.upcoming),
                upcoming.map { "\(words.dates.dayWithWeekday($0.start.day)) \($0.title(in: words.language))" }
            ),
            (
                words(.nextDeadline),
                deadline.map {
                    "\(words.dates.dayWithWeekday($0.day)) \(words.text($0.deadline.name) ?? $0.deadline.id)"
                }
            ),
            (words(.members), count(model.network.members.count)),
            (words(.groups), count(model.network.groups.count)),
            (words(.blindSpots), count(blindSpots)),
            (words(.attendance), attendance(of: model.health).map(words.percent)),
            (words(.promisesInTime), model.health.promises.keptInTime.fraction.map(words.percent)),
            (words(.findings), count(model.findings.count)),
        ]
        return entries.compactMap { title, value in value.map { SummaryNumber(title: title, value: $0) } }
    }

    private static func attendance(of health: NetworkHealth) -> Double? {
        health.attendance.reduce(Share(0, of: 0)) { $0 + $1.members }.fraction
    }

    private static func count(_ number: Int) -> String? { number == 0 ? nil : String(number) }
}
