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

// What a call of a plugin costs beside a bare spawn of the same program, in turns in one process: the plugin reads its
// request to the end and answers nothing. Then so many calls in a row, and a request of 50 MB.

let calls = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 1000
let workshop = FileManager.default.temporaryDirectory.path + "/verkosto-plugin-benchmark"
let folder = workshop + "/plugins/echo"
let script = #"cat > /dev/null; echo '{"protocol": 1, "message": "response"}'"#
try? FileManager.default.removeItem(atPath: workshop)
try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
try
    #"{id: echo, version: "1", summary: Answers, command: [sh, script], modules: {answer: {summary: Answers, with: {text: {type: text}}}}}"#
    .write(toFile: folder + "/plugin.yaml", atomically: true, encoding: .utf8)
try script.write(toFile: folder + "/script", atomically: true, encoding: .utf8)

struct Quiet: ProgressSink {
    func report(fraction: Double, detail: String) {}
}

func request(bytes: Int = 0) -> Request {
    let network = Network(id: "n", name: LocalizedText("N", language: "en"))
    return Request(
        recipe: Recipe(network: network, files: SourceFiles()), register: RegisterSnapshot(),
        with: bytes == 0 ? [:] : ["text": .string(String(repeating: "a", count: bytes))], steps: [],
        today: Day(number: 20_000), language: "en", seed: 0)
}

func host(_ confinement: Confinement) -> PluginHost {
    PluginHost(
        catalogue: PluginCatalogue(places: PluginPlaces([PluginPlaces.Place(.bundled, workshop + "/plugins")])),
        trust: TrustStore(path: workshop + "/trusted.json"), recipeFolder: nil,
        confinement: ConfinementChoice(confinement))
}

func bareSpawn(input: [UInt8]) async throws {
    let result = try await Subprocess.run(
        .path("/bin/sh"), arguments: [folder + "/script"], environment: .custom([:]), input: .array(input),
        output: .bytes(limit: 1 << 20), error: .discarded)
    precondition(result.terminationStatus.isSuccess)
}

func call(_ host: PluginHost, _ request: Request) async throws {
    guard let module = host.module("echo/answer") else { fatalError("no module") }
    _ = try await module.run(request, progress: Quiet())
}

func time(_ work: () async throws -> Void) async rethrows -> Double {
    let start = ContinuousClock.now
    try await work()
    let spent = (ContinuousClock.now - start).components
    return Double(spent.seconds) * 1000 + Double(spent.attoseconds) / 1e15
}

func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

func shown(_ milliseconds: Double) -> String { String(format: "%.2f ms", milliseconds) }

let confinements: [(name: String, value: Confinement)] = [
    ("bubblewrap", .bubblewrap), ("namespaces", .namespaces), ("limits alone", .limits),
]
let small = request()
var spawns: [Double] = []
var costs = [[Double]](repeating: [], count: confinements.count)
for _ in 0..<60 {
    spawns.append(try await time { try await bareSpawn(input: Array("{}".utf8)) })
    for (index, confinement) in confinements.enumerated() {
        let host = host(confinement.value)
        costs[index].append(try await time { try await call(host, small) })
    }
}
print("one call, median of 60 in turns")
print("  bare spawn: \(shown(median(spawns)))")
for (index, confinement) in confinements.enumerated() {
    print(
        "  \(confinement.name): \(shown(median(costs[index]))) (× \(String(format: "%.1f", median(costs[index]) / median(spawns))))"
    )
}

let best = host(await Confinement.best())
let many = try await time { for _ in 0..<calls { try await call(best, small) } }
print(
    "\(calls) calls, shut in as well as can be: \(String(format: "%.1f", many / 1000)) s, \(shown(many / Double(calls))) each"
)

let large = request(bytes: 50 << 20)
let bareLarge = try await time { try await bareSpawn(input: [UInt8](repeating: 97, count: 50 << 20)) }
let largeCall = try await time { try await call(best, large) }
print("a request of 50 MB: \(shown(largeCall)), bare spawn with the same input: \(shown(bareLarge))")
try FileManager.default.removeItem(atPath: workshop)
