import Foundation
import LocatedYAML
import SourceText

// Usage: YAMLBenchmark RECIPE [ROUNDS]
// Reads a file as located nodes and with a bare libyaml event loop, in turn, and prints the fastest of each.

let arguments = CommandLine.arguments
guard arguments.count > 1 else {
    print("usage: YAMLBenchmark RECIPE [ROUNDS]")
    exit(2)
}
let bytes = Array(try Data(contentsOf: URL(filePath: arguments[1])))
let rounds = arguments.count > 2 ? Int(arguments[2]) ?? 9 : 9
let clock = ContinuousClock()
let megabytes = Double(bytes.count) / 1_000_000

let before = residentBytes()
let file = SourceFile(id: SourceFileID(rawValue: 0), path: arguments[1], bytes: bytes)
let reading = LocatedYAML.read(file: file)
let after = residentBytes()
guard reading.isComplete, reading.diagnostics.isEmpty else {
    print("the recipe has findings; the benchmark wants one without")
    exit(1)
}

var bare: [Duration] = []
var located: [Duration] = []
var freed: [Duration] = []
var lines: [Duration] = []
for _ in 0..<rounds {
    bare.append(clock.measure { precondition(bareEventLoop(bytes) > 0) })
    lines.append(clock.measure { _ = SourceFile(id: SourceFileID(rawValue: 0), path: "", bytes: bytes) })
    var kept: LocatedYAML.Reading?
    located.append(clock.measure { kept = LocatedYAML.read(file: file) })
    freed.append(clock.measure { kept = nil })
    precondition(kept == nil)
}

report("bare libyaml events", bare)
report("line table", lines)
report("located nodes", located)
report("giving the nodes back", freed)
let ratio = milliseconds(located) / milliseconds(bare)
print("located nodes / bare events: \(format(ratio))")
print("memory kept: \(format(Double(after - before) / Double(bytes.count))) bytes per byte of recipe")

func report(_ name: String, _ durations: [Duration]) {
    let time = milliseconds(durations)
    print("\(name): \(format(time)) ms, \(format(megabytes / time * 1000)) MB/s")
}

func milliseconds(_ durations: [Duration]) -> Double {
    (durations.min() ?? .zero) / .milliseconds(1)
}

func format(_ number: Double) -> String {
    String(format: "%.2f", number)
}
