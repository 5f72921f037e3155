import Diagnostics
import JSON
package import ModuleContract
import PluginWire
package import Recipes
import SourceText

/// A plugin's module as the runtime sees it: like any other, and behind it a process.
package struct ProcessModule: Module {
    package let plugin: InstalledPlugin
    private let module: ManifestModule
    private let host: PluginHost

    package init(_ module: ManifestModule, of plugin: InstalledPlugin, host: PluginHost) {
        self.module = module
        self.plugin = plugin
        self.host = host
    }

    package var declaration: ModuleDeclaration { module.declaration(of: plugin.manifest.id) }

    package func run(_ request: Request, progress: any ProgressSink) async throws(ModuleFailure) -> Outcome {
        let confinement = await host.confinement.value
        let result = try await call(for: request).run(confinement: confinement, on: request.today, progress: progress) {
            let wire = WireRequest(
                request, module: module.name, includesPeople: plugin.manifest.permissions.people, files: $0)
            return HostMessage.request(wire).json
        }
        let reading = OutcomeReading(plugin: plugin.manifest, module: module, files: request.recipe.files)
        do throws(PluginProblem) {
            var outcome = try reading.outcome(of: result.output)
            if let lack = confinement.lack, host.confinement.isFirstWarning {
                outcome.findings.append(Diagnostic(PluginProblem.unconfined(lack), at: nil))
            }
            return outcome
        } catch {
            throw .plugin([Diagnostic(error, at: nil, notes: result.log.map { DiagnosticNote(LogLine(text: $0)) })])
        }
    }

    /// A call with the files that the manifest asks for and the contents of those that settings name.
    private func call(for request: Request) throws(ModuleFailure) -> PluginCall {
        do throws(PluginProblem) {
            let grants = try host.grants(of: plugin.manifest.permissions.files, to: plugin)
            return try PluginCall(of: plugin, host: host, grants: grants, attachments: try attachments(of: request))
        } catch {
            throw .plugin([Diagnostic(error, at: nil)])
        }
    }

    /// The contents of the files that settings name, by their paths beside the recipe.
    private func attachments(of request: Request) throws(PluginProblem) -> [FileAttachment] {
        let paths = module.settings.flatMap { setting -> [String] in
            guard case .files = setting.type, let value = request.with[setting.name] else { return [] }
            return value.texts
        }
        var attachments: [FileAttachment] = []
        for path in paths where !attachments.contains(where: { $0.path == path }) {
            guard ArtifactPath.isSafe(path), let bytes = request.recipe.attachments[path] else {
                throw .missingFile(plugin: plugin.manifest.id, path: path)
            }
            attachments.append(FileAttachment(path: path, bytes: bytes))
        }
        return attachments
    }
}

extension JSONValue {
    /// The texts in a list, or in the lists of an object.
    fileprivate var texts: [String] {
        switch self {
        case .string(let text): [text]
        case .array(let values): values.flatMap(\.texts)
        case .object(let object): object.members.flatMap(\.value.texts)
        default: []
        }
    }
}

/// A line of a plugin's log, as a note.
struct LogLine: LocalizedMessage {
    var text: String

    func text(in language: MessageLanguage) -> String {
        switch language {
        case .fi: "liitännäisen lokista: \(text)"
        case .sv: "ur tilläggets logg: \(text)"
        case .en: "from the plugin’s log: \(text)"
        }
    }
}
