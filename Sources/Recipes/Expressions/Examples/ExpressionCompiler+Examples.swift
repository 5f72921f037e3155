package import Diagnostics
package import LocatedYAML

extension ExpressionCompiler {
    /// Reads what an example gives, for a rule or endorsement about a thing; no data if there are problems of level error.
    package func example(
        _ node: Node, about subject: Subject
    ) -> (data: ExampleData?, diagnostics: [Diagnostic]) {
        var reader = ExampleReader(model: model, subject: subject, at: node.span)
        reader.read(node)
        let isSound = reader.diagnostics.allSatisfy { $0.level != .error }
        return (isSound ? reader.data : nil, reader.diagnostics)
    }
}
