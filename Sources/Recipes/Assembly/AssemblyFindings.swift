import Diagnostics
import LocatedYAML
import SectionSchema
import SourceText

/// What putting a recipe together found, and where values are missing because of it.
struct AssemblyFindings: Sendable {
    /// The findings, in the order in which they were made.
    private(set) var diagnostics: [Diagnostic] = []
    /// Problems with values from the command line, which stand in no file.
    var settingProblems: [Diagnostic] = []
    /// What could not be put together, so that later stages don't tell the same mistake again.
    private(set) var gaps = Gaps()
    /// Where the reading of a file ended before its end; what touches the place may be half of what is written.
    private(set) var stops: [SourceSpan] = []

    /// Takes in what reading a file found.
    mutating func add(_ diagnostics: [Diagnostic]) {
        self.diagnostics += diagnostics
        gaps.spans.formUnion(diagnostics.filter { Self.codesOfLostValues.contains($0.message.code) }.compactMap(\.span))
    }

    /// What the reader says where a value is lost: of the tag or alias nothing is left.
    private static let codesOfLostValues: Set<String> = ["unknown-tag", "unknown-alias"]

    /// Takes in what reading a file found that could not be read to its end.
    mutating func addStop(_ diagnostics: [Diagnostic]) {
        add(diagnostics)
        if let stop = diagnostics.last(where: { $0.level == .error })?.spanToNotes { stops.append(stop) }
        leaveSections()
    }

    /// Tells of a problem.
    mutating func tell(
        _ message: AssemblyMessage, at span: SourceSpan?, notes: [DiagnosticNote] = [], fixes: [DiagnosticFix] = []
    ) {
        diagnostics.append(Diagnostic(message, at: span, notes: notes, fixes: fixes))
    }

    /// Tells of a problem that leaves a node without its value.
    mutating func fail(_ diagnostic: Diagnostic, leaving span: SourceSpan) {
        diagnostics.append(diagnostic)
        gaps.spans.insert(span)
    }

    /// Leaves a node without its value because of a problem that is told elsewhere.
    mutating func leave(_ span: SourceSpan) {
        gaps.spans.insert(span)
    }

    /// Takes texts from data as they stand, whatever is in them.
    mutating func takeLiterally(_ node: Node) {
        switch node.content {
        case .scalar(let scalar):
            if TemplateText(scalar.text).hasExpressions { gaps.literals.insert(node.span) }
        case .sequence(let elements):
            for element in elements { takeLiterally(element) }
        case .mapping(let mapping):
            for entry in mapping.entries { takeLiterally(entry.value) }
        }
    }

    /// Leaves a section short of elements.
    mutating func leave(section: String) {
        gaps.sections.insert(section)
    }

    /// Leaves the whole recipe short of sections.
    mutating func leaveSections() {
        gaps.isMissingSections = true
    }
}

extension Diagnostic {
    /// Its place, and all up to the last place behind it that its notes point to.
    fileprivate var spanToNotes: SourceSpan? {
        guard var reached = span else { return nil }
        for place in notes.compactMap(\.span) where place.file == reached.file {
            reached.end = max(reached.end, place.end)
        }
        return reached
    }
}
