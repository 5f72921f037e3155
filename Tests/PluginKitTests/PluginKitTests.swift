import JSON
import PluginKit
import PluginWire
import Synchronization
import Testing

/// A plugin written with the kit, asked without a process.
struct PluginKitTests {
    private static let plugin = Plugin(
        id: "greeting", version: "1.0.0",
        modules: [
            PluginModule("greet") { request, progress in
                progress.report(0.5, "thinking")
                guard case .string(let name)? = request.with["name"] else {
                    throw PluginFailure(fi: "Ketä tervehditään?", sv: "Vem hälsas?", en: "Who is greeted?")
                }
                return WireResponse(outputs: ["greeting": .string("Hello, \(name)!")])
            }
        ])

    private func answer(to text: String) throws -> PluginMessage {
        let streams = MemoryStreams(text)
        #expect(Self.plugin.answer(on: streams) == 0)
        return try PluginMessage(JSONValue(parsing: streams.output))
    }

    private func request(_ with: JSONObject, module: String = "greet") -> String {
        HostMessage.request(WireRequest(module: module, with: with, today: "2026-11-22")).json.compactText
    }

    @Test func saysWhoItIs() throws {
        let hello = PluginHello(plugin: "greeting", version: "1.0.0", modules: ["greet"])
        #expect(try answer(to: HostMessage.hello.json.compactText) == .hello(hello))
    }

    @Test func doesItsWork() throws {
        let expected = WireResponse(outputs: ["greeting": .string("Hello, Aino!")])
        #expect(try answer(to: request(["name": .string("Aino")])) == .response(expected))
    }

    @Test func saysWhyNot() throws {
        guard case .failure(let reason) = try answer(to: request([:])) else { Issue.record("no failure"); return }
        #expect(reason.text(in: "sv") == "Vem hälsas?")
    }

    @Test(arguments: [
        "", "{", "[]", #"{"protocol": 2, "message": "hello"}"#, #"{"protocol": 1, "message": "later"}"#,
        #"{"protocol": 1, "message": "request"}"#,
    ])
    func refusesWhatItDoesNotKnow(text: String) throws {
        guard case .failure = try answer(to: text) else { Issue.record("no failure"); return }
    }

    @Test func refusesAnUnknownModule() throws {
        guard case .failure = try answer(to: request([:], module: "shout")) else { Issue.record("no failure"); return }
    }

    @Test func progressGoesToTheLog() throws {
        let streams = MemoryStreams(request(["name": .string("Aino")]))
        #expect(Self.plugin.answer(on: streams) == 0)
        #expect(streams.lines.compactMap(WireProgress.init(line:)) == [WireProgress(fraction: 0.5, detail: "thinking")])
    }
}

private final class MemoryStreams: PluginConnection {
    private let input: [UInt8]
    private let written = Mutex<[UInt8]>([])
    private let logged = Mutex<[String]>([])

    init(_ input: String) { self.input = Array(input.utf8) }

    var output: [UInt8] { written.withLock { $0 } }
    var lines: [String] { logged.withLock { $0 } }

    func read() throws(PluginFailure) -> [UInt8] { input }
    func write(_ bytes: [UInt8]) throws(PluginFailure) { written.withLock { $0 += bytes } }
    func log(_ line: String) { logged.withLock { $0.append(line) } }
}
