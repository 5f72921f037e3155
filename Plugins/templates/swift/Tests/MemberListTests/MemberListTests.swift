import JSON
import MemberList
import PluginKit
import PluginWire
import Synchronization
import Testing

/// Asks the plugin as Verkosto would, without a process.
@Test func countsMembers() throws {
    var request = WireRequest(module: "members", with: ["title": .string("Who")], today: "2026-11-22")
    request.recipe["members"] = .array([.object(["id": .string("martat"), "kind": .string("association")])])
    let memory = MemoryStreams(input: Array(HostMessage.request(request).json.compactText.utf8))
    #expect(Plugin(id: "NAME", version: "1.0.0", modules: [memberList]).answer(on: memory) == 0)
    guard case .response(let response) = try PluginMessage(JSONValue(parsing: memory.output)) else {
        Issue.record("no response")
        return
    }
    #expect(response.outputs == ["count": .integer(1)])
    #expect(response.artifacts.first.map { String(decoding: $0.bytes, as: UTF8.self) } == "# Who\n\n- association: 1\n")
}

private final class MemoryStreams: PluginConnection {
    private let input: [UInt8]
    private let written = Mutex<[UInt8]>([])

    init(input: [UInt8]) { self.input = input }

    var output: [UInt8] { written.withLock { $0 } }

    func read() throws(PluginFailure) -> [UInt8] { input }
    func write(_ bytes: [UInt8]) throws(PluginFailure) { written.withLock { $0 += bytes } }
    func log(_ line: String) {}
}
