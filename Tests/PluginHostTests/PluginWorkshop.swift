import Diagnostics
import Foundation
import JSON
import ModuleContract
import NetworkModel
import PluginHost
import Recipes
import SourceText
import Testing
import WorkCalendar

/// A folder in which plugins are made and run, gone when the test ends.
final class PluginWorkshop {
    let folder: String

    init() throws {
        folder = FileManager.default.temporaryDirectory.path + "/verkosto-workshop-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    /// Makes a plugin `test` with a module `work`, run by a program of the system.
    func make(_ program: String, _ script: String, manifest extra: String = "", module: String = "") throws {
        let manifest = """
            id: test
            version: "1.0"
            summary: A plugin for tests
            command: [\(program), script]
            \(extra)
            modules: {work: {summary: Does it, \(module)}}
            """
        try write(manifest, to: "plugins/test/plugin.yaml")
        try write(script, to: "plugins/test/script")
    }

    func write(_ text: String, to path: String) throws {
        let place = "\(folder)/\(path)"
        try FileManager.default.createDirectory(
            atPath: (place as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
        try text.write(toFile: place, atomically: true, encoding: .utf8)
    }

    /// A host that finds the plugins of this folder; it trusts them as if they were bundled, or asks the trust store.
    func host(
        source: PluginSource = .bundled, confinement: Confinement? = nil, limits: PluginLimits? = nil
    ) -> PluginHost {
        var host = PluginHost(
            catalogue: PluginCatalogue(places: PluginPlaces([PluginPlaces.Place(source, folder + "/plugins")])),
            trust: TrustStore(path: folder + "/trusted.json"), recipeFolder: folder,
            confinement: confinement.map(ConfinementChoice.init) ?? ConfinementChoice())
        host.strictest = limits
        return host
    }

    /// What the module gives; where it fails, the findings.
    func run(on host: PluginHost, with settings: JSONObject = [:]) async throws -> Result<Outcome, Findings> {
        let module = try #require(host.module("test/work"))
        let request = try Request.sample(with: settings)
        do throws(ModuleFailure) {
            return .success(try await module.run(request, progress: Unheard()))
        } catch {
            switch error {
            case .plugin(let diagnostics): return .failure(Findings(diagnostics))
            case .cancelled, .unable: return .failure(Findings([]))
            }
        }
    }

    /// The findings of a run that must fail.
    func failure(on host: PluginHost, with settings: JSONObject = [:]) async throws -> Findings {
        guard case .failure(let findings) = try await run(on: host, with: settings) else {
            Issue.record("the plugin was expected to fail")
            return Findings([])
        }
        return findings
    }
}

/// Findings as people read them.
struct Findings: Error, CustomStringConvertible {
    var codes: [String]
    var text: String
    /// The plugin's last words.
    var log: [String]

    init(_ diagnostics: [Diagnostic]) {
        codes = diagnostics.map(\.message.code)
        text = diagnostics.map { $0.message.text(in: .en) }.joined(separator: "\n")
        log = diagnostics.flatMap(\.notes).map { $0.message.text(in: .en) }
    }

    var description: String { ([text] + log).joined(separator: "\n") }
}

extension Request {
    /// A request about a small network.
    static func sample(with settings: JSONObject = [:]) throws -> Request {
        let text = """
            verkosto: 1
            network: {id: kuopio, name: Kuopion järjestöverkosto}
            members: [{id: kaupunki, kind: municipality}, {id: martat, kind: association}]
            """
        let reader = RecipeReader(
            files: RecipeFiles(folder: MemoryFolder(files: ["recipe.yaml": Array(text.utf8)])), modules: [],
            today: Day(number: 20_000))
        let recipe = try #require(try reader.read(.file(path: "recipe.yaml")).recipe)
        var register = RegisterSnapshot()
        register.people = [Person(id: "p1", name: "Aino Esimerkki", email: "aino@example.org")]
        return Request(
            recipe: recipe, register: register, with: settings, steps: [], today: Day(number: 20_779), language: "en",
            seed: .max)
    }
}

struct Unheard: ProgressSink {
    func report(fraction: Double, detail: String) {}
}

/// The ways of shutting plugins in that work here.
enum Confinements {
    static let all: [Confinement] = [.bubblewrap, .namespaces, .limits].filter { confinement in
        let programs: [Confinement: [String]] = [.bubblewrap: ["bwrap"], .namespaces: ["unshare", "setpriv"]]
        return (programs[confinement] ?? []).allSatisfy {
            FileManager.default.isExecutableFile(atPath: "/usr/bin/\($0)")
        }
    }
}
