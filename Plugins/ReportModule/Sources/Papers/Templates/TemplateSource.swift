import Diagnostics
import Recipes
import SourceText

/// A template as it was written.
struct TemplateSource {
    var name: String
    var text: String
    var tags: TemplateTags
    var span: SourceSpan

    /// A template of the recipe's own.
    init(name: String, file: SourceFile) {
        self.name = name
        text = file.text(of: file.span).replacing("\r\n", with: "\n")
        tags = TemplateTags(file.text(of: file.span), in: file.id)
        span = file.span
    }

    /// The template that comes with the program.
    init(builtIn kind: PaperKind, in language: MessageLanguage) {
        name = "standard"
        text = String(decoding: BuiltInTemplate.bytes(kind, language), as: UTF8.self)
        let file = SourceFile(id: SourceFileID(rawValue: .max), path: "", bytes: [])
        tags = TemplateTags(text, in: file.id)
        span = file.span
    }
}

/// The templates of a recipe, by what papers and other templates call them.
struct TemplateShelf {
    /// In the order of their names.
    let sources: [TemplateSource]

    init(_ recipe: Recipe) {
        sources = recipe.templates.compactMap { template in
            recipe.files[template.file].map { TemplateSource(name: template.name, file: $0) }
        }
    }

    /// The template of a name: in the language, else for all languages; nil if there is none.
    func source(_ name: String, in language: MessageLanguage) -> TemplateSource? {
        sources.first { $0.name == "\(name).\(language.rawValue)" } ?? sources.first { $0.name == name }
    }

    /// What a template may include: those of the recipe, and `standard`, the paper's own that comes with the program.
    func partial(_ name: String, of kind: PaperKind, in language: MessageLanguage) -> TemplateSource? {
        name == "standard" ? TemplateSource(builtIn: kind, in: language) : source(name, in: language)
    }
}
