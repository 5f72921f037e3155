package import Diagnostics
import JSON
package import ModuleContract
package import Recipes

/// Tells what a network is, plans and has done, in the forms that people's programs open.
package struct ReportModule: Module {
    package init() {}

    package var declaration: ModuleDeclaration {
        ModuleDeclaration(
            id: "report",
            summary: ReportText.summary,
            settings: [
                ModuleDeclaration.Setting(
                    "formats", .list(of: .choice(ReportFormat.allCases.map(\.rawValue))), help: ReportText.formatsHelp),
                ModuleDeclaration.Setting(
                    "languages", .list(of: .choice(MessageLanguage.allCases.map(\.rawValue))),
                    help: ReportText.languagesHelp),
                ModuleDeclaration.Setting(
                    "papers", .list(of: .choice(PaperKind.allCases.map(\.rawValue))), help: ReportText.papersHelp),
                ModuleDeclaration.Setting("attendees", .boolean, help: ReportText.attendeesHelp),
                ModuleDeclaration.Setting("for", .text, help: ReportText.audienceHelp),
            ],
            outputs: [
                ModuleDeclaration.Output("files", help: ReportText.filesHelp),
                ModuleDeclaration.Output("papers", help: ReportText.papersOutputHelp),
            ],
            readsEarlierSteps: true
        )
    }

    /// The papers by name.
    package static let papers = PaperKind.allCases.map(\.rawValue)

    /// The program's own template of a paper; nil if there is no such paper.
    package static func template(of paper: String, in language: MessageLanguage) -> String? {
        PaperKind(rawValue: paper).map { String(decoding: BuiltInTemplate.bytes($0, language), as: UTF8.self) }
    }

    /// The meetings and deadlines of one or more networks in one calendar; each request has its schedule among its steps.
    package func calendar(of requests: [Request]) -> [UInt8] {
        MeetingCalendars.together(
            requests.map { request in
                MeetingCalendars(
                    Report(request), naming: request.namesAttendees, isBesideOthers: requests.count > 1)
            })
    }

    /// What is wrong with the recipe's own templates of papers.
    package func findings(in recipe: Recipe) -> [Diagnostic] {
        recipe.templates.isEmpty ? [] : PaperTemplates(of: recipe).findings
    }

    package func run(_ request: Request, progress: any ProgressSink) async throws(ModuleFailure) -> Outcome {
        let request = try request.limitedToAudience()
        let report = Report(request)
        let formats = ReportFormat.formats(in: request.with)
        let (papers, findings) =
            formats.contains(where: \.isPaper) ? PaperWish(request).papers(of: request) : ([], [])
        var outcome = Outcome(findings: findings)
        for (index, format) in formats.enumerated() {
            guard !Task.isCancelled else { throw .cancelled }
            progress.report(fraction: Double(index) / Double(formats.count), detail: format.rawValue)
            outcome.artifacts += try format.artifacts(of: report, papers: papers, naming: request.namesAttendees)
        }
        outcome.outputs["files"] = .array(outcome.artifacts.map { .string($0.path) })
        outcome.outputs["papers"] = .array(papers.map(\.output))
        return outcome
    }
}

extension Request {
    /// Whether calendars name who attends.
    fileprivate var namesAttendees: Bool { with["attendees"] == .boolean(true) }
}

/// The forms that a report can take.
enum ReportFormat: String, CaseIterable {
    case html, ics, csv, json, xlsx, svg, papers, markdown

    /// The forms that a step asks for, each once, in the order above; the page and the calendars if it does not say.
    static func formats(in with: JSONObject) -> [ReportFormat] {
        guard case .array(let names)? = with["formats"] else { return [.html, .ics] }
        return allCases.filter { names.contains(.string($0.rawValue)) }
    }

    /// Whether it is a form of the papers.
    var isPaper: Bool { self == .papers || self == .markdown }

    /// The files of this form. Throws where a workbook can't be made for want of memory or room.
    func artifacts(
        of report: Report, papers: [Paper], naming attendees: Bool
    ) throws(ModuleFailure) -> [Artifact] {
        switch self {
        case .html: [Artifact(path: "report.html", kind: .page, bytes: ReportPage(report).bytes)]
        case .ics: MeetingCalendars(report, naming: attendees).artifacts
        case .csv: TableFiles(tables: report.tables).artifacts
        case .xlsx: [Artifact(path: "report.xlsx", kind: .workbook, bytes: try Workbook(report).bytes())]
        case .svg: PictureFiles(pictures: report.sections.flatMap(\.pictures)).artifacts
        case .json: [Artifact(path: "report.json", kind: .data, bytes: ReportData(model: report.model).bytes)]
        case .papers: papers.map(\.page)
        case .markdown: papers.map(\.source)
        }
    }
}
