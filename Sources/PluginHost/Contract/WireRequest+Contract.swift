import Diagnostics
import JSON
package import ModuleContract
package import PluginWire
import Recipes
import SourceText
import WorkCalendar

extension WireRequest {
    /// The request to a native module as the one to a process; both have the same content.
    package init(_ request: Request, module: String, includesPeople: Bool, files: String = "") {
        self.init(
            module: module, with: request.with, today: request.today.description, language: request.language,
            seed: String(request.seed))
        self.files = files
        recipe = RecipeData(request.recipe, language: request.language).json
        register = RegisterData(register: request.register, includesPeople: includesPeople).json
        let language = MessageLanguage(rawValue: request.language) ?? .en
        steps = request.steps.map { step in
            WireStep(
                id: step.id, uses: step.uses,
                findings: step.findings.map {
                    WireFinding(Finding($0, in: request.recipe.files, language: language))
                },
                outputs: step.outputs)
        }
    }
}

extension WireFinding {
    /// A finding made ready for people, as plugins read it.
    init(_ finding: Finding) {
        self.init(
            finding.code, Level(finding.level), .plain(finding.message),
            at: WirePlace(file: finding.file, range: finding.range),
            notes: finding.notes.map { note in
                Note(.plain(note.message), at: WirePlace(file: note.file, range: note.range))
            },
            fixes: finding.fixes.map { fix in
                WireFix(
                    .plain(fix.title), isSafe: fix.isSafe,
                    edits: fix.edits.compactMap { edit in
                        WirePlace(file: edit.file, range: edit.range).map { WireFix.Edit(at: $0, text: edit.text) }
                    })
            })
    }
}

extension WireFinding.Level {
    init(_ level: DiagnosticLevel) {
        self =
            switch level {
            case .error: .error
            case .warning: .warning
            case .note: .note
            }
    }
}

extension WirePlace {
    fileprivate init?(file: String?, range: SourceRange?) {
        guard let file, let range else { return nil }
        self.init(file: file, start: Position(range.start), end: Position(range.end))
    }
}

extension WirePlace.Position {
    fileprivate init(_ position: SourcePosition) {
        self.init(line: Int64(position.line), column: Int64(position.column))
    }
}
