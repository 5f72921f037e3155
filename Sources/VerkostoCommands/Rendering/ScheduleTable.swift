import Diagnostics
import NetworkModel
import WorkCalendar

/// A schedule as a table for a terminal.
struct ScheduleTable {
    var schedule: Schedule
    var network: Network
    var language: MessageLanguage

    var text: String {
        let rows = schedule.meetings.map(row)
        let widths = (0..<4).map { column in rows.map { $0[column].count }.max() ?? 0 }
        var text = ""
        for row in rows {
            let cells = zip(row, widths).map { cell, width in
                cell + String(repeating: " ", count: max(0, width - cell.count))
            }
            text += (cells + [row[4]]).joined(separator: "  ").trimmingTrailingSpaces + "\n"
        }
        for meeting in schedule.unscheduled { text += "— \(meeting.id): \(meeting.reason)\n" }
        let points = schedule.meetings.flatMap(\.points).reduce(0) { $0 + $1.points }
        let summary = ScheduleWords.summary(
            placed: schedule.meetings.count, leftOut: schedule.unscheduled.count, points: points)
        return text + summary.text(in: language) + "\n"
    }

    /// Day, time, meeting, venue, points.
    private func row(_ meeting: ScheduledMeeting) -> [String] {
        let end = meeting.end.day == meeting.start.day ? "\(meeting.end.clock)" : "\(meeting.end)"
        let points = meeting.points.map { "\($0.constraint) \($0.points)" }.joined(separator: ", ")
        let series = network.meetings.first { $0.id == meeting.series }
        let name = series?.name?.text(in: language.rawValue)
        return [
            "\(meeting.start.day.weekday.shortName) \(meeting.start.day)", "\(meeting.start.clock)–\(end)",
            name.map { "\(meeting.id) (\($0))" } ?? meeting.id, meeting.venue ?? "", points,
        ]
    }
}

extension String {
    fileprivate var trimmingTrailingSpaces: String {
        String(reversed().drop { $0 == " " }.reversed())
    }
}

/// The table's own words.
private enum ScheduleWords: LocalizedMessage {
    case summary(placed: Int, leftOut: Int, points: Int)

    func text(in language: MessageLanguage) -> String {
        switch (self, language) {
        case (.summary(let placed, 0, let points), .fi): "Kaikki \(placed) kokousta saivat ajan; pisteitä \(points)."
        case (.summary(let placed, 0, let points), .sv): "Alla \(placed) möten fick en tid; \(points) poäng."
        case (.summary(let placed, 0, let points), .en): "All \(placed) meetings have a date; \(points) points."
        case (.summary(let placed, let leftOut, let points), .fi):
            "Ajan sai \(placed) kokousta, pois jäi \(leftOut); pisteitä \(points)."
        case (.summary(let placed, let leftOut, let points), .sv):
            "\(placed) möten fick en tid, \(leftOut) utelämnades; \(points) poäng."
        case (.summary(let placed, let leftOut, let points), .en):
            "\(placed) meetings have a date, \(leftOut) are left out; \(points) points."
        }
    }
}
