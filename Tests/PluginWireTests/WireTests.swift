import JSON
import PluginWire
import Testing

/// Messages over the wire and back.
struct WireTests {
    private static let place = WirePlace(
        file: "recipe.yaml", start: WirePlace.Position(line: 3, column: 5), end: WirePlace.Position(line: 3, column: 9))
    private static let finding = WireFinding(
        "odd", .warning, .byLanguage([WireText.Entry(language: "fi", text: "outo")]), at: place,
        notes: [WireFinding.Note(.plain("here"), at: place), WireFinding.Note(.plain("because"))])

    @Test func hostMessagesComeBack() throws {
        var request = WireRequest(
            module: "evidence", with: ["year": .integer(2027)], today: "2026-11-22", seed: "18446744073709551615")
        request.files = "/files"
        request.recipe = ["members": .array([])]
        request.register = ["needs": .array([])]
        request.steps = [WireStep(id: "a", uses: "check", findings: [Self.finding], outputs: ["n": .null])]
        for message in [HostMessage.hello, .request(request)] { #expect(try HostMessage(message.json) == message) }
    }

    @Test func pluginMessagesComeBack() throws {
        let response = WireResponse(
            findings: [Self.finding], events: [WireEvent(kind: "seen", data: ["who": .string("martat")])],
            artifacts: [
                WireArtifact(path: "a.txt", kind: .document, bytes: Array("ää".utf8)),
                WireArtifact(path: "b.bin", kind: .data, bytes: [0xFF, 0, 0x80]),
                WireArtifact(path: "empty", kind: .data, bytes: []),
            ],
            outputs: ["count": .integer(1)])
        let hello = PluginHello(plugin: "a", version: "1", modules: ["b"])
        for message in [PluginMessage.response(response), .hello(hello), .failure(.plain("no"))] {
            #expect(try PluginMessage(message.json) == message)
            #expect(try PluginMessage(JSONValue(parsing: message.json.compactText)) == message)
        }
    }

    @Test(arguments: 0...70) func anyBytesSurviveBase64(count: Int) throws {
        let bytes = (0..<count).map { UInt8(truncatingIfNeeded: 0x80 | ($0 &* 37)) }
        let message = PluginMessage.response(
            WireResponse(artifacts: [WireArtifact(path: "x", kind: .data, bytes: bytes)]))
        #expect(try PluginMessage(message.json) == message)
    }

    static let progress: [(line: String, fraction: Double?)] = [
        (#"{"progress": 0.5, "detail": "half"}"#, 0.5), (#"{"progress": 1}"#, 1), (#"{"progress": "all"}"#, nil),
        ("progress", nil), (#"{"level": "info"}"#, nil), ("", nil),
    ]

    @Test(arguments: progress) func progressIsToldFromLog(line: String, fraction: Double?) {
        #expect(WireProgress(line: line)?.fraction == fraction)
    }

    /// Whatever a plugin writes is read or told with a place; it never traps.
    @Test func mutationsNeverTrap() throws {
        let text = Array(PluginMessage.response(WireResponse(findings: [Self.finding])).json.compactText.utf8)
        for index in text.indices {
            for byte in [UInt8(ascii: "\""), UInt8(ascii: "1"), 0xFF, UInt8(ascii: "{")] {
                var mutated = text
                mutated[index] = byte
                if let json = try? JSONValue(parsing: mutated) { _ = try? PluginMessage(json) }
            }
        }
    }
}
