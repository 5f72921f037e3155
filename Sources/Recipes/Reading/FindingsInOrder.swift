import Diagnostics
import SectionSchema
import SourceText

/// Gathers the findings of all stages so that each mistake is told once, where it was made.
struct FindingsInOrder {
    private let files: SourceFiles
    private let gaps: Gaps
    private let stops: [SourceSpan]
    private var diagnostics: [Diagnostic] = []
    private var known: Set<Identity> = []
    private var gapsByFile: [SourceFileID: [SourceSpan]] = [:]

    /// What makes two findings the same: templates and columns of a table give rise to one for every element.
    private struct Identity: Hashable {
        var code: String
        var span: SourceSpan?
        var text: String
    }

    /// Begins with what was found while putting the recipe together.
    init(_ assembly: AssemblyFindings, files: SourceFiles) {
        self.files = files
        gaps = assembly.gaps
        stops = assembly.stops
        gapsByFile = Dictionary(grouping: gaps.spans, by: \.file)
        let advice = QuotingAdvice(files: files)
        for diagnostic in assembly.diagnostics { keep(advice.given(with: diagnostic)) }
    }

    /// Takes in what a later stage found, without what follows from what was told before.
    mutating func add(_ later: [Diagnostic]) {
        for diagnostic in later where !isConsequence(diagnostic) { keep(diagnostic) }
    }

    /// Whether there is a finding of level error.
    var hasErrors: Bool { diagnostics.contains { $0.level == .error } }

    /// The places of the errors.
    var errorSpans: [SourceSpan] { diagnostics.filter { $0.level == .error }.compactMap(\.span) }

    /// Leaves out what was told of the rest of an expression that YAML took for something else.
    mutating func dropWhatFollowsCuts() {
        let cuts = diagnostics.filter { $0.message.code == "expression-cut" }.compactMap(\.span)
        guard !cuts.isEmpty else { return }
        diagnostics.removeAll { diagnostic in
            guard diagnostic.message.code != "expression-cut", let span = diagnostic.span else { return false }
            return cuts.contains { $0.file == span.file && $0.start <= span.start && span.start < $0.end }
        }
    }

    /// The findings as they stand in the files, those without a place first.
    var inOrder: [Diagnostic] {
        let places = diagnostics.enumerated().map { index, diagnostic in
            let file = diagnostic.span.map { Int($0.file.rawValue) } ?? -1
            return (index: index, key: (file, diagnostic.span?.start ?? 0, index))
        }
        return places.sorted { $0.key < $1.key }.map { diagnostics[$0.index] }
    }

    private mutating func keep(_ diagnostic: Diagnostic) {
        let identity = Identity(
            code: diagnostic.message.code, span: diagnostic.span, text: diagnostic.message.text(in: .en))
        if known.insert(identity).inserted { diagnostics.append(diagnostic) }
    }

    private func isConsequence(_ diagnostic: Diagnostic) -> Bool {
        if gaps.isMissingSections, diagnostic.message.code == "missing-key" { return true }
        guard let span = diagnostic.span else { return false }
        return stops.contains { $0.file == span.file && $0.start <= span.end && span.start <= $0.end }
            || gapsByFile[span.file]?.contains { $0.start <= span.start && span.end <= $0.end } ?? false
    }
}
