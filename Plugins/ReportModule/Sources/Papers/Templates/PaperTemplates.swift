import Diagnostics
import Recipes
import SourceText

/// The templates of papers, by kind and language: the recipe's own where it has one, else those of the program.
struct PaperTemplates {
    private var templates: [Key: PaperTemplate] = [:]
    /// What is wrong with the recipe's own.
    private(set) var findings: [Diagnostic] = []

    private struct Key: Hashable {
        var kind: PaperKind
        var language: MessageLanguage
    }

    init(of recipe: Recipe) {
        let shelf = TemplateShelf(recipe)
        var used: Set<String> = []
        for kind in PaperKind.allCases {
            for language in MessageLanguage.allCases {
                let own = shelf.source(kind.rawValue, in: language)
                var check = TemplateCheck(shelf: shelf, kind: kind, language: language)
                let source = own ?? TemplateSource(builtIn: kind, in: language)
                check.check(source)
                take(check.findings)
                used.formUnion(check.included.union([source.name]))
                guard check.findings.isEmpty else { continue }
                templates[Key(kind: kind, language: language)] = PaperTemplate(source, check: check)
            }
        }
        take(
            shelf.sources.filter { !used.contains($0.name) }.map {
                Diagnostic(
                    TemplateMessage.unused($0.name), at: SourceSpan(file: $0.span.file, start: 0, end: 0))
            })
    }

    /// Takes findings in, each place once: a template for all languages is checked for each of them.
    private mutating func take(_ found: [Diagnostic]) {
        findings += found.filter { finding in !findings.contains { $0.span == finding.span } }
    }

    /// The template of a kind of paper in a language; nil if the recipe's own is broken.
    func template(_ kind: PaperKind, in language: MessageLanguage) -> PaperTemplate? {
        templates[Key(kind: kind, language: language)]
    }
}
