import NetworkModel
import WorkCalendar

extension ReportSection {
    /// Programmes meeting by meeting, and on whom they depend.
    static func programmes(of model: ReportModel, _ words: ReportWords) -> ReportSection? {
        let meetings = model.meetings.filter { !$0.programme.isEmpty && $0.status != .cancelled }
        guard !meetings.isEmpty else { return nil }
        var section = ReportSection(id: "programme", title: words(.programme))
        section.tables = [counts(of: meetings, words), items(of: meetings, words)]
        if let speakers = speakers(of: model, words) { section.tables.append(speakers) }
        return section
    }

    private static func counts(of meetings: [ReportMeeting], _ words: ReportWords) -> ReportTable {
        ReportTable(
            id: "programme-items", title: words(.items),
            columns: [
                .init(title: words(.date)), .init(title: words(.meeting), isHead: true), .init(title: words(.items)),
            ],
            rows: meetings.map {
                [.day($0.start.day), .text($0.title(in: words.language)), .integer($0.programme.count)]
            })
    }

    private static func items(of meetings: [ReportMeeting], _ words: ReportWords) -> ReportTable {
        ReportTable(
            id: "programme", title: words(.programme),
            columns: [
                .init(title: words(.date)), .init(title: words(.item), isHead: true), .init(title: words(.speaker)),
                .init(title: words(.minutes)),
            ],
            rows: meetings.flatMap { meeting in
                meeting.programme.map { item in
                    [
                        .day(meeting.start.day), .text(item.title.text(in: words.language)),
                        .init(item.by.map(words.speaker).joined(separator: ", ")),
                        item.minutes.map(ReportTable.Cell.integer) ?? .empty,
                    ]
                }
            })
    }

    private static func speakers(of model: ReportModel, _ words: ReportWords) -> ReportTable? {
        guard !model.speakers.isEmpty else { return nil }
        return ReportTable(
            id: "speakers", title: words(.speakers),
            columns: [
                .init(title: words(.speaker), isHead: true), .init(title: words(.items)), .init(title: words(.share)),
            ],
            rows: model.speakers.map { share in
                [
                    .text(words.speaker(share.speaker)), .integer(share.items),
                    .init(Share(share.items, of: share.total)),
                ]
            })
    }
}
