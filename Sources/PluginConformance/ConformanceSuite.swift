package import Diagnostics
package import PluginHost
package import SourceText

/// The suite that plugins are put through; native modules pass the part of it that is about the contract alone.
///
///     let report = await ConformanceSuite().check(folder: "plugins/my-report")
///     #expect(report.failures.isEmpty)
public struct ConformanceSuite: Sendable {
    /// The language in which problems are told: `fi`, `sv` or `en`.
    public var language: String

    /// Creates a suite.
    public init(language: String = "en") {
        self.language = language
    }

    /// Puts the plugin in a folder through the suite, which runs it, shut in as well as this computer can.
    public func check(folder: String) async -> ConformanceReport {
        await check(PluginPlaces.Place(.path, folder))
    }

    /// Puts the plugin of a place through the suite, shut in in a certain way.
    package func check(
        _ place: PluginPlaces.Place, confinement: ConfinementChoice = ConfinementChoice()
    ) async -> ConformanceReport {
        let folder = place.folder
        var files = SourceFiles()
        let reading = PluginCatalogue.read(place, files: &files)
        let findings = Finding.prepare(reading.diagnostics, in: files, language: messageLanguage)
        var report = ConformanceReport(manifestFindings: findings.map { "\($0.location)\($0.message)" })
        report.diagnostics = reading.diagnostics
        report.files = files
        guard let plugin = reading.plugin else { return report }
        let probe = PluginProbe(plugin: plugin, examples: folder + "/examples", confinement: confinement)
        report.results += await probe.greeting(language: messageLanguage)
        for module in plugin.manifest.modules {
            let example = ModuleExample(ofModule: module.name, in: folder + "/examples")
            let tested = TestedModule(module: probe.module(module), example: example)
            report.results += await check(tested, name: module.name)
            report.results += await probe.manners(of: module, example: example, language: messageLanguage)
        }
        return report
    }

    /// Puts a module of any kind through the part of the suite that is about the contract alone.
    package func check(_ tested: TestedModule, name: String) async -> [ConformanceResult] {
        var results: [ConformanceResult] = []
        for check in ContractCheck.allCases {
            let problem = await check.problem(with: tested)
            results.append(
                ConformanceResult(
                    name: "\(name): \(check.name.text(in: messageLanguage))",
                    problem: problem?.map { $0.text(in: messageLanguage) }.joined(separator: "\n")))
        }
        return results
    }

    private var messageLanguage: MessageLanguage { MessageLanguage(rawValue: language) ?? .en }
}

/// What a plugin was put through, and what came of it.
public struct ConformanceReport: Sendable {
    /// What is wrong with `plugin.yaml`, each with its place.
    public var manifestFindings: [String]
    /// Each part of the suite, in order; none where the manifest has errors.
    public var results: [ConformanceResult] = []
    /// The manifest's findings for commands that show them in other forms.
    package var diagnostics: [Diagnostic] = []
    package var files = SourceFiles()

    init(manifestFindings: [String]) {
        self.manifestFindings = manifestFindings
    }

    /// The parts that did not go as they should.
    public var failures: [ConformanceResult] { results.filter { $0.problem != nil } }
}

/// One part of the suite.
public struct ConformanceResult: Sendable, Hashable {
    /// What was tried.
    public var name: String
    /// What went wrong; nil if nothing did.
    public var problem: String?
}

extension Finding {
    fileprivate var location: String {
        guard let file else { return "" }
        return range.map { "\(file):\($0.start.line):\($0.start.column): " } ?? "\(file): "
    }
}
