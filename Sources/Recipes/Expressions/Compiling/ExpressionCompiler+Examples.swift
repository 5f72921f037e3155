package import Diagnostics
package import LocatedYAML

extension ExpressionCompiler {
    /// Checks what an example gives, for a rule or endorsement about a thing.
    package func example(
        _ node: Node, about subject: Subject
    ) -> (data: ExampleData?, diagnostics: [Diagnostic]) {
        guard let mapping = node.mapping else {
            return (
                nil,
                [Diagnostic(ExpressionMessage.wrongType(found: node.text ?? "[…]", wanted: .mapping), at: node.span)]
            )
        }
        return (ExampleData(origin: node.span, roots: mapping), [])
    }
}
