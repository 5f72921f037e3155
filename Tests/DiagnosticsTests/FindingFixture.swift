import Diagnostics
import SourceText

/// The findings that every renderer is tested on: of each level, with and without places, with everything that could
/// trip a renderer up.
struct FindingFixture {
    private(set) var files = SourceFiles()
    private var diagnostics: [Diagnostic] = []

    init() {
        let recipe = files.add(path: "elämänkaari/recipe.yaml", bytes: Array(Self.recipe.utf8))
        let base = files.add(path: "base.yaml", bytes: Array("members: []\n".utf8))
        let kind = Self.place("assosiation", in: recipe)
        diagnostics = [
            Diagnostic(FixtureMessage.plain("unread-file", .note), at: nil),
            Diagnostic(FixtureMessage.plain("other-file", .warning), at: Self.place("[]", in: base)),
            Diagnostic(
                FixtureMessage.plain("unknown-term", .error), at: kind,
                notes: [
                    DiagnosticNote(FixtureNote(text: "declared here"), at: Self.place("members", in: base)),
                    DiagnosticNote(FixtureNote(text: "a note without a place")),
                ],
                fixes: [
                    DiagnosticFix(
                        FixtureNote(text: "use `association`"), isSafe: true,
                        edits: [SourceEdit(span: kind, text: "association")])
                ]
            ),
            Diagnostic(FixtureMessage.plain("behind-tabs", .warning), at: Self.place("漢字", in: recipe)),
            Diagnostic(FixtureMessage.plain("many-lines", .error), at: Self.place("{\n  a: 1\n  }", in: recipe)),
            Diagnostic(FixtureMessage.plain("far-right", .error), at: Self.place("neula", in: recipe)),
            Diagnostic(FixtureMessage.plain("nothing-there", .note), at: Self.end(of: "empty:", in: recipe)),
            Diagnostic(
                FixtureMessage.said("hostile", "100 %, a:b <&\"> \u{1B}[2J\u{202E}\nnext ::error::x"),
                at: Self.place("\u{1B}[31mred\u{7F}", in: recipe)),
        ]
    }

    func findings(in language: MessageLanguage = .en) -> [Finding] {
        Finding.prepare(diagnostics, in: files, language: language)
    }

    private static let recipe = """
        members:
          - {id: äiti, kind: assosiation}
        \t\tname: "漢字 e\u{301} x"
        block: {
          a: 1
          }
        empty:
        long: "\(String(repeating: "heinää ", count: 40))neula \(String(repeating: "heinää ", count: 40))"
        evil: \u{1B}[31mred\u{7F} text

        """

    /// The first occurrence of a text.
    private static func place(_ text: String, in file: SourceFile) -> SourceSpan {
        let scalars = Array(file.text(of: file.span).unicodeScalars)
        let needle = Array(text.unicodeScalars)
        let start = scalars.indices.first { scalars[$0...].starts(with: needle) } ?? 0
        return SourceSpan(file: file.id, start: UInt32(start), end: UInt32(start + needle.count))
    }

    private static func end(of text: String, in file: SourceFile) -> SourceSpan {
        let end = place(text, in: file).end
        return SourceSpan(file: file.id, start: end, end: end)
    }
}

enum FixtureMessage: DiagnosticMessage {
    case plain(String, DiagnosticLevel)
    case said(String, String)

    var code: String {
        switch self {
        case .plain(let code, _), .said(let code, _): code
        }
    }

    var level: DiagnosticLevel {
        if case .plain(_, let level) = self { level } else { .error }
    }

    func text(in language: MessageLanguage) -> String {
        switch self {
        case .plain(let code, _): "the \(code) sentence in \(language.rawValue)"
        case .said(_, let sentence): sentence
        }
    }
}

struct FixtureNote: LocalizedMessage {
    let text: String

    func text(in language: MessageLanguage) -> String { text }
}
