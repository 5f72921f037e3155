import Foundation
import ModuleContract
import ReportModule

// Usage: ReportBenchmark [FOLDER]
// Writes the report of a network of 20,000 members and 10,000 meetings in every format and prints how long each took; with
// FOLDER, keeps the files there.

/// Takes no notice of how far a module has come.
struct NoProgress: ProgressSink {
    func report(fraction: Double, detail: String) {}
}

let folder = CommandLine.arguments.dropFirst().first.map { URL(filePath: $0) }
let network = LargeNetwork(members: 20_000, meetings: 10_000)
print("| format | time | files | size |\n| --- | --- | --- | --- |")
for format in ["html", "ics", "csv", "json", "xlsx", "svg"] {
    let request = try network.request(format: format)
    let clock = ContinuousClock()
    let began = clock.now
    let outcome = try await ReportModule().run(request, progress: NoProgress())
    let time = ((clock.now - began) / .milliseconds(1)).rounded()
    let size = outcome.artifacts.reduce(0) { $0 + $1.bytes.count }
    print("| \(format) | \(Int(time)) ms | \(outcome.artifacts.count) | \(size / 1_000) kB |")
    guard let folder else { continue }
    for artifact in outcome.artifacts {
        let file = folder.appending(path: artifact.path)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(artifact.bytes).write(to: file)
    }
}
