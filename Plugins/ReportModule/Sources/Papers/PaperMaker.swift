import ModuleContract
import NetworkModel
import WorkCalendar

/// Makes the papers of a network in one language.
struct PaperMaker {
    let source: PaperSource
    let templates: PaperTemplates

    /// The papers of the kinds asked for, those of a meeting together.
    func papers(of kinds: [PaperKind]) -> [Paper] {
        ofMeetings(kinds) + ofHeldMeetings(kinds) + ofApplications(kinds) + ofNetwork(kinds)
    }

    private func ofMeetings(_ kinds: [PaperKind]) -> [Paper] {
        let wanted = [PaperKind.invitation, .agenda, .minutesForm].filter(kinds.contains)
        var names = FileNames()
        return upcomingMeetings.flatMap { meeting in
            let folder = "meetings/\(names.name(for: folder(meeting.start.day, meeting.id)))"
            return wanted.compactMap { paper($0, on: meeting, of: .meetingPaper, at: "\(folder)/\($0.rawValue)") }
        }
    }

    /// Meetings to come that somebody attends, by start.
    private var upcomingMeetings: [ReportMeeting] {
        source.model.meetings.filter { meeting in
            meeting.start.day >= source.model.today && meeting.status != .cancelled && meeting.series.isAttended
        }
    }

    private func ofHeldMeetings(_ kinds: [PaperKind]) -> [Paper] {
        guard kinds.contains(.minutes) else { return [] }
        var names = FileNames()
        return source.heldMeetings.compactMap { meeting in
            let folder = names.name(for: folder(meeting.held.start.day, meeting.held.id))
            return paper(.minutes, on: meeting, of: .minutes, at: "meetings/\(folder)/minutes")
        }
    }

    /// A meeting's folder: its day, then what tells it apart.
    private func folder(_ day: Day, _ id: String) -> String { "\(day)-\(id.replacing("/", with: "-"))" }

    private func ofApplications(_ kinds: [PaperKind]) -> [Paper] {
        guard kinds.contains(.statement) else { return [] }
        var names = FileNames()
        return submittedApplications.compactMap { judged in
            let name = names.name(for: judged.application.id)
            return paper(.statement, on: judged, of: .statement, at: "statements/\(name)")
        }
    }

    /// Applications on their way, which a statement can still help.
    private var submittedApplications: [JudgedApplication] {
        let process = source.model.network.applicationProcess
        return source.model.applications.filter { judged in
            judged.application.submitted != nil && process.state(judged.application.state)?.isFinal == false
        }
    }

    private func ofNetwork(_ kinds: [PaperKind]) -> [Paper] {
        let all: [PaperKind] = [.workshop, .annualReport, .wellbeingAnnex, .model, .services]
        return all.filter { kinds.contains($0) && hasSomethingToTell($0) }
            .compactMap { paper($0, on: source.model, of: .networkPaper, at: $0.rawValue) }
    }

    /// Whether a paper would be more than its headings.
    private func hasSomethingToTell(_ kind: PaperKind) -> Bool {
        switch kind {
        case .workshop: !source.dimensions.isEmpty || source.model.network.needsPolicy.workshop != nil
        case .services: !source.model.network.activities.isEmpty
        default: true
        }
    }

    private func paper<Thing>(
        _ kind: PaperKind, on thing: Thing, of facts: FactSet<Thing>, at path: String
    ) -> Paper? {
        guard let template = templates.template(kind, in: source.words.own) else { return nil }
        let markdown = template.markdown(of: FactRecord(thing: thing, set: facts, source: source))
        let body = MarkdownBody(markdown)
        return Paper(
            path: "papers/\(source.model.language)/\(path)", title: body.title, language: source.model.language,
            markdown: markdown, html: PaperPage(body: body, source: source, kind: kind).bytes)
    }
}
