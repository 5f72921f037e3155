import Diagnostics

/// The problems of a file, up to a limit.
struct ProblemList {
    private(set) var diagnostics: [Diagnostic] = []
    private let limit: Int

    init(limit: Int) {
        self.limit = limit
    }

    /// Whether the limit is reached.
    var isFull: Bool { diagnostics.count >= limit }

    /// Takes a problem in; the last that fits is followed by a word that there may be more.
    mutating func append(_ diagnostic: Diagnostic) {
        guard !isFull else { return }
        diagnostics.append(diagnostic)
        if isFull {
            diagnostics.append(Diagnostic(ReaderMessage.tooManyProblems(limit: limit), at: diagnostic.span))
        }
    }
}
