package import Diagnostics
import JSON
package import Recipes
package import SourceText

/// The rule or endorsement that verdicts are about, with what is said of it again and again.
package final class VerdictSubject: Sendable {
    package let id: String
    package let kind: Verdict.Kind
    package let level: DiagnosticLevel
    package let gates: [String]
    /// Where the recipe says it.
    package let origin: SourceSpan?
    /// The line on which the recipe says it, from 1; nil if it stands in no file.
    package let line: Int?
    /// Where the network agreed on it, in the run's language; nil if the recipe does not say.
    package let basis: String?
    /// By word, what is said of all things alike; nil where that depends on the thing.
    private let messages: [String?]
    /// By word, a verdict's JSON as far as the message; behind them those with the message that is said of all things alike, as
    /// far as the reasons.
    private let json: ByteTable

    /// Takes a rule or endorsement.
    ///
    /// - Parameter messages: what is said of all things alike.
    package init(
        id: String, kind: Verdict.Kind, level: DiagnosticLevel, gates: [String], origin: SourceSpan?, basis: String?,
        files: SourceFiles, messages: [VerdictWord: String]
    ) {
        self.id = id
        self.kind = kind
        self.level = level
        self.gates = gates
        self.origin = origin
        self.basis = basis
        let line = origin.flatMap { origin in files[origin.file]?.lines.position(at: origin.start).line }
        self.line = line
        let words = VerdictWord.allCases
        self.messages = words.map { messages[$0] }
        json = ByteTable(count: 2 * words.count) { place, json in
            let word = words[place % words.count]
            json.append(constant: "{\"id\":")
            json.append(json: id)
            if let line {
                json.append(constant: ",\"line\":")
                json.append(line)
            }
            if let basis {
                json.append(constant: ",\"basis\":")
                json.append(json: basis)
            }
            json.append(text: ",\"kind\":\"\(kind.rawValue)\",\"verdict\":\"\(word.rawValue)\"")
            json.append(text: ",\"level\":\"\(level.rawValue)\",\"message\":")
            guard place >= words.count, let message = messages[word] else { return }
            json.append(json: message)
            json.append(constant: Self.betweenMessageAndReasons)
        }
    }

    private static let betweenMessageAndReasons: StaticString = ",\"because\":["
}

extension VerdictSubject {
    /// What is said with a word of all things alike; nil if that depends on the thing.
    func message(_ word: VerdictWord) -> String? { messages[word.place] }

    /// Whether the same is said with a word of all things.
    func hasMessage(_ word: VerdictWord) -> Bool { messages[word.place] != nil }

    /// Appends the JSON of a verdict with a message that is said of all things alike, as far as the reasons.
    @inline(__always)
    func write(_ word: VerdictWord, to output: inout ByteBuffer) {
        json.append(VerdictWord.allCases.count + word.place, to: &output)
    }

    /// Appends the JSON of a verdict, as far as the reasons.
    func write(_ word: VerdictWord, message: borrowing ByteBuffer, to output: inout ByteBuffer) {
        json.append(word.place, to: &output)
        output.append(UInt8(ascii: "\""))
        message.withBytes { output.append(jsonContent: $0) }
        output.append(UInt8(ascii: "\""))
        output.append(constant: Self.betweenMessageAndReasons)
    }

    /// A verdict's JSON with nothing but what it is about, its word and level.
    func bareJSON(_ word: VerdictWord) -> [UInt8] {
        var json: [UInt8] = []
        json.append(constant: "{\"id\":")
        json.append(json: id)
        json.append(text: ",\"kind\":\"\(kind.rawValue)\",\"verdict\":\"\(word.rawValue)\"")
        json.append(text: ",\"level\":\"\(level.rawValue)\"}")
        return json
    }
}

extension VerdictWord {
    /// The place among all cases.
    var place: Int {
        switch self {
        case .held: 0
        case .broken: 1
        case .pending: 2
        case .notApplicable: 3
        case .incomplete: 4
        }
    }
}

extension [UInt8] {
    /// Appends a text as it is.
    mutating func append(text: String) {
        append(contentsOf: text.utf8)
    }

    /// Appends a text of the program's own as it is.
    mutating func append(constant text: StaticString) {
        append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }
}
