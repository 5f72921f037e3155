import Diagnostics
import JSON
import ModuleContract
import PluginHost
import PluginWire
import WorkCalendar

/// Asks a plugin's process what only a process can be asked: messages that the runtime would never send.
struct PluginProbe: Sendable {
    let plugin: InstalledPlugin
    private let host: PluginHost

    /// Prepares a plugin; it finds the files that it is granted in its examples.
    init(plugin: InstalledPlugin, examples: String, confinement: ConfinementChoice) {
        self.plugin = plugin
        var host = PluginHost(
            catalogue: PluginCatalogue(places: PluginPlaces([])), trust: TrustStore(path: ""), recipeFolder: examples,
            programFolders: ProgramFolders.ofUser, confinement: confinement)
        host.named = plugin.place
        self.host = host
    }

    /// One of the plugin's modules.
    func module(_ module: ManifestModule) -> ProcessModule { ProcessModule(module, of: plugin, host: host) }

    /// Whether the plugin says who it is as its manifest does.
    func greeting(language: MessageLanguage) async -> [ConformanceResult] {
        var problem: (any LocalizedMessage)?
        do throws(ModuleFailure) {
            switch try await host.answer(of: plugin, to: HostMessage.hello.json) {
            case .hello(let hello): problem = mismatch(in: hello)
            case .response, .failure: problem = ConformanceText.noHello
            }
        } catch {
            problem = error.reason
        }
        let name = ConformanceText.saysWhoItIs.text(in: language)
        return [ConformanceResult(name: name, problem: problem?.text(in: language))]
    }

    private func mismatch(in hello: PluginHello) -> ConformanceText? {
        let manifest = plugin.manifest
        if !hello.speaksOurVersion { return .otherProtocol(hello.protocols) }
        if hello.plugin != manifest.id { return .helloDiffers("plugin", hello.plugin, manifest.id) }
        if hello.version != manifest.version { return .helloDiffers("version", hello.version, manifest.version) }
        let modules = manifest.modules.map(\.name).sorted().joined(separator: ", ")
        let said = hello.modules.sorted().joined(separator: ", ")
        return said == modules ? nil : .helloDiffers("modules", said, modules)
    }

    /// Whether a module ignores what it doesn't know, and refuses what it can't do.
    func manners(of module: ManifestModule, example: ModuleExample, language: MessageLanguage) async
        -> [ConformanceResult]
    {
        let request = WireRequest(
            SampleRequest.usual(example), module: module.name, includesPeople: plugin.manifest.permissions.people)
        guard case .object(let usual) = HostMessage.request(request).json else { return [] }
        var unknownModule = usual
        unknownModule["module"] = .string("no_such_module")
        var otherVersion = usual
        otherVersion["protocol"] = .integer(99)
        let refusals: [(name: ConformanceText, message: JSONObject)] = [
            (.refusesUnknownModule, unknownModule), (.refusesOtherVersion, otherVersion),
        ]
        var results: [ConformanceResult] = []
        for (name, message) in refusals {
            let accepted: Bool
            if case .response? = try? await host.answer(of: plugin, to: .object(message)) {
                accepted = true
            } else {
                accepted = false
            }
            results.append(
                ConformanceResult(
                    name: "\(module.name): \(name.text(in: language))",
                    problem: accepted ? ConformanceText.acceptedIt.text(in: language) : nil))
        }
        return results + [await ignoresUnknownFields(usual, of: module, language: language)]
    }

    private func ignoresUnknownFields(
        _ usual: JSONObject, of module: ManifestModule, language: MessageLanguage
    ) async -> ConformanceResult {
        var richer = usual
        richer["of_a_later_version"] = .object(["a": .array([.null, .boolean(true)])])
        let first = try? await host.answer(of: plugin, to: .object(usual))
        let second = try? await host.answer(of: plugin, to: .object(richer))
        return ConformanceResult(
            name: "\(module.name): \(ConformanceText.ignoresUnknownFields.text(in: language))",
            problem: first == second ? nil : ConformanceText.differs.text(in: language))
    }
}

extension ModuleFailure {
    /// The reason in words.
    fileprivate var reason: any LocalizedMessage {
        switch self {
        case .cancelled: ConformanceText.cancelled
        case .unable(let reason): reason
        case .plugin(let diagnostics):
            ReasonList(reasons: diagnostics.flatMap { [$0.message] + $0.notes.map(\.message) })
        }
    }
}

private struct ReasonList: LocalizedMessage {
    var reasons: [any LocalizedMessage]

    func text(in language: MessageLanguage) -> String {
        reasons.map { $0.text(in: language) }.joined(separator: "\n")
    }
}
