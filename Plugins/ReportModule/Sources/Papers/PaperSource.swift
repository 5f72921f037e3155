import NetworkModel

/// What the facts of papers in one language are worked out from.
struct PaperSource: Sendable {
    let model: ReportModel
    let words: ReportWords
    /// Meetings of each series and body, by start.
    let turns: [MeetingTurn: [ReportMeeting]]

    init(_ model: ReportModel) {
        self.model = model
        words = ReportWords(model.network, language: model.language)
        turns = Dictionary(grouping: model.meetings.filter { $0.status != .cancelled }, by: MeetingTurn.init)
    }
}

/// What meets again and again: a series for a body.
struct MeetingTurn: Hashable, Sendable {
    var series: String
    var body: Body

    init(_ meeting: ReportMeeting) {
        series = meeting.series.id
        body = meeting.meeting.body
    }
}
