import Diagnostics

/// The templates of papers, by kind and language.
struct PaperTemplates {
    private var templates: [Key: PaperTemplate] = [:]

    private struct Key: Hashable {
        var kind: PaperKind
        var language: MessageLanguage
    }

    /// Those that come with the program.
    init() {
        for kind in PaperKind.allCases {
            for language in MessageLanguage.allCases {
                let bytes = BuiltInTemplate.bytes(kind, language)
                templates[Key(kind: kind, language: language)] = PaperTemplate(String(decoding: bytes, as: UTF8.self))
            }
        }
    }

    /// The template of a kind of paper in a language.
    func template(_ kind: PaperKind, in language: MessageLanguage) -> PaperTemplate? {
        templates[Key(kind: kind, language: language)]
    }
}
