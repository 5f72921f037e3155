import Diagnostics
import Foundation
import LocatedYAML
import SourceText
import Testing

/// Reading what a file has in common with another from that one: the same comes of it as of reading all.
@Suite struct TakingOverTests {
    /// Sections of which some can't be told from what is around them by their own lines.
    private static let sections = [
        "a: 1\n", "b:\n", "c: |\n  text\n", "d: |+\n  text\n\n", "e: >-\n  one\n  two\n", "f: \"x\n\n  y\"\n",
        "g: plain\n  goes on\n",
        "h: [1,\n  2]\n", "i: {x: 1, y: [z]}\n", "j:\n- 1\n- {id: ä}\n", "k:\n  - id: ö\n    name: x  # why\n",
        "# for itself\nl: 'ä'\n",
        "\"m n\": 1\n", "o: &here {x: 1}\n", "p: *here\n", "q: !!str 1\n", "r: 1\r\n", "s: \"\nmembers: 1\n\"\n",
        "? t\n: 1\n", "---\nu: 1\n",
        "v:\n  deep:\n    deeper: [a, b]\n\n", "w: ~\n", "x: ''\n", "{y: 1}\n", "z: 1", "\n", "  # in between\n",
        "%YAML 1.2\n", "members: 1\n", "  - 1\n", "- 1\n", "...\n",
    ]

    /// How often; more where `VERKOSTO_PROPERTY_ROUNDS` says so.
    private static let rounds =
        ProcessInfo.processInfo.environment["VERKOSTO_PROPERTY_ROUNDS"].flatMap { Int($0) } ?? 1_500

    private func file(_ text: String, id: UInt32 = 0) -> SourceFile {
        SourceFile(id: SourceFileID(rawValue: id), path: "x", bytes: Array(text.utf8))
    }

    private func expectSame(_ text: String, after earlier: [String]) {
        let known = earlier.enumerated().map { number, text in
            let file = self.file(text, id: UInt32(number % 2))
            return ReadFile(file: file, reading: LocatedYAML.read(file: file))
        }
        let file = self.file(text)
        let taken = LocatedYAML.read(file: file, takingOver: known)
        let whole = LocatedYAML.read(file: file)
        #expect(taken.words == whole.words, "\(text.debugDescription) after \(earlier.map(\.debugDescription))")
    }

    @Test func whatIsTakenOverIsWhatIsThere() {
        var random = SeededGenerator(seed: 2_027)
        for _ in 0..<Self.rounds {
            var parts = (0..<Int.random(in: 1...6, using: &random)).compactMap { _ in
                Self.sections.randomElement(using: &random)
            }
            let first = parts.joined()
            for _ in 0..<Int.random(in: 0...3, using: &random) {
                let place = Int.random(in: 0...parts.count, using: &random)
                switch Int.random(in: 0..<3, using: &random) {
                case 0: parts.insert(Self.sections.randomElement(using: &random) ?? "", at: place)
                case 1: if place < parts.count { parts.remove(at: place) }
                default:
                    parts.insert(
                        contentsOf: ["#\n", " x: 1\n", "\n\n", "ä"].randomElement(using: &random).map { [$0] } ?? [],
                        at: place)
                }
            }
            expectSame(parts.joined(), after: [first, Self.sections.randomElement(using: &random) ?? ""])
        }
    }

    @Test func emptyLinesBehindABlockScalarAreItsOwn() {
        expectSame("a: |+\n  x\n\n\nb: 1\n", after: ["a: |+\n  x\n"])
        expectSame("a: |\n  x\n  # no comment\nb: 1\n", after: ["a: |\n  x\n"])
    }

    @Test func whatStaysInItsPlaceIsNotMadeAnew() throws {
        let earlier = file("members: [{id: a}]\nrules: [{id: b}]\n")
        let known = ReadFile(file: earlier, reading: LocatedYAML.read(file: earlier))
        let reading = LocatedYAML.read(file: file("members: [{id: a}]\nrules: [{id: c}]\n"), takingOver: [known])
        let (old, new) = (try #require(known.reading.document), try #require(reading.document))
        #expect(old["members"]?.address == new["members"]?.address)
        #expect(old["rules"]?.address != new["rules"]?.address)
        #expect(new["rules"]?.sequence?[0]["id"]?.text == "c")
    }

    @Test func theLimitOfNodesIsThatOfTheWhole() {
        var limits = ReadingLimits()
        limits.nodes = 12
        let earlier = file("a: [1, 2, 3]\n")
        let known = ReadFile(file: earlier, reading: LocatedYAML.read(file: earlier))
        for text in ["a: [1, 2, 3]\nb: [1, 2]\n", "a: [1, 2, 3]\nb: [1, 2, 3]\n"] {
            let taken = LocatedYAML.read(file: file(text), takingOver: [known], limits: limits)
            #expect(taken.words == LocatedYAML.read(file: file(text), limits: limits).words, "\(text)")
        }
    }
}

extension LocatedYAML.Reading {
    /// Everything about it that a reader can see.
    fileprivate var words: [String] {
        [document?.words ?? "nothing", "\(isComplete)"]
            + diagnostics.map { "\($0.message.code) \($0.span.map(\.words) ?? "")" }
    }
}

extension Node {
    fileprivate var words: String {
        switch content {
        case .scalar(let scalar):
            "\(span.words) \(scalar.text.debugDescription) \(scalar.style) \(scalar.tag.debugDescription)"
        case .sequence(let elements): "\(span.words) [\(elements.map(\.words).joined(separator: ", "))]"
        case .mapping(let mapping):
            "\(span.words) {"
                + mapping.entries.map { "\($0.keySpan.words) \($0.key): \($0.value.words)" }.joined(separator: ", ")
                + "}"
        }
    }

    /// Where the elements of a sequence lie in memory.
    fileprivate var address: UnsafePointer<Node>? { sequence?.withUnsafeBufferPointer(\.baseAddress) }
}

extension SourceSpan {
    fileprivate var words: String { "\(file.rawValue):\(start)-\(end)" }
}
