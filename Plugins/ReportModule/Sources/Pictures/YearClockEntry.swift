import NetworkModel
import WorkCalendar

/// Something that the year clock points at.
struct YearClockEntry {
    /// What it is; each has a shape of its own.
    enum Kind: Hashable {
        case meeting, deadline, pause, period, phase, today
    }

    var kind: Kind
    /// Where on the ring it stands.
    var day: Day
    var text: String

    /// More labels than this can't be read; then meetings are told by the month.
    private static let mostLabels = 90

    /// The year's entries by day, meetings of one name on one day put together.
    static func all(of model: ReportModel, _ words: ReportWords) -> [YearClockEntry] {
        let others = deadlines(of: model, words) + spans(of: model, words) + today(of: model, words)
        let days = meetingsByDay(of: model, words)
        let meetings = days.count + others.count <= mostLabels ? days : meetingsByMonth(of: model, words)
        let entries = Array((meetings + others).prefix(2 * mostLabels))
        return entries.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }.map(\.element)
    }

    private static func meetingsByDay(of model: ReportModel, _ words: ReportWords) -> [YearClockEntry] {
        var counts: [Occasion: Int] = [:]
        var occasions: [Occasion] = []
        for meeting in model.meetingsOfYear {
            let title = meeting.title(in: words.language)
            let occasion = Occasion(day: meeting.start.day, title: title)
            if counts[occasion] == nil { occasions.append(occasion) }
            counts[occasion, default: 0] += 1
        }
        return occasions.map { occasion in
            let count = counts[occasion] ?? 1
            let times = count > 1 ? " ×\(count)" : ""
            return YearClockEntry(
                kind: .meeting, day: occasion.day,
                text: "\(words.dates.shortDay(occasion.day)) \(occasion.title)\(times)")
        }
    }

    /// Meetings of one name on one day.
    private struct Occasion: Hashable {
        var day: Day
        var title: String
    }

    private static func meetingsByMonth(of model: ReportModel, _ words: ReportWords) -> [YearClockEntry] {
        let months = Dictionary(grouping: model.meetingsOfYear) { $0.start.day.month }
        return months.sorted { $0.key < $1.key }.compactMap { month, meetings in
            Day(year: model.year, month: month, day: 15).map { day in
                YearClockEntry(
                    kind: .meeting, day: day,
                    text: "\(words.dates.month(month)): \(words(.meetings).lowercased()) \(meetings.count)")
            }
        }
    }

    private static func deadlines(of model: ReportModel, _ words: ReportWords) -> [YearClockEntry] {
        model.deadlines.map { deadline in
            let name = words.text(deadline.deadline.name) ?? deadline.deadline.id
            return YearClockEntry(
                kind: .deadline, day: deadline.day, text: "\(words.dates.shortDay(deadline.day)) \(name)")
        }
    }

    private static func spans(of model: ReportModel, _ words: ReportWords) -> [YearClockEntry] {
        model.spans.map { span in
            let name = words.text(span.name) ?? span.id ?? words(.legendBreak)
            let kind: Kind =
                switch span.kind {
                case .pause: .pause
                case .period: .period
                case .phase: .phase
                }
            let middle = span.days.lowerBound + (span.days.upperBound - span.days.lowerBound) / 2
            return YearClockEntry(kind: kind, day: middle, text: "\(name) \(words.dates.shortSpan(span.days))")
        }
    }

    private static func today(of model: ReportModel, _ words: ReportWords) -> [YearClockEntry] {
        guard model.today.year == model.year else { return [] }
        return [
            YearClockEntry(
                kind: .today, day: model.today, text: "\(words(.today)) \(words.dates.shortDay(model.today))")
        ]
    }
}
