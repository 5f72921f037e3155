import Diagnostics
import ModuleContract
import NetworkModel
import WorkCalendar

/// Makes the papers of a network in one language.
struct PaperMaker {
    private let source: PaperSource
    private let templates: PaperTemplates
    /// Papers that were cut or left out.
    private(set) var findings: [Diagnostic] = []

    /// Of how many things papers of one kind are made; a secretary has no use for more.
    private static let countLimit = 500

    init(source: PaperSource, templates: PaperTemplates) {
        self.source = source
        self.templates = templates
    }

    /// The papers of the kinds asked for, those of a meeting together.
    mutating func papers(of kinds: [PaperKind]) -> [Paper] {
        ofMeetings(kinds) + ofHeldMeetings(kinds) + ofApplications(kinds) + ofNetwork(kinds)
    }

    private mutating func ofMeetings(_ kinds: [PaperKind]) -> [Paper] {
        let wanted = [PaperKind.invitation, .agenda, .minutesForm].filter(kinds.contains)
        guard !wanted.isEmpty else { return [] }
        let meetings = upcomingMeetings
        tellLeftOut(.meetings, of: meetings.count)
        var names = FileNames()
        var papers: [Paper] = []
        for meeting in meetings.prefix(Self.countLimit) {
            let folder = "meetings/\(names.name(for: folder(meeting.start.day, meeting.id)))"
            for kind in wanted {
                papers += paper(kind, on: meeting, of: .meetingPaper, at: "\(folder)/\(kind.rawValue)")
            }
        }
        return papers
    }

    /// Meetings to come that somebody attends, by start.
    private var upcomingMeetings: [ReportMeeting] {
        // An id comes back every year: the time says which meeting was called off.
        let cancelled = Dictionary(
            source.model.register.cancelledMeetings.map { ($0.id, $0.start) }, uniquingKeysWith: { _, last in last })
        return source.model.meetings.filter { meeting in
            meeting.start.day >= source.model.today && meeting.status != .cancelled && meeting.series.isAttended
                && cancelled[meeting.id] != .some(meeting.start)
        }
    }

    private mutating func ofHeldMeetings(_ kinds: [PaperKind]) -> [Paper] {
        guard kinds.contains(.minutes) else { return [] }
        let meetings = recentMeetings
        tellLeftOut(.heldMeetings, of: meetings.count)
        var names = FileNames()
        var papers: [Paper] = []
        for meeting in meetings.suffix(Self.countLimit) {
            let folder = names.name(for: folder(meeting.held.start.day, meeting.held.id))
            papers += paper(.minutes, on: meeting, of: .minutes, at: "meetings/\(folder)/minutes")
        }
        return papers
    }

    /// Meetings held in the year told of or the one planned, by start; those before have their minutes.
    private var recentMeetings: [HeldReportMeeting] {
        source.heldMeetings.filter { $0.held.start.day.year >= source.reportYear }
    }

    private mutating func tellLeftOut(_ what: TemplateMessage.Kept, of count: Int) {
        guard count > Self.countLimit else { return }
        let message = TemplateMessage.leftOut(what, count: count - Self.countLimit, limit: Self.countLimit)
        findings.append(Diagnostic(message, at: nil))
    }

    /// A meeting's folder: its day, then what tells it apart.
    private func folder(_ day: Day, _ id: String) -> String { "\(day)-\(id.replacing("/", with: "-"))" }

    private mutating func ofApplications(_ kinds: [PaperKind]) -> [Paper] {
        guard kinds.contains(.statement) else { return [] }
        let applications = submittedApplications
        tellLeftOut(.applications, of: applications.count)
        var names = FileNames()
        var papers: [Paper] = []
        for judged in applications.prefix(Self.countLimit) {
            let name = names.name(for: judged.application.id)
            papers += paper(.statement, on: judged, of: .statement, at: "statements/\(name)")
        }
        return papers
    }

    /// Applications on their way, which a statement can still help.
    private var submittedApplications: [JudgedApplication] {
        let process = source.model.network.applicationProcess
        return source.model.applications.filter { judged in
            judged.application.submitted != nil && process.state(judged.application.state)?.isFinal == false
        }
    }

    private mutating func ofNetwork(_ kinds: [PaperKind]) -> [Paper] {
        let all: [PaperKind] = [.workshop, .annualReport, .wellbeingAnnex, .model, .services]
        var papers: [Paper] = []
        for kind in all where kinds.contains(kind) && hasSomethingToTell(kind) {
            papers += paper(kind, on: source.model, of: .networkPaper, at: kind.rawValue)
        }
        return papers
    }

    /// Whether a paper would be more than its headings.
    private func hasSomethingToTell(_ kind: PaperKind) -> Bool {
        switch kind {
        case .workshop: !source.dimensions.isEmpty || source.model.network.needsPolicy.workshop != nil
        case .services: source.hasActivities
        case .wellbeingAnnex:
            source.hasActivities || !source.dimensions.isEmpty || !source.model.network.figures.isEmpty
        default: true
        }
    }

    /// A paper; none if its template is broken.
    private mutating func paper<Thing>(
        _ kind: PaperKind, on thing: Thing, of facts: FactSet<Thing>, at path: String
    ) -> [Paper] {
        guard let template = templates.template(kind, in: source.words.own) else { return [] }
        let markdown = template.markdown(of: FactRecord(thing: thing, set: facts, source: source))
        let body = MarkdownBody(markdown.text)
        if markdown.isCut {
            let message = TemplateMessage.cut(paper: body.title, limit: PaperTemplate.outputLimit)
            findings.append(Diagnostic(message, at: nil))
        }
        return [
            Paper(
                path: "papers/\(source.model.language)/\(path)", title: body.title, language: source.model.language,
                markdown: markdown.text, html: PaperPage(body: body, source: source, kind: kind).bytes)
        ]
    }
}
