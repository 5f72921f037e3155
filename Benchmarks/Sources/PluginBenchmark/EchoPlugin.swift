import Foundation
import JSON
import ModuleContract
import NetworkModel
import PluginHost
import Recipes
import SourceText
import Subprocess
import WorkCalendar

#if canImport(System)
    import System
#else
    import SystemPackage
#endif

/// A plugin that reads its request to the end and answers nothing, and the bare program that it is.
struct EchoPlugin {
    private let workshop: String
    private var script: String { workshop + "/plugins/echo/script" }

    init() throws {
        workshop = FileManager.default.temporaryDirectory.path + "/verkosto-plugin-benchmark"
        let folder = workshop + "/plugins/echo"
        try? FileManager.default.removeItem(atPath: workshop)
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try #"""
        {id: echo, version: "1", summary: Answers, command: [sh, script],
         modules: {answer: {summary: Answers, with: {text: {type: text}}}}}
        """#.write(toFile: folder + "/plugin.yaml", atomically: true, encoding: .utf8)
        try #"cat > /dev/null; echo '{"protocol": 1, "message": "response"}'"#
            .write(toFile: folder + "/script", atomically: true, encoding: .utf8)
    }

    func remove() throws { try FileManager.default.removeItem(atPath: workshop) }

    /// Its module as a run's step has it.
    func module(_ confinement: Confinement) throws -> ProcessModule {
        let host = PluginHost(
            catalogue: PluginCatalogue(places: PluginPlaces([PluginPlaces.Place(.bundled, workshop + "/plugins")])),
            trust: TrustStore(path: workshop + "/trusted.json"), recipeFolder: nil,
            confinement: ConfinementChoice(confinement))
        guard let module = host.module("echo/answer") else { throw MissingModule() }
        return module
    }

    /// The program started by the same library without anything around it, or behind words of bubblewrap.
    func spawn(behind wrapper: [String] = [], input: [UInt8]) async throws {
        let command = wrapper + ["/bin/sh", script]
        let result = try await Subprocess.run(
            .path(FilePath(command[0])), arguments: Arguments(Array(command.dropFirst())), environment: .custom([:]),
            input: .array(input), output: .bytes(limit: 1 << 20), error: .discarded)
        precondition(result.terminationStatus.isSuccess)
    }

    /// Bubblewrap as its manual begins: the least that shuts anything in.
    static let bareBubblewrap = [
        "/usr/bin/bwrap", "--unshare-all", "--die-with-parent", "--ro-bind", "/", "/", "--proc", "/proc", "--dev",
        "/dev",
        "--",
    ]

    /// A request whose one setting has so many bytes.
    static func request(bytes: Int = 0) -> Request {
        let network = Network(id: "n", name: LocalizedText("N", language: "en"))
        return Request(
            recipe: Recipe(network: network, files: SourceFiles()), register: RegisterSnapshot(),
            with: bytes == 0 ? [:] : ["text": .string(String(repeating: "a", count: bytes))], steps: [],
            today: Day(number: 20_000), language: "en", seed: 0)
    }
}

/// Tells nobody.
struct Quiet: ProgressSink {
    func report(fraction: Double, detail: String) {}
}

/// That the host did not find the plugin which was made for it.
private struct MissingModule: Error {}
