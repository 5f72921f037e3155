import NetworkModel
import WorkCalendar

extension ReportSection {
    /// The year's meetings, with the year clock.
    static func meetings(of model: ReportModel, _ words: ReportWords) -> ReportSection? {
        guard !model.meetingsOfYear.isEmpty else { return nil }
        let cadence = Cadence(of: model)
        return ReportSection(
            id: "meetings", title: "\(words(.meetings)) \(model.year)",
            pictures: [cadence.picture(words)].compactMap(\.self),
            tables: [
                table("meetings", "\(words(.meetings)) \(model.year)", model.meetingsOfYear, words),
                cadence.table(words),
            ])
    }

    /// Given dates of other years: what has been, or was called off.
    static func otherYears(of model: ReportModel, _ words: ReportWords) -> ReportSection? {
        let others = model.meetings.filter { $0.start.day.year != model.year || $0.status == .cancelled }
        guard !others.isEmpty else { return nil }
        return ReportSection(
            id: "other-years", title: words(.otherYears),
            tables: [table("other-meetings", words(.otherYears), others, words)])
    }

    /// Meetings that found no place, with the reasons.
    static func unscheduled(of model: ReportModel, _ words: ReportWords) -> ReportSection? {
        guard let left = model.schedule?.unscheduled, !left.isEmpty else { return nil }
        return ReportSection(
            id: "unscheduled", title: words(.unscheduled),
            tables: [
                ReportTable(
                    id: "unscheduled", title: words(.unscheduled),
                    columns: [.init(title: words(.meeting), isHead: true), .init(title: words(.reason))],
                    rows: left.map { [.text(words.meeting($0.id)), .text($0.reason)] })
            ])
    }

    /// The deadlines of the report's year, where the law puts them.
    static func deadlines(of model: ReportModel, _ words: ReportWords) -> ReportSection? {
        guard !model.deadlines.isEmpty else { return nil }
        let rows = model.deadlines.map { deadline -> [ReportTable.Cell] in
            [
                .text(words.text(deadline.deadline.name) ?? deadline.deadline.id),
                .day(deadline.day),
                .init(deadline.deadline.at.map(words.dates.clock)),
                .init(deadline.written == deadline.day ? nil : deadline.written),
                .init(deadline.handlingBegins),
            ]
        }
        return ReportSection(
            id: "deadlines", title: "\(words(.deadlines)) \(model.year)",
            tables: [
                ReportTable(
                    id: "deadlines", title: "\(words(.deadlines)) \(model.year)",
                    columns: [
                        .init(title: words(.deadline), isHead: true), .init(title: words(.date)),
                        .init(title: words(.time)), .init(title: words(.shiftedFrom)),
                        .init(title: words(.handlingBegins)),
                    ],
                    rows: rows)
            ])
    }

    private static func table(
        _ id: String, _ title: String, _ meetings: [ReportMeeting], _ words: ReportWords
    ) -> ReportTable {
        ReportTable(
            id: id, title: title,
            columns: [
                .init(title: words(.date)), .init(title: words(.time)), .init(title: words(.meeting), isHead: true),
                .init(title: words(.body)), .init(title: words(.venue)),
                .init(title: words(.status), usual: .text(words(.confirmed))),
                .init(title: words(.points), usual: .integer(0)),
            ],
            rows: meetings.map { meeting in
                [
                    .day(meeting.start.day),
                    .text(words.dates.span(from: meeting.start, to: meeting.end)),
                    .text(meeting.title(in: words.language)),
                    .text(words.body(meeting.group)),
                    .init(meeting.venue.map { words.text($0.name) ?? $0.id }),
                    .text(words.status(meeting)),
                    .integer(meeting.points.reduce(0) { $0 + $1.points }),
                ]
            })
    }
}
