import Diagnostics
import NetworkModel
import Recipes
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
        for (reason, ids) in leftOut { text += "— \(ScheduleWords.some(ids).text(in: language)): \(reason)\n" }
        let points = schedule.meetings.flatMap(\.points).reduce(0) { $0 + $1.points }
        let summary = ScheduleWords.summary(
            placed: schedule.meetings.count, leftOut: schedule.unscheduled.count, points: points)
        return text + summary.text(in: language) + "\n"
    }

    /// The meetings left out, those of one reason together.
    private var leftOut: [(reason: String, ids: [String])] {
        var groups: [(reason: String, ids: [String])] = []
        var index: [String: Int] = [:]
        for meeting in schedule.unscheduled {
            let place = index[meeting.reason] ?? groups.count
            if place == groups.count { groups.append((meeting.reason, [])) }
            index[meeting.reason] = place
            groups[place].ids.append(meeting.id)
        }
        return groups
    }

    /// Day, time, meeting, venue, points.
    private func row(_ meeting: ScheduledMeeting) -> [String] {
        let end = meeting.end.day == meeting.start.day ? "\(meeting.end.clock)" : "\(meeting.end)"
        let points = meeting.points.map { "\($0.constraint) \($0.points)" }.joined(separator: ", ")
        let series = network.meetings.first { $0.id == meeting.series }
        let name = series?.name?.text(in: language.rawValue)
        return [
            "\(meeting.start.day.weekday.shortName(in: language)) \(meeting.start.day)",
            "\(meeting.start.clock)–\(end)",
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
indirect enum ScheduleWords: LocalizedMessage {
    case summary(placed: Int, leftOut: Int, points: Int)
    /// The summary of several networks.
    case total(networks: Int, ScheduleWords)
    /// The first few ids, and how many more.
    case some([String])

    func text(in language: MessageLanguage) -> String {
        switch (self, language) {
        case (.total(let networks, let summary), .fi): "Yhteensä \(networks) verkostoa. \(summary.text(in: .fi))"
        case (.total(let networks, let summary), .sv): "Tillsammans \(networks) nätverk. \(summary.text(in: .sv))"
        case (.total(let networks, let summary), .en): "\(networks) networks together. \(summary.text(in: .en))"
        case (.some(let ids), _) where ids.count <= Self.mostNamed: ids.joined(separator: ", ")
        case (.some(let ids), .fi): "\(Self.first(ids)) ja \(ids.count - Self.mostNamed) muuta"
        case (.some(let ids), .sv): "\(Self.first(ids)) och \(ids.count - Self.mostNamed) till"
        case (.some(let ids), .en): "\(Self.first(ids)) and \(ids.count - Self.mostNamed) more"
        case (.summary(0, 0, _), .fi): "Ei kokouksia sijoitettavaksi."
        case (.summary(0, 0, _), .sv): "Inga möten att placera."
        case (.summary(0, 0, _), .en): "There are no meetings to place."
        case (.summary(1, 0, let points), .fi): "Kokous sai ajan; pisteitä \(points)."
        case (.summary(1, 0, let points), .sv): "Mötet fick en tid; \(points) poäng."
        case (.summary(1, 0, let points), .en): "The meeting has a date; points: \(points)."
        case (.summary(let placed, 0, let points), .fi): "Kaikki \(placed) kokousta saivat ajan; pisteitä \(points)."
        case (.summary(let placed, 0, let points), .sv): "Alla \(placed) möten fick en tid; \(points) poäng."
        case (.summary(let placed, 0, let points), .en): "All \(placed) meetings have a date; points: \(points)."
        case (.summary(let placed, let leftOut, let points), .fi):
            "Ajan sai: \(placed); pois jäi: \(leftOut); pisteitä: \(points)."
        case (.summary(let placed, let leftOut, let points), .sv):
            "Med tid: \(placed); utelämnade: \(leftOut); poäng: \(points)."
        case (.summary(let placed, let leftOut, let points), .en):
            "With a date: \(placed); left out: \(leftOut); points: \(points)."
        }
    }

    private static let mostNamed = 8

    private static func first(_ ids: [String]) -> String { ids.prefix(mostNamed).joined(separator: ", ") }
}
