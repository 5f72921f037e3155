public import SourceText

/// A diagnostic made ready for people and programs: in one language, its places as path, line and column.
public struct Finding: Sendable, Hashable {
    /// The stable identifier of what is the matter.
    public var code: String
    /// How grave it is.
    public var level: DiagnosticLevel
    /// What is the matter, as a sentence.
    public var message: String
    /// The path of the file that it concerns.
    public var file: String?
    /// The stretch of the file that it concerns.
    public var range: SourceRange?
    /// Further places and reasons.
    public var notes: [Note]
    /// Changes that would mend it.
    public var fixes: [Fix]

    /// Creates a finding.
    public init(
        code: String,
        level: DiagnosticLevel,
        message: String,
        file: String? = nil,
        range: SourceRange? = nil,
        notes: [Note] = [],
        fixes: [Fix] = []
    ) {
        self.code = code
        self.level = level
        self.message = message
        self.file = file
        self.range = range
        self.notes = notes
        self.fixes = fixes
    }

    /// A further place or reason.
    public struct Note: Sendable, Hashable {
        /// What there is to say.
        public var message: String
        /// The path of the file that it concerns.
        public var file: String?
        /// The stretch of the file that it concerns.
        public var range: SourceRange?

        /// Creates a note.
        public init(message: String, file: String? = nil, range: SourceRange? = nil) {
            self.message = message
            self.file = file
            self.range = range
        }
    }

    /// A change of text that would mend the finding.
    public struct Fix: Sendable, Hashable {
        /// What it does, as an imperative.
        public var title: String
        /// Whether it can be made without asking.
        public var isSafe: Bool
        /// The edits, which don't overlap.
        public var edits: [Edit]

        /// Creates a fix.
        public init(title: String, isSafe: Bool, edits: [Edit]) {
            self.title = title
            self.isSafe = isSafe
            self.edits = edits
        }
    }

    /// Puts a text in the place of a stretch of a file.
    public struct Edit: Sendable, Hashable {
        /// The file's path.
        public var file: String
        /// What is replaced; empty to insert.
        public var range: SourceRange
        /// What comes in its place.
        public var text: String

        /// Creates an edit.
        public init(file: String, range: SourceRange, text: String) {
            self.file = file
            self.range = range
            self.text = text
        }
    }
}

// MARK: - From diagnostics

extension Finding {
    /// Prepares a diagnostic; places in files that are not among those given are left out.
    public init(_ diagnostic: Diagnostic, in files: SourceFiles, language: MessageLanguage) {
        let place = files.place(of: diagnostic.span)
        self.init(
            code: diagnostic.message.code,
            level: diagnostic.level,
            message: diagnostic.message.text(in: language),
            file: place?.path,
            range: place?.range,
            notes: diagnostic.notes.map { note in
                let place = files.place(of: note.span)
                return Note(message: note.message.text(in: language), file: place?.path, range: place?.range)
            },
            fixes: diagnostic.fixes.map { fix in
                Fix(
                    title: fix.title.text(in: language),
                    isSafe: fix.isSafe,
                    edits: fix.edits.compactMap { edit in
                        files.place(of: edit.span).map { Edit(file: $0.path, range: $0.range, text: edit.text) }
                    }
                )
            }
        )
    }

    /// Prepares diagnostics, in the order in which they are shown.
    public static func prepare(
        _ diagnostics: [Diagnostic],
        in files: SourceFiles,
        language: MessageLanguage
    ) -> [Finding] {
        sorted(diagnostics.map { Finding($0, in: files, language: language) }, by: files)
    }

    /// Puts findings in the order in which they are shown: by file as the files were read, then by place, code and
    /// message.
    ///
    /// Files that were not read come behind the others by their paths, and findings without a file last.
    public static func sorted(_ findings: [Finding], by files: SourceFiles) -> [Finding] {
        let ranks = Dictionary(files.all.map { ($0.path, Int($0.id.rawValue)) }) { first, _ in first }
        let start = SourcePosition(line: 0, column: 0)
        let keyed = findings.map { finding in
            let rank = finding.file.map { ranks[$0] ?? Int.max - 1 } ?? Int.max
            return (finding, rank, finding.range?.start ?? start)
        }
        return keyed.sorted { left, right in
            if left.1 != right.1 { return left.1 < right.1 }
            let (leftFile, rightFile) = (left.0.file ?? "", right.0.file ?? "")
            if leftFile != rightFile { return leftFile < rightFile }
            if left.2 != right.2 { return left.2 < right.2 }
            return (left.0.code, left.0.message) < (right.0.code, right.0.message)
        }.map(\.0)
    }
}

extension SourceFiles {
    fileprivate func place(of span: SourceSpan?) -> (path: String, range: SourceRange)? {
        guard let span, let file = self[span.file] else { return nil }
        return (file.path, file.range(of: span))
    }
}

// MARK: - Counting

/// How many findings there are of each level.
public struct FindingSummary: Sendable, Hashable {
    /// The number of errors.
    public var errors = 0
    /// The number of warnings.
    public var warnings = 0
    /// The number of notes.
    public var notes = 0

    /// The number of all findings.
    public var total: Int { errors + warnings + notes }

    /// Counts findings; by default there are none yet.
    public init(_ findings: [Finding] = []) {
        add(findings)
    }

    /// Counts further findings.
    public mutating func add(_ findings: [Finding]) {
        for finding in findings {
            switch finding.level {
            case .error: errors += 1
            case .warning: warnings += 1
            case .note: notes += 1
            }
        }
    }
}
