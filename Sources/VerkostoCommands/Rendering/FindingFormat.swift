import ArgumentParser
import Diagnostics

/// The forms in which findings are given.
enum FindingFormat: String, WordOption {
    case text, json, jsonl, sarif, github, junit
}

extension FindingFormat {
    /// What renders findings for programs; nil for text, which needs the files at hand.
    func renderer(files: [String], language: MessageLanguage) -> (any FindingRenderer)? {
        switch self {
        case .text: nil
        case .json: JSONRenderer()
        case .jsonl: JSONLinesRenderer()
        case .sarif: SARIFRenderer(version: Verkosto.configuration.version, language: language)
        case .github: GitHubRenderer()
        case .junit: JUnitRenderer(files: files)
        }
    }
}
