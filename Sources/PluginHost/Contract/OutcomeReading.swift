import Diagnostics
import JSON
import ModuleContract
import PluginWire
import Recipes
import SourceText

/// Makes a module's outcome of what a plugin answered, held to what its manifest declares.
struct OutcomeReading {
    var plugin: PluginManifest
    var module: ManifestModule
    var files: SourceFiles

    /// Reads the bytes of an answer. Whatever is wrong with it is thrown as a finding that names the plugin.
    func outcome(of bytes: [UInt8]) throws(PluginProblem) -> Outcome {
        switch try ReplyReading(plugin: plugin.id).message(in: bytes) {
        case .response(let response):
            try check(response)
            return outcome(of: response)
        case .failure(let reason):
            throw .failed(plugin: plugin.id, reason: PluginText(reason))
        case .hello:
            throw .reply(plugin: plugin.id, .otherMessage("hello"))
        }
    }

    private func check(_ response: WireResponse) throws(PluginProblem) {
        for event in response.events where !module.events.contains(event.kind) {
            throw .beyondPermission(plugin: plugin.id, .event(event.kind))
        }
        var paths = Set<String>()
        for artifact in response.artifacts {
            guard ArtifactPath.isSafe(artifact.path) else {
                throw .beyondPermission(plugin: plugin.id, .path(artifact.path))
            }
            guard paths.insert(artifact.path.lowercased()).inserted else {
                throw .beyondPermission(plugin: plugin.id, .samePath(artifact.path))
            }
        }
        for edit in response.findings.flatMap(\.fixes).flatMap(\.edits) where span(of: edit.place) == nil {
            throw .beyondPermission(plugin: plugin.id, .edit(edit.place.file))
        }
        for output in response.outputs.members where !module.outputs.contains(where: { $0.name == output.name }) {
            throw .beyondPermission(plugin: plugin.id, .output(output.name))
        }
    }

    private func outcome(of response: WireResponse) -> Outcome {
        Outcome(
            findings: response.findings.map(diagnostic),
            events: response.events.map { ProposedEvent(kind: $0.kind, data: $0.data) },
            artifacts: response.artifacts.map {
                Artifact(path: $0.path, kind: Artifact.Kind(rawValue: $0.kind.rawValue) ?? .data, bytes: $0.bytes)
            },
            outputs: response.outputs)
    }

    private func diagnostic(_ finding: WireFinding) -> Diagnostic {
        Diagnostic(
            ReportedFinding(
                code: "\(plugin.id)/\(finding.code)", level: finding.level, text: PluginText(finding.message)),
            at: span(of: finding.place),
            notes: finding.notes.map { DiagnosticNote(PluginText($0.message), at: span(of: $0.place)) },
            fixes: finding.fixes.map { fix in
                DiagnosticFix(
                    PluginText(fix.title), isSafe: fix.isSafe,
                    edits: fix.edits.compactMap { edit in
                        span(of: edit.place).map { SourceEdit(span: $0, text: edit.text) }
                    })
            })
    }

    /// The place in a file of the recipe; nil where the plugin names another file, or a line that it does not have.
    private func span(of place: WirePlace?) -> SourceSpan? {
        guard let place, let file = files.all.first(where: { $0.path == place.file }) else { return nil }
        func offset(_ position: WirePlace.Position) -> UInt32? {
            guard let line = Int(exactly: position.line), 1...file.lines.lineCount ~= line, position.column > 0
            else { return nil }
            let stretch = file.span(ofLine: line)
            return UInt32(min(Int64(stretch.start) + min(position.column - 1, 1 << 20), Int64(stretch.end)))
        }
        guard let start = offset(place.start), let end = offset(place.end) else { return nil }
        return SourceSpan(file: file.id, start: start, end: max(start, end))
    }
}

/// What a plugin found; its code says whose it is.
struct ReportedFinding: DiagnosticMessage {
    var code: String
    var level: DiagnosticLevel
    private let text: PluginText

    init(code: String, level: WireFinding.Level, text: PluginText) {
        self.code = code.printable
        self.level =
            switch level {
            case .error: .error
            case .warning: .warning
            case .note: .note
            }
        self.text = text
    }

    func text(in language: MessageLanguage) -> String { text.text(in: language) }
}

/// A text that a plugin gave, without what could steer a terminal.
struct PluginText: LocalizedMessage {
    private let text: WireText

    init(_ text: WireText) { self.text = text }

    func text(in language: MessageLanguage) -> String { text.text(in: language.rawValue).printable }
}
