package import Diagnostics
package import LocatedYAML
package import SourceText

/// Compiles the conditions, templates and examples of a recipe; all problems come located, in one go.
package struct ExpressionCompiler: Sendable {
    /// What expressions may speak of.
    package let model: ExpressionModel
    /// The files that the nodes come from.
    package let files: SourceFiles

    package init(model: ExpressionModel, files: SourceFiles) {
        self.model = model
        self.files = files
    }

    /// Compiles a condition written as a mapping or in CEL; no condition if there are problems of level error.
    package func condition(
        _ node: Node, in scope: ExpressionScope
    ) -> (condition: Condition?, diagnostics: [Diagnostic]) {
        (nil, [])
    }

    /// Compiles a text for people: a string, or a mapping of languages; no template if there are problems of level error.
    package func template(
        _ node: Node, in scope: ExpressionScope
    ) -> (template: TextTemplate?, diagnostics: [Diagnostic]) {
        (nil, [])
    }

    /// Checks what an example gives, for a rule or endorsement about a thing.
    package func example(
        _ node: Node, about subject: Subject
    ) -> (data: ExampleData?, diagnostics: [Diagnostic]) {
        (nil, [])
    }
}
