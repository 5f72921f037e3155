package import Diagnostics
import JSON
package import Recipes
package import SourceText

/// What a verdict says, apart from what decided it.
///
/// Of most things a rule says the same; then all their verdicts share one statement, put into words and JSON once.
package final class Statement: Sendable {
    package let subject: StatementSubject
    package let word: VerdictWord
    /// In words of the run's language.
    package let message: String
    /// The verdict's JSON as far as the reasons.
    let json: [UInt8]

    /// Says something of a rule or endorsement.
    package init(_ subject: StatementSubject, _ word: VerdictWord, _ message: String) {
        self.subject = subject
        self.word = word
        self.message = message
        var json = subject.json
        json.append(text: word.rawValue)
        json.append(constant: "\",\"level\":\"")
        json.append(text: subject.level.rawValue)
        json.append(constant: "\",\"message\":")
        json.append(json: message)
        self.json = json
    }
}

/// The rule or endorsement that statements are about.
package struct StatementSubject: Sendable {
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
    fileprivate let json: [UInt8]

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
        self.json = json
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
