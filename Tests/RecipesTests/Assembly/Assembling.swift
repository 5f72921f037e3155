import Diagnostics
import LocatedYAML
import SourceText

@testable import Recipes

/// Puts recipes together from texts held in memory and shows what came of it.
struct Assembling {
    var files: [String: String]
    var bundled: [String: [String: String]] = [:]
    var settings: [ParameterSetting] = []

    func recipe(_ path: String = "recipe.yaml") throws -> AssembledRecipe {
        let source = RecipeFiles(
            folder: MemoryFolder(files: files.mapValues { Array($0.utf8) }),
            bundled: bundled.sorted { $0.key < $1.key }.map { name, files in
                BundledRecipe(name: name, folder: MemoryFolder(name: name, files: files.mapValues { Array($0.utf8) }))
            })
        return try Assembler.assemble(.file(path: path), from: source, settings: settings)
    }
}

extension AssembledRecipe {
    /// A section in YAML's flow style, texts without quotes.
    func shown(_ section: String) -> String {
        tree?[section]?.shown ?? "-"
    }

    /// The findings as `code file:line:column`.
    var shownFindings: [String] {
        findings.diagnostics.map { diagnostic in
            guard let span = diagnostic.span, let file = files[span.file] else { return diagnostic.message.code }
            let position = file.lines.position(at: span.start)
            return "\(diagnostic.message.code) \(file.path):\(position.line):\(position.column)"
        }
    }
}

extension Node {
    var shown: String {
        switch content {
        case .scalar(let scalar): scalar.text
        case .sequence(let elements): "[" + elements.map(\.shown).joined(separator: ", ") + "]"
        case .mapping(let mapping):
            "{" + mapping.entries.map { "\($0.key): \($0.value.shown)" }.joined(separator: ", ") + "}"
        }
    }
}
