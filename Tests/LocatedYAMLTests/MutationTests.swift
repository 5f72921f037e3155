import Foundation
import JSON
import LocatedYAML
import SourceText
import Testing

/// The reader against texts that nobody would write: the fuzz target's corpus, and mutations of it from a fixed seed.
@Suite struct MutationTests {
    private static let corpus: [[UInt8]] = {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        let folder = root.deletingLastPathComponent().appending(components: "Fuzz", "Corpus", "reader")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.sorted().compactMap { try? Array(Data(contentsOf: folder.appending(component: $0))) }
    }()

    private func check(_ bytes: [UInt8]) {
        let file = SourceFile(id: SourceFileID(rawValue: 0), path: "mutation.yaml", bytes: bytes)
        if let broken = ReaderPromises(file).broken {
            Issue.record("\(broken) in \(String(decoding: bytes, as: UTF8.self).debugDescription)")
        }
    }

    @Test func theCorpusKeepsThePromises() {
        #expect(Self.corpus.count >= 18)
        for bytes in Self.corpus { check(bytes) }
    }

    @Test func brokenSourcesKeepThePromises() {
        for broken in BrokenSource.all { check(MarkedSource(broken.source).file.bytes) }
    }

    @Test func mutationsKeepThePromises() {
        var random = SeededGenerator(seed: 20_270_301)
        for _ in 0..<10_000 { check(mutation(of: Self.corpus, &random)) }
    }

    /// Every prefix of a file is what somebody sees who checks while typing.
    @Test func everyPrefixKeepsThePromises() {
        for bytes in Self.corpus {
            for count in 0..<bytes.count { check(Array(bytes[..<count])) }
        }
    }

    private func mutation(of corpus: [[UInt8]], _ random: inout SeededGenerator) -> [UInt8] {
        let pieces: [String] = [
            ": ", "- ", "\n", "\n  ", "\r\n", "&a ", "*a", "!!str ", "|\n ", ">-\n ", "'", "\"", "{", "}", "[", "]",
            ",", "#",
            "\\u00e4", "\u{2028}", "\u{85}", "ä", "\t", "? ", "---\n", "${{ x }}", "<<: ",
        ]
        var bytes = corpus.randomElement(using: &random) ?? []
        for _ in 0..<Int.random(in: 1...6, using: &random) {
            let place = Int.random(in: 0...bytes.count, using: &random)
            switch Int.random(in: 0..<5, using: &random) {
            case 0: bytes.insert(contentsOf: pieces.randomElement(using: &random)?.utf8 ?? "".utf8, at: place)
            case 1: bytes.insert(UInt8.random(in: 0...255, using: &random), at: place)
            case 2: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...8, using: &random)))
            case 3: bytes.insert(contentsOf: corpus.randomElement(using: &random)?.prefix(40) ?? [], at: place)
            default: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + 12)], at: place)
            }
        }
        return bytes
    }
}

/// JSON is YAML: what the JSON writer writes must come back as it was.
@Suite struct JSONOracleTests {
    @Test func writtenJSONIsReadAsItWas() {
        var random = SeededGenerator(seed: 7)
        for _ in 0..<400 {
            let value = randomValue(depth: 4, &random)
            for text in [value.compactText, value.indentedText] {
                let reading = read(text)
                #expect(reading.diagnostics.isEmpty)
                #expect(reading.document?.json == value, "\(text)")
            }
        }
    }

    @Test func doubleQuotedTextIsReadAsItWas() {
        var random = SeededGenerator(seed: 8)
        for _ in 0..<2_000 {
            let scalars = (0..<8).map { _ in Unicode.Scalar(UInt32.random(in: 0...0x2100, using: &random)) ?? "x" }
            let text = String(String.UnicodeScalarView(scalars + ["\u{FEFF}", "\u{FFFF}", "😀"]))
            #expect(read("a: " + Scalar.doubleQuoted(text)).document?["a"]?.text == text)
        }
    }

    private func randomValue(depth: Int, _ random: inout SeededGenerator) -> JSONValue {
        switch Int.random(in: 0..<(depth > 0 ? 8 : 6), using: &random) {
        case 0: return .null
        case 1: return .boolean(Bool.random(using: &random))
        case 2: return .integer(Int64.random(in: .min ... .max, using: &random))
        case 3: return .number(Double.random(in: -1e6...1e6, using: &random).rounded() + 0.5)
        case 4, 5: return .string(randomText(&random))
        case 6:
            return .array(
                (0..<Int.random(in: 0..<5, using: &random)).map { _ in randomValue(depth: depth - 1, &random) })
        default:
            var object = JSONObject()
            for _ in 0..<Int.random(in: 0..<25, using: &random) {
                object[randomText(&random)] = randomValue(depth: depth - 2, &random)
            }
            return .object(object)
        }
    }

    private func randomText(_ random: inout SeededGenerator) -> String {
        let letters = Array("abc ÄÖå:#{}[],&*!|>'\"%@`-?\\/\n\t\u{1}😀漢~<=")
        return String(
            (0..<Int.random(in: 0..<9, using: &random)).compactMap { _ in letters.randomElement(using: &random) })
    }
}

extension Node {
    /// The node by the core schema, as JSON.
    fileprivate var json: JSONValue {
        switch content {
        case .scalar(let scalar):
            if scalar.isText { return .string(scalar.text) }
            if scalar.isNull { return .null }
            if let value = scalar.asBoolean { return .boolean(value) }
            if let value = scalar.asInteger { return .integer(value) }
            return scalar.asNumber.map(JSONValue.number) ?? .string(scalar.text)
        case .sequence(let elements): return .array(elements.map(\.json))
        case .mapping(let mapping):
            var object = JSONObject()
            for entry in mapping.entries { object[entry.key] = entry.value.json }
            return .object(object)
        }
    }
}

/// SplitMix64: the same numbers for the same seed.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
