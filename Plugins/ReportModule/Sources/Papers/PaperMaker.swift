import ModuleContract
import NetworkModel
import WorkCalendar

/// Makes the papers of a network in one language.
struct PaperMaker {
    let source: PaperSource
    let templates: PaperTemplates

    /// The papers of the kinds asked for.
    func papers(of kinds: [PaperKind]) -> [Paper] {
        kinds.flatMap { kind -> [Paper] in
            switch kind {
            case .invitation:
                upcomingMeetings.compactMap { paper(kind, on: $0, of: .meetingPaper, in: folder(of: $0)) }
            }
        }
    }

    /// Meetings that are still to come, by start.
    private var upcomingMeetings: [ReportMeeting] {
        source.model.meetings.filter { $0.start.day >= source.model.today && $0.status != .cancelled }
    }

    /// A folder of a meeting's own: its day and what tells it apart.
    private func folder(of meeting: ReportMeeting) -> String {
        var names = FileNames()
        let parts = meeting.id.split(separator: "/").map(String.init).joined(separator: "-")
        return "meetings/\(names.name(for: "\(meeting.start.day)-\(parts)"))/"
    }

    private func paper<Thing>(
        _ kind: PaperKind, on thing: Thing, of facts: FactSet<Thing>, in folder: String = ""
    ) -> Paper? {
        guard let template = templates.template(kind, in: source.words.own) else { return nil }
        let markdown = template.markdown(of: FactRecord(thing: thing, set: facts, source: source))
        let body = MarkdownBody(markdown)
        return Paper(
            path: "papers/\(source.model.language)/\(folder)\(kind.rawValue)", title: body.title,
            language: source.model.language, markdown: markdown,
            html: PaperPage(body: body, source: source, kind: kind).bytes)
    }
}
