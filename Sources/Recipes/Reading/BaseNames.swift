import Diagnostics
import LocatedYAML
import SectionSchema
import SourceText

/// The names that the recipes which a recipe extends declare, by which it is seen what it took away from them.
struct BaseNames: Sendable {
    private let names: NameTable
    private let ownFile: SourceFileID?

    /// The names of bases, as far as they are put together.
    init(of bases: [Mapping], ownFile: SourceFileID?) {
        names = bases.isEmpty ? NameTable() : DeclaredNames.table(of: bases.map(Node.withoutPlace), modules: [])
        self.ownFile = ownFile
    }

    /// The findings, but for those of a base's naming what `without` or `remove` took away from it: that goes with it, which
    /// is worth a note and no error, since nobody here could mend it.
    func seen(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
        diagnostics.map { diagnostic in
            guard case .unknownName(let name, let spaces, _)? = diagnostic.message as? SectionMessage,
                let span = diagnostic.span, span.file != ownFile,
                spaces.contains(where: { names.contains(name.canonicallyComposed, in: $0) })
            else { return diagnostic }
            return Diagnostic(TakenAwayMessage.goesWithIt(name), at: span)
        }
    }
}

extension Node {
    fileprivate static func withoutPlace(_ mapping: Mapping) -> Node {
        .mapping(mapping.entries, at: SourceSpan(file: SourceFileID(rawValue: .max), start: 0, end: 0))
    }
}

/// What is told where a base names what was taken away from it.
enum TakenAwayMessage: DiagnosticMessage {
    case goesWithIt(String)

    var code: String { "taken-away" }
    var level: DiagnosticLevel { .note }

    func text(in language: MessageLanguage) -> String {
        switch (self, language) {
        case (.goesWithIt(let name), .fi): "`\(name)` on otettu pois pohjareseptistä, joten se jää pois myös tästä"
        case (.goesWithIt(let name), .sv): "`\(name)` har tagits bort ur grundreceptet, så det utelämnas också här"
        case (.goesWithIt(let name), .en): "`\(name)` was taken away from the base, so that it is left out here too"
        }
    }
}
