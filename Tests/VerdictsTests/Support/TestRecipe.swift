import Diagnostics
import LocatedYAML
import NetworkModel
import SourceText
import Testing

@testable import Recipes

/// A recipe read from text, without `extends` and templates.
struct TestRecipe {
    var recipe: Recipe
    var diagnostics: [Diagnostic]

    init(_ yaml: String) {
        var files = SourceFiles()
        let file = files.add(path: "recipe.yaml", bytes: Array(yaml.utf8))
        let reading = LocatedYAML.read(file: file)
        let sections = Sections.decode(reading.document ?? .mapping([], at: file.span))
        let draft = sections.draft
        let model = ExpressionModel(network: draft.network, parameters: draft.parameters)
        let compiler = ExpressionCompiler(model: model, files: files)
        recipe = Recipe(network: draft.network, files: files, expressions: model)
        recipe.parameters = draft.parameters
        diagnostics = reading.diagnostics + sections.diagnostics
        for rule in draft.rules.map(compiler.rule) {
            recipe.rules.append(rule.rule)
            diagnostics += rule.diagnostics
        }
        for endorsement in draft.endorsements.map(compiler.endorsement) {
            recipe.endorsements.append(endorsement.endorsement)
            diagnostics += endorsement.diagnostics
        }
    }

    /// The findings as `line:column code`.
    var findings: [String] {
        diagnostics.map { finding in
            guard let span = finding.span, let file = recipe.files[span.file] else { return finding.message.code }
            let place = file.lines.position(at: span.start)
            return "\(place.line):\(place.column) \(finding.message.code)"
        }
    }
}
