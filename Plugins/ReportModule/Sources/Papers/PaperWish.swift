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

    /// The papers of a network, language by language.
    func papers(of request: Request) -> [Paper] {
        let templates = PaperTemplates()
        return languages.flatMap { language in
            var request = request
            request.language = language
            return PaperMaker(source: PaperSource(ReportModel(request)), templates: templates).papers(of: kinds)
        }
    }
}
