package import CEL
package import Diagnostics
package import LocatedYAML

/// Fills in the `${{ }}` of what waits until a step runs: its `with`, `let` and `for_each`.
package struct NodeFilling: Sendable {
    private let compiler: ExpressionCompiler
    private let scope: ExpressionScope
    private let activation: Activation
    private let language: String
    /// What could not be filled in, and why.
    package private(set) var findings: [Diagnostic] = []

    /// - Parameter language: the language of texts written in several.
    package init(compiler: ExpressionCompiler, scope: ExpressionScope, activation: Activation, language: String) {
        self.compiler = compiler
        self.scope = scope
        self.activation = activation
        self.language = language
    }

    /// The node with its expressions' values; what has none stays as written, with a finding.
    package mutating func filled(_ node: Node) -> Node {
        var copy = node
        switch node.content {
        case .scalar(let scalar):
            guard TemplateText(scalar.text).hasExpressions else { return node }
            return filledScalar(node)
        case .sequence(let elements):
            copy.content = .sequence(elements.map { filled($0) })
        case .mapping(var mapping):
            for index in mapping.entries.indices {
                mapping.entries[index].value = filled(mapping.entries[index].value)
            }
            copy.content = .mapping(mapping)
        }
        return copy
    }

    /// The value of a node that is one expression or holds some, as expressions see it; nil with a finding if it has none.
    package mutating func value(of node: Node) -> Value? {
        if let sole = compiler.value(node, in: scope) {
            findings += sole.diagnostics
            guard let program = sole.program else { return nil }
            do {
                return try program.evaluate(activation)
            } catch {
                findings.append(Diagnostic(EvaluationMessage(error), at: node.span))
                return nil
            }
        }
        return filled(node).expressionValue
    }

    private mutating func filledScalar(_ node: Node) -> Node {
        if compiler.value(node, in: scope) != nil {
            return value(of: node)?.node(at: node.span) ?? node
        }
        let (template, diagnostics) = compiler.template(node, in: scope)
        findings += diagnostics
        guard let text = template?.text(in: language, activation) else { return node }
        return .text(text, style: .doubleQuoted, at: node.span)
    }
}
