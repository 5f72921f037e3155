import CLibYAML
package import Diagnostics
package import SourceText

/// Reads YAML 1.2 files into nodes that know their places.
package enum LocatedYAML {
    /// What reading a file gave.
    package struct Reading: Sendable {
        /// The document's root; nil if the file holds no document, or nothing before its first problem.
        package var document: Node?
        /// Every problem that was found, in the order in which they were met.
        package var diagnostics: [Diagnostic]
        /// Whether the file was read to its end; where not, what is missing from the document may well be in the file.
        package var isComplete: Bool
        /// How many nodes the document has, keys among them, aliases followed.
        var nodeCount = 0
        /// Whether parts of it may stand for others.
        var hasAnchors = false
    }

    /// Reads a file: never throws and never traps, whatever its bytes.
    ///
    /// Time and memory are linear in the file's size, and bounded by the limits.
    ///
    /// - Parameter signs: What is looked for later; nil where nothing is.
    package static func read(
        file: SourceFile, limits: ReadingLimits = ReadingLimits(), noting signs: Signs? = nil
    ) -> Reading {
        let problems = TextCheck(file, limits: limits).problems.diagnostics
        guard problems.isEmpty else { return Reading(document: nil, diagnostics: problems, isComplete: false) }
        guard !file.bytes.isEmpty else { return empty(file) }
        return file.bytes.withUnsafeBufferPointer { text in
            guard let parser = EventParser(text) else { return outOfMemory(file) }
            return read(parser, into: DocumentBuilder(file, limits: limits, signs: signs), of: file)
        }
    }

    private static func read(
        _ parser: borrowing EventParser, into builder: consuming DocumentBuilder, of file: SourceFile
    ) -> Reading {
        var isComplete = true
        reading: while true {
            guard parser.advance() else {
                builder.report(SyntaxDiagnosis(parser.failure, behind: builder.lastScalar, in: file).diagnostic)
                isComplete = false
                break
            }
            switch parser.event.pointee.type {
            case YAML_STREAM_END_EVENT:
                return empty(file)
            case YAML_DOCUMENT_END_EVENT:
                if let diagnostic = whatFollows(parser, behind: builder.lastScalar, in: file) {
                    builder.report(diagnostic)
                }
                break reading
            default:
                builder.take(parser.event)
            }
            if builder.isStopped {
                isComplete = false
                break
            }
        }
        builder.close()
        return Reading(
            document: builder.root, diagnostics: builder.problems.diagnostics, isComplete: isComplete,
            nodeCount: builder.nodeCount, hasAnchors: !builder.anchors.isEmpty)
    }

    /// What stands behind the document that just ended and should not be there.
    ///
    /// A second document is not parsed: its directives could keep libyaml busy without giving an event.
    private static func whatFollows(
        _ parser: borrowing EventParser,
        behind lastScalar: SourceSpan?,
        in file: SourceFile
    ) -> Diagnostic? {
        guard !parser.isAtEnd else { return nil }
        let end = UInt32(truncatingIfNeeded: parser.event.pointee.end_mark.index)
        guard let content = file.firstContent(from: end) else { return nil }
        let isMarker = content.scalar == "-" || content.scalar == "%"
        if !isMarker, !parser.advance() {
            return SyntaxDiagnosis(parser.failure, behind: lastScalar, in: file).diagnostic
        }
        let line = file.restOfLine(after: content.offset)
        return Diagnostic(ReaderMessage.secondDocument, at: line)
    }

    private static func empty(_ file: SourceFile) -> Reading {
        let start = SourceSpan(file: file.id, start: 0, end: 0)
        return Reading(document: nil, diagnostics: [Diagnostic(ReaderMessage.emptyFile, at: start)], isComplete: true)
    }

    private static func outOfMemory(_ file: SourceFile) -> Reading {
        Reading(document: nil, diagnostics: [Diagnostic(ReaderMessage.outOfMemory, at: nil)], isComplete: false)
    }
}
