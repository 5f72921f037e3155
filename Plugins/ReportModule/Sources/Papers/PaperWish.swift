import Diagnostics
import JSON
import ModuleContract

/// Which papers a step asks for.
struct PaperWish {
    /// Each once, in the order of ``PaperKind``.
    var kinds: [PaperKind]
    /// BCP 47 tags, each once.
    var languages: [String]

    /// Reads a step's settings; unless they say otherwise, every kind in the run's language.
    init(_ request: Request) {
        let kinds = Self.words(in: request.with["papers"])
        let languages = Self.words(in: request.with["languages"])
        self.kinds = PaperKind.allCases.filter { kinds.isEmpty || kinds.contains($0.rawValue) }
        self.languages =
            languages.isEmpty
            ? [request.language] : MessageLanguage.allCases.map(\.rawValue).filter(languages.contains)
    }

    private static func words(in value: JSONValue?) -> [String] {
        guard case .array(let elements)? = value else { return [] }
        return elements.compactMap { element in
            guard case .string(let word) = element else { return nil }
            return word
        }
    }

    /// The papers of a network, language by language, and what there is to say of them.
    func papers(of request: Request) -> (papers: [Paper], findings: [Diagnostic]) {
        let templates = PaperTemplates(of: request.recipe)
        var result = (papers: [Paper](), findings: templates.findings)
        for language in languages {
            var request = request
            request.language = language
            var maker = PaperMaker(source: PaperSource(ReportModel(request)), templates: templates)
            result.papers += maker.papers(of: kinds)
            result.findings += maker.findings
        }
        return result
    }
}
