import Foundation
import PluginHost

// What a call of a plugin costs beside a bare spawn of the same program, in turns in one process; then so many calls in a
// row, as a step makes them that runs for each of many things; and a request of 50 MB.

let calls = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 1000
let plugin = try EchoPlugin()
let confinements: [(name: String, value: Confinement)] = [
    ("call, limits alone", .limits), ("call, namespaces", .namespaces), ("call, bubblewrap", .bubblewrap),
]

func show(_ name: String, _ usage: Usage, beside bare: Usage, more: String = "") {
    let times = String(
        format: "%.2f ms | × %.1f | %.2f ms | × %.1f", usage.wall, usage.wall / bare.wall, usage.processor,
        usage.processor / bare.processor)
    print("| \(name) | \(times) |\(more)")
}

/// The cost of one call of each kind, the first of its run and so all that a run does once left out.
func oneCall() async throws -> Usage {
    let small = EchoPlugin.request()
    let modules = try confinements.map { try plugin.module($0.value) }
    var spawns: [Usage] = []
    var wrapped: [Usage] = []
    var costs = [[Usage]](repeating: [], count: confinements.count)
    for round in 0...60 {
        let spawn = try await Usage.of { try await plugin.spawn(input: Array("{}".utf8)) }
        let wrap = try await Usage.of {
            try await plugin.spawn(behind: EchoPlugin.bareBubblewrap, input: Array("{}".utf8))
        }
        if round > 0 { (spawns, wrapped) = (spawns + [spawn], wrapped + [wrap]) }
        for (index, module) in modules.enumerated() {
            let cost = try await Usage.of { _ = try await module.run(small, progress: Quiet()) }
            if round > 0 { costs[index].append(cost) }
        }
    }
    show("bare spawn", spawns.median, beside: spawns.median)
    for (confinement, cost) in zip(confinements, costs).dropLast() {
        show(confinement.name, cost.median, beside: spawns.median)
    }
    show("bare spawn in bubblewrap", wrapped.median, beside: spawns.median)
    show(confinements[2].name, costs[2].median, beside: spawns.median)
    return spawns.median
}

func manyCalls(beside bare: Usage) async throws {
    let small = EchoPlugin.request()
    for confinement in confinements {
        PeakMemory.forget()
        let module = try plugin.module(confinement.value)
        let usage = try await Usage.of { for _ in 0..<calls { _ = try await module.run(small, progress: Quiet()) } }
        let each = Usage(wall: usage.wall / Double(calls), processor: usage.processor / Double(calls))
        show("\(calls) calls, each: \(confinement.name)", each, beside: bare, more: " \(PeakMemory.megabytes) MB |")
    }
}

func largeRequest() async throws {
    let size = 50 << 20
    let input = [UInt8](repeating: 97, count: size)
    PeakMemory.forget()
    let bare = try await Usage.of { try await plugin.spawn(input: input) }
    show("50 MB: bare spawn", bare, beside: bare, more: " \(PeakMemory.megabytes) MB |")
    let large = EchoPlugin.request(bytes: size)
    for confinement in confinements {
        PeakMemory.forget()
        let module = try plugin.module(confinement.value)
        let usage = try await Usage.of { _ = try await module.run(large, progress: Quiet()) }
        show("50 MB: \(confinement.name)", usage, beside: bare, more: " \(PeakMemory.megabytes) MB |")
    }
}

print("| | wall | | processor | | peak memory |\n| --- | --- | --- | --- | --- | --- |")
let bare = try await oneCall()
try await manyCalls(beside: bare)
try await largeRequest()
try plugin.remove()
