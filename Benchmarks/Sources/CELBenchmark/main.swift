import CAllocationCounter
import CEL
import Foundation
import JSON

// Prints a line of JSON for each case: nanoseconds to compile and to evaluate, and allocations of one evaluation.

/// The least nanoseconds that a call took in several rounds of many.
func nanoseconds(rounds: Int = 7, _ body: () -> Void) -> Double {
    let clock = ContinuousClock()
    var count = 1
    while clock.measure({ for _ in 0..<count { body() } }) < .milliseconds(10), count < 1 << 24 { count *= 2 }
    let best = (0..<rounds).map { _ in clock.measure { for _ in 0..<count { body() } } }.min() ?? .zero
    return Double(best.components.attoseconds) / 1e9 / Double(count) + Double(best.components.seconds) * 1e9
        / Double(count)
}

guard CommandLine.arguments.count > 1 else {
    print("usage: CELBenchmark cel-cases.json [name…]")
    exit(2)
}
let benchmark = try BenchmarkCases(path: CommandLine.arguments[1])
let wanted = Set(CommandLine.arguments.dropFirst(2))

for item in benchmark.cases where wanted.isEmpty || wanted.contains(item.name) {
    guard let program = benchmark.environment.compile(item.source).program else {
        print("\(item.name) does not compile: \(benchmark.environment.compile(item.source).problems)")
        exit(1)
    }
    var meter = Meter(Budget())
    let result = try program.evaluate(benchmark.activation)
    guard try result.equals(Value(item.expected), &meter) else {
        print("\(item.name) is \(result), not \(item.expected.compactText)")
        exit(1)
    }
    let compiling = nanoseconds { _ = benchmark.environment.compile(item.source) }
    let evaluating = nanoseconds { _ = try? program.evaluate(benchmark.activation) }
    let before = allocation_count()
    _ = try program.evaluate(benchmark.activation)
    let allocations = Int64(allocation_count() - before)
    let line: JSONObject = [
        "name": .string(item.name), "compile_ns": .number(compiling), "evaluate_ns": .number(evaluating),
        "allocations": .integer(allocations),
    ]
    print(JSONValue.object(line).compactText)
}
