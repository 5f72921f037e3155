import Diagnostics
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
                    "formats", .list(of: .choice(ReportFormat.allCases.map(\.rawValue))), help: ReportText.formatsHelp)
            ],
            outputs: [ModuleDeclaration.Output("files", help: ReportText.filesHelp)],
            readsEarlierSteps: true
        )
    }

    package func run(_ request: Request, progress: any ProgressSink) async throws(ModuleFailure) -> Outcome {
        let model = ReportModel(request)
        let formats = ReportFormat.formats(in: request.with)
        var outcome = Outcome()
        for (index, format) in formats.enumerated() {
            guard !Task.isCancelled else { throw .cancelled }
            progress.report(fraction: Double(index) / Double(formats.count), detail: format.rawValue)
            outcome.artifacts += format.artifacts(of: model)
        }
        outcome.outputs["files"] = .array(outcome.artifacts.map { .string($0.path) })
        return outcome
    }
}

/// The forms that a report can take.
enum ReportFormat: String, CaseIterable {
    case html, ics, csv, json

    /// The forms that a step asks for, each once, in the order above; the page and the calendars if it does not say.
    static func formats(in with: JSONObject) -> [ReportFormat] {
        guard case .array(let names)? = with["formats"] else { return [.html, .ics] }
        return allCases.filter { names.contains(.string($0.rawValue)) }
    }

    /// The files of this form.
    func artifacts(of model: ReportModel) -> [Artifact] {
        switch self {
        case .html: [Artifact(path: "report.html", kind: .page, bytes: ReportPage(model).bytes)]
        case .ics: MeetingCalendars(model: model).artifacts
        case .csv: TableFiles(model).artifacts
        case .json: [Artifact(path: "report.json", kind: .data, bytes: ReportData(model: model).bytes)]
        }
    }
}
