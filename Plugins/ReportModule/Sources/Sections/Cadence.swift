import NetworkModel
import WorkCalendar

/// The year's meetings by the month, planned and held.
struct Cadence {
    /// From January to December.
    private let months: [Month]

    private struct Month {
        var planned = 0
        var held = 0
    }

    init(of model: ReportModel) {
        let held = Set(model.health.attendance.filter { $0.start.day.year == model.year }.map(\.meeting))
        var months = [Month](repeating: Month(), count: 12)
        for meeting in model.meetingsOfYear {
            months[meeting.start.day.month - 1].planned += 1
            if held.contains(meeting.id) { months[meeting.start.day.month - 1].held += 1 }
        }
        self.months = months
    }

    /// The months as columns.
    func picture(_ words: ReportWords) -> Picture? {
        let columns = months.enumerated().map { index, month in
            ColumnChart.Column(
                label: words.dates.shortMonth(index + 1), value: Double(month.planned), text: String(month.planned),
                filled: Double(month.held))
        }
        return ColumnChart(
            id: "cadence", title: words(.byMonth), columns: columns,
            most: Double(months.map(\.planned).max() ?? 0), legend: words(.cadenceLegend)
        ).picture
    }

    /// The months as a table.
    func table(_ words: ReportWords) -> ReportTable {
        ReportTable(
            id: "meetings-by-month", title: words(.byMonth),
            columns: [
                .init(title: words(.month), isHead: true), .init(title: words(.plannedMeetings)),
                .init(title: words(.heldMeetings), usual: .integer(0)),
            ],
            rows: months.enumerated().map { index, month in
                [.text(words.dates.month(index + 1)), .integer(month.planned), .integer(month.held)]
            },
            total: [
                .text(words(.total)), .integer(months.reduce(0) { $0 + $1.planned }),
                .integer(months.reduce(0) { $0 + $1.held }),
            ])
    }
}
