import Diagnostics
import LocatedYAML
import SourceText

/// What the reader promises of every file, whatever its bytes; the fuzz target holds it to the same.
struct ReaderPromises {
    /// The promise that a file makes it break; nil if it keeps all.
    private(set) var broken: String?
    private let file: SourceFile
    private let isReadWhole: Bool

    /// Reads a file and looks at everything that comes back.
    init(_ file: SourceFile) {
        self.file = file
        let reading = LocatedYAML.read(file: file)
        isReadWhole = reading.isComplete
        for diagnostic in reading.diagnostics { check(diagnostic) }
        if !reading.isComplete, reading.diagnostics.isEmpty { broken = "reading broke off without a word" }
        if let document = reading.document { check(document, inside: file.span) }
    }

    private mutating func check(_ diagnostic: Diagnostic) {
        let edits = diagnostic.fixes.flatMap(\.edits).map(\.span)
        for span in [diagnostic.span].compactMap({ $0 }) + diagnostic.notes.compactMap(\.span) + edits {
            check(span, inside: file.span, "a diagnostic")
        }
        for language in MessageLanguage.allCases where diagnostic.message.text(in: language).isEmpty {
            broken = "a message is empty"
        }
    }

    private mutating func check(_ node: Node, inside outer: SourceSpan) {
        check(node.span, inside: outer, "a node")
        let isAlias = file.text(of: node.span).hasPrefix("*")
        let inner = isAlias ? file.span : node.span
        switch node.content {
        case .scalar(let scalar): checkMap(of: scalar.text, at: node.span)
        case .sequence(let elements): for element in elements { check(element, inside: inner) }
        case .mapping(let mapping):
            for entry in mapping.entries {
                check(entry.keySpan, inside: inner, "a key")
                checkMap(of: entry.key, at: entry.keySpan)
                check(entry.value, inside: inner)
            }
        }
    }

    private mutating func checkMap(of text: String, at span: SourceSpan) {
        let map = ScalarTextMap(text: text, span: span, in: file)
        let count = text.unicodeScalars.count
        var previous = span.start
        for offset in 0..<min(count, 200) {
            let place = map.span(start: offset, end: offset + 1)
            check(place, inside: span, "a scalar's text")
            if map.isExact, place.start < previous { broken = "a scalar's text runs backwards" }
            previous = place.start
        }
        if !map.isExact, isReadWhole, count > 0, !file.text(of: span).contains("*") {
            broken = "a scalar's text is not found in its span: \(text.debugDescription)"
        }
    }

    private mutating func check(_ span: SourceSpan, inside outer: SourceSpan, _ what: String) {
        guard span.start <= span.end, span.start >= outer.start, span.end <= outer.end else {
            broken = "\(what) lies outside: \(span) in \(outer)"
            return
        }
    }
}
