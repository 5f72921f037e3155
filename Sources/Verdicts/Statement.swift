package import Diagnostics
import JSON
package import Recipes
package import SourceText

/// What a verdict says, apart from what decided it.
///
/// Of most things a rule says the same; then all their verdicts share one statement (``init(ofMany:_:_:)``).
package final class Statement: Sendable {
    package let subject: StatementSubject
    package let word: VerdictWord
    /// In words of the run's language.
    package let message: String
    /// The verdict's JSON as far as the reasons, if it is written often enough to be kept.
    private let json: ByteTable?

    /// Says something of a rule or endorsement and one thing.
    package init(_ subject: StatementSubject, _ word: VerdictWord, _ message: String) {
        self.subject = subject
        self.word = word
        self.message = message
        json = nil
    }

    /// Says something of a rule or endorsement that is the same for many things.
    init(ofMany subject: StatementSubject, _ word: VerdictWord, _ message: String) {
        self.subject = subject
        self.word = word
        self.message = message
        var json: [UInt8] = []
        Self.write(subject, word, message, to: &json)
        self.json = ByteTable([json])
    }

    /// Appends the verdict's JSON as far as the reasons.
    func write(to output: inout [UInt8]) {
        if let json { json.append(0, to: &output) } else { Self.write(subject, word, message, to: &output) }
    }

    private static func write(
        _ subject: StatementSubject, _ word: VerdictWord, _ message: String, to output: inout [UInt8]
    ) {
        subject.json.append(0, to: &output)
        output.append(text: word.rawValue)
        output.append(constant: "\",\"level\":\"")
        output.append(text: subject.level.rawValue)
        output.append(constant: "\",\"message\":")
        output.append(json: message)
    }
}

/// The rule or endorsement that statements are about.
package final class StatementSubject: Sendable {
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
    /// The verdict's JSON as far as the word.
    fileprivate let json: ByteTable

    package init(
        id: String, kind: Verdict.Kind, level: DiagnosticLevel, gates: [String], origin: SourceSpan?,
        basis: String? = nil, files: SourceFiles = SourceFiles()
    ) {
        self.id = id
        self.kind = kind
        self.level = level
        self.gates = gates
        self.origin = origin
        self.basis = basis
        line = origin.flatMap { origin in files[origin.file]?.lines.position(at: origin.start).line }
        var json: [UInt8] = []
        json.append(constant: "{\"id\":")
        json.append(json: id)
        if let line { json.append(text: ",\"line\":\(line)") }
        if let basis {
            json.append(constant: ",\"basis\":")
            json.append(json: basis)
        }
        json.append(constant: ",\"kind\":\"")
        json.append(text: kind.rawValue)
        json.append(constant: "\",\"verdict\":\"")
        self.json = ByteTable([json])
    }
}

extension StatementSubject {
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
