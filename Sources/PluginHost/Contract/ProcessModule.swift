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

    /// A call with the files that the manifest asks for and those that settings and sections name.
    private func call(for request: Request) throws(ModuleFailure) -> PluginCall {
        var paths = plugin.manifest.permissions.files
        for setting in module.settings { paths += request.with.files(of: setting) }
        for section in plugin.manifest.sections { paths += request.recipe.pluginSections.files(of: section) }
        do throws(PluginProblem) {
            return try PluginCall(of: plugin, host: host, grants: try host.grants(of: paths, to: plugin))
        } catch {
            throw .plugin([Diagnostic(error, at: nil)])
        }
    }
}

extension JSONObject {
    /// The paths of files that a setting holds.
    fileprivate func files(of setting: ModuleDeclaration.Setting) -> [String] {
        self[setting.name].map { $0.files(of: setting.type) } ?? []
    }
}

extension JSONValue {
    fileprivate func files(of type: SettingType) -> [String] {
        switch (type, self) {
        case (.file, .string(let path)): [path]
        case (.list(of: let element), .array(let values)): values.flatMap { $0.files(of: element) }
        case (.record(let settings), .object(let object)): settings.flatMap { object.files(of: $0) }
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
